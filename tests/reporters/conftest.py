"""What the tests of the reporters share: findings and a gap report that hold everything, and hostile texts."""

from __future__ import annotations

import pytest

from roadwright.comparison import Coverage, Gap, GapReport, Side
from roadwright.diagnostics import Diagnostic, Finding, Fix, Kind, Span
from roadwright.model import Decision
from roadwright.outline import Repair

HOSTILE = 'a\n::error::forged %0A \x1b[31mred\x07 \u202eevil | <img src=x> `b` @all [c](//d) , "e": ]]> \ufffe'
KIND = Kind(code="RW115", name="hours-order", severity="error", manual="The hours are swapped.\n\nBad:\n\n    x\n")


@pytest.fixture
def findings() -> list[Finding]:
    """One of each severity; a hostile one, one over several lines, one with a fix and a second place."""
    return [
        Finding(
            diagnostic=Diagnostic(code="RW100", message="not valid YAML", file="a.yaml", span=Span(1, 1, 1, 1)),
            file="garden/a.yaml",
            span=Span(1, 1, 1, 1),
        ),
        Finding(
            diagnostic=Diagnostic(
                code="RW115",
                message="topic `x` takes at least 3 and at most 1 hours",
                hint="write [1, 3]",
                path=("phases", 0, "hours"),
                fix=Fix(path=("phases", 0, "hours"), text="[1, 3]"),
            ),
            file="garden/phases/00 ä.yaml",
            span=Span(3, 5, 3, 11),
            source="    [3, 1]",
            related=(("garden/a.yaml", Span(2, 1, 2, 4), "first defined here"),),
            kind=KIND,
        ),
        Finding(
            diagnostic=Diagnostic(code="RW301", message=HOSTILE, hint=HOSTILE, severity="warning"),
            file="garden/a,b:c.yaml",
            span=Span(4, 1, 7, 1),
            source=HOSTILE.replace("\n", " "),
        ),
        Finding(
            diagnostic=Diagnostic(
                code="RW302", message="short", severity="info", fix=Fix(path=(), text=None, safe=False)
            ),
            file="garden/a,b:c.yaml",
            span=Span(9, 2, 9, 3),
        ),
    ]


@pytest.fixture
def report() -> GapReport:
    """A gap report with gaps that are open and decided, with and without a place, and a hostile one."""
    left = Side(source="garden", text="Soil", kind="topic", file="garden/phases/00.yaml", line=3)
    right = Side(source="almanac", text=HOSTILE, kind="topic", file="garden/sources/almanac.md", line=7)
    decision = Decision(finding="missing:b", decision="decline", reason="R")
    return GapReport(
        left="garden",
        pairs=(),
        gaps=(
            Gap(id="missing:a", kind="missing", message=HOSTILE, hint="add it", right=right),
            Gap(id="missing:b", kind="missing", message="b", right=right, decision=decision),
            Gap(id="order:c", kind="order", message="taught earlier", left=left, right=right),
            Gap(id="stale:d", kind="stale-decision", message="nothing to decide"),
        ),
        coverage=(
            Coverage(source="almanac", title="A", items=8, covered=6, declined=1),
            Coverage(
                source="b", title="B", items=0, covered=0, declined=0,
                repairs=(Repair(line=1, before="x", after="y", characters=3, certain=False),),
            ),
        ),
    )  # fmt: skip
