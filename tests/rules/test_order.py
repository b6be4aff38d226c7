"""The graph that `requires` draws."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.model import Content, Hours, Phase, Roadmap, Section, Topic
from roadwright.rules._order import cycles, positions, required

Graph = dict[str, list[str]]


def roadmap(graph: Graph) -> Roadmap:
    """A roadmap of one section with these topics and what they require."""
    topics = tuple(
        Topic(
            id=name,
            title=name,
            level="beginner",
            depth="aware",
            hours=Hours(1, 1),
            summary="",
            requires=tuple(requires),
        )
        for name, requires in graph.items()
    )
    phase = Phase(id="phase", title="Phase", goal="", sections=(Section(id="section", title="", topics=topics),))
    return Roadmap(
        id="r", title="R", version="1.0.0", updated="2026-11-22", language="en", audience="", goal="", phases=(phase,)
    )


@pytest.mark.parametrize(
    ("graph", "rings"),
    [
        ({}, ()),
        ({"a": [], "b": ["a"], "c": ["a", "b"]}, ()),
        ({"a": ["unknown"]}, ()),
        ({"a": ["a"]}, (("a",),)),
        ({"a": ["b"], "b": ["a"]}, (("a", "b"),)),
        ({"c": ["a"], "b": ["c"], "a": ["b"]}, (("c", "a", "b"),)),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c", "a"]}, (("a", "b"), ("c", "d"))),
        ({"a": ["b", "c"], "b": ["a"], "c": ["a"]}, (("a", "b"),)),
    ],
)
def test_cycles(graph: Graph, rings: tuple[tuple[str, ...], ...]) -> None:
    """Each knot is told by one ring, from its first topic."""
    assert rings == cycles(roadmap(graph))


def test_a_long_ring_does_not_recurse() -> None:
    """Ten thousand topics in a ring are one ring."""
    size = 10_000
    (ring,) = cycles(roadmap({str(i): [str((i + 1) % size)] for i in range(size)}))
    assert tuple(map(str, range(size))) == ring


names = st.sampled_from("abcdef")


@given(graph=st.dictionaries(names, st.lists(names, max_size=3)))
def test_no_ring_means_that_an_order_exists(graph: Graph) -> None:
    """Where no ring is found, the topics can be learned one after the other; where one is found, it is a ring."""
    rings = cycles(roadmap(graph))
    for ring in rings:
        assert all(after in graph[before] for before, after in zip(ring, (*ring[1:], ring[0]), strict=True))
    learned: set[str] = set()
    while ready := {
        name
        for name, requires in graph.items()
        if name not in learned and all(need in learned or need not in graph for need in requires)
    }:
        learned |= ready
    assert (learned == graph.keys()) == (not rings)


def test_positions_and_required(make: Callable[[dict[str, object]], Content]) -> None:
    """Places count from 0 in teaching order; what requires a topic is listed in that order, too."""
    content = make({"topics": [{"id": "a"}, {"id": "b", "requires": ["a"]}, {"id": "c", "requires": ["a", "x"]}]})
    assert positions(content.roadmap) == {"a": 0, "b": 1, "c": 2}
    assert required(content.roadmap) == {"a": ("b", "c"), "x": ("c",)}
