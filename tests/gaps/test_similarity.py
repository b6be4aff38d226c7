"""How alike two names are."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from roadwright.gaps.bench import side_by_side
from roadwright.gaps.similarity import Likeness, best
from roadwright.outline import Item, Outline


def compare(left: str, right: str) -> Likeness | None:
    """The likeness of two titles that stand alone."""
    outlines = [Outline(items=(Item(kind="topic", text=text, line=1),)) for text in (left, right)]
    bench = side_by_side(*outlines, lambda _: True)
    return best(bench, bench.left.nodes[0], bench.right.nodes[0])


SURE = 0.85


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Window functions", "window function"),
        ("SQL", "SQL basics"),
        ("Matplotlib", "Introduction to Matplotlib"),
        ("Formulas", "Writing formulas"),
        ("Database basics", "DB fundamentals"),
        ("Object-oriented programming", "OOP"),
        ("Return values", "Values, returned"),
        ("Sowing seeds", "How to sow seeds"),
        ("Types of soil", "Soil types"),
    ],
)
def test_names_that_say_the_same(left: str, right: str) -> None:
    """Forms, order, short forms, and words that say nothing of the subject make no difference."""
    found = compare(left, right)
    assert found is not None
    assert found.strict >= SURE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Docker", "Docker Compose"),
        ("Path parameters", "Query parameters"),
        ("Unit testing", "Integration testing"),
        ("Horizontal scaling", "Vertical scaling"),
        ("SQL", "Advanced SQL"),
        ("Why index", "When to index"),
        ("Custom errors", "Custom exceptions"),
        ("for loop", "while loop"),
        ("When to use it", "When not to use it"),
    ],
)
def test_names_that_do_not(left: str, right: str) -> None:
    """A part, a sibling, another side or another word is at most a suggestion."""
    found = compare(left, right)
    assert found is None or found.strict < SURE


def test_names_that_share_nothing() -> None:
    """Two names with no word in common are not compared further, nor are two that share their verb alone."""
    assert compare("Pruning", "Threads") is None
    assert compare("Writing tests", "Writing letters") is None


def test_coverage_tells_who_holds_whom() -> None:
    """The share of each side's subject that the other has."""
    found = compare("Caching", "In-memory caching")
    assert found is not None
    assert found.covered_left > 0.95 > found.covered_right


WORDS = st.lists(
    st.sampled_from(["error", "handling", "basics", "SQL", "joins", "custom", "path", "of", "and", "why", "loop"]),
    min_size=1,
)


@example("error error handling why", "error why handling")
@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_likeness_is_a_share_and_goes_both_ways(left: str, right: str) -> None:
    """Scores lie between 0 and 1, do not depend on which side is which, and a title is most like itself."""
    one, other, same = compare(left, right), compare(right, left), compare(left, left)
    assert (one is None) == (other is None)
    if one and other:
        assert 0 <= one.strict <= 1.0001
        assert 0 <= one.score <= 1.0001
        assert one.score == pytest.approx(other.score)
    if same:
        assert same.strict == pytest.approx(1.0)
