"""Looking for words that the prose should not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from roadwright.model import Roadmap
from roadwright.rules._corpus import Passage, corpus


class Wording:
    """A list of words and phrases, looked for as whole words outside of code; case does not count.

    A short word is given with a space on both sides, so that it is not looked for inside of others. ``but`` are longer
    phrases in which they are fine.
    """

    def __init__(self, phrases: Sequence[str], but: Sequence[str] = ()) -> None:
        self._needles = tuple(phrase.lower() for phrase in phrases)
        self._needles += tuple("\0" + phrase[1:] for phrase in self._needles if phrase[0] == " ")
        longest_first = sorted((phrase.strip() for phrase in phrases), key=len, reverse=True)
        fine = [re.escape(phrase) for phrase in but]
        wrong = "|".join(re.escape(phrase) for phrase in longest_first)
        self._source = "|".join((*fine, rf"(?<![\w-])(?P<wrong>{wrong})(?![\w-])"))
        self._pattern: re.Pattern[str] | None = None

    def found(self, roadmap: Roadmap) -> Iterator[tuple[Passage, str]]:
        """Each passage that holds one of the phrases, with the first that it holds, as written there."""
        for passage in corpus(roadmap).holding(*self._needles):
            if self._pattern is None:  # most runs find nothing, and compiling costs a millisecond
                self._pattern = re.compile(self._source, re.IGNORECASE)
            text = passage.words
            wrong = next((match["wrong"] for match in self._pattern.finditer(text) if match["wrong"]), "")
            if wrong:
                yield passage, wrong
