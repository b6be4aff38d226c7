"""What was probably meant by a word that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word most like this one; empty where none is at least as like it as ``cutoff`` says, from 0 to 1."""
    from difflib import get_close_matches  # costs a millisecond, and most commands have nothing to guess

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), "")
