"""Damaged text -> the text that was meant, line by line, with a report of every line touched.

Damage is UTF-8 that some program read in another encoding, once or more, losing bytes on the way. A real file may
hold one damaged line among clean ones, so each line is judged alone: it is changed only where the characters
of one codec read back as UTF-8 and the result is likelier than what stands there. Where lost bytes leave a choice,
the likely character is taken if it is clearly the likeliest; otherwise the damage stays, and the report says so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from roadwright.outline import Repair
from roadwright.sources._likelihood import JOINER, KEYCAP, VARIATION, languages
from roadwright.sources._mojibake import CODECS, LOST, codec
from roadwright.sources._reading import CONTROL, ENOUGH, Reading, read

PASSES = 3
"""How often text is misread in practice: once, twice; a third time is rare, and more is not worth looking for."""

SOME = 1.0
"""The evidence that is worth a second opinion: one common letter, or what is left of one dash."""


_MODIFIERS = (VARIATION, KEYCAP, JOINER)


class _Habits(Struct, frozen=True):
    """What the whole document shows: the codecs, those first that explain most of it; which of them have damaged it
    beyond doubt; and the languages that its letters are from, by codec.
    """

    order: tuple[str, ...] = CODECS
    sure: frozenset[str] = frozenset()
    languages: dict[str, frozenset[str]] = {}


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
        readings = _readings(line, (False,) * len(line), _Habits())
        found = [(name, reading) for name, reading in readings if _is_damage(line, reading)]
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
        reading = _best(text, mended, habits)
        if not reading:
            break
        if reading.open and reading.text != text and _best(reading.text, reading.mended, habits):
            # Misread twice: what is left open here would be read wrongly in the next pass.
            return line, 0, True
        text, mended = reading.text, reading.mended
        if reading.open:
            return text, _people_count(text, mended), True
    return text, _people_count(text, mended), LOST in text or bool(CONTROL.search(text)) or _traces(text, mended)


def _traces(text: str, mended: tuple[bool, ...]) -> bool:
    """Whether a mended line still has what looks like damage: a whole sequence that no codec could read there."""
    return any(mended) and any(
        not any(mended[found.start() : found.end()]) for name in CODECS for found in codec(name).trace.finditer(text)
    )


def _people_count(text: str, mended: tuple[bool, ...]) -> int:
    """Damaged characters as people count them: a keycap is one, an emoji with its variation selector is one."""
    return sum(
        mark and not (character in _MODIFIERS and at and (mended[at - 1] or text[at - 1] == VARIATION))
        for at, (character, mark) in enumerate(zip(text, mended, strict=True))
    )


def _best(line: str, mended: tuple[bool, ...], habits: _Habits) -> Reading | None:
    """The line through the codec through which it reads best, if it is damaged at all."""
    found = list(_readings(line, mended, habits))
    if not found:
        return None
    name, reading = max(found, key=lambda pair: (pair[1].evidence, pair[1].fit))
    is_sure = name in habits.sure and reading.evidence >= 0
    return reading if is_sure or _is_damage(line, reading) else None


def _readings(line: str, mended: tuple[bool, ...], habits: _Habits) -> Iterator[tuple[str, Reading]]:
    """The line through every codec that may have damaged it. ``mended`` marks what an earlier pass mended."""
    for name in habits.order:
        table = codec(name)
        if table.trace.search(line) or (name in habits.sure and table.run.search(line)):
            yield name, read(line, mended, table, habits.languages.get(name, frozenset()))


def _is_damage(line: str, reading: Reading) -> bool:
    """Whether the evidence is enough, or is something and the line looks damaged to a second pair of eyes."""
    return reading.evidence >= ENOUGH or (reading.evidence >= SOME and _looks_bad(line))


def _looks_bad(line: str) -> bool:
    """The second opinion on little evidence: ftfy's table of characters that do not stand side by side."""
    from ftfy.badness import is_bad

    return bool(is_bad(line))
