"""Damaged text -> the text that was meant, line by line, with a report of every line touched.

Damage is UTF-8 that some program read in another encoding, once or more, losing bytes on the way. A real file may
hold one damaged line among clean ones, so each line is judged alone: it is changed only where the characters
of one codec read back as UTF-8 and the result is likelier than what stands there. Where lost bytes leave a choice,
the likely character is taken if it is clearly the likeliest; otherwise the damage stays, and the report says so.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

from roadwright.outline import Repair
from roadwright.sources._likelihood import JOINER, KEYCAP, VARIATION, is_typographic, languages, weight
from roadwright.sources._mojibake import CODECS, LOST, SOFT_HYPHEN, Codec, Unit, codec, units

PASSES = 3
"""How often text is misread in practice: once, twice; a third time is rare, and more is not worth looking for."""

ENOUGH = 3.0
"""The evidence that a line is damaged without a second opinion: one dash or emoji, or three letters."""

SHARE = 0.6
"""How much of all likelihood a reading needs to be taken."""

RARER = 0.25
"""A soft hyphen is dropped by fewer programs than an undefined byte."""

_CONTROL = re.compile("[\x80-\x9f]")
_MODIFIERS = (VARIATION, KEYCAP, JOINER)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A line read through one codec. ``mended`` marks the characters of ``text`` that were damaged."""

    text: str
    mended: tuple[bool, ...]
    evidence: float
    open: int


@dataclass(frozen=True, slots=True)
class _Habits:
    """What the whole document shows: the codecs that damaged it, and the languages it is written in."""

    codecs: frozenset[str]
    languages: dict[str, frozenset[str]]


def repair(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The repaired text, with as many lines, and what was done to which line (``characters`` as people count them).

    A repair that is not certain tells of damage that remains: an undecidable choice, or a character that was
    already lost (U+FFFD). Clean text comes back as it is, with no repairs.
    """
    if text.isascii():
        return text, ()
    lines = text.split("\n")
    suspects = {number: line for number, line in enumerate(lines) if not line.isascii()}
    habits = _habits(suspects)
    repairs = []
    for number, line in suspects.items():
        after, characters, is_open = _line(line, habits)
        if after != line or is_open:
            lines[number] = after
            repairs.append(
                Repair(line=number + 1, before=line, after=after, characters=characters, certain=not is_open)
            )
    return "\n".join(lines), tuple(repairs)


def _habits(suspects: dict[int, str]) -> _Habits:
    """A codec is a habit of the document if its traces outweigh the lines that it cannot have damaged."""
    damaged: Counter[str] = Counter()
    letters: dict[str, Counter[str]] = {name: Counter() for name in CODECS}
    none = _Habits(frozenset(), {})
    readings = {}
    for number, line in suspects.items():
        found = _best(line, none)
        if found:
            name, reading = found
            damaged[name] += 1
            readings[number] = name
            letters[name].update(c for c in reading.text if not c.isascii() and c.isalpha())
    clean = sum(
        number not in readings and any(character.isalpha() and not character.isascii() for character in line)
        for number, line in suspects.items()
    )
    return _Habits(
        frozenset(name for name, count in damaged.items() if count >= 3 and count >= 3 * clean),
        {name: languages("".join(found.elements())) for name, found in letters.items()},
    )


def _line(line: str, habits: _Habits) -> tuple[str, int, bool]:
    """The repaired line, how many characters were mended, and whether damage remains."""
    text, mended = line, (False,) * len(line)
    for _ in range(PASSES):
        found = _best(text, habits)
        if not found:
            break
        reading = found[1]
        if reading.open:
            if _best(reading.text, habits) and reading.text != text:
                # Misread twice: what is left open here would be read wrongly in the next pass.
                return line, 0, True
            return reading.text, _people_count(reading.text, _carried(text, mended, reading)), True
        text, mended = reading.text, _carried(text, mended, reading)
    return text, _people_count(text, mended), LOST in text or bool(_CONTROL.search(text))


def _carried(before: str, marks: tuple[bool, ...], reading: _Reading) -> tuple[bool, ...]:
    """Marks of the new text: what this pass mended, and what an earlier pass mended and this one left alone."""
    if not any(marks):
        return reading.mended
    earlier = Counter(c for c, mark in zip(before, marks, strict=True) if mark)
    return tuple(mark or earlier[c] > 0 for c, mark in zip(reading.text, reading.mended, strict=True))


def _people_count(text: str, mended: tuple[bool, ...]) -> int:
    """Damaged characters as people count them: a keycap is one, an emoji with its variation selector is one."""
    return sum(
        mark and not (character in _MODIFIERS and at and (mended[at - 1] or text[at - 1] == VARIATION))
        for at, (character, mark) in enumerate(zip(text, mended, strict=True))
    )


def _best(line: str, habits: _Habits) -> tuple[str, _Reading] | None:
    """The codec through which the line reads best, if it is damaged at all."""
    best: tuple[str, _Reading] | None = None
    for name in CODECS:
        table = codec(name)
        if not (table.trace.search(line) or (name in habits.codecs and table.run.search(line))):
            continue
        reading = _read(line, table, habits.languages.get(name, frozenset()))
        if best is None or reading.evidence > best[1].evidence:
            best = name, reading
    if best is None:
        return None
    name, reading = best
    if reading.evidence >= ENOUGH or (reading.evidence > 0 and (name in habits.codecs or _looks_bad(line))):
        return best
    return None


def _looks_bad(line: str) -> bool:
    """The second opinion on little evidence: ftfy's table of characters that do not stand side by side."""
    from ftfy.badness import is_bad

    return bool(is_bad(line))


def _read(line: str, table: Codec, spoken: frozenset[str]) -> _Reading:
    text: list[str] = []
    mended: list[bool] = []
    evidence, undecided, at = 0.0, 0, 0
    for run in units(line, table):
        if run is None:
            evidence -= 0.5
            continue
        scripts = ""
        for unit in run:
            text.extend(line[at : unit.start])
            mended.extend([False] * (unit.start - at))
            character, at = _choice(unit, text[-1] if text else "", line, spoken)
            script = _script(character)
            evidence += _evidence(unit, character, script == scripts)
            scripts = script
            if character:
                text.append(character)
                mended.append(True)
            else:
                undecided += 1
                text.extend(line[unit.start : at])
                mended.extend([False] * (at - unit.start))
    text.extend(line[at:])
    mended.extend([False] * (len(line) - at))
    return _Reading("".join(text), tuple(mended), evidence, undecided)


def _choice(unit: Unit, left: str, line: str, spoken: frozenset[str]) -> tuple[str, int]:
    """The character that the unit was and where it ends; no character where none is clearly the likeliest."""
    if len(unit.readings) == 1 and not unit.readings[0][1]:
        return unit.readings[0][0], unit.end
    weights = [
        (weight(character, left, line[end : end + 1], spoken, line) * RARER ** lost.count(SOFT_HYPHEN), character, end)
        for readings, end in ((unit.readings, unit.end), (unit.spaced, unit.end + 1))
        for character, lost in readings
    ]
    heaviest, character, end = max(weights)
    whole = sum(amount for amount, _, _ in weights)
    return (character, end) if heaviest >= SHARE * whole and heaviest >= 1 else ("", unit.end)


def _script(character: str) -> str:
    return unicodedata.name(character, "").split(" ")[0] if character.isalpha() else ""


def _evidence(unit: Unit, character: str, continued: bool) -> float:
    """How strongly a unit speaks for damage: long sequences that end as ordinary typography hardly arise by chance.

    A letter counts if it is a common one, or continues a word of its own script.
    """
    if not character:
        return 0.5 if unit.seen else 0.0
    if is_typographic(character):
        return 3.0 if unit.seen >= 2 else 1.5 if unit.seen else 0.0
    if character.isalpha() and (continued or weight(character, "", "", frozenset()) >= 1):
        return float(unit.seen) or 0.2
    if 0xA0 <= ord(character) < 0xC0:
        return 1.0
    return 0.1 if character.isalpha() else -1.0
