"""The names an item goes by: its title, its aliases, the title without its bracket, and the members it enumerates.

Two writers who mean the same thing may agree on any one of them, so alignment compares names, not titles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from roadwright.gaps.normal import Word, words
from roadwright.outline import Item, Kind

HEADINGS: frozenset[Kind] = frozenset({"phase", "section"})
"""The kinds that group what is taught."""

PRONOUNS = frozenset({"it", "they", "them", "its", "their"})
"""With one of these a title speaks of something that it does not name."""

Origin = Literal["title", "alias", "member", "plain", "bracket", "head", "qualified", "initials"]

_OPEN = re.compile(r"[(\[（]")
_BRACKET = re.compile(r"\s*[(\[（]([^()\[\]（）]+)[)\]）]\s*")
_TERM = re.compile(r"^(?P<head>[^:：]{2,60})[:：]\s+(?P<list>.+)$")
_SEPARATOR = re.compile(r"\s*[,;，、؛،|·•]\s*|\s+/\s+|(?<=\w\w\w)/(?=\w\w\w)|\s+[&+]\s+", re.UNICODE)
_CONJUNCTION = re.compile(r"\s+(?:and|or|und|oder|et|ou|y|o|e)\s+|\s+[&/]\s+|(?<=\w\w\w)/(?=\w\w\w)", re.IGNORECASE)
_VERSUS = re.compile(r"\s+(?:vs\.?|versus)\s+", re.IGNORECASE)
_HEAD = re.compile(r"\s*(?:[;–—]|\s-\s|\b(?:for|with|by|in|using|when|so that|because|from|on|as|that|which)\b)\s*")
_OPENING = re.compile(r"^(?:and|or|&|such as|like|e\.g\.|including|for example)\s+", re.IGNORECASE)
_OBJECT = re.compile(r"^\S+(?:\s+\S+)*?\s+(?:of|for|with|in|from|by|between|about|to|on|at)\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[.!?;:]+(?:\s+|$)")
_LONGEST_MEMBER = 6
_LONGEST_LIST = 300
_SENTENCE = re.compile(r"[.!?]$|(?:\S+\s+){12}")
_MENTIONED = 0.84


@dataclass(frozen=True, slots=True)
class Name:
    """One name: its words, the text it was taken from, and how far it may stand for the item (0 to 1).

    ``lent`` are stems that the parent's title lent to it: they help where the other side has them, and are not missed.
    """

    words: tuple[Word, ...]
    label: str
    origin: Origin
    strength: float = 1.0
    lent: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Member:
    """One member of an enumeration. ``compared`` is set for "X vs Y", which names X without listing it."""

    label: str
    names: tuple[Name, ...]
    compared: bool = False


def plain(text: str) -> str:
    """``text`` without what stands in brackets, unless nothing else is left, or it is too long to be a title."""
    if len(text) > _LONGEST_LIST or not _OPEN.search(text):
        return text.strip(" :,-–—") or text
    return _BRACKET.sub(" ", text).strip(" :,-–—") or text


def names(item: Item) -> tuple[Name, ...]:
    """Every name of an item but those of its members, the strongest first and no two with the same words."""
    shouted = item.kind in HEADINGS
    partly = item.kind == "point" and not PRONOUNS.isdisjoint(item.text.lower().split())
    found = [Name(words(item.text, shouted=shouted), item.text, "title", _MENTIONED if partly else 1.0)]
    found += [Name(words(alias), alias, "alias") for alias in item.aliases]
    bare = plain(item.text)
    if bare != item.text:
        found.append(Name(words(bare, shouted=shouted), bare, "plain", 0.98))
        for inner in _BRACKET.findall(item.text):
            if not _split(inner)[1:]:
                found.append(Name(words(inner), inner, "bracket", 1.0 if _abbreviates(inner, bare) else _MENTIONED))
    term = _TERM.match(item.text)
    if term:
        found.append(Name(words(term["head"]), term["head"], "head", 0.95))
    elif item.kind == "point":
        head = _HEAD.split(bare, maxsplit=1)[0]
        if head and head != bare:
            found.append(Name(words(head), head, "head", _MENTIONED))
    return _distinct(found)


def sayings(item: Item) -> tuple[Name, ...]:
    """The names of something said: the whole of it, its aliases, and each of its sentences and clauses."""
    texts = [item.text, *item.aliases, *(part for part in _CLAUSE.split(item.text) if part)]
    return _distinct([Name(words(text, shouted=True), text, "title") for text in texts])


def _abbreviates(short: str, long: str) -> bool:
    """Whether one text is the initials of the other ("OOP", "Object-oriented programming")."""
    return short.lower().strip("s") == "".join(part[0] for part in re.findall(r"[^\W_]+", long.lower()))


def _distinct(found: list[Name]) -> tuple[Name, ...]:
    seen: dict[tuple[Word, ...], Name] = {}
    for name in found:
        if name.words:
            seen.setdefault(name.words, name)
    return tuple(seen.values())


def members(item: Item) -> tuple[Member, ...]:
    """The members of the enumeration that an item's title is, each with its names; empty where it is none.

    "JOINs (INNER, LEFT)" gives "INNER" and "LEFT", known as "INNER JOINs" too; "Path & query parameters" gives
    "Path" with the name "Path parameters". What the source's parser took for the members is believed.
    """
    if not item.values:
        return _members(item.text)
    outer, bracketed = plain(item.text), " ".join(_BRACKET.findall(item.text))
    found = []
    for part in (part for value in item.values for part in _split(value)):
        known = [Name(words(part), part, "member")]
        if part not in item.text or part in bracketed:
            known.append(Name(words(f"{part} {outer}"), part, "qualified", 0.97))
        found.append(Member(part, _distinct(known)))
    return tuple(found)


@lru_cache(maxsize=65536)
def _members(text: str) -> tuple[Member, ...]:
    if len(text) > _LONGEST_LIST or not (_VERSUS.search(text) or _SEPARATOR.search(text) or _CONJUNCTION.search(text)):
        return ()
    for inner in _BRACKET.findall(text):
        parts = _split(inner)
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
    term = _TERM.match(bare)
    head = ""
    if term and len(_split(term["list"])) > 1:
        head, bare = term["head"], term["list"]
    versus = _VERSUS.split(bare)
    compared = len(versus) > 1 and not head
    parts = versus if compared else _split(bare)
    if len(parts) < 2 or (_OBJECT.match(parts[0]) and not compared):
        return ()
    return tuple(
        Member(part, _distinct_member(part, other, head), compared)
        for part, other in zip(parts, _completed(parts, bare), strict=True)
    )


def _distinct_member(part: str, completed: str, head: str) -> tuple[Name, ...]:
    found = [Name(words(part), part, "member")]
    if completed != part:
        found.append(Name(words(completed), completed, "qualified", 0.98))
    if head:
        found.append(Name(words(f"{part} {head}"), part, "qualified", 0.97))
    return _distinct(found)


def _split(text: str) -> list[str]:
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
