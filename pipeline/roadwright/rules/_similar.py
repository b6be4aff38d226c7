"""Texts that are nearly the same, found without comparing each with each.

Texts are compared as sets of words by the Jaccard index: shared words over all words. With the words of every set in
one order, the rarest first, two sets can be similar enough only if they share one of their few first words, and at
places that leave enough words behind them (PPJoin: Xiao et al., Efficient similarity joins for near-duplicate
detection, 2008). So a set is looked up by word, place and size, and what meets there is nearly always a find.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, takewhile
from math import ceil

MOST = 16
"""Sets that one set is compared with at the most, so that the time stays linear whatever the texts are."""

_Meetings = dict[tuple[int, int], int]
"""Size of another set and place of the word in it, and how many words the two must share."""


def near(texts: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """``(later, earlier)`` index pairs of sets whose Jaccard index is at least ``threshold``, one for each later set.

    What is like an earlier set is not compared with later ones: they are like the earlier one as well, or nearly. Empty
    sets are like nothing.
    """
    count = Counter(chain.from_iterable(texts))
    rank = {word: place for place, (_, word) in enumerate(sorted((often, word) for word, often in count.items()))}
    unique = sum(often == 1 for often in count.values())
    holders: dict[int, dict[tuple[int, int], list[int]]] = {}
    for index, text in enumerate(texts):
        meetings = _meetings(len(text), threshold)
        rarest = sorted(map(rank.__getitem__, text))[: len(meetings)]
        match = _match(text, rarest, meetings, texts, holders) if rarest and rarest[-1] >= unique else None
        if match is not None:
            yield index, match
            continue
        for place, word in enumerate(rarest):
            if word >= unique:  # nothing will ever be met at a word that stands in one set only
                holders.setdefault(word, {}).setdefault((len(text), place), []).append(index)


@cache
def _meetings(size: int, threshold: float) -> tuple[_Meetings, ...]:
    """For each of the first words of a set of this size, where similar sets can hold it, as far as they can."""

    def first_words(size: int) -> int:
        return size - ceil(threshold * size) + 1

    def needed(other: int) -> int:
        return ceil(threshold / (1 + threshold) * (size + other) - 1e-9)

    sizes = range(ceil(threshold * size), int(size / threshold) + 1) if size else range(0)
    meetings = (
        {
            (other, other_place): needed(other)
            for other in sizes
            for other_place in range(first_words(other))
            if min(size - place, other - other_place) >= needed(other)
        }
        for place in range(first_words(size) if size else 0)
    )
    return tuple(takewhile(bool, meetings))


def _match(
    text: frozenset[str],
    rarest: Sequence[int],
    meetings: Sequence[_Meetings],
    texts: Sequence[frozenset[str]],
    holders: dict[int, dict[tuple[int, int], list[int]]],
) -> int | None:
    left = MOST
    for word, places in zip(rarest, meetings, strict=True):
        held = holders.get(word, {})
        for place in places if len(places) < len(held) else held:
            if place not in places:
                continue
            for other in held.get(place, ()):
                if len(text & texts[other]) >= places[place]:
                    return other
                left -= 1
                if not left:
                    return None
    return None
