"""Dates, weeks and addresses in words."""

from __future__ import annotations

import pytest

from roadwright.exporters.pdf import wording
from roadwright.model import Hours


@pytest.mark.parametrize(("iso", "words"), [("2026-11-22", "22 November 2026"), ("2027-01-01", "1 January 2027")])
def test_long_date(iso: str, words: str) -> None:
    """Day, month and year as in a letter."""
    assert words == wording.long_date(iso)


@pytest.mark.parametrize(
    ("hours", "words"), [(Hours(24, 48), "3–6 weeks"), (Hours(1, 2), "1 week"), (Hours(4, 9), "1–2 weeks")]
)
def test_weeks(hours: Hours, words: str) -> None:
    """Eight hours a week, begun weeks counted whole."""
    assert words == wording.weeks(hours)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.postgresql.org/docs/current/", "postgresql.org"),
        ("https://user@docs.python.org:443/3/", "docs.python.org"),
        ("mailto:me@example.org", ""),
    ],
)
def test_host(url: str, host: str) -> None:
    """The host without its ``www``."""
    assert host == wording.host(url)
