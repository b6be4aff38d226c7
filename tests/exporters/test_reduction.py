"""Which arrows a map draws."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from roadwright.exporters._reduction import reduced

graphs = st.lists(st.sets(st.integers(min_value=0, max_value=9), max_size=5), max_size=10).map(
    lambda rows: {stop: tuple(earlier for earlier in row if earlier < stop) for stop, row in enumerate(rows)}
)


def reach(requires: dict[int, tuple[int, ...]]) -> dict[int, set[int]]:
    """All that each stop needs, directly or not."""
    found: dict[int, set[int]] = {}
    for stop in sorted(requires):
        found[stop] = set(requires[stop]).union(*(found[earlier] for earlier in requires[stop]))
    return found


def test_reduced() -> None:
    """What follows from another requirement is left out."""
    assert {0: set(), 1: {0}, 2: {1}, 3: {1}} == reduced({0: (), 1: (0,), 2: (0, 1), 3: (0, 1)})


@given(graphs)
def test_reduction_loses_nothing(requires: dict[int, tuple[int, ...]]) -> None:
    """Every stop still needs what it needed, and no arrow can be left out."""
    direct = reduced(requires)
    assert reach(requires) == reach({stop: tuple(wanted) for stop, wanted in direct.items()})
    for stop, wanted in direct.items():
        for earlier in wanted:
            fewer = {**{key: tuple(value) for key, value in direct.items()}, stop: tuple(wanted - {earlier})}
            assert earlier not in reach(fewer)[stop]
