"""Finding near-duplicates by an index, against comparing all pairs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from roadwright.rules._similar import near

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


def test_time_is_bounded() -> None:
    """A thousand sets that share their rarest words, but are not alike, are not compared pair by pair."""
    common = frozenset(f"rare{i}" for i in range(7))
    texts = [common | {f"word{(i * 7 + j * 13) % 97}" for j in range(8)} for i in range(1000)]
    assert len(list(near(texts, 0.9))) < len(texts)
