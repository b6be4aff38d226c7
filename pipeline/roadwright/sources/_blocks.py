"""What every format reads its text into: one flat list of Blocks, in the order of the text.

A format knows syntax only: what is a heading, what a list item, how deep. What a block means (a phase, a tip, an
offer) is decided later and in one way for all formats.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Role = Literal[
    "heading",  # has a level; holds what follows
    "item",  # of a list, or a row of a table; ``depth`` is its nesting, from 1
    "text",  # a line of prose; ``depth`` is the nesting of the item that holds it, 0 outside lists
    "quote",  # a line of a block quote
    "rule",  # a line across the page
    "end",  # the end of a container whose heading had this level
]

TITLE_LEVELS = 10
"""Heading levels are multiples of ten, so that containers find room between them: ``##`` is 20."""


class Block(Struct, frozen=True, kw_only=True):
    """A piece of a source. ``text`` is inline text with code marks hidden; ``raw`` the line as it stands.

    ``number`` is that of an ordered list or of a table's row, ``strong`` and ``slanted`` the words in bold and in
    italics at the start. ``linked`` tells that the whole text is a link, to ``url``; ``single`` that it is one thing to
    learn, whatever stands below it.
    """

    role: Role
    depth: int
    text: str
    line: int
    raw: str = ""
    number: str = ""
    strong: str = ""
    slanted: str = ""
    url: str = ""
    linked: bool = False
    single: bool = False
