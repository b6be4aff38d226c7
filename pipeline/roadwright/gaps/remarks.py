"""What a remark beside a title asks for: to go deep, or only to touch upon it."""

from __future__ import annotations

from collections.abc import Iterable

from roadwright.gaps.normal import fold

_MORE = ("important", "must", "critical", "mandatory", "essential", "crucial", "deep", "master", "thorough", "vital")
_LESS = ("basic", "concept", "high level", "high-level", "aware", "optional", "overview", "light", "skim", "nice to have")


def voice(remarks: Iterable[str]) -> int:
    """1 where the remarks ask for more than usual, -1 where they ask for less, 0 where they do neither or both."""
    said = fold(" ".join(remarks))
    more = any(word in said for word in _MORE)
    less = any(word in said for word in _LESS)
    return int(more) - int(less)
