"""Dates, weeks and addresses as the book prints them."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from roadwright import totals
from roadwright.exporters._wording import span
from roadwright.model import Hours

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(iso: str) -> str:
    """``22 November 2026`` from ``2026-11-22``."""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weeks(estimate: Hours) -> str:
    """The weeks that the hours take at the book's pace, begun weeks counted whole: ``3–6 weeks``, ``1 week``."""
    bounds = totals.weeks(estimate)
    return f"{span(*bounds)} {'week' if bounds == (1, 1) else 'weeks'}"


def host(url: str) -> str:
    """What a reader of paper can type of an address: ``docs.python.org``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
