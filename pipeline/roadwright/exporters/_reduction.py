"""Which requirements a map draws.

One that follows from others is left out, or the arrows would hide the way: whoever knows that C requires B and B
requires A sees A without being told.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def reduced(requires: Mapping[int, Iterable[int]]) -> dict[int, frozenset[int]]:
    """The requirements without those that follow from others. Stops require earlier stops only."""
    reach: dict[int, set[int]] = {}
    direct: dict[int, frozenset[int]] = {}
    for stop in sorted(requires):
        wanted = {earlier for earlier in requires[stop] if earlier < stop}
        implied = set().union(*(reach.get(earlier, set()) for earlier in wanted))
        direct[stop] = frozenset(wanted - implied)
        reach[stop] = wanted | implied
    return direct
