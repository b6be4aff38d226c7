"""A summary speaks of something that a later topic teaches.

A learner who reads from the top meets a name that nobody has explained. Only names that cannot be meant otherwise are
looked for: titles and aliases that one topic alone bears, of at least two words the first of which is no verb like
`Running`, or written like code (`GROUP_CONCAT`, `select()`). A mention of a topic of the same section is fine.

Bad, where `dependency-injection` is taught three phases later:

    id: functions
    summary: Functions are what dependency injection passes around ...

Good:

    id: functions
    summary: Functions are values, so they can be passed around like numbers ...
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content, Path, Placed, Roadmap, Topic
from roadwright.patterns import lazy
from roadwright.rules._names import plurals, tokens, words

CODE = "RW206"
NAME = "used-before-taught"
SEVERITY: Severity = "warning"

_CODE_LIKE = lazy(r"\w+(?:_\w+)+|\w+(?:\.\w+)*\(\)|@\w+")
_LONGEST = 5
"""Names of more words are not looked for: nobody writes them out in a sentence."""


class _Term(NamedTuple):
    """A name that one topic teaches, and its words with spaces between."""

    name: str
    words: str
    place: int
    topic: Placed[Topic]


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield the first mention of each later topic in each earlier topic's summary."""
    telling = _by_rarest_word(_terms(content.roadmap))
    marks = frozenset(telling)
    for place, (path, topic) in enumerate(content.roadmap.topics):
        held = marks.intersection(tokens(topic.summary))
        told: set[str] = set()
        for term in _said(topic.summary, [term for word in held for term in telling[word]]) if held else ():
            later = term.topic
            if term.place > place and later.path[:-2] != path[:-2] and later.value.id not in told:
                told.add(later.value.id)
                yield _finding(topic, path, term)


def _said(summary: str, candidates: list[_Term]) -> Iterator[_Term]:
    """The candidates that the summary says, in its order; of those that overlap, the first and longest."""
    text = f" {' '.join(words(summary))} "
    said = [(at, -len(term.words), term) for term in candidates if (at := text.find(f" {term.words} ")) >= 0]
    end = 0
    for at, length, term in sorted(said, key=lambda hit: hit[:2]):
        # a single word is the name of code, and is meant only where it is written as code
        if at >= end and (" " in term.words or term.name in summary):
            end = at - length
            yield term


def _by_rarest_word(terms: list[_Term]) -> dict[str, list[_Term]]:
    """The terms by their most telling word, in the forms that a text may hold it in."""
    often = Counter(word for term in terms for word in term.words.split())
    found: dict[str, list[_Term]] = {}
    for term in terms:
        rarest = min(term.words.split(), key=lambda word: (often[word], word.isalpha(), -len(word)))
        for form in plurals(rarest):
            found.setdefault(form, []).append(term)
    return found


def _finding(topic: Topic, path: Path, term: _Term) -> Diagnostic:
    later = term.topic
    return Diagnostic(
        code=CODE,
        severity=SEVERITY,
        message=f"topic `{topic.id}` speaks of “{term.name}”, which `{later.value.id}` teaches later",
        hint="say it in words that are known by then, or move the later topic before this one",
        path=(*path, "summary"),
        related=(Related(path=(*later.path, "title"), message="taught here"),),
    )


def _terms(roadmap: Roadmap) -> list[_Term]:
    """The unmistakable names of topics."""
    terms: dict[tuple[str, ...], _Term | None] = {}
    for place, placed in enumerate(roadmap.topics):
        for name in {placed.value.title, *placed.value.aliases}:
            key = words(name)
            if not key or len(key) > _LONGEST:
                continue
            known = terms.get(key)
            if key in terms and (known is None or known.topic.value.id != placed.value.id):
                terms[key] = None
            elif _CODE_LIKE.fullmatch(name) or (len(key) > 1 and not key[0].endswith("ing")):
                terms[key] = _Term(name, " ".join(key), place, placed)
    return [term for term in terms.values() if term]
