"""Which comments count, and for which lines."""

from __future__ import annotations

import pytest

from roadwright.document import read as document
from roadwright.suppressions import lines_of, read


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


def test_lines_of() -> None:
    """A finding is suppressed on its own line and where each key and entry around it begins."""
    text = "topics:\n  - id: x\n    cards:\n      - id: c\n        front:\n          text\n"
    read_ = document(text.encode(), "f.yaml")
    path = ("topics", 0, "cards", 0, "front")
    assert lines_of(read_, path, read_.span(path)) == {1, 2, 3, 4, 5, 6}
