"""Which comments count, and for which lines."""

from __future__ import annotations

import pytest

from roadwright.document import read as document
from roadwright.suppressions import dropped, lines_of, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: x  # roadwright: ignore[RW401] because\n", [("RW401", 1)]),
        ("a: x  #roadwright:ignore[RW401, hours-order]\n", [("RW401", 1), ("hours-order", 1)]),
        ("# roadwright: ignore[RW1]\n\n# more\na: x\n", [("RW1", 4)]),
        ("a: >-  # roadwright: ignore[RW1]\n  text\n", [("RW1", 1)]),
        ("a: x  # roadwright: ignore\n", [("", 1)]),
        ("a: 'x # roadwright: ignore[RW1]'\n", []),
        ("a: x# roadwright: ignore[RW1]\n", []),
        ("a: |\n  x # roadwright: ignore[RW1]\nb: c\n", []),
        ("'a # roadwright: ignore[RW1]': b\n", []),
        ("a: roadwright\n", []),
        ("a: [  # roadwright: ignore[RW1]\n", []),
        ("a: x\n# roadwright: ignore[RW1]\n", [("RW1", 2)]),
    ],
)
def test_read(text: str, expected: list[tuple[str, int]]) -> None:
    """A comment is one only outside of texts; alone on its line it stands for the next that says something."""
    assert expected == [(one.code, one.line) for one in read(document(text.encode(), "f.yaml"))]


@pytest.mark.parametrize(
    ("text", "code", "expected"),
    [
        ("a: x  # roadwright: ignore[RW401] because\n", "RW401", (None, (1, 7, 1, 42))),
        (
            "a: x  #roadwright:ignore[RW401, x-y] z\n",
            "RW401",
            ("#roadwright:ignore[x-y]", (1, 7, 1, 37)),
        ),
        ("# roadwright: ignore[RW401,]\na: x\n", "RW401", (None, (1, 1, 1, 29))),
    ],
)
def test_dropped(text: str, code: str, expected: tuple[str | None, tuple[int, int, int, int]]) -> None:
    """A code goes out of its comment; the last one with the comment."""
    read_ = document(text.encode(), "f.yaml")
    fix = dropped(read_, next(one for one in read(read_) if one.code == code))
    assert expected == (fix.text, fix.comment)


def test_lines_of() -> None:
    """A finding is suppressed on its own line and where each key and entry around it begins."""
    text = "topics:\n  - id: x\n    cards:\n      - id: c\n        front:\n          text\n"
    read_ = document(text.encode(), "f.yaml")
    path = ("topics", 0, "cards", 0, "front")
    assert lines_of(read_, path, read_.span(path)) == {1, 2, 3, 4, 5, 6}
