"""What a word weighs in a title: by how rare it is in the two outlines, and by the part it plays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache, partial
from math import log
from typing import NamedTuple

from msgspec import Struct

from roadwright.gaps.names import Name
from roadwright.gaps.normal import Word
from roadwright.gaps.vocabulary import ACTIONS, GENERIC, LINKING, SIDES

_RAREST = 1.0
_COMMONEST = 0.3
_GENERIC = 0.22
_SIDE = 0.6
_ACTION = 0.25
_LITTLE_IN_PROSE = 0.1
_LITTLE = 0.2
_OPENING = 0.6
_LENT = 0.3
_MANNER = 0.5
_UNNAMED = GENERIC | LINKING
_COMMON = ACTIONS | SIDES
_ADVERB = re.compile(r"[a-z]{4}ly$")


def generic(word: Word) -> bool:
    """Whether a word is one that many titles share without sharing a subject."""
    return word.surface in GENERIC and not word.named


def common(word: Word) -> bool:
    """Whether a word may be met in any title: a generic or little word, a verb of doing, a side of a subject."""
    return word.surface in _COMMON or (word.surface in _UNNAMED and not word.named)


class Weighed(Struct, frozen=True):
    """A name with the weight of each word, their sum, and its heads: the words that say what it is about.

    ``subject`` is the sum without common words and without words that are lent.
    """

    name: Name
    weights: dict[str, float]
    total: float
    heads: frozenset[str]
    light: frozenset[str]
    subject: float


class _Part(NamedTuple):
    """What a word is wherever it stands: its weight, and the kinds of words it belongs to.

    ``telling`` marks what is neither a generic nor a little word.
    """

    weight: float
    light: bool
    action: bool
    adverb: bool
    little: bool
    telling: bool


class Scales:
    """Weighs names by the words of two outlines, of which ``sides`` are the names, one for each item.

    What is rare on both sides weighs most: a word that either side says often says little.
    """

    def __init__(self, *sides: Sequence[Name]) -> None:
        tables = [Counter([stem for name in names for stem in {word.stem for word in name.words}]) for names in sides]
        total = 1 + max(len(names) for names in sides)
        self._rarity: dict[str, float] = {}
        self._part = cache(partial(_part, self._rarity))
        self._weighed: dict[int, Weighed] = {}
        for table in tables:
            for word, count in table.items():
                rarity = max(_COMMONEST, log(1 + total / count) / log(1 + total))
                self._rarity[word] = min(rarity, self._rarity.get(word, _RAREST))

    def weight(self, word: Word) -> float:
        """The weight of a word by itself, 0 to 1."""
        return self._part(word).weight

    def weighed(self, name: Name) -> Weighed:
        """A name of the two outlines with its weights, worked out when they are first asked for."""
        found = self._weighed.get(id(name))  # by identity: equal titles share their names
        if found is None:
            found = self._weighed[id(name)] = self.weigh(name)
        return found

    def weigh(self, name: Name) -> Weighed:
        """Weigh a name. A verb in front of its subject is light, so is an adverb; a little word counts among few.

        One that opens a short title is what it is about ("for loop", "with statement").
        """
        short = len(name.words) <= 3
        weights: dict[str, float] = {}
        light = set(name.lent)
        parts = [self._part(word) for word in name.words]
        for place, (word, part) in enumerate(zip(name.words, parts, strict=True)):
            weight = part.weight
            if part.light:
                light.add(word.stem)
            if word.stem in name.lent:
                weight *= _LENT
            elif place == 0 and part.action and len(name.words) > 1:
                weight = min(weight, _ACTION)
            elif part.adverb:
                weight *= _MANNER
            elif short and part.little:
                weight = _OPENING if place == 0 else _LITTLE
            weights[word.stem] = max(weight, weights.get(word.stem, 0.0))
        subject = sum([weight for word, weight in weights.items() if word not in light])
        return Weighed(name, weights, sum(weights.values()), _heads(name.words, parts), frozenset(light), subject)


def _part(rarity: Mapping[str, float], word: Word) -> _Part:
    """What a word is; ``rarity`` is that of each stem."""
    adverb = _ADVERB.search(word.surface) is not None
    little = _little(word)
    return _Part(
        weight=_weight(rarity, word),
        light=common(word) or adverb,
        action=word.surface in ACTIONS,
        adverb=adverb,
        little=little,
        telling=not (little or generic(word)),
    )


def _weight(rarity: Mapping[str, float], word: Word) -> float:
    if _little(word):
        return _LITTLE_IN_PROSE
    if generic(word):
        return _GENERIC
    if word.surface in SIDES:
        return _SIDE
    return rarity.get(word.stem, _RAREST)


def _heads(words: tuple[Word, ...], parts: list[_Part]) -> frozenset[str]:
    """The last word before the first preposition, and a leading verb in "-ing" ("joining tables" is about both).

    Generic words are passed over where there are others.
    """
    little = [place for place, part in enumerate(parts) if place and part.little]
    end = little[0] if little else len(parts)
    said = [place for place in range(end) if parts[place].telling] or range(end)
    first, last = words[said[0]], words[said[-1]]
    if first.surface.endswith("ing") and not parts[said[0]].action:
        return frozenset((last.stem, first.stem))
    return frozenset((last.stem,))


def _little(word: Word) -> bool:
    return word.surface in LINKING and not word.named
