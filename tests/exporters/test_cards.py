"""The cards for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable

import pytest
from msgspec.structs import asdict, replace

from roadwright.artifact import Edition
from roadwright.exporters import cards
from roadwright.model import Card, Code, Roadmap


def test_the_table(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """A header and a row for each card."""
    table, _ = cards.render(edition)
    assert table.path == "cards.csv"
    golden("cards.csv", table.data.decode())


def test_both_files_say_the_same(edition: Edition) -> None:
    """The JSON holds the rows of the table, and which roadmap and content they are of."""
    table, record = cards.render(edition)
    content = json.loads(record.data)
    assert (record.path, list(content)) == (
        "cards.json", ["roadmap", "title", "version", "updated", "fingerprint", "cards"],
    )  # fmt: skip
    assert content["fingerprint"] == edition.fingerprint
    assert content["cards"] == [asdict(row) for row in cards.rows(edition.roadmap)]
    assert [row["id"] for row in csv.DictReader(io.StringIO(table.data.decode()))] == [
        card["id"] for card in content["cards"]
    ]


@pytest.mark.parametrize(
    ("card", "front", "back"),
    [
        (Card(id="a", front="Q?", back="A."), "Q?", "A."),
        (Card(id="a", front="Q?", back="A.", code=Code(lang="sql", text="x;\n")), "Q?\n\n```sql\nx;\n```", "A."),
        (Card(id="a", kind="cloze", text="A {{c1::b}} c."), "A (…) c.", "A b c."),
        (
            Card(id="a", kind="output", front="Q?", code=Code(lang="sh", text="echo '```'"), back="```"),
            "Q?\n\n````sh\necho '```'\n````",
            "````text\n```\n````",
        ),
        (
            Card(id="a", kind="fix", front="Q?", broken=Code(lang="sh", text="x"), fixed=Code(lang="sh", text="y")),
            "Q?\n\n```sh\nx\n```",
            "```sh\ny\n```",
        ),
        (
            Card(id="a", kind="choose", front="Q?", options=("one", "two", "three"), back="one"),
            "Q?\n\n- A: two\n- B: one\n- C: three",
            "B: one",
        ),
    ],
)  # fmt: skip
def test_sides_of_each_kind(roadmap: Roadmap, card: Card, front: str, back: str) -> None:
    """Front and back are Markdown that stands by itself."""
    (row,) = [row for row in cards.rows(_with(roadmap, card)) if row.id == "scales/a"]
    assert (row.front, row.back) == (front, back)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1+cmd", "'+1+cmd"), ("@SUM(A1)", "'@SUM(A1)"), ("- item", "'- item"),
        ("\t=1", "'\t=1"), ("-1", "-1"), ("+1.5", "+1.5"), ("plain = text", "plain = text"), ("", ""),
    ],
)  # fmt: skip
def test_no_cell_is_a_formula(roadmap: Roadmap, text: str, expected: str) -> None:
    """What a spreadsheet would run is quoted; a number is left alone."""
    (line,) = csv.DictReader(io.StringIO(cards.table(cards.rows(_with(roadmap, Card(id="a", front="Q?", back=text))))))
    assert line["back"] == expected


def _with(roadmap: Roadmap, card: Card) -> Roadmap:
    first, harmony = roadmap.phases
    section = harmony.sections[0]
    section = replace(section, topics=(replace(section.topics[0], cards=(card,)),))
    return replace(roadmap, phases=(first, replace(harmony, sections=(section,))))
