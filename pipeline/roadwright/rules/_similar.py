"""Texts that are nearly the same, found without comparing each with each.

Texts are compared as sets of words by the Jaccard index: shared words over all words. Two sets that are similar enough
share at least one of their few rarest words (prefix filtering, Chaudhuri et al. 2006; Bayardo et al. 2007), so only
texts that meet in an inverted index of these are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil


def near(texts: Sequence[frozenset[str]], threshold: float) -> Iterator[tuple[int, int]]:
    """``(later, earlier)`` index pairs of sets whose Jaccard index is at least ``threshold``, one for each later set.

    Empty sets are like nothing.
    """
    rarity = Counter(word for text in texts for word in text)
    holders: dict[str, list[int]] = {}
    for index, text in enumerate(texts):
        size = len(text)
        rarest = sorted(text, key=lambda word: (rarity[word], word))[: size - ceil(threshold * size) + 1]
        seen: set[int] = set()
        match = -1
        for word in rarest:
            for other in holders.get(word, ()):
                if match < 0 and other not in seen:
                    seen.add(other)
                    shared = len(text & texts[other])
                    if shared >= threshold * (size + len(texts[other]) - shared):
                        match = other
        if match >= 0:
            yield index, match
        else:  # a text that is like an earlier one is found through that one
            for word in rarest:
                holders.setdefault(word, []).append(index)
