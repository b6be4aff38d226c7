"""The matrix: for every subject of the left document and every source, how the source speaks of it, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from roadwright.gap_page.panes import FRAME, SUBJECTS
from roadwright.gap_page.sheets import Desk, Sheet
from roadwright.gap_page.ties import Sign, Tie, Ties
from roadwright.outline import Item, Kind

_REST: dict[Kind, str] = {"project": "Projects", "topic": "More", "point": "More"}
"""What the subjects are called that stand in a phase after its sections."""


class Cell(Struct, frozen=True, kw_only=True):
    """What one source has for a subject; ``ties`` are the grounds, best first."""

    sign: Sign
    ties: tuple[Tie, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Whether the best of the grounds counts as covered."""
        return bool(self.ties) and self.ties[0].pair.confident


class Line(Struct, frozen=True, kw_only=True):
    """A subject and its cells, one for each source."""

    item: Item
    anchor: str
    level: int
    cells: tuple[Cell, ...]


class Group(Struct, kw_only=True):
    """A phase or section with the lines directly in it; ``sums`` count those of all below it that a source has."""

    item: Item
    anchor: str
    level: int
    lines: list[Line] = []
    sums: list[int] = []
    size: int = 0


def groups(desk: Desk, ties: Ties) -> list[Group]:
    """The groups of the left document that hold a subject, in its order."""
    return [group for group in _groups(desk, ties) if group.lines or (group.size and group.item.text)]


def _groups(desk: Desk, ties: Ties) -> Iterator[Group]:
    left, *sources = desk.sheets
    kinds = SUBJECTS | {"point"} if left.is_text else SUBJECTS
    top = _group(left, Item(kind="section", text="", line=0), 0, sources)
    found, open_ = [top], [top]
    rests: dict[int, Group] = {}
    for above, item in left.items:
        while open_ and open_[-1] is not top and not any(upper is open_[-1].item for upper in above):
            open_.pop()
        if item.kind in FRAME:
            found.append(_group(left, item, len(open_) - 1, sources))
            open_.append(found[-1])
        elif item.kind in kinds:
            home = open_[-1]
            if found[-1] is not home and found[-1] is not rests.get(id(home)):
                rests[id(home)] = _group(
                    left, Item(kind="section", text=_REST[item.kind], line=0), len(open_) - 1, sources
                )
                found.append(rests[id(home)])
            cells = tuple(_cell(left, item, source, ties) for source in sources)
            level = sum(upper.kind in kinds for upper in above)
            found[-1].lines.append(Line(item=item, anchor=left.anchor(item), level=level, cells=cells))
            for group in {id(one): one for one in (*open_, found[-1])}.values():
                group.size += 1
                group.sums = [total + cell.is_sure for total, cell in zip(group.sums, cells, strict=True)]
    yield from found


def _group(left: Sheet, item: Item, level: int, sources: Sequence[Sheet]) -> Group:
    return Group(item=item, anchor=left.anchor(item), level=level, sums=[0] * len(sources))


def _cell(left: Sheet, item: Item, source: Sheet, ties: Ties) -> Cell:
    """How a subject stands to what a source says; it is broader than what answers to a part of it only."""
    parts = () if left.is_text else item.children
    found = [(tie, False) for tie in _of(ties.at(left.anchor(item)), source)]
    found += [(tie, True) for part in parts for tie in _of(ties.at(left.anchor(part)), source)]
    if not found:
        return Cell(sign="none")
    found.sort(key=lambda one: (not one[0].pair.confident, one[1], one[0].rank))
    best, is_of_part = found[0]
    sign = "broader" if is_of_part and best.relation != "related" else best.relation
    return Cell(sign=sign, ties=tuple(tie for tie, _ in found))


def _of(found: list[Tie], source: Sheet) -> list[Tie]:
    return [tie for tie in found if tie.other.source == source.reading.source]
