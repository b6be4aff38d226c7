"""Finding near-duplicates by an index, against comparing all pairs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from roadwright.rules._similar import MOST, near

texts = st.lists(st.frozensets(st.integers(0, 25).map(str), max_size=20), max_size=12)


def jaccard(left: frozenset[str], right: frozenset[str]) -> float:
    """Shared words over all words; empty sets are like nothing."""
    return len(left & right) / len(left | right) if left and right else 0.0


@given(texts=texts, threshold=st.sampled_from([0.5, 0.7, 0.85, 1.0]))
def test_finds_what_comparing_all_finds(texts: list[frozenset[str]], threshold: float) -> None:
    """A set is reported exactly when an earlier set that is itself not reported is similar enough."""
    expected: set[int] = set()
    for later, text in enumerate(texts):
        if any(jaccard(text, texts[earlier]) >= threshold for earlier in range(later) if earlier not in expected):
            expected.add(later)
    found = dict(near(texts, threshold))
    assert expected == set(found)
    assert all(jaccard(texts[later], texts[earlier]) >= threshold for later, earlier in found.items())


class Counting(frozenset[str]):
    """A set that counts how often any of its kind is compared."""

    comparisons = 0

    def __and__(self, other: object) -> frozenset[str]:
        """The shared words."""
        Counting.comparisons += 1
        return super().__and__(other)  # type: ignore[operator]


def test_comparisons_are_bounded() -> None:
    """Sets that all share their rarest words, but are not alike, are not compared pair by pair."""
    common = [f"rare{i}" for i in range(7)]
    texts = [Counting([*common, *(f"word{(i * 7 + j * 13) % 97}" for j in range(8))]) for i in range(500)]
    list(near(texts, 0.6))
    assert 0 < Counting.comparisons <= MOST * len(texts)
