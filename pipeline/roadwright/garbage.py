"""Making much that stays: boxes of a layout, pairs of items, the lines of a large file.

Python's garbage collector goes through all of it again and again, and finds nothing; it takes a fifth to a third of the
time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Leave garbage where it is until the end of the block, or of the function that this decorates."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
