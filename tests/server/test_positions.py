"""From our places to the protocol's and back, past characters that take two code units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from roadwright.diagnostics import Span
from roadwright.document import read
from roadwright.server.features import meaning, path_at, refers
from roadwright.server.positions import change, column_of, range_of


def test_range() -> None:
    """Columns count UTF-16 code units from 0; a line that is not there is harmless."""
    lines = ["a: 😀ä x"]
    assert Range(Position(0, 6), Position(0, 7)) == range_of(Span(1, 6, 1, 7), lines)
    assert Range(Position(8, 0), Position(8, 0)) == range_of(Span(9, 4, 9, 4), lines)
    assert [4, 5, 5, 6] == [column_of(Position(0, units), lines) for units in (3, 4, 5, 6)]
    assert column_of(Position(0, 99), lines) == 8
    assert column_of(Position(7, 3), lines) == 1


TEXTS = st.text("ab\n😀", max_size=12)


@given(TEXTS, TEXTS)
def test_change(before: str, after: str) -> None:
    """The edit makes the one text of the other."""
    edit = change(before, after)

    def index(position: Position) -> int:
        lines = before.split("\n")
        column = column_of(position, lines) - 1
        return sum(len(line) + 1 for line in lines[: position.line]) + column

    assert after == before[: index(edit.range.start)] + edit.new_text + before[index(edit.range.end) :]


TEXT = "sections:\n  - topics:\n      - id: x\n        requires: [a, b]\n        hours: [1, 2]\n"


@pytest.mark.parametrize(
    ("place", "path"),
    [
        ((1, 3), ("sections",)),
        ((3, 14), ("sections", 0, "topics", 0, "id")),
        ((4, 12), ("sections", 0, "topics", 0, "requires")),
        ((4, 23), ("sections", 0, "topics", 0, "requires", 1)),
        ((9, 1), ()),
    ],
)
def test_path_at(place: tuple[int, int], path: tuple[str | int, ...]) -> None:
    """The innermost key or value at a place."""
    assert path == path_at(read(TEXT.encode(), "f"), *place)


def test_path_behind_a_list() -> None:
    """A list whose dashes are not indented ends where the next key begins; the key is meant then."""
    document = read(b"hours:\n- 1\nrequires:\n- x\n", "f")
    assert [("hours", 0), ("requires",), ("requires", 0)] == [path_at(document, *at) for at in [(2, 3), (3, 1), (4, 3)]]


def test_meaning() -> None:
    """The schema's words and an example, through references; nothing for what the schema does not know."""
    assert meaning("phase", ("sections", 0, "topics", 0, "hours")) == "Low and high estimate.\n\n    hours: [2, 4]"
    assert meaning("phase", ("nonsense",)) == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("requires: [", True),
        ("  requires:\n    - a\n    - ", True),
        ("  requires:\n  - a\n  - ", True),
        ("  title: x", False),
        ("  requires: [a]\n  title: ", False),
        ("  points:\n    - ", False),
        ("", False),
    ],
)
def test_refers(text: str, expected: bool) -> None:
    """Ids are offered behind ``requires`` and in the list below it, even where the text is broken."""
    assert expected == refers(read(text.encode(), "f"), len(text.split("\n")))
