"""The names an item goes by: its title, its aliases, the title without its bracket, a term before its colon.

Two writers who mean the same thing may agree on any one of them, so alignment compares names, not titles.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from roadwright.gaps.normal import Word, words
from roadwright.outline import Item, Kind

HEADINGS: frozenset[Kind] = frozenset({"phase", "section"})
"""The kinds that group what is taught."""

PRONOUNS = frozenset({"it", "they", "them", "its", "their"})
"""With one of these a title speaks of something that it does not name."""

Origin = Literal["title", "alias", "member", "plain", "bracket", "head", "qualified", "initials"]

_OPEN = re.compile(r"[(\[（]")
BRACKET = re.compile(r"\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*")
TERM = re.compile(r"^(?P<head>[^:：]{2,60})[:：]\s+(?P<list>.+)$")
_HEAD = re.compile(r"\s*(?:[;–—]|\s-\s|\b(?:for|with|by|in|using|when|so that|because|from|on|as|that|which)\b)\s*")
_CLAUSE = re.compile(r"[.!?;:]+(?:\s+|$)")
_LISTED = re.compile(r"[,;/&]|\b(?:and|or)\b")
LONGEST_TITLE = 300
"""Characters; what is longer is prose."""

_MENTIONED = 0.84


class Name(Struct, frozen=True):
    """One name: its words, the text it was taken from, and how far it may stand for the item (0 to 1).

    ``lent`` are stems that the parent's title lent to it: they help where the other side has them, and are not missed.
    """

    words: tuple[Word, ...]
    label: str
    origin: Origin
    strength: float = 1.0
    lent: frozenset[str] = frozenset()


def plain(text: str) -> str:
    """``text`` without what stands in brackets, unless nothing else is left, or it is too long to be a title."""
    if len(text) > LONGEST_TITLE or not _OPEN.search(text):
        return text.strip(" :,-–—") or text
    return BRACKET.sub(" ", text).strip(" :,-–—") or text


def names(item: Item) -> tuple[Name, ...]:
    """Every name of an item but those of its members, the strongest first and no two with the same words."""
    return _names(item.text, item.aliases, item.kind in HEADINGS, item.kind == "point")


@lru_cache(maxsize=65536)
def _names(title: str, aliases: tuple[str, ...], shouted: bool, point: bool) -> tuple[Name, ...]:
    partly = point and not PRONOUNS.isdisjoint(title.lower().split())
    found = [Name(words(title, shouted=shouted), title, "title", _MENTIONED if partly else 1.0)]
    found += [Name(words(alias), alias, "alias") for alias in aliases]
    bare = plain(title)
    if bare != title:
        found.append(Name(words(bare, shouted=shouted), bare, "plain", 0.98))
        for inner in BRACKET.findall(title):
            if not _LISTED.search(inner):
                found.append(Name(words(inner), inner, "bracket", 1.0 if _abbreviates(inner, bare) else _MENTIONED))
    term = TERM.match(title)
    if term:
        found.append(Name(words(term["head"]), term["head"], "head", 0.95))
    elif point:
        head = _HEAD.split(bare, maxsplit=1)[0]
        if head and head != bare:
            found.append(Name(words(head), head, "head", _MENTIONED))
    return distinct(found)


def upper(above: tuple[Item, ...]) -> Item | None:
    """The nearest of the items ``above`` another that is no sentence leading in to it; None at the top."""
    for item in reversed(above):
        if item.kind != "lead-in":
            return item
    return None


def sayings(item: Item) -> tuple[Name, ...]:
    """The names of something said: the whole of it, its aliases, and each of its sentences and clauses."""
    texts = [item.text, *item.aliases, *(part for part in _CLAUSE.split(item.text) if part)]
    return distinct([Name(words(text, shouted=True), text, "title") for text in texts])


def _abbreviates(short: str, long: str) -> bool:
    """Whether one text is the initials of the other ("OOP", "Object-oriented programming")."""
    return short.lower().strip("s") == "".join(part[0] for part in re.findall(r"[^\W_]+", long.lower()))


def distinct(found: list[Name]) -> tuple[Name, ...]:
    """The names that have words, without those that have the same words as one before."""
    if len(found) == 1:
        return tuple(found) if found[0].words else ()
    seen: dict[tuple[Word, ...], Name] = {}
    for name in found:
        if name.words:
            seen.setdefault(name.words, name)
    return tuple(seen.values())
