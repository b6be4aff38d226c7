"""What two vocabularies have in common beyond equal words: synonyms, families of words, short forms.

It is worked out once for two outlines, word by word, so that comparing two titles stays a matter of look-ups.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from roadwright.gaps.normal import root, stem, words
from roadwright.gaps.vocabulary import ABBREVIATIONS, OPENINGS, SYNONYMS

SHORT_FORM = 0.97
_OPENING = 0.9
_SYNONYM = 0.8
_FAMILY = 0.7
_CLIPPED = 0.6
_SHORTEST_CLIPPED = 3
_CUT = re.compile(r"[^aeiu\W\d]s?$")
_NUMERONYM = re.compile(r"^([a-z])(\d{1,2})([a-z])$")

Surfaces = Mapping[str, str]
"""The stems of one side, each with a surface it is written as."""


class Relative(Struct, frozen=True):
    """A word of the other side that may stand for this one: how nearly (0 to 1), and why, in words."""

    stem: str
    nearness: float
    why: str


def relatives(here: Surfaces, there: Surfaces) -> dict[str, tuple[Relative, ...]]:
    """For each stem of one side, the words of the other that may stand for it, the nearest first."""
    found: dict[str, dict[str, Relative]] = defaultdict(dict)
    kin = (
        *_openings(here, there),
        *_synonyms(here, there),
        *_families(here, there),
        *_short(here, there, _abbreviated, SHORT_FORM, "is short for"),
        *_short(here, there, _clipped, _CLIPPED, "may be short for"),
    )
    for one, other, nearness, why in kin:
        known = found[one].get(other)
        if one != other and (known is None or known.nearness < nearness):
            found[one][other] = Relative(other, nearness, why)
    return {one: tuple(sorted(near.values(), key=lambda r: (-r.nearness, r.stem))) for one, near in found.items()}


Kin = Iterator[tuple[str, str, float, str]]
Forms = Callable[[Surfaces, Surfaces], Iterator[tuple[str, str]]]


def _groups() -> dict[str, set[int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(SYNONYMS):
        for word in group.split():
            groups[stem(word)].add(number)
    return groups


_GROUPS = _groups()
_SHORT = {short: tuple(word.stem for word in words(long)) for short, long in ABBREVIATIONS.items()}
SPELLED_OUT = {long: short for short, long in _SHORT.items() if len(long) > 1}
"""Short forms by the stems of the several words they stand for."""


def _openings(here: Surfaces, there: Surfaces) -> Kin:
    ours, theirs = ([one for one, surface in side.items() if surface in OPENINGS] for side in (here, there))
    for one in ours:
        for other in theirs:
            yield one, other, _OPENING, f"`{here[one]}` opens a subject as `{there[other]}` does"


def _synonyms(here: Surfaces, there: Surfaces) -> Kin:
    members: dict[int, list[str]] = defaultdict(list)
    for other in there:
        for group in _GROUPS.get(other, ()):
            members[group].append(other)
    for one, surface in here.items():
        for group in _GROUPS.get(one, ()):
            for other in members[group]:
                yield one, other, _SYNONYM, f"`{surface}` is another word for `{there[other]}`"


def _families(here: Surfaces, there: Surfaces) -> Kin:
    """Stems of one root ("tuner", "tuning"), or that share so long a beginning that they likely are ("analysi")."""
    starts: dict[str, list[str]] = defaultdict(list)
    roots: dict[str, list[str]] = defaultdict(list)
    for other in there:
        starts[other[:5]].append(other)
        roots[root(other)].append(other)
    for one, surface in here.items():
        alike = [
            other
            for other in (starts[one[:5]] if len(one) >= 5 else ())
            if _akin(one, other) or _akin(surface, there[other])
        ]
        for other in dict.fromkeys((*alike, *roots[root(one)])):
            yield one, other, _FAMILY, f"`{surface}` and `{there[other]}` are of one family"


def _akin(one: str, other: str) -> bool:
    """Whether the words share most of their letters, at the beginning ("Postgres", "PostgreSQL")."""
    return _shared(one, other) >= 0.7 * max(len(one), len(other))


def _shared(one: str, other: str) -> int:
    """How many letters two words share at their beginning."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length


def _short(here: Surfaces, there: Surfaces, forms: Forms, nearness: float, said: str) -> Kin:
    """Words of either side that are shorter ``forms`` of a word of the other."""
    for short, long in forms(here, there):
        yield short, long, nearness, f"`{here[short]}` {said} `{there[long]}`"
    for short, long in forms(there, here):
        yield long, short, nearness, f"`{there[short]}` {said} `{here[long]}`"


def _abbreviated(short: Surfaces, long: Surfaces) -> Iterator[tuple[str, str]]:
    """Short forms that are written in full on the other side: "auth", and numeronyms such as "i18n"."""
    numbered: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for other, surface in long.items():
        numbered[surface[:1], len(surface) - 2, surface[-1:]].append(other)
    for one, surface in short.items():
        form = _SHORT.get(surface, ())
        if len(form) == 1 and form[0] in long:
            yield one, form[0]
        number = _NUMERONYM.match(surface)
        for other in numbered[number[1], int(number[2]), number[3]] if number else ():
            yield one, other


def _clipped(short: Surfaces, long: Surfaces) -> Iterator[tuple[str, str]]:
    """Words that one side cuts short ("amps", "amplifiers"), where neither side writes both.

    English cuts a word behind a consonant or an "o" ("exam", "demo"); "java" is no short "javascript".
    """
    starts: dict[str, list[str]] = defaultdict(list)
    for other, surface in long.items():
        if other not in short:
            for size in range(_SHORTEST_CLIPPED, len(surface)):
                starts[surface[:size]].append(other)
    for one, surface in short.items():
        if one not in long and _CUT.search(surface):
            for other in starts.get(surface.removesuffix("s"), ()):
                yield one, other
