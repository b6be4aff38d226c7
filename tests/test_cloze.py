"""Sentences with gaps are read in one way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright import cloze


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no gap", []),
        ("A {{c1::row}}.", [(1, "row")]),
        ("{{c1::a}} and {{c12::b c}}", [(1, "a"), (12, "b c")]),
        ("{{c1::std::vector}}", [(1, "std::vector")]),
        ('{{c1::{"a": {"b": 1}}}}', [(1, '{"a": {"b": 1}}')]),
        ("{{c1::{% if x %}}} and {{c2::}}}", [(1, "{% if x %}"), (2, "")]),
        ("{{c1::open { brace}} then", [(1, "open { brace")]),
        ("{{c1::never closed", []),
        ("{{c1::a}} {{c2::never closed", [(1, "a")]),
        ("{{ c1::x }} {{cx::y}} {{c0::z}} {{c100::z}}", []),
    ],
)
def test_gaps(text: str, expected: list[tuple[int, str]]) -> None:
    """A gap has a number and an answer, which may hold colons and paired braces."""
    assert [(gap.number, gap.answer) for gap in cloze.gaps(text)] == expected


def test_filled() -> None:
    """The filled sentence reads as it was meant."""
    assert cloze.filled("A {{c1::row}} of a {{c2::table}}.") == "A row of a table."


@given(st.lists(st.text(alphabet="ab:{} c1"), max_size=4).map("{{c1::".join))
def test_gaps_cover_disjoint_stretches_of_the_text(text: str) -> None:
    """Whatever the text, gaps follow one another, and what lies between them is kept."""
    positions = [bound for gap in cloze.gaps(text) for bound in (gap.start, gap.end)]
    assert positions == sorted(positions)
    assert all(text[gap.start : gap.end].endswith(gap.answer + "}}") for gap in cloze.gaps(text))
    assert cloze.replace(text, lambda gap: text[gap.start : gap.end]) == text
