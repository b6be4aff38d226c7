"""Texts that are nearly the same, found without comparing each with each.

Texts are compared as sets of words by the Jaccard index: shared words over all words. With the words of every set in one
order, the rarest first, two sets can be similar enough only if they share one of their few first words, and at places
that leave enough words behind them (PPJoin: Xiao et al., Efficient similarity joins for near-duplicate detection, 2008).
So a set is looked up by word, place and size, and what meets there is nearly always a find.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil

MOST = 64
"""Sets that one set is compared with at the most, so that the time stays linear whatever the texts are."""


def near(texts: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """``(later, earlier)`` index pairs of sets whose Jaccard index is at least ``threshold``, one for each later set.

    A set that is like an earlier one stands for it no more: what is like both is found through the first. Empty sets are
    like nothing.
    """
    rarity = Counter(word for text in texts for word in text)
    holders: dict[tuple[str, int, int], list[int]] = {}
    for index, text in enumerate(texts):
        ordered = sorted(text, key=lambda word: (rarity[word], word))
        match = _match(text, ordered, texts, holders, threshold)
        if match is not None:
            yield index, match
            continue
        for place, word in enumerate(ordered[: _first_words(len(text), threshold)]):
            holders.setdefault((word, len(text), place), []).append(index)


def _first_words(size: int, threshold: float) -> int:
    """How many of its rarest words a set of this size must be looked up by."""
    return size - ceil(threshold * size) + 1 if size else 0


def _match(
    text: frozenset[str],
    ordered: Sequence[str],
    texts: Sequence[frozenset[str]],
    holders: dict[tuple[str, int, int], list[int]],
    threshold: float,
) -> int | None:
    size, left = len(text), MOST
    sizes = range(ceil(threshold * size), int(size / threshold) + 1)
    for place, word in enumerate(ordered[: _first_words(size, threshold)]):
        for other_size in sizes:
            needed = ceil(threshold / (1 + threshold) * (size + other_size) - 1e-9)
            for other_place in range(_first_words(other_size, threshold)):
                if 1 + min(size - place, other_size - other_place) - 1 < needed:
                    break
                for other in holders.get((word, other_size, other_place), ()):
                    shared = len(text & texts[other])
                    if shared >= needed:
                        return other
                    left -= 1
                    if not left:
                        return None
    return None
