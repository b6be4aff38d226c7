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
from itertools import chain
from math import ceil

MOST = 64
"""Sets that one set is compared with at the most, so that the time stays linear whatever the texts are."""

_Meetings = tuple[tuple[tuple[int, int], int], ...]
"""Size of another set and place of the word in it, and how many words the two must share."""


def near(texts: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """``(later, earlier)`` index pairs of sets whose Jaccard index is at least ``threshold``, one for each later set.

    What is like an earlier set is not compared with later ones: they are like the earlier one as well, or nearly. Empty
    sets are like nothing.
    """
    rarity = Counter(chain.from_iterable(texts))
    holders: dict[str, dict[tuple[int, int], list[int]]] = {}
    for index, text in enumerate(texts):
        meetings = _meetings(len(text), threshold)
        ordered = sorted([(rarity[word], word) for word in text])[: len(meetings)]
        match = _match(text, ordered, meetings, texts, holders)
        if match is not None:
            yield index, match
            continue
        for place, (_, word) in enumerate(ordered):
            holders.setdefault(word, {}).setdefault((len(text), place), []).append(index)


@cache
def _meetings(size: int, threshold: float) -> tuple[_Meetings, ...]:
    """For each of the first words of a set of this size, where similar sets can hold it."""

    def first_words(size: int) -> int:
        return size - ceil(threshold * size) + 1

    def needed(other: int) -> int:
        return ceil(threshold / (1 + threshold) * (size + other) - 1e-9)

    sizes = range(ceil(threshold * size), int(size / threshold) + 1) if size else range(0)
    return tuple(
        tuple(
            ((other, other_place), needed(other))
            for other in sizes
            for other_place in range(first_words(other))
            if min(size - place, other - other_place) >= needed(other)
        )
        for place in range(first_words(size) if size else 0)
    )


def _match(
    text: frozenset[str],
    ordered: Sequence[tuple[int, str]],
    meetings: Sequence[_Meetings],
    texts: Sequence[frozenset[str]],
    holders: dict[str, dict[tuple[int, int], list[int]]],
) -> int | None:
    left = MOST
    for (_, word), places in zip(ordered, meetings, strict=True):
        held = holders.get(word)
        if held is None:
            continue
        for place, needed in places:
            for other in held.get(place, ()):
                if len(text & texts[other]) >= needed:
                    return other
                left -= 1
                if not left:
                    return None
    return None
