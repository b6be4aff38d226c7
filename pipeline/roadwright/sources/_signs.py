"""The pictures in a title: emoji, ticks, bullets, boxes. They are taken off, and some of them say what a line is.

Letters, operators and arrows inside a title are words to a reader ("Request → Response", "C++", "N+1", ".NET")
and stay.
"""

from __future__ import annotations

import re
import unicodedata

from roadwright.sources._mojibake import CODECS, codec

_KEPT = frozenset("←↑→↓↔⇄⇒⇔©®™°№℃√∞≠≤≥±×÷•·|+<=>~^$€£¥¢§¶µ")
_ZERO_WIDTH = dict.fromkeys(
    map(ord, "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\xad")
)

_FOOTNOTE = re.compile(r"(?<=\S)\[\^[\w-]+\]")
_SPACES = re.compile(r"\s+")
_EDGE_MARKS = "•·●○◦▪▫■□‣⁃∙►▸▶➤➢➜➔→⇒»›▼▾-–—*+|_~=#>"
_EMPTY_BRACKETS = re.compile(r"(?:^|(?<=\s))[(\[{【]\s*[)\]}】]|[(\[{【]\s+[)\]}】]")
_CHECKBOX = re.compile(r"^\s*\[[ xX✓✔-]?\]\s+")

_ARROWS = {"➡": "→", "⮕": "→", "➔": "→", "➜": "→", "⬅": "←", "⬆": "↑", "⬇": "↓"}

WARNING = frozenset("⚠❗‼🚨⛔🛑☢⁉")
POINTER = frozenset("👉💡📌ℹ🔎🗒📣📢☝👆👇🤔💬🧐🔔✍")
TARGET = frozenset("🎯")
_MIDDLE = re.compile(rf"(\w)\s+[{''.join(sorted(WARNING | POINTER))}]\ufe0f?\s+(?=\w)")
NEGATIVE = frozenset("❌🚫✖✗✘⛔🙅")
TICK = frozenset("✔✅☑✓🗹")


def _emoji(character: str) -> bool:
    if character in _KEPT:
        return False
    point = ord(character)
    return (
        0x1F000 <= point <= 0x1FAFF
        or point in {0x20E3, 0x200D, 0xFE0F, 0xFE0E, 0x203C, 0x2049, 0x2139}
        or 0xE0020 <= point <= 0xE007F
        or (0x2190 <= point <= 0x2BFF and unicodedata.category(character) in {"So", "Sm", "Po"} and not _is_math(point))
        or character == "\ufffd"
    )


def _is_math(point: int) -> bool:
    """Arrows, mathematical operators and box drawing, which titles may mean."""
    return 0x2190 <= point <= 0x21FF or 0x2200 <= point <= 0x22FF or 0x27C0 <= point <= 0x27EF


def _residue() -> re.Pattern[str]:
    """What stays of an emoji that the repair could not decide: its first two bytes, misread, and up to two more."""
    patterns = set()
    for name in CODECS:
        of_byte = {b: character for character, b in codec(name).byte_of.items() if b > 0x9F or ord(character) > 0x9F}
        follow = re.escape("".join(character for b, character in of_byte.items() if 0x80 <= b < 0xC0))
        if 0xF0 in of_byte and 0x9F in of_byte:
            patterns.add(f"{of_byte[0xF0]}{of_byte[0x9F]}[{follow}]{{0,2}}")
    return re.compile("|".join(sorted(patterns)))


_RESIDUE = _residue()


def plain(text: str) -> str:
    """The text without zero-width marks (also those of writing direction) and footnotes, white space squeezed."""
    return _SPACES.sub(" ", _FOOTNOTE.sub("", text.translate(_ZERO_WIDTH))).strip()


def parted(text: str) -> str:
    """The text with a dash for a warning or pointer that sets off what follows it from what stands before."""
    return _MIDDLE.sub(r"\1 — ", text)


def unchecked(text: str) -> str:
    """The text without the check box of a task."""
    return _CHECKBOX.sub("", text)


def leading(text: str) -> frozenset[str]:
    """The signs before the first word."""
    found = []
    for character in text:
        if character.isalnum():
            break
        found.append(character)
    return frozenset(found)


def strip(text: str) -> str:
    """The text without emoji anywhere, and without bullets, arrows and check boxes at its ends."""
    if not text.isascii():
        text = _RESIDUE.sub("", text)
        text = "".join(_ARROWS.get(character) or (" " if _emoji(character) else character) for character in text)
    text = _EMPTY_BRACKETS.sub("", plain(text))
    return _trim(text)


def _trim(text: str) -> str:
    start = 0
    while start < len(text) and (text[start].isspace() or (text[start] in _EDGE_MARKS and _loose(text, start))):
        start += 1
    text = text[start:]
    while text and (text[-1].isspace() or (text[-1] in "•·●▪►▸➤→⇒»|_~=>-–—" and text[-2:-1].isspace())):
        text = text[:-1]
    return text


def _loose(text: str, at: int) -> bool:
    """Whether a mark stands by itself: ``- x`` and ``•x`` are bullets, ``--flag``, ``*args`` and ``=>`` are not."""
    following = text[at + 1 : at + 2]
    return following in {"", " "} or text[at] in "•●○◦▪▫■□‣⁃►▸▶➤➢➜➔→⇒▼▾"
