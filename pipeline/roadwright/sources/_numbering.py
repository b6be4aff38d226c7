"""The number before a title: ``4.``, ``1️⃣2️⃣``, ``Phase 3 —``, ``Week 2:``, ``IV)``, ``①``, ``第一阶段``.

Numbers that belong to the title ("404 Not Found", "3-tier", "OAuth 2.0", "12-factor app") are left alone: a number
counts only with a sign of its own after it, or after the name of a stage.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from roadwright.sources._vocabulary import ORDINALS, STAGES

_STAGE = "|".join(sorted(map(re.escape, STAGES), key=len, reverse=True))
_WORD = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
_KEYCAPS = r"(?:\d\ufe0f?\u20e3 ?)+|🔟"
_DIGITS = r"\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?"
_ROMAN = r"[IVX]{1,5}"
_RANGE = rf"{_DIGITS}(?:\s*(?:[-–—&+,~]|to|and|bis|à|al?|до|и)\s*\d{{1,3}})+|{_DIGITS}"
_GAP = r"\s*(?:[:.)\]|—–•·/、：\-→]+|,(?=\s))\s*|(?-i:\s+(?=[^\W\d_a-z]))|\s*$|\s*(?=[(\[])"
_COUNT = r"(?:\s*(?:of|/|out of)\s*\d+)?"

_STAGED = re.compile(
    rf"(?:(?:the|die|la|le|el)\s+)?(?P<stage>{_STAGE})s?(?![^\W\d_])\s*(?:no\.?|nr\.?|#|№)?\s*[-–:]?\s*"
    rf"(?P<number>{_KEYCAPS}|{_RANGE}|{_ROMAN}(?![^\W_])|(?:{_WORD})(?!\w)){_COUNT}(?P<gap>{_GAP})",
    re.IGNORECASE,
)
_STAGE_KEYCAP = re.compile(rf"(?P<stage>{_STAGE})\s*(?P<number>{_KEYCAPS})\s*[:.)|—–-]*\s*", re.IGNORECASE)
_ORDERED = re.compile(
    rf"(?P<number>\d{{1,3}}|{_WORD})(?:\.|st|nd|rd|th|ère|ere|er|ème|e|º|ª|[-‑][а-яё]{{1,2}})?\s+(?P<stage>{_STAGE})\b(?P<gap>{_GAP})",
    re.IGNORECASE,
)
_CJK = re.compile(
    r"第?(?P<number>[\d一二三四五六七八九十]+)\s*(?P<stage>阶段|階段|章|步|周|週|天|日|课|단계|주차|일차)\s*[:：.、—-]*\s*"
)
_PLAIN = (
    re.compile(rf"(?P<number>{_KEYCAPS})\s*[:.)|—–-]*\s*"),
    re.compile(r"(?P<number>[①-⑳⑴-⒇❶-❿➀-➓㉑-㉟⓵-⓾])\s*[:.)|—–-]*\s*"),
    re.compile(r"[(\[](?P<number>\d{1,3}(?:\.\d{1,3})*)[)\]]\s*(?=\S)"),
    re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\.?[)\]]\s*(?=\S)"),
    re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)\.(?:\s+(?=\S)|(?=[^\W\d_]))"),
    re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\s*[:：、]\s*(?=[^\W\d])"),
    re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)\s+[-–—|/]+\s+(?=\S)"),
    re.compile(r"[#№](?P<number>\d{1,3})\s*[:.)|—–-]*\s+(?=\S)"),
    re.compile(r"(?P<number>[IVX]{1,5})[.)]\s+(?=\S)"),
    re.compile(r"(?P<number>[IVX]{1,5})\s+[-–—|/]+\s+(?=\S)"),
    re.compile(r"\(?(?P<number>[A-Za-z])\)\s+(?=\S)"),
    re.compile(r"(?P<number>[A-Z])\.\s+(?=[^\W\d_a-z])"),
)
_DOTTED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=[^\W\d_])")
_BARE = re.compile(r"(?P<number>\d{1,2})\s+(?=[^\W\d_])")
_ASIDE = re.compile(r"\((?P<aside>[^()]*)\)\s*[:|–—-]+\s*(?P<title>\S.*)")
_ENUMERATOR = re.compile(r"\(?(?P<number>\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,4})[.):]?\s+(?=\S)")
_ROMANS = {"I": 1, "V": 5, "X": 10}


class Numbered(NamedTuple):
    """A title without its number. ``stage`` is the word before the number in lower case, if it was a stage's."""

    text: str
    number: str
    stage: str


def split(text: str, *, heading: bool = False) -> Numbered:
    """Take the number off the text. In headings ``1.2 Title`` counts too. A bare "Phase 1" keeps its words."""
    for pattern in (_STAGE_KEYCAP, _STAGED, _ORDERED, _CJK):
        match = pattern.match(text)
        if match and _is_stage(match, text, heading):
            rest = text[match.end() :].strip()
            number = ascii_number(match["number"])
            aside = _ASIDE.fullmatch(rest)
            if aside:
                rest = f"{aside['title']} ({aside['aside']})"
            elif not rest or (rest[0] in "([" and rest[-1] in ")]"):
                rest = f"{plain_keycaps(text[: match.end()]).rstrip(' :.-–—|')} {rest}".strip()
            return Numbered(rest, number, match["stage"].lower())
    for pattern in (*_PLAIN, _DOTTED) if heading else _PLAIN:
        match = pattern.match(text)
        if match:
            return Numbered(text[match.end() :].strip(), ascii_number(match["number"]), "")
    return Numbered(text, "", "")


def _is_stage(match: re.Match[str], text: str, heading: bool) -> bool:
    """Whether "Level 3 cache" names a stage: without a mark after the number only a heading does."""
    gap = match.groupdict().get("gap")
    if gap is None or gap.strip() or match.end() == len(text):
        return True
    return heading or text[match.end()] in "(["


def enumerated(text: str) -> Numbered | None:
    """A line of a list that its author numbered by hand, in any way: "1.1 Title", "a. Title", "iv) Title".

    One such line may begin with a word; it counts only among others like it.
    """
    match = _ENUMERATOR.match(text)
    return Numbered(text[match.end() :], ascii_number(match["number"]), "") if match else None


def counted(titles: Sequence[str]) -> list[Numbered]:
    """The headings of one level without their numbers where these have no sign of their own: "1 Basics", "2 Loops".

    Most must be numbered and count on, from 0 or 1, or "3 ways to sort" would lose its number.
    """
    matches = [_BARE.match(title) for title in titles]
    numbers = [int(match["number"]) for match in matches if match]
    counts_on = all(after in {before + 1, 1} for before, after in pairwise(numbers))
    if len(numbers) < 2 or numbers[0] > 1 or not counts_on or 2 * len(numbers) < len(titles):
        matches = [None] * len(titles)
    return [
        Numbered(title[match.end() :], match["number"], "") if match else Numbered(title, "", "")
        for title, match in zip(titles, matches, strict=True)
    ]


def plain_keycaps(text: str) -> str:
    """Keycap digits as digits: ``1️⃣2️⃣`` becomes ``12``."""
    return re.sub(r"(\d)\ufe0f?\u20e3", r"\1", text).replace("🔟", "10")


def ascii_number(found: str) -> str:
    """The number in ASCII digits, whatever it was written with; letters and ranges as they stand."""
    found = plain_keycaps(found).strip()
    if found.lower() in ORDINALS:
        return str(ORDINALS[found.lower()])
    if found and set(found.upper()) <= set(_ROMANS) and found.isupper():
        values = [_ROMANS[letter] for letter in found]
        return str(sum(-value if value < max(values[at:]) else value for at, value in enumerate(values)))
    if len(found) == 1 and not found.isdigit() and unicodedata.numeric(found, -1) >= 0:
        return str(int(unicodedata.numeric(found)))
    digits = "".join(
        str(unicodedata.digit(c)) if c.isdigit() and unicodedata.digit(c, None) is not None else c for c in found
    )
    digits = re.sub(r"\s*(?:[-–—~]|to|bis|до)\s*", "-", digits)
    parts = [
        part.lstrip("0") or "0" if part.isdigit() else part for part in re.split(r"([-.])", digits.replace(" ", ""))
    ]
    return "".join(parts)
