"""What every reporter holds to."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from roadwright import discovery
from roadwright.comparison import GapReport
from roadwright.diagnostics import Finding, RoadwrightError

Golden = Callable[[str, str], None]

OF_FINDINGS = ["concise", "github", "gitlab", "json", "junit", "markdown", "sarif", "text"]
OF_GAPS = ["github", "json", "markdown", "text"]
IN_JSON = {"gitlab", "json", "sarif"}
DANGEROUS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]|^\\s*::error::", re.MULTILINE)
OURS = re.compile("\x1b\\[[0-9;]*m")


@pytest.mark.parametrize("name", OF_FINDINGS)
def test_findings(name: str, findings: list[Finding], golden: Golden) -> None:
    """Every finding is told, and content neither drives a terminal nor forges a command."""
    text = discovery.reporter(name, "findings").findings(findings)
    plain = OURS.sub("", text)
    assert DANGEROUS.search(plain) is None
    assert "\u202e" not in plain or name in IN_JSON
    golden(f"findings.{name}", plain)


@pytest.mark.parametrize("name", OF_FINDINGS)
def test_nothing(name: str, golden: Golden) -> None:
    """Without findings the report is still whole."""
    golden(f"nothing.{name}", OURS.sub("", discovery.reporter(name, "findings").findings([])))


@pytest.mark.parametrize("name", OF_GAPS)
def test_gaps(name: str, report: GapReport, golden: Golden) -> None:
    """Every open gap is told with its place and id."""
    text = discovery.reporter(name, "gaps").gaps(report)
    golden(f"gaps.{name}", OURS.sub("", text))


def test_one_way_only() -> None:
    """A reporter that cannot print what is asked for is refused, with those that can."""
    with pytest.raises(RoadwrightError, match="format sarif does not print gaps") as caught:
        discovery.reporter("sarif", "gaps")
    assert "github, " in caught.value.hint
    assert "sarif" not in caught.value.hint


def test_unknown() -> None:
    """An unknown format is refused with a suggestion."""
    with pytest.raises(RoadwrightError, match="unknown format sarrif") as caught:
        discovery.reporter("sarrif", "findings")
    assert caught.value.hint == "did you mean sarif?"
