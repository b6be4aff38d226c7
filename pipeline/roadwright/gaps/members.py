"""What a title enumerates: "SELECT, INSERT", "JOINs (INNER, LEFT)", "Path & query parameters", "Cookies vs sessions".

Members are matched by themselves: one writer's list meets another's items, and the one member that is missing shows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from roadwright.gaps.names import BRACKET, LONGEST_TITLE, TERM, Name, distinct, plain
from roadwright.gaps.normal import words
from roadwright.outline import Item

_SEPARATOR = re.compile(r"\s*[,;，、؛،|·•]\s*|\s+/\s+|(?<=\w\w\w)/(?=\w\w\w)|\s+[&+]\s+")
_CONJUNCTION = re.compile(r"\s+(?:and|or|und|oder|et|ou|y|o|e)\s+|\s+[&/]\s+|(?<=\w\w\w)/(?=\w\w\w)", re.IGNORECASE)
_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)
_OPENING = re.compile(r"^(?:and|or|&|such as|like|e\.g\.|including|for example)\s+", re.IGNORECASE)
_OBJECT = re.compile(r"^\S+(?:\s+\S+)*?\s+(?:of|for|with|in|from|by|between|about|to|on|at)\s", re.IGNORECASE)
_LISTED = re.compile(
    r"[,;，、؛،|·•]|\s[/&+]\s|(?<=\w\w\w)/(?=\w\w\w)|\s(?:and|or|und|oder|et|ou|y|o|e|vs\.?|versus)\s", re.IGNORECASE
)
"""What every enumeration has: a separator, a conjunction or a "versus"."""
_SENTENCE = re.compile(r"[.!?]$|(?:\S+\s+){12}")
_LONGEST_MEMBER = 6


class Member(Struct, frozen=True):
    """One member of an enumeration. ``compared`` is set for "X vs Y", which names X without listing it."""

    label: str
    names: tuple[Name, ...]
    compared: bool = False


def members(item: Item) -> tuple[Member, ...]:
    """The members of the enumeration that an item's title is, each with its names; empty where it is none.

    "JOINs (INNER, LEFT)" gives "INNER" and "LEFT", known as "INNER JOINs" too; "Path & query parameters" gives
    "Path" with the name "Path parameters". What the source's parser took for the members is believed.
    """
    if not item.values:
        return _members(item.text)
    outer, bracketed = plain(item.text), " ".join(BRACKET.findall(item.text))
    found = []
    for part in (part for value in item.values for part in split(value)):
        known = [Name(words(part), part, "member")]
        if part not in item.text or part in bracketed:
            known.append(Name(words(f"{part} {outer}"), part, "qualified", 0.97))
        found.append(Member(part, distinct(known)))
    return tuple(found)


@lru_cache(maxsize=65536)
def _members(text: str) -> tuple[Member, ...]:
    if len(text) > LONGEST_TITLE or not _LISTED.search(text):
        return ()
    for inner in BRACKET.findall(text):
        parts = split(inner)
        if len(parts) > 1:
            outer = plain(text)
            return tuple(
                Member(
                    part, (Name(words(part), part, "member"), Name(words(f"{part} {outer}"), part, "qualified", 0.97))
                )
                for part in parts
            )
    bare = plain(text)
    if _SENTENCE.search(bare):
        return ()
    term = TERM.match(bare)
    head = ""
    if term and len(split(term["list"])) > 1:
        head, bare = term["head"], term["list"]
    versus = _VERSUS.split(bare)
    compared = len(versus) > 1 and not head
    parts = versus if compared else split(bare)
    if len(parts) < 2 or (_OBJECT.match(parts[0]) and not compared):
        return ()
    return tuple(
        Member(part, _known_as(part, other, head), compared)
        for part, other in zip(parts, _completed(parts, bare), strict=True)
    )


def _known_as(part: str, completed: str, head: str) -> tuple[Name, ...]:
    found = [Name(words(part), part, "member")]
    if completed != part:
        found.append(Name(words(completed), completed, "qualified", 0.98))
    if head:
        found.append(Name(words(f"{part} {head}"), part, "qualified", 0.97))
    return distinct(found)


def split(text: str) -> list[str]:
    """The members of an enumeration, or the text alone where it is none (a long part is prose, not a member)."""
    parts = [
        piece.strip(" .`…")
        for part in _SEPARATOR.split(text)
        for piece in _CONJUNCTION.split(_OPENING.sub("", part.strip()))
    ]
    parts = [part for part in parts if words(part) and part.casefold() not in {"etc", "and", "or"}]
    if len(parts) < 2 or any(len(part.split()) > _LONGEST_MEMBER for part in parts):
        return [text]
    return parts


def _completed(parts: list[str], text: str) -> list[str]:
    """Each part with the words it shares with its neighbours: "Path & query parameters", "git add / commit"."""
    first, last = parts[0].split(), parts[-1].split()
    singles = all(len(part.split()) == 1 for part in parts[:-1])
    if len(last) == 2 and singles and not re.search(r"[,;]", text):
        return [f"{part} {last[-1]}" for part in parts[:-1]] + parts[-1:]
    if len(first) >= 2 and all(len(part.split()) == 1 for part in parts[1:]):
        return parts[:1] + [f"{' '.join(first[:-1])} {part}" for part in parts[1:]]
    return parts
