"""The documents as rows: a text with its line numbers, a roadmap with its outline, each row with what it is tied to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from roadwright.gap_page.sheets import Sheet
from roadwright.gap_page.ties import Mark, Tie, Ties
from roadwright.outline import Kind, Repair

FRAME: frozenset[Kind] = frozenset({"phase", "section"})
SUBJECTS: frozenset[Kind] = frozenset({"topic", "project"})


class Row(Struct, frozen=True, kw_only=True):
    """A line or an item. ``level`` counts what stands above it; ``hidden`` how many items below it are left out.

    ``lonely`` says that nothing corresponds to a subject or to anything below it, and no finding tells so.
    """

    anchor: str
    text: str
    number: str = ""
    kind: Kind | None = None
    level: int = 0
    ties: tuple[Tie, ...] = ()
    marks: tuple[Mark, ...] = ()
    repair: Repair | None = None
    hidden: int = 0
    lonely: bool = False


def rows(sheet: Sheet, ties: Ties) -> list[Row]:
    """The rows of a document, in its order."""
    return list(_lines(sheet, ties) if sheet.is_text else _outline(sheet, ties))


def _lines(sheet: Sheet, ties: Ties) -> Iterator[Row]:
    kinds: dict[int, Kind] = {}
    for _, item in sheet.items:
        kinds.setdefault(item.line, item.kind)
    repairs = {repair.line: repair for repair in sheet.reading.outline.repairs}
    for number, text in enumerate(sheet.reading.outline.lines, start=1):
        anchor = sheet.at(number)
        yield Row(
            anchor=anchor,
            text=text,
            number=str(number),
            kind=kinds.get(number),
            ties=tuple(ties.at(anchor)),
            marks=tuple(ties.marked(anchor)),
            repair=repairs.get(number),
        )


def _outline(sheet: Sheet, ties: Ties) -> Iterator[Row]:
    """Every heading and subject, and of what is below them only what corresponds to something."""
    tied: set[int] = set()
    hidden: dict[int, int] = defaultdict(int)
    shown = []
    for above, item in sheet.items:
        anchor = sheet.anchor(item)
        concerned = bool(ties.at(anchor) or ties.marked(anchor))
        if ties.at(anchor):
            tied.update(map(id, (*above, item)))
        if item.kind in FRAME | SUBJECTS or concerned:
            shown.append((above, item, anchor))
        elif above:
            hidden[id(above[-1])] += 1
    seen: set[str] = set()
    for above, item, anchor in shown:
        if anchor in seen:
            continue
        seen.add(anchor)
        yield Row(
            anchor=anchor,
            text=item.text,
            kind=item.kind,
            level=len(above),
            ties=tuple(ties.at(anchor)),
            marks=tuple(ties.marked(anchor)),
            hidden=hidden[id(item)],
            lonely=item.kind in SUBJECTS and id(item) not in tied and not ties.marked(anchor),
        )
