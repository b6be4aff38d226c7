"""Texts that are nearly the same, found without comparing each with each.

Texts are compared as sets of words by the Jaccard index: shared words over all words. With the words of every set in
one order, the rarest first, two sets can be similar enough only if they share one of their few first words, and at
places that leave enough words behind them (PPJoin: Xiao et al., Efficient similarity joins for near-duplicate
detection, 2008). So a set is looked up by word, place and size, and what meets there is nearly always a find.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from itertools import chain, takewhile
from math import ceil
from typing import TypeVar

MOST = 16
"""Texts that one text is compared with at the most, so that the time stays linear whatever they are."""

Word = TypeVar("Word", bound=Hashable)

_Meetings = dict[tuple[int, int], int]
"""Size of another text and place of the word in it, and how many words the two must share."""

_Holders = dict[tuple[int, int, int], list[int]]
"""The texts that hold a word, by the word's rank, their size and its place in them."""


def near(texts: Sequence[Sequence[Word]], threshold: float) -> Iterator[tuple[int, int]]:
    """``(later, earlier)`` index pairs of texts whose Jaccard index is at least ``threshold``, one for each later text.

    A text is given as its different words. What is like an earlier text is not compared with later ones: they are like
    the earlier one as well, or nearly. Empty texts are like nothing.
    """
    count = Counter(chain.from_iterable(texts))
    rank = {word: place for place, word in enumerate(sorted(count, key=count.__getitem__))}
    unique = sum(often == 1 for often in count.values())
    holders: _Holders = {}
    for index, text in enumerate(texts):
        meetings = _meetings(len(text), threshold)
        rarest = sorted(map(rank.__getitem__, text))[: len(meetings)]
        match = _match(text, rarest, meetings, texts, holders) if rarest and rarest[-1] >= unique else None
        if match is not None:
            yield index, match
            continue
        for place, word in enumerate(rarest):
            if word >= unique:  # nothing will ever be met at a word that stands in one text only
                holders.setdefault((word, len(text), place), []).append(index)


@cache
def _meetings(size: int, threshold: float) -> tuple[_Meetings, ...]:
    """For each of the first words of a text of this size, where similar ones can hold it, as far as they can."""

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
    text: Sequence[Word],
    rarest: Sequence[int],
    meetings: Sequence[_Meetings],
    texts: Sequence[Sequence[Word]],
    holders: _Holders,
) -> int | None:
    """The first text, of the few that are looked at, that shares enough words with this one."""
    words = set(text)
    left = MOST
    for word, places in zip(rarest, meetings, strict=True):
        for (size, place), needed in places.items():
            for other in holders.get((word, size, place), ()):
                if len(words.intersection(texts[other])) >= needed:
                    return other
                left -= 1
                if not left:
                    return None
    return None
