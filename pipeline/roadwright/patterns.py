"""Regular expressions that are compiled when they are first used.

A lint comes past some eighty of them. To compile them all takes longer than to lint a small file, and most never meet a
text that gets past the cheap tests before them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    def __init__(self, source: str, flags: int) -> None:
        self.pattern = source  # known without being compiled
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        attribute = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, attribute)  # found without this detour from now on
        return attribute


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled pattern of ``source``, sooner or later."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
