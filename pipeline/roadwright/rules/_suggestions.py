"""Guesses at what an editor meant by a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

from roadwright.guessing import closest

GUESSES = 20
"""How many names of a run are guessed at. One guess among 10,000 ids takes some 10 ms, and where hundreds of names
are wrong the reason is not a slip of the pen."""


class Suggestions:
    """Knows the right names and guesses which of them was meant."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = tuple(names)
        self._left = GUESSES

    def closest(self, wrong: str) -> str:
        """The most similar name, or nothing where none is similar or enough was guessed."""
        if self._left == 0:
            return ""
        self._left -= 1
        return closest(wrong, self._names, cutoff=0.7)
