"""How UTF-8 looks through the wrong glasses, and what a broken sequence may have been.

A byte-oriented reader showed each byte of a UTF-8 sequence as one character of some codec; bytes which the codec
does not define vanished, stayed as control characters or became U+FFFD. This module knows the codecs and reads
such a run back into units: for each lead byte the characters that it may have begun, with the bytes that must
have been lost for each. It decides nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import combinations, product

from msgspec import Struct

SOFT_HYPHEN, NO_BREAK_SPACE, VARIATION_LEAD = 0xAD, 0xA0, 0xEF
LOST = "\ufffd"
APPLE = "\uf8ff"
"""What Mac Roman shows for byte F0, with which every emoji begins; the only private character that is text."""

CODECS = ("cp1252", "cp1254", "cp1250", "cp1251", "mac_roman")
"""The misreadings that are looked for, the commonest first. Latin-1 is cp1252 with control characters kept."""


Reading = tuple[str, tuple[int, ...]]
"""A character, and the bytes that must have been lost if it is this one."""


class Codec(Struct, frozen=True):
    """One misreading: how its characters map back to bytes, and which bytes it swallows."""

    name: str
    byte_of: dict[str, int]
    swallowed: tuple[int, ...]
    run: re.Pattern[str]
    unit: re.Pattern[str]
    trace: re.Pattern[str]


class Unit(Struct, frozen=True):
    """One misread character: its place in the line, and what it can have been with the bytes lost for each.

    ``spaced`` is what it can have been if the space after ``end`` was its last byte, a no-break space.
    ``seen`` counts the bytes after the lead that are still there.
    """

    start: int
    end: int
    readings: tuple[Reading, ...]
    spaced: tuple[Reading, ...]
    seen: int


@cache
def codec(name: str) -> Codec:
    """The tables of a codec. Soft hyphens count as swallowed too: many programs drop them."""
    byte_of = {chr(b): b for b in range(0x80, 0xA0)}
    swallowed = []
    for b in range(0x80, 0x100):
        try:
            byte_of[bytes([b]).decode(name)] = b
        except UnicodeDecodeError:
            swallowed.append(b)
    if byte_of.get(chr(SOFT_HYPHEN)) == SOFT_HYPHEN:
        swallowed.append(SOFT_HYPHEN)
    follow = _class(byte_of, 0x80, 0xBF) + LOST
    leads = (_class(byte_of, 0xC2, 0xDF), _class(byte_of, 0xE0, 0xEF), _class(byte_of, 0xF0, 0xF4))
    unit = f"[{leads[0]}][{follow}]?|[{leads[1]}][{follow}]{{0,2}}|[{leads[2]}][{follow}]{{0,3}}"
    every = re.escape("".join(byte_of)) + LOST
    return Codec(
        name=name,
        byte_of=byte_of,
        swallowed=tuple(b for b in swallowed if b < 0xC0),
        run=re.compile(f"[{every}]+"),
        unit=re.compile(unit),
        trace=re.compile(f"[{''.join(leads)}][{follow}]"),
    )


def _class(byte_of: dict[str, int], first: int, last: int) -> str:
    return re.escape("".join(character for character, b in byte_of.items() if first <= b <= last))


def units(line: str, table: Codec) -> Iterator[list[Unit] | None]:
    """For each run of the codec's characters in the line its units, or None where it is no UTF-8.

    A run counts as a whole: what was misread was all UTF-8, so a run with one character left over was not misread.
    """
    for match in table.run.finditer(line):
        found: list[Unit] | None = []
        at = match.start()
        while found is not None and at < match.end():
            piece = table.unit.match(line, at, match.end())
            unit = piece and _unit(line, at, piece.end(), table)
            if not unit:
                found = None
                break
            found.append(unit)
            at = unit.end
        yield found


def _unit(line: str, start: int, end: int, table: Codec) -> Unit | None:
    lead = table.byte_of[line[start]]
    follow = line[start + 1 : end]
    needed = 1 if lead < 0xE0 else 2 if lead < 0xF0 else 3
    seen = sum(character != LOST for character in follow)
    if needed > 1 and not seen:
        return None
    slots = tuple(None if character == LOST else table.byte_of[character] for character in follow)
    readings = _readings(lead, slots, needed, table.swallowed)
    spaced: tuple[Reading, ...] = ()
    if len(follow) < needed and line[end : end + 1] == " ":
        # The no-break space that was a byte here may since have become a space, or have been squeezed with the next.
        after = line[end + 1 : end + 2]
        if after == " " or table.byte_of.get(after) == VARIATION_LEAD:
            spaced = _readings(lead, (*slots, NO_BREAK_SPACE), needed, table.swallowed)
        elif lead == 0xC3:
            readings = (*readings, ("à", (NO_BREAK_SPACE,)))
    return Unit(start, end, readings, spaced, seen) if readings or spaced else None


@lru_cache(maxsize=4096)
def _readings(lead: int, slots: tuple[int | None, ...], needed: int, swallowed: tuple[int, ...]) -> tuple[Reading, ...]:
    """Every character that the bytes can have been, with the lost bytes it takes, in code point order."""
    found: dict[str, tuple[int, ...]] = {}
    dropped = needed - len(slots)
    for places in combinations(range(needed), dropped):
        kept = iter(slots)
        pattern = [None if at in places else next(kept) for at in range(needed)]
        gaps = pattern.count(None)
        for filling in product(swallowed, repeat=gaps):
            fill = iter(filling)
            raw = bytes([lead, *(next(fill) if b is None else b for b in pattern)])
            try:
                character = raw.decode()
            except UnicodeDecodeError:
                continue
            if unicodedata.category(character) not in {"Cn", "Co"} or character == APPLE:
                found.setdefault(character, filling)
    return tuple(sorted(found.items()))


def continued(before: str, character: str, table: Codec) -> tuple[bool, str]:
    """Whether ``before`` ends inside a sequence that was misread twice, and what ``character`` makes of it.

    The second value is the character that the sequence becomes, a lead of its own bytes if it needs still more,
    empty if ``character`` cannot stand here.
    """
    raw: list[int] = []
    for earlier in reversed(before[-3:]):
        raw.insert(0, table.byte_of.get(earlier, 0))
        if not 0x80 <= raw[0] < 0xC0:
            break
    needed = 0 if not raw or raw[0] < 0xC2 else 2 if raw[0] < 0xE0 else 3 if raw[0] < 0xF0 else 4
    if len(raw) >= needed:
        return False, ""
    last = table.byte_of.get(character, 0)
    if not 0x80 <= last < 0xC0:
        return True, ""
    try:
        return True, bytes([*raw, last]).decode() if len(raw) + 1 == needed else LOST
    except UnicodeDecodeError:
        return True, ""
