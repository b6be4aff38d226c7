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
from collections.abc import Iterator
from dataclasses import dataclass, field

from roadwright.outline import Repair
from roadwright.sources._likelihood import JOINER, KEYCAP, VARIATION, cued, is_typographic, languages, weight
from roadwright.sources._mojibake import CODECS, LOST, SOFT_HYPHEN, Codec, Unit, codec, continued, units

PASSES = 3
"""How often text is misread in practice: once, twice; a third time is rare, and more is not worth looking for."""

ENOUGH = 3.0
"""The evidence that a line is damaged without a second opinion: one dash or emoji, or three letters."""

SOME = 1.0
"""The evidence that is worth a second opinion: one common letter, or what is left of one dash."""

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
    """What the whole document shows: the codecs, those first that explain most of it; which of them have damaged it
    beyond doubt; and the languages that its letters are from, by codec.
    """

    order: tuple[str, ...] = CODECS
    sure: frozenset[str] = frozenset()
    languages: dict[str, frozenset[str]] = field(default_factory=dict)


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
    """A codec is sure to have damaged the document if its lines outweigh those that it cannot have damaged."""
    explained: Counter[str] = Counter()
    letters: dict[str, Counter[str]] = {name: Counter() for name in CODECS}
    clean = 0
    for line in suspects.values():
        found = [(name, reading) for name, reading in _readings(line, _Habits()) if _is_damage(line, reading)]
        most = max((reading.evidence for _, reading in found), default=0.0)
        for name, reading in found:
            if reading.evidence == most:
                explained[name] += 1
                letters[name].update(c for c in reading.text if not c.isascii() and c.isalpha())
        clean += not found and any(character.isalpha() and not character.isascii() for character in line)
    return _Habits(
        order=tuple(sorted(CODECS, key=lambda name: -explained[name])),
        sure=frozenset(name for name, count in explained.items() if count >= max(3, 3 * clean)),
        languages={name: languages("".join(found.elements())) for name, found in letters.items()},
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
    found = list(_readings(line, habits))
    if not found:
        return None
    name, reading = max(found, key=lambda pair: pair[1].evidence)
    return (name, reading) if (name in habits.sure and reading.evidence >= 0) or _is_damage(line, reading) else None


def _readings(line: str, habits: _Habits) -> Iterator[tuple[str, _Reading]]:
    """The line through every codec that may have damaged it."""
    for name in habits.order:
        table = codec(name)
        if table.trace.search(line) or (name in habits.sure and table.run.search(line)):
            yield name, _read(line, table, habits.languages.get(name, frozenset()))


def _is_damage(line: str, reading: _Reading) -> bool:
    """Whether the evidence is enough, or is something and the line looks damaged to a second pair of eyes."""
    return reading.evidence >= ENOUGH or (reading.evidence >= SOME and _looks_bad(line))


def _looks_bad(line: str) -> bool:
    """The second opinion on little evidence: ftfy's table of characters that do not stand side by side."""
    from ftfy.badness import is_bad

    return bool(is_bad(line))


def _read(line: str, table: Codec, spoken: frozenset[str]) -> _Reading:
    text: list[str] = []
    mended: list[bool] = []
    strong, weak, undecided, at = 0.0, 0.0, 0, 0
    expected = cued(line)
    for run in units(line, table):
        if run is None:
            weak -= CONTRADICTION
            continue
        before = ""
        for unit in run:
            text.extend(line[at : unit.start])
            mended.extend([False] * (unit.start - at))
            mended_before = "".join(text[-3:]) if mended and mended[-1] else ""
            character, at = _choice(unit, text[-1] if text else "", line, mended_before, table, spoken, expected)
            found = _evidence(line, unit, character, before)
            strong, weak = (strong + found, weak) if found >= ENOUGH / 2 else (strong, weak + found)
            before = character
            if character:
                text.append(character)
                mended.append(True)
            else:
                undecided += 1
                text.extend(line[unit.start : at])
                mended.extend([False] * (at - unit.start))
    text.extend(line[at:])
    mended.extend([False] * (len(line) - at))
    return _Reading("".join(text), tuple(mended), strong + (max(weak, 0.0) if strong else weak), undecided)


def _choice(
    unit: Unit,
    left: str,
    line: str,
    before: str,
    table: Codec,
    spoken: frozenset[str],
    expected: frozenset[str],
) -> tuple[str, int]:
    """The character that the unit was and where it ends; no character where none is clearly the likeliest.

    ``before`` are the characters just mended: what is left of a line misread twice goes on from them.
    """
    if len(unit.readings) == 1 and not unit.readings[0][1]:
        return unit.readings[0][0], unit.end
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
    return (best, end) if heaviest >= max(1.0, SHARE * whole) else ("", unit.end)


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
        return 1.0
    if not character.isalpha():
        return -1.0
    script = _script(character)
    in_latin_word = any(
        c.isascii() and c.isalpha() for c in (line[unit.start - 1 : unit.start], line[unit.end : unit.end + 1])
    )
    if in_latin_word and script != "LATIN":
        return 0.1
    if in_latin_word and weight(character, "", "", frozenset()) >= 1 and _script(line[unit.start]) != "LATIN":
        return ENOUGH
    if script == _script(before) or weight(character, "", "", frozenset()) >= 1:
        return float(unit.seen) or 0.2
    return 0.1
