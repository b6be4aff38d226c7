"""What a source says: an Outline, which is a tree of Items in the order of the text.

A source is anything that is not ours: a Markdown file as received, the JSON export of another roadmap.
The parser has already told headings from topics and topics from everything else, cleaned the titles of
numbers, emoji and emphasis, and repaired damaged text. ``line`` is always the line of the file as received,
so that a finding can point at it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from roadwright.model import Path

Kind = Literal[
    # what a learner learns or does
    "phase", "section", "topic", "point", "project",
    # what is said about it
    "goal", "callout", "warning", "advice", "outcome", "skip", "motto",
    # what surrounds it
    "lead-in", "preamble", "offer", "contents", "link",
]  # fmt: skip

TAUGHT: frozenset[Kind] = frozenset({"phase", "section", "topic", "point", "project"})
"""The kinds that a roadmap must cover; the others are matched with goals, advice and the like, or with nothing."""

SAID: frozenset[Kind] = frozenset({"goal", "callout", "warning", "advice", "outcome", "skip", "motto"})
"""The kinds that need a counterpart though nobody learns them."""


class Item(Struct, frozen=True, kw_only=True):
    """One thing a source says.

    ``text`` is the clean title; ``raw`` the repaired line before cleaning. ``number`` is the item's own numbering
    ("4", "10"), ``emphasis`` the remarks taken out of the title, lower case ("very important", "basic").
    ``values`` are the members of an enumeration in ``text`` ("SELECT, INSERT" gives two), else empty.
    ``aliases`` and ``path`` are filled where the outline was made from a roadmap: the other names of the item,
    and its place there.
    """

    kind: Kind
    text: str
    line: int
    raw: str = ""
    number: str = ""
    emphasis: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    url: str = ""
    aliases: tuple[str, ...] = ()
    path: Path = ()
    children: tuple[Item, ...] = ()

    def walk(self, above: tuple[Item, ...] = ()) -> Iterator[tuple[tuple[Item, ...], Item]]:
        """Yield ``(ancestors, item)`` for this item and all below it, in the order of the text."""
        stack = [(above, self)]
        while stack:
            ancestors, item = stack.pop()
            yield ancestors, item
            if item.children:
                below = (*ancestors, item)
                stack.extend([(below, child) for child in reversed(item.children)])


class Repair(Struct, frozen=True, kw_only=True):
    """A damaged line: what was read, and what it was taken to be. ``certain`` is false where damage remains."""

    line: int
    before: str
    after: str
    characters: int = 0
    certain: bool = True


class Outline(Struct, frozen=True, kw_only=True):
    """A whole source. ``title`` is the document's own; ``items`` are its top level.

    ``lines`` is the repaired text, for those who show it; empty where the outline was not read from a text.
    """

    title: str = ""
    items: tuple[Item, ...] = ()
    repairs: tuple[Repair, ...] = ()
    lines: tuple[str, ...] = ()

    def walk(self) -> Iterator[tuple[tuple[Item, ...], Item]]:
        """Yield ``(ancestors, item)`` for every item, in the order of the text."""
        for item in self.items:
            yield from item.walk()

    def of(self, text: str) -> Outline:
        """The same outline with the lines of the text that it was read from, its repairs made."""
        lines = text.split("\n")
        for repair in self.repairs:
            lines[repair.line - 1] = repair.after
        return replace(self, lines=tuple(lines))
