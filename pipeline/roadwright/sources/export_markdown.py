"""``roadmap.md`` as ``roadwright build`` writes it, read back exactly.

Comments in it say what each heading is, so nothing has to be guessed from words: a topic may be called "Contents" or
"Introduction". A heading that an editor added without a comment is what others at its level are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import cast

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct
from msgspec.structs import replace

from roadwright.outline import Item, Kind, Outline
from roadwright.sources import _enumerations
from roadwright.sources._decode import check_lines, normalise

NAME = "export-markdown"

_MARKER = re.compile(r"<!-- (phase|section|topic|projects|project|outcome|advice|skip)\b.*-->")
_STAGE = re.compile(r"Phase (\d+): ")
_GOAL = "Goal: "
_RANKS: dict[str, int] = {"phase": 1, "section": 2, "project": 2, "topic": 3}
_LISTED: dict[str, Kind] = {
    "topic": "point",
    "project": "point",
    "outcome": "outcome",
    "advice": "advice",
    "skip": "skip",
}
"""What the items of a list below a heading are; the lists below others are not part of the outline."""

_LEVELS = {**dict.fromkeys(_LISTED, 1), "project": 2}
"""How deep these lists stand: those of a project, of what is to be done, in a quote."""


class _Entry(Struct, frozen=True):
    """An item and how deep it stands; what is deeper and follows belongs to it."""

    rank: int
    item: Item


def detect(name: str, text: str) -> bool:
    """By the comment before a phase, whatever the file is called."""
    del name
    return re.search(r"^<!-- phase: [a-z0-9-]+ -->\s*$", text, re.MULTILINE) is not None


def parse(text: str) -> Outline:
    """The outline. Raises RoadwrightError for lines longer than prose.

    Nothing is repaired: what looks damaged in an export was written so.
    """
    text = normalise(text)
    check_lines(text)
    tokens = _parser().parse(text)
    title = next((_words(tokens[at + 1]) for at, token in enumerate(tokens) if token.tag == "h1"), "")
    return Outline(title=title, items=_tree(list(_entries(tokens))))


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _entries(tokens: Sequence[Token]) -> Iterator[_Entry]:
    """Everything that is part of the outline, in the order of the text: what no ``<details>`` holds."""
    part, marked = "", ""
    for at, token in enumerate(tokens):
        if token.type == "html_block" and (found := _MARKER.match(token.content)):
            marked = found[1]
        elif token.type == "heading_open" and token.level == 0:
            part, marked = marked or _by_level(token.tag, part), ""
            if part in _RANKS:
                yield _Entry(_RANKS[part], _item(cast(Kind, part), tokens[at + 1]))
        elif token.type == "inline" and token.level == 2 and part in {"", "phase"} and _words(token).startswith(_GOAL):
            yield _Entry(4 if part else 1, _item("goal", token))
        elif token.type == "list_item_open" and token.level == _LEVELS.get(part) and tokens[at + 2].type == "inline":
            yield _Entry(4 if _LISTED[part] == "point" else 1, _item(_LISTED[part], tokens[at + 2]))


def _by_level(tag: str, above: str) -> str:
    """What an unmarked heading begins, after a part of another kind; nothing for those of the front matter."""
    if tag == "h3":
        return "section"
    return ("project" if above.startswith("project") else "topic") if tag == "h4" else ""


def _item(kind: Kind, token: Token) -> Item:
    text, number = _words(token), ""
    if kind == "phase" and (stage := _STAGE.match(text)):
        text, number = text[stage.end() :], stage[1]
    if kind == "point":
        text = re.sub(r"^\[[ xX]\] ", "", text)
    if kind == "skip":
        text = _strong(token) or text
    if kind == "goal":
        text = text.removeprefix(_GOAL)
    return Item(
        kind=kind,
        text=text,
        line=token.map[0] + 1 if token.map else 0,
        raw=token.content,
        number=number,
        values=_enumerations.members(text) if kind in {"topic", "point"} else (),
    )


def _words(token: Token) -> str:
    """The words of an inline token without its marks, but for those of code: they say that a word is a name."""
    return _joined(token.children or ())


def _joined(tokens: Iterable[Token]) -> str:
    parts = (
        f"`{token.content}`" if token.type == "code_inline" else " " if token.type.endswith("break") else token.content
        for token in tokens
    )
    return " ".join("".join(parts).split())


def _strong(token: Token) -> str:
    """The words in bold at the start: the title of something to skip, before the reason."""
    return _joined(takewhile(lambda child: child.type != "strong_close", token.children or ()))


def _tree(entries: Sequence[_Entry]) -> tuple[Item, ...]:
    """The entries as a tree by rank, built from the last one up."""
    rest: list[_Entry] = []
    for entry in reversed(entries):
        children = []
        while rest and rest[-1].rank > entry.rank:
            children.append(rest.pop().item)
        rest.append(_Entry(entry.rank, replace(entry.item, children=tuple(children))))
    return tuple(entry.item for entry in reversed(rest))
