"""The lanes of the map keep apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from roadwright.exporters.pdf.graph import Lane, lanes

graphs = st.lists(st.sets(st.integers(min_value=0, max_value=9), max_size=5), max_size=10).map(
    lambda rows: {stop: tuple(earlier for earlier in row if earlier < stop) for stop, row in enumerate(rows)}
)


def test_lanes() -> None:
    """A requirement of the next stop has no lane; lanes that overlap stand beside each other."""
    direct = {0: (), 1: (0,), 2: (0,), 3: (1,), 4: (2,), 5: ()}
    assert (
        Lane(source=0, targets=(2,), column=0),
        Lane(source=1, targets=(3,), column=1),
        Lane(source=2, targets=(4,), column=0),
    ) == lanes(direct)


@given(graphs)
def test_lanes_keep_apart(requires: dict[int, tuple[int, ...]]) -> None:
    """Every arrow over a stop is in one lane, and no two lanes of a column overlap."""
    placed = lanes(requires)
    assert {(earlier, stop) for stop, row in requires.items() for earlier in row if stop - earlier > 1} == {
        (lane.source, target) for lane in placed for target in lane.targets
    }
    for one in placed:
        for other in placed:
            if one is not other and one.column == other.column:
                assert one.targets[-1] <= other.source or other.targets[-1] <= one.source
