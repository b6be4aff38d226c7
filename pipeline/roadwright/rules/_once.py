"""What several rules need from one roadmap is computed once.

The result is remembered for the last roadmap only, and by identity: hashing a roadmap would read all of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

from roadwright.model import Roadmap

T = TypeVar("T")


def once(compute: Callable[[Roadmap], T]) -> Callable[[Roadmap], T]:
    """``compute``, called once for each roadmap in turn. The roadmap itself is not kept alive."""
    last: tuple[ref[Roadmap], T] | None = None

    @wraps(compute)
    def remembered(roadmap: Roadmap) -> T:
        nonlocal last
        if last is None or last[0]() is not roadmap:
            last = ref(roadmap), compute(roadmap)
        return last[1]

    return remembered
