"""What two vocabularies have in common beyond equal words: synonyms, short forms, slips of the pen, initials.

It is worked out once for two outlines, word by word, so that comparing two titles stays a matter of look-ups.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from roadwright.gaps.names import Name
from roadwright.gaps.normal import Word, stem, words
from roadwright.gaps.vocabulary import ABBREVIATIONS, SYNONYMS

SHORT_FORM = 0.97
JOINED = 0.97
SYNONYM = 0.8
KIN = 0.7
_LONGEST = 8
_NUMERONYM = re.compile(r"^([a-z])(\d{1,2})([a-z])$")


@dataclass(frozen=True, slots=True)
class Relative:
    """A word of the other side that may stand for this one: how nearly (0 to 1), and why, in words."""

    stem: str
    nearness: float
    why: str


def _groups() -> dict[str, set[int]]:
    groups: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(SYNONYMS):
        for word in group.split():
            groups[stem(word)].add(number)
    return groups


_GROUPS = _groups()
_SHORT = {short: tuple(word.stem for word in words(long)) for short, long in ABBREVIATIONS.items()}


def relatives(here: Mapping[str, str], there: Mapping[str, str]) -> dict[str, tuple[Relative, ...]]:
    """For each stem of one side, the words of the other that may stand for it. Both map a stem to a surface."""
    found: dict[str, dict[str, Relative]] = defaultdict(dict)

    def add(one: str, other: str, nearness: float, why: str) -> None:
        known = found[one].get(other)
        if one != other and (known is None or known.nearness < nearness):
            found[one][other] = Relative(other, nearness, why)

    members: dict[int, list[str]] = defaultdict(list)
    for other in there:
        for group in _GROUPS.get(other, ()):
            members[group].append(other)
    starts: dict[str, list[str]] = defaultdict(list)
    numbered: dict[tuple[str, int, str], list[str]] = defaultdict(list)
    for other, surface in there.items():
        starts[other[:5]].append(other)
        numbered[surface[:1], len(surface) - 2, surface[-1:]].append(other)
    for one, surface in here.items():
        for group in _GROUPS.get(one, ()):
            for other in members[group]:
                add(one, other, SYNONYM, f"`{surface}` is another word for `{there[other]}`")
        for other in starts[one[:5]] if len(one) >= 5 else ():
            if _kin(one, other):
                add(one, other, KIN, f"`{surface}` and `{there[other]}` are of one family")
        for short, long, whose in ((surface, there, one),):
            form = _SHORT.get(short, ())
            if len(form) == 1 and form[0] in long:
                add(whose, form[0], SHORT_FORM, f"`{short}` is short for `{long[form[0]]}`")
        number = _NUMERONYM.match(surface)
        if number:
            for other in numbered[number[1], int(number[2]), number[3]]:
                add(one, other, SHORT_FORM, f"`{surface}` is short for `{there[other]}`")
    for other, surface in there.items():
        form = _SHORT.get(surface, ())
        if len(form) == 1 and form[0] in here:
            add(form[0], other, SHORT_FORM, f"`{surface}` is short for `{here[form[0]]}`")
        number = _NUMERONYM.match(surface)
        if number:
            for one, long_surface in here.items():
                if (long_surface[:1], len(long_surface) - 2, long_surface[-1:]) == (number[1], int(number[2]), number[3]):
                    add(one, other, SHORT_FORM, f"`{surface}` is short for `{long_surface}`")
    return {one: tuple(sorted(others.values(), key=lambda r: (-r.nearness, r.stem))) for one, others in found.items()}


def _kin(one: str, other: str) -> bool:
    """Whether two stems share so long a beginning that they are likely of one family ("analysi", "analyt")."""
    longer = max(len(one), len(other))
    shared = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        shared += 1
    return shared >= 5 and shared >= 0.7 * longer


def initials(texts: Iterable[str]) -> frozenset[str]:
    """The words written in capitals among other words, in lower case: what may be the initials of something."""
    found: set[str] = set()
    for text in texts:
        if text.upper() == text and " " in text.strip():
            continue
        found.update(match.group().lower() for match in re.finditer(r"(?<![\w.])[A-Z][A-Z0-9]{1,5}(?=s?(?!\w))", text))
    return frozenset(found)


def rewritten(name: Name, capitals: frozenset[str], there: Mapping[str, str]) -> list[Name]:
    """``name`` with words joined or cut to their initials where the other side writes them so.

    ``there`` maps each surface of the other side to its stem. "data base" becomes "database", "object-oriented
    programming" becomes "OOP". Two letters stand for so many things that they only suggest a match. A long name is
    prose and is left alone.
    """
    found: list[Name] = []
    size = len(name.words)
    if not 1 < size <= _LONGEST or name.lent:
        return found
    for start in range(size - 1):
        first = name.words[start].surface[:1]
        for end in range(start + 2, size + 1):
            short = first = first + name.words[end - 1].surface[:1]
            nearness = 0.95 if len(first) > 2 else 0.75
            if first not in there or first not in capitals:
                run = name.words[start:end]
                short, nearness = (_SPELLED.get(tuple(word.stem for word in run), ""), SHORT_FORM)
                if end == start + 2 and short not in there:
                    short, nearness = _compound(run[0], run[1], there), JOINED
            if short in there:
                changed = (*name.words[:start], Word(there[short], short), *name.words[end:])
                found.append(Name(changed, name.label, "initials", name.strength * nearness))
    return found


def _compound(one: Word, other: Word, there: Mapping[str, str]) -> str:
    """The two words written as one on the other side, in either order; "" where they are not."""
    forms = (one.surface + other.surface, other.surface + one.surface, one.stem + other.stem, other.stem + one.stem)
    return next((form for form in forms if form in there), "")


_SPELLED = {long: short for short, long in _SHORT.items() if len(long) > 1}
