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

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content, Path, Placed, Roadmap, Topic
from roadwright.rules._names import words
from roadwright.rules._patterns import lazy

CODE = "RW206"
NAME = "used-before-taught"
SEVERITY: Severity = "warning"

_CODE_LIKE = lazy(r"\w+(?:_\w+)+|\w+(?:\.\w+)*\(\)|@\w+")
_LONGEST = 5
"""Names of more words are not looked for: nobody writes them out in a sentence."""


class _Term(NamedTuple):
    """A name that one topic teaches, and its words."""

    name: str
    key: tuple[str, ...]
    place: int
    topic: Placed[Topic]


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield the first mention of each later topic in each earlier topic's summary."""
    terms = _terms(content.roadmap)
    lengths: dict[tuple[str, ...], set[int]] = {}
    for key in terms:
        lengths.setdefault(key[:2], set()).add(len(key))
    singles = {key[0] for key in terms if len(key) == 1}
    for place, (path, topic) in enumerate(content.roadmap.topics):
        text = words(topic.summary)
        spans = [(i, length) for i, pair in enumerate(pairwise(text)) if pair in lengths for length in lengths[pair]]
        spans += [(text.index(word), 1) for word in singles.intersection(text)] if singles else []
        told: set[str] = set()
        for i, length in sorted(spans):
            term = terms.get(text[i : i + length])
            if term is None or term.place <= place or term.topic.path[:-2] == path[:-2]:
                continue
            later = term.topic.value.id
            # a single word is a piece of code, and meant only where it is written as code
            if later not in told and (length > 1 or term.name in topic.summary):
                told.add(later)
                yield _finding(topic, path, term)


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


def _terms(roadmap: Roadmap) -> dict[tuple[str, ...], _Term]:
    """The unmistakable names of topics by their words."""
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
                terms[key] = _Term(name, key, place, placed)
    return {key: term for key, term in terms.items() if term}
