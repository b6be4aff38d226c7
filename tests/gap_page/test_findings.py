"""How the page tells findings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from roadwright import workspace
from roadwright.comparing import Document, two
from roadwright.comparison import GapReport
from roadwright.gap_page import page
from roadwright.gap_page.findings import chapters, tally
from roadwright.gap_page.sheets import Desk
from roadwright.sources import markdown

MISSING = "missing:almanac:sowing/moon-phases"


def test_open(garden: Path, read: Callable[[str], Any]) -> None:
    """An open finding has its id, its place, a link into the text, and the command that answers it."""
    (garden / "decisions.yaml").unlink()
    report = workspace.open_folder(garden).diff()
    (entry,) = (
        entry
        for chapter in chapters(report, Desk.of(report.readings))
        for entry in chapter.entries
        if entry.gap.id == MISSING
    )
    assert [(place.side.file, place.side.line, place.to) for place in entry.places] == [
        ("garden/sources/almanac.md", 15, "text-1-15")
    ]
    assert entry.command == f'roadwright diff --decide {MISSING} decline --reason "..."'
    shown = read(page(report))
    assert entry.command in shown.text
    assert f"garden/sources/almanac.md:15 {MISSING}" in shown.text


def test_decided(report: GapReport, read: Callable[[str], Any]) -> None:
    """A decided finding tells the decision and its reason, and asks for nothing."""
    (gap,) = (gap for gap in report.gaps if gap.id == MISSING)
    assert gap.decision is not None
    shown = read(page(report))
    assert gap.decision.reason in shown.text
    assert "--decide" not in shown.text
    assert ("missing", 0, 1) in tally(report)


def test_stable(garden: Path) -> None:
    """The anchor of a finding stays while its id does, whatever comes and goes around it."""

    def anchor() -> str:
        report = workspace.open_folder(garden).diff()
        entries = [entry for chapter in chapters(report, Desk.of(report.readings)) for entry in chapter.entries]
        return next(entry.anchor for entry in entries if entry.gap.id == MISSING)

    before = anchor()
    source = garden / "sources/almanac.md"
    source.write_text(source.read_text().replace("- Compost\n", "- Compost\n- Worms\n"))
    assert anchor() == before


def test_grounds_name_the_other_text() -> None:
    """What a finding rests on is an item of the other side, and how that one relates to its own."""
    left = Document(name="left", outline=markdown.parse("# L\n\n## Tables\n\n- Sorting\n- Removing duplicates\n"))
    cleaning = "Cleaning up (duplicates, spaces)"
    right = Document(name="right", outline=markdown.parse(f"# R\n\n## Rows\n\n- Sorting\n- {cleaning}\n"))
    report = two(left, right)
    told = {
        (entry.gap.kind, ground.relation, ground.other.text)
        for chapter in chapters(report, Desk.of(report.readings))
        for entry in chapter.entries
        for ground in entry.grounds
    }
    assert {("unsourced", "broader", cleaning), ("missing", "narrower", "Removing duplicates")} <= told
