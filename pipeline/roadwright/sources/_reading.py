"""A line through one codec: what it says then, how surely it was damaged by it, and what cannot be told.

Lost bytes leave a choice between characters; the neighbours decide it, or it stays open.
"""

from __future__ import annotations

import re
import unicodedata
from math import log

from msgspec import Struct

from roadwright.sources._likelihood import cued, is_common, is_typographic, weight
from roadwright.sources._mojibake import LOST, SOFT_HYPHEN, Codec, Unit, continued, units

ENOUGH = 3.0
"""The evidence that a line is damaged without a second opinion: one dash or emoji, or three letters."""

SHARE = 0.6
"""How much of all likelihood a reading needs to be taken."""

RARER = 0.25
"""A soft hyphen is dropped by fewer programs than an undefined byte."""

SPACED = 5.0
"""How much likelier a byte is that became a space, where two spaces stand or one that tears an emoji apart."""

CONTRADICTION = 0.5
"""What a run that the codec cannot have damaged takes from weak evidence."""

DOUBTFUL, HOPEFUL = 100.0, 20.0
"""How much less likely a character is that breaks off a sequence misread twice; how likely one that goes on with it."""

CONTROL = re.compile("[\x80-\x9f]")


class Reading(Struct, frozen=True):
    """A line read through one codec. ``mended`` marks the characters of ``text`` that were damaged.

    ``fit`` tells how well the characters that were chosen for lost bytes suit their places, as a logarithm.
    """

    text: str
    mended: tuple[bool, ...]
    evidence: float
    open: int
    fit: float = 0.0


def read(line: str, earlier: tuple[bool, ...], table: Codec, spoken: frozenset[str]) -> Reading:
    """The line as it was if the codec damaged it. ``earlier`` marks what is mended already, ``spoken`` languages."""
    text: list[str] = []
    mended: list[bool] = []
    strong, weak, undecided, at = 0.0, 0.0, 0, 0
    expected = cued(line)
    fit = 0.0
    for run in units(line, table):
        if run is None:
            weak -= CONTRADICTION
            continue
        before = ""
        for unit in run:
            text.extend(line[at : unit.start])
            mended.extend(earlier[at : unit.start])
            character, at, likely = _choice(unit, text[-1] if text else "", line, before, table, spoken, expected)
            fit += log(likely)
            found = _evidence(line, unit, character, before[-1:])
            strong, weak = (strong + found, weak) if found >= ENOUGH else (strong, weak + found)
            before = before + character if character else ""
            undecided += not character
            text.extend(character or line[unit.start : at])
            mended.extend([True] if character else earlier[unit.start : at])
    text.extend(line[at:])
    mended.extend(earlier[at:])
    return Reading("".join(text), tuple(mended), strong + (max(weak, 0.0) if strong else weak), undecided, fit)


def _choice(
    unit: Unit,
    left: str,
    line: str,
    before: str,
    table: Codec,
    spoken: frozenset[str],
    expected: frozenset[str],
) -> tuple[str, int, float]:
    """The character that the unit was, where it ends, and its weight; no character where none is clearly the likeliest.

    ``before`` are the characters just mended: what is left of a line misread twice goes on from them.
    """
    if len(unit.readings) == 1 and not unit.readings[0][1]:
        return unit.readings[0][0], unit.end, 1.0
    best, end, heaviest, whole = "", unit.end, 0.0, 0.0
    for readings, after in ((unit.readings, unit.end), (unit.spaced, unit.end + 1)):
        right = line[after : after + 1]
        for character, lost in readings:
            amount = weight(character, left, right, spoken, expected)
            inside, whole_character = continued(before, character, table)
            if inside and not whole_character:
                amount /= DOUBTFUL
            elif inside:
                amount = HOPEFUL if whole_character == LOST else weight(whole_character, "", "", spoken, expected)
            amount *= RARER ** lost.count(SOFT_HYPHEN) * (1 if after == unit.end else SPACED)
            whole += amount
            if amount > heaviest:
                best, end, heaviest = character, after, amount
    return (best, end, heaviest) if heaviest >= max(1.0, SHARE * whole) else ("", unit.end, 1.0)


def _script(character: str) -> str:
    """The script of a letter by its Unicode name; those that Japanese mixes count as one."""
    name = unicodedata.name(character, "").replace("-", " ").split(" ")[0] if character.isalpha() else ""
    return "CJK" if name in {"HIRAGANA", "KATAKANA"} else name


def _evidence(line: str, unit: Unit, character: str, before: str) -> float:
    """How strongly a unit speaks for damage: long sequences that end as ordinary typography hardly arise by chance.

    A letter counts if it is a common one, or continues a word of its own script; most where it stands in a word
    that mixed alphabets or held signs. ``before`` is what the unit before it was.
    """
    if not character:
        # The beginning of an emoji is hardly anything else, even where its end is lost.
        is_emoji = any(0x1F000 <= ord(reading) < 0x20000 for reading, _ in unit.readings)
        return 1.5 * unit.seen if is_emoji else 0.5 * bool(unit.seen)
    if is_typographic(character):
        return 3.0 if unit.seen >= 2 else 1.5 if unit.seen else 0.0
    if 0x80 <= ord(character) < 0xC0:
        return 0.3 if CONTROL.match(character) else 1.0
    if not character.isalpha():
        return -1.0
    script, written = _script(character), _script(line[unit.start])
    beside = line[unit.start - 1 : unit.start] + line[unit.end : unit.end + 1]
    if any(letter.isascii() and letter.isalpha() for letter in beside):
        if written != "LATIN" and is_common(character):
            return ENOUGH if script == "LATIN" else ENOUGH / 2 if written else 0.1
        if script != "LATIN":
            return 0.1
    if script == _script(before) or is_common(character):
        return float(unit.seen) or 0.2
    return 0.1
