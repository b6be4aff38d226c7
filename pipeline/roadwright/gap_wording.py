"""What every account of a comparison says: the kinds with their headings, in the order of what matters most."""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.comparison import Coverage, Gap, GapKind, GapReport
from roadwright.printing import counted

HEADINGS: dict[GapKind, str] = {
    "missing": "Missing: a source has it, the roadmap does not",
    "missing-value": "Missing values: part of an enumeration is not covered",
    "contradiction": "Contradictions: to skip in one, taught in the other",
    "ambiguous": "Ambiguous: several counterparts are equally good",
    "order": "Order: taught at another place",
    "depth": "Depth: stressed differently",
    "unsourced": "Unsourced: the roadmap has it, no source does",
    "duplicate": "Duplicates: said twice in one source",
    "stale-decision": "Stale decisions: their finding is gone",
}


def by_kind(report: GapReport) -> Iterator[tuple[str, list[Gap]]]:
    """A heading with its counts, and the gaps below it that no decision answers, for every kind that has some."""
    for kind, heading in HEADINGS.items():
        of_kind = [gap for gap in report.gaps if gap.kind == kind]
        unanswered = [gap for gap in of_kind if gap.decision is None]
        if unanswered:
            answered = len(of_kind) - len(unanswered)
            note = f", {answered} more decided" if answered else ""
            yield f"{heading} ({len(unanswered)}{note})", unanswered


def share(coverage: Coverage) -> float:
    """How much of a source is covered, in percent."""
    return 100 * coverage.covered / coverage.items if coverage.items else 100.0


def repaired(coverage: Coverage) -> str:
    """How many damaged characters of a source were repaired, in words; nothing where none was."""
    number = sum(repair.characters for repair in coverage.repairs)
    if not number:
        return ""
    certain = all(repair.certain for repair in coverage.repairs)
    return f"{counted(number, 'damaged character')} repaired" + ("" if certain else ", some damage remains")
