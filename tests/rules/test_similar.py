"""Finding near-duplicates by an index, against comparing all pairs."""

from __future__ import annotations

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from roadwright.rules._similar import MOST, near

texts = st.lists(st.lists(st.integers(0, 25), max_size=20, unique=True), max_size=12)


def jaccard(left: list[int], right: list[int]) -> float:
    """Shared words over all words; empty texts are like nothing."""
    return len({*left} & {*right}) / len({*left, *right}) if left and right else 0.0


@given(texts=texts, threshold=st.sampled_from([0.5, 0.7, 0.85, 1.0]))
def test_finds_what_comparing_all_finds(texts: list[list[int]], threshold: float) -> None:
    """A text is reported exactly when an earlier one that is itself not reported is similar enough."""
    expected: set[int] = set()
    for later, text in enumerate(texts):
        if any(jaccard(text, texts[earlier]) >= threshold for earlier in range(later) if earlier not in expected):
            expected.add(later)
    found = dict(near(texts, threshold))
    assert expected == set(found)
    assert all(jaccard(texts[later], texts[earlier]) >= threshold for later, earlier in found.items())


class Counting(tuple[str, ...]):
    """A text that counts how often one of its kind is read."""

    read = 0
    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        """The words."""
        Counting.read += 1
        return super().__iter__()


def test_comparisons_are_bounded() -> None:
    """Texts that all share their rarest words, but are not alike, are not compared pair by pair."""
    common = [f"rare{i}" for i in range(7)]
    texts = [Counting({*common, *(f"word{(i * 7 + j * 13) % 97}" for j in range(8))}) for i in range(500)]
    list(near(texts, 0.6))
    own = 3  # to count its words, to rank them and to compare them
    assert own * len(texts) < Counting.read <= (own + MOST) * len(texts)
