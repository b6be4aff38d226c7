"""The stable ids of findings: what a finding is about, in words, and nothing of where it stands.

``missing:complete:http-basics/status-codes/500`` is the kind, the source and the item's title below its nearest
section. A phase is named only where a source has two sections of one title, so that edits elsewhere leave ids alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from roadwright.comparison import GapKind
from roadwright.gaps.names import upper
from roadwright.gaps.normal import slug
from roadwright.outline import Item, Outline


class Addresses:
    """The address of each item of an outline: slugs of its title and of the titles above it, joined by ``/``."""

    def __init__(self, outline: Outline) -> None:
        walked = list(outline.walk())
        sections = Counter(slug(item.text) for _, item in walked if item.kind == "section")
        self._address: dict[int, str] = {}
        seen: dict[str, int] = defaultdict(int)
        below: dict[int, str] = {}
        for above, item in walked:
            own = slug(item.text)
            parent = None if item.kind == "section" and sections[own] < 2 else upper(above)
            below[id(item)] = f"{below[id(parent)]}/{own}" if parent else own
            address = own if item.kind == "phase" else below[id(item)]
            seen[address] += 1
            self._address[id(item)] = address if seen[address] == 1 else f"{address}~{seen[address]}"

    def of(self, item: Item) -> str:
        """The address of an item of this outline."""
        return self._address[id(item)]


def finding(kind: GapKind, *parts: str) -> str:
    """The id of a finding: its kind and what it is about."""
    return ":".join((kind, *parts))


def distinct(ids: Iterable[str]) -> list[str]:
    """The ids with ``~2``, ``~3`` added to those that came before, so that no two findings share one."""
    seen: Counter[str] = Counter()
    result = []
    for one in ids:
        seen[one] += 1
        result.append(one if seen[one] == 1 else f"{one}~{seen[one]}")
    return result
