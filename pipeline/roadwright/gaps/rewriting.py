"""Names as the other side would write them: words joined into one, taken apart, or cut to their initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from roadwright.gaps.lexicon import SHORT_FORM, SPELLED_OUT
from roadwright.gaps.names import Name
from roadwright.gaps.normal import Word

_INITIALS = re.compile(r"(?<![\w.])[A-Z][A-Z0-9]{1,5}(?=s?(?!\w))")
_THREE_LETTERS, _TWO_LETTERS = 0.95, 0.75
_JOINED = 0.97
_LONGEST = 8
_SHORTEST_HALF = 4
_OPENING = frozenset(long[0] for long in SPELLED_OUT)
_HUMP = re.compile(r"[A-Z](?=[a-z])")


def initials(texts: Iterable[str]) -> frozenset[str]:
    """The words written in capitals among other words, in lower case: what may be the initials of something."""
    found: set[str] = set()
    for text in texts:
        if text.upper() != text or " " not in text.strip():
            found.update(match.lower() for match in _INITIALS.findall(text))
    return frozenset(found)


def compounds(words: Set[Word], there: Mapping[str, str]) -> dict[Word, tuple[Word, Word]]:
    """The words of one side of which the other side writes both halves, with the halves: "songwriting"."""
    found: dict[Word, tuple[Word, Word]] = {}
    for word in words:
        whole = word.surface
        if whole in there or word.stem in there or not whole.isalpha():
            continue
        for cut in range(_SHORTEST_HALF, len(whole) - _SHORTEST_HALF + 1):
            one, other = whole[:cut], whole[cut:]
            if one in there and other in there:
                found[word] = Word(there[one], one), Word(there[other], other)
    return found


class Rewritable(NamedTuple):
    """The words of one side without which ``rewritten`` changes nothing in a name, but for its initials.

    ``alone`` are taken apart or open what has a short form; two of ``joined`` may be one word on the other side.
    """

    alone: frozenset[Word]
    joined: frozenset[Word]

    def of(self, words: tuple[Word, ...]) -> bool:
        """Whether a name of these words may change."""
        if not self.alone.isdisjoint(words):
            return True
        return not self.joined.isdisjoint(words) and sum([word in self.joined for word in words]) > 1


def rewritable(words: Set[Word], there: Mapping[str, str], halves: Mapping[Word, tuple[Word, Word]]) -> Rewritable:
    """The words of one side that are taken apart, open what has a short form, or are half a word on the other side."""
    forms = {form for word in words for form in (word.surface, word.stem)}
    lengths = {len(form) for form in forms}
    joined: set[str] = set()
    for whole in there:
        for cut in lengths:
            if whole[:cut] in forms and whole[cut:] in forms:
                joined.update((whole[:cut], whole[cut:]))
    return Rewritable(
        frozenset(word for word in words if word in halves or word.stem in _OPENING),
        frozenset(word for word in words if not joined.isdisjoint(word[:2])),
    )


def rewritten(
    name: Name, capitals: frozenset[str], there: Mapping[str, str], halves: Mapping[Word, tuple[Word, Word]]
) -> list[Name]:
    """``name`` with words joined, taken apart or cut to their initials where the other side writes them so.

    ``there`` maps each surface of the other side to its stem, ``halves`` compounds to their parts. "data base" becomes
    "database", "object-oriented programming" becomes "OOP". Two letters stand for so many things that they only suggest
    a match. A long name is prose and is left alone, and so is one that a parent lent words to.
    """
    found: list[Name] = []
    size = len(name.words)
    if size > _LONGEST or name.lent:
        return found
    if not halves.keys().isdisjoint(name.words):
        apart = tuple(part for word in name.words for part in halves.get(word, (word,)))
        if len({word.stem for word in apart}) == len(apart):  # "jobs and cronjobs" are two things, and no "cron jobs"
            found.append(Name(apart, name.label, "initials", name.strength * _JOINED))
    humps = _HUMP.findall(name.label)
    if len(humps) > size and (letters := "".join(humps).lower()) in there and letters in capitals:
        found.append(Name((Word(there[letters], letters),), name.label, "initials", name.strength * _THREE_LETTERS))
    several = _series(name.words, capitals, there) if capitals else ()
    if len(several) > 1:
        found.append(Name(several, name.label, "initials", name.strength * _THREE_LETTERS))
    for start in range(size - 1):
        letters = name.words[start].surface[:1]
        longest = size if capitals or name.words[start].stem in _OPENING else start + 2
        for end in range(start + 2, longest + 1):
            run = name.words[start:end]
            letters += run[-1].surface[:1]
            short, nearness = _shortened(run, letters, capitals, there)
            if short and all(word.surface != short for word in name.words):
                changed = (*name.words[:start], Word(there[short], short), *name.words[end:])
                found.append(Name(changed, name.label, "initials", name.strength * nearness))
    return found


def _series(words: tuple[Word, ...], capitals: frozenset[str], there: Mapping[str, str]) -> tuple[Word, ...]:
    """Pairs of words as the initials that the other side writes, if all are; "AB and C" is "AB" and "AC" as well.

    Two letters alone may stand for anything; two such that fit side by side do not by chance.
    """
    found: list[Word] = []
    first, at = "", 0
    while at < len(words):
        for one, taken in ((words[at].surface, 2), (first, 1)):
            second = words[at + taken - 1].surface if at + taken <= len(words) else ""
            short = one[:1] + second[:1]
            if one and second and short in there and short in capitals:
                found.append(Word(there[short], short))
                first, at = one, at + taken
                break
        else:
            return ()
    return tuple(found)


def _shortened(
    run: tuple[Word, ...], letters: str, capitals: frozenset[str], there: Mapping[str, str]
) -> tuple[str, float]:
    """What the other side writes for a run of words, and how sure that is; "" where it writes nothing of the kind."""
    if letters in there and letters in capitals:
        return letters, _THREE_LETTERS if len(letters) > 2 else _TWO_LETTERS
    short = SPELLED_OUT.get(tuple(word.stem for word in run), "") if run[0].stem in _OPENING else ""
    if short in there:
        return short, SHORT_FORM
    if len(run) == 2:
        one, other = run
        forms = (one.surface + other.surface, other.surface + one.surface, one.stem + other.stem, other.stem + one.stem)
        return next((form for form in forms if form in there), ""), _JOINED
    return "", 0.0
