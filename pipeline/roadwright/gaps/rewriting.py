"""Names as the other side would write them: words joined into one, or cut to their initials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from roadwright.gaps.lexicon import SHORT_FORM, SPELLED_OUT
from roadwright.gaps.names import Name
from roadwright.gaps.normal import Word

_INITIALS = re.compile(r"(?<![\w.])[A-Z][A-Z0-9]{1,5}(?=s?(?!\w))")
_THREE_LETTERS, _TWO_LETTERS = 0.95, 0.75
_JOINED = 0.97
_LONGEST = 8


def initials(texts: Iterable[str]) -> frozenset[str]:
    """The words written in capitals among other words, in lower case: what may be the initials of something."""
    found: set[str] = set()
    for text in texts:
        if text.upper() != text or " " not in text.strip():
            found.update(match.lower() for match in _INITIALS.findall(text))
    return frozenset(found)


def rewritten(name: Name, capitals: frozenset[str], there: Mapping[str, str]) -> list[Name]:
    """``name`` with words joined or cut to their initials where the other side writes them so.

    ``there`` maps each surface of the other side to its stem. "data base" becomes "database", "object-oriented
    programming" becomes "OOP". Two letters stand for so many things that they only suggest a match. A long name is
    prose and is left alone, and so is one that a parent lent words to.
    """
    found: list[Name] = []
    size = len(name.words)
    if not 1 < size <= _LONGEST or name.lent:
        return found
    for start in range(size - 1):
        letters = name.words[start].surface[:1]
        for end in range(start + 2, size + 1):
            run = name.words[start:end]
            letters += run[-1].surface[:1]
            short, nearness = _shortened(run, letters, capitals, there)
            if short:
                changed = (*name.words[:start], Word(there[short], short), *name.words[end:])
                found.append(Name(changed, name.label, "initials", name.strength * nearness))
    return found


def _shortened(
    run: tuple[Word, ...], letters: str, capitals: frozenset[str], there: Mapping[str, str]
) -> tuple[str, float]:
    """What the other side writes for a run of words, and how sure that is; "" where it writes nothing of the kind."""
    if letters in there and letters in capitals:
        return letters, _THREE_LETTERS if len(letters) > 2 else _TWO_LETTERS
    short = SPELLED_OUT.get(tuple(word.stem for word in run), "")
    if short in there:
        return short, SHORT_FORM
    if len(run) == 2:
        one, other = run
        forms = (one.surface + other.surface, other.surface + one.surface, one.stem + other.stem, other.stem + one.stem)
        return next((form for form in forms if form in there), ""), _JOINED
    return "", 0.0
