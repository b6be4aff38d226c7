"""What was probably meant by a word that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def closest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """The known word most like this one; empty where none is at least as like it as ``cutoff`` says, from 0 to 1."""
    from difflib import get_close_matches  # costs a millisecond, and most commands have nothing to guess

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), "")


def advice(word: str, known: Sequence[str], quote: str = "") -> str:
    """The hint for a word that nobody knows: what was probably meant, between ``quote``s, or all that is known."""
    guess = closest(word, known)
    return f"did you mean {quote}{guess}{quote}?" if guess else f"choose from: {', '.join(known)}"
