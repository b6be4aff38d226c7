"""Names compared as people compare them: case, punctuation, articles and a plural s do not count."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[+#]+|(?:['’.][^\W_]+)*)")
_ARTICLES = frozenset({"a", "an", "the"})


def words(text: str) -> tuple[str, ...]:
    """The words of the text in lower case, with plural s and articles dropped; ``C++`` and ``3.11`` are words."""
    return tuple([_singular(word) for word in _WORD.findall(text.lower()) if word not in _ARTICLES])


@lru_cache(maxsize=65536)
def _singular(word: str) -> str:
    if len(word) < 4 or word[-1] != "s" or word[-2] in "sui":
        return word
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]
