"""What a word weighs in a title: by how rare it is in the two outlines, and by the part it plays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from roadwright.gaps.names import Name
from roadwright.gaps.normal import Word, stem
from roadwright.gaps.vocabulary import ACTIONS, GENERIC, LEVELS, LINKING

_GENERIC = frozenset(map(stem, GENERIC))
_LINKING = frozenset(map(stem, LINKING))
_ACTIONS = frozenset(map(stem, ACTIONS))
_LEVELS = frozenset(map(stem, LEVELS))
_RAREST = 1.0
_COMMONEST = 0.3


def generic(stemmed: str) -> bool:
    """Whether a stem is one that many titles share without sharing a subject."""
    return stemmed in _GENERIC


def common(stemmed: str) -> bool:
    """Whether a stem may be met in any title: a generic or little word, a verb of doing, a level."""
    return stemmed in _GENERIC or stemmed in _LINKING or stemmed in _ACTIONS or stemmed in _LEVELS


@dataclass(frozen=True, slots=True)
class Weighed:
    """A name with the weight of each word, their sum, and its heads: the words that say what it is about."""

    name: Name
    weights: dict[str, float]
    total: float
    heads: frozenset[str]


class Scales:
    """Weighs names by the words of two outlines: ``names`` are all of them, one for each item."""

    def __init__(self, names: Iterable[Name]) -> None:
        counts: Counter[str] = Counter()
        total = 1
        for name in names:
            counts.update({word.stem for word in name.words})
            total += 1
        self._rarity = {
            word: max(_COMMONEST, log(1 + total / count) / log(1 + total)) for word, count in counts.items()
        }

    def weight(self, word: Word) -> float:
        """The weight of a word by itself, 0 to 1."""
        if word.named:
            return self._rarity.get(word.stem, _RAREST)
        if word.stem in _LINKING:
            return 0.1
        if word.stem in _GENERIC:
            return 0.22
        if word.stem in _LEVELS:
            return 0.5
        return self._rarity.get(word.stem, _RAREST)

    def weigh(self, name: Name) -> Weighed:
        """Weigh a name. A verb in front of its subject is light; a little word counts where there are few others."""
        short = len(name.words) <= 3
        weights: dict[str, float] = {}
        for place, word in enumerate(name.words):
            weight = self.weight(word)
            if place == 0 and word.stem in _ACTIONS and len(name.words) > 1:
                weight = min(weight, 0.25)
            elif short and _little(word):
                weight = 0.2
            weights[word.stem] = max(weight, weights.get(word.stem, 0.0))
        return Weighed(name, weights, sum(weights.values()), _heads(name.words))


def _heads(words: tuple[Word, ...]) -> frozenset[str]:
    """The last word before the first preposition, and a leading verb in "-ing" ("joining tables" is about both).

    Generic words are passed over where there are others.
    """
    phrase = list(words)
    for place, word in enumerate(words):
        if place and _little(word):
            phrase = phrase[:place]
            break
    said = [word for word in phrase if word.stem not in _GENERIC and not _little(word)] or phrase
    heads = {said[-1].stem}
    if said[0].surface.endswith("ing") and said[0].stem not in _ACTIONS:
        heads.add(said[0].stem)
    return frozenset(heads)


def _little(word: Word) -> bool:
    return word.stem in _LINKING and not word.named
