"""What the matrix and the texts say of a pair."""

from __future__ import annotations

from roadwright.comparison import GapReport, Pair, Reading, Relation, Side
from roadwright.gap_page import matrix
from roadwright.gap_page.panes import rows
from roadwright.gap_page.sheets import Desk
from roadwright.gap_page.ties import Ties
from roadwright.outline import Item, Outline, Repair

HERE = Outline(
    title="Garden",
    items=(
        Item(
            kind="phase",
            text="Soil",
            line=0,
            path=("phases", 0),
            children=(
                Item(
                    kind="section",
                    text="Ground",
                    line=0,
                    path=("phases", 0, "sections", 0),
                    children=(
                        Item(
                            kind="topic",
                            text="Sand",
                            line=0,
                            path=("t", 0),
                            children=(
                                Item(kind="point", text="Grains", line=0, path=("t", 0, "points", 0)),
                                Item(kind="point", text="Water", line=0, path=("t", 0, "points", 1)),
                            ),
                        ),
                        Item(kind="topic", text="Clay", line=0, path=("t", 1)),
                    ),
                ),
                Item(kind="project", text="A bed", line=0, path=("p", 0)),
                Item(kind="project", text="A heap", line=0, path=("p", 1)),
            ),
        ),
    ),
)
THERE = Outline(
    items=(Item(kind="topic", text="Sand", line=1), Item(kind="topic", text="Heaps", line=3)),
    repairs=(Repair(line=3, before="- Heaqs", after="- Heaps", characters=1),),
).of("- Sand\n\n- Heaqs\n")


def pair(text: str, place: tuple[str | int, ...], line: int, relation: Relation, *, confident: bool = True) -> Pair:
    """A pair of an item here with a line there."""
    return Pair(
        left=Side(source="garden", text=text, kind="topic", place=place),
        right=Side(source="almanac", text="?", kind="topic", line=line),
        relation=relation,
        score=0.9,
        evidence="E",
        confident=confident,
    )


def report(*pairs: Pair) -> tuple[GapReport, Desk, Ties]:
    """A report of these pairs, and what the page makes of it."""
    readings = (Reading(source="garden", title="G", outline=HERE), Reading(source="almanac", title="A", outline=THERE))
    made = GapReport(left="garden", pairs=pairs, gaps=(), coverage=(), readings=readings)
    desk = Desk.of(readings)
    return made, desk, Ties.of(pairs, (), desk)


def test_groups() -> None:
    """Phases and sections hold their subjects and count them; projects follow the sections."""
    _, desk, ties = report(pair("Sand", ("t", 0), 1, "same"), pair("A heap", ("p", 1), 3, "narrower", confident=False))
    assert [
        (group.item.text, group.sums, group.size, [(line.item.text, line.cells[0].sign) for line in group.lines])
        for group in matrix.groups(desk, ties)
    ] == [
        ("Soil", [1], 4, []),
        ("Ground", [1], 2, [("Sand", "same"), ("Clay", "none")]),
        ("Projects", [0], 2, [("A bed", "none"), ("A heap", "narrower")]),
    ]


def test_part() -> None:
    """A subject of which only a part is in the source is broader; a sure part comes before a guess at the whole."""
    grains = pair("Grains", ("t", 0, "points", 0), 1, "same")
    guess = pair("Sand", ("t", 0), 3, "same", confident=False)
    _, desk, ties = report(guess, grains)
    cell = matrix.groups(desk, ties)[1].lines[0].cells[0]
    assert (cell.sign, cell.is_sure, [tie.to for tie in cell.ties]) == ("broader", True, ["text-1-1", "text-1-3"])


def test_rows() -> None:
    """Here the outline, without points that nothing answers to; there the lines, repaired; a pair leads both ways."""
    _, desk, ties = report(pair("Grains", ("t", 0, "points", 0), 3, "broader"))
    here, there = (rows(sheet, ties) for sheet in desk.sheets)
    assert [(row.text, row.level, row.hidden, row.lonely) for row in here] == [
        ("Soil", 0, 0, False),
        ("Ground", 1, 0, False),
        ("Sand", 2, 1, False),
        ("Grains", 3, 0, False),
        ("Clay", 2, 0, True),
        ("A bed", 1, 0, True),
        ("A heap", 1, 0, True),
    ]
    assert [(row.number, row.text, bool(row.repair)) for row in there] == [
        ("1", "- Sand", False),
        ("2", "", False),
        ("3", "- Heaps", True),
        ("4", "", False),
    ]
    assert [(tie.relation, tie.to) for tie in here[3].ties] == [("broader", there[2].anchor)]
    assert [(tie.relation, tie.to) for tie in there[2].ties] == [("narrower", here[3].anchor)]


def test_crowded_line() -> None:
    """Of data on one line the outline is shown."""
    items = tuple(Item(kind="topic", text=f"T{number}", line=1) for number in range(20))
    (sheet,) = Desk.of([Reading(source="x", title="X", outline=Outline(items=items).of("{...}"))]).sheets
    assert (sheet.is_text, sheet.anchor(items[3])) == (False, "text-0-4")
