"""The documents of a comparison as they lie on the page: every line of a text has its place there, or every item."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from roadwright.comparison import Reading, Side
from roadwright.outline import Item

_CROWDED = 8
"""So many items to a line are data on one line, not a text that one reads."""


class Sheet(Struct, frozen=True, dict=True):
    """One document. ``number`` is 0 for the left one; ``id`` begins every anchor in it."""

    number: int
    reading: Reading

    @property
    def id(self) -> str:
        """The anchor of the whole document."""
        return f"text-{self.number}"

    @cached_property
    def items(self) -> tuple[tuple[tuple[Item, ...], Item], ...]:
        """Every item with those above it, in the order of the text."""
        return tuple(self.reading.outline.walk())

    @cached_property
    def is_text(self) -> bool:
        """Whether its lines are shown, and not its outline."""
        lines = {item.line for _, item in self.items}
        return bool(self.reading.outline.lines) and len(self.items) <= _CROWDED * len(lines)

    @cached_property
    def _numbers(self) -> dict[object, int]:
        found: dict[object, int] = {}
        for number, (_, item) in enumerate(self.items, start=1):
            found.setdefault(item.path or (item.line, item.text), number)
        return found

    def anchor(self, where: Side | Item) -> str:
        """The anchor of an item; nothing where it is not on the page."""
        if self.is_text:
            return self.at(where.line) if 0 < where.line <= len(self.reading.outline.lines) else ""
        path = where.path if isinstance(where, Item) else where.place
        number = self._numbers.get(path or (where.line, where.text))
        return self.at(number) if number else ""

    def at(self, number: int) -> str:
        """The anchor of a line, or of the item of that number."""
        return f"{self.id}-{number}"


class Desk(Struct, frozen=True, dict=True):
    """All documents of a comparison."""

    sheets: tuple[Sheet, ...]

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Desk:
        """The sheets of the readings, the left one first."""
        return cls(tuple(Sheet(number, reading) for number, reading in enumerate(readings)))

    @cached_property
    def _right(self) -> dict[str, Sheet]:
        return {sheet.reading.source: sheet for sheet in self.sheets[1:]}

    def left(self, side: Side | None) -> str:
        """The anchor of a left side; nothing where there is none."""
        return self.sheets[0].anchor(side) if side and self.sheets else ""

    def right(self, side: Side | None) -> str:
        """The anchor of a right side; nothing where there is none."""
        sheet = self._right.get(side.source) if side else None
        return sheet.anchor(side) if side and sheet else ""
