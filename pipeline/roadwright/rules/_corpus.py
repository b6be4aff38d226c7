"""Every text of a roadmap as one string, so that a word is looked for in one pass over all of them.

Looking for twenty words with ``in`` costs 10 ns a character; an alternation in a regular expression costs the same for
one rule, and calling it text by text several times that. So rules ask the corpus which passages hold a word at all, and
read only those closely. What no word of the whole vocabulary holds is not even looked for in the texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from roadwright.model import Card, Path, Phase, Project, Question, Roadmap, Topic
from roadwright.rules._once import once

_CODE = re.compile(r"(`+).+?\1|^(`{3,}|~{3,}).*?(?:^\2|\Z)", re.DOTALL | re.MULTILINE)


class Passage(NamedTuple):
    """A text with its place. ``marked`` says that it is Markdown; titles are plain."""

    owner: Path
    inner: Path
    text: str
    marked: bool = True

    @property
    def path(self) -> Path:
        """Where the text stands in the roadmap."""
        return (*self.owner, *self.inner)


def words_only(text: str) -> str:
    """The Markdown with its code blanked out: same length, so that offsets stay."""
    return _CODE.sub(lambda code: " " * len(code[0]), text) if "`" in text or "~~~" in text else text


class Corpus:
    """The passages of a roadmap in their order, and their lower-cased texts in one string."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.passages = tuple(passages)
        lowered = [passage.text.lower() for passage in self.passages]
        self._text = "".join(f"\0{text}" for text in lowered)
        self._starts = tuple(accumulate((len(text) + 1 for text in lowered), initial=0))
        self._vocabulary = "\n".join(set(self._text.replace("\0", "\n").split()))

    def holding(self, *needles: str) -> Iterator[Passage]:
        """The passages that hold one of the lower-case needles, in their order, each once.

        A NUL in front of a needle stands for the beginning of a passage.
        """
        found: set[int] = set()
        for needle in needles:
            if not all(word in self._vocabulary for word in needle.strip("\0").split()):
                continue
            at = self._text.find(needle)
            while at >= 0:
                index = bisect_right(self._starts, at) - 1
                found.add(index)
                at = self._text.find(needle, self._starts[index + 1])
        return (self.passages[index] for index in sorted(found))


@once
def corpus(roadmap: Roadmap) -> Corpus:
    """What the roadmap says: all its prose and its titles, without code, aliases and what programs print."""
    return Corpus(_passages(roadmap))


def _listed(owner: Path, key: str, texts: tuple[str, ...]) -> Iterator[Passage]:
    for i, text in enumerate(texts):
        yield Passage(owner, (key, i), text)


def _passages(roadmap: Roadmap) -> Iterator[Passage]:
    for key in ("title", "subtitle"):
        yield Passage((), (key,), getattr(roadmap, key), marked=False)
    for key in ("audience", "goal", "motto"):
        yield Passage((), (key,), getattr(roadmap, key))
    yield from _listed((), "outcomes", roadmap.outcomes)
    yield from _listed((), "advice", roadmap.advice)
    for i, skip in enumerate(roadmap.skip):
        yield Passage((), ("skip", i, "reason"), skip.reason)
    for i, term in enumerate(roadmap.glossary):
        yield Passage((), ("glossary", i, "meaning"), term.meaning)
    for i, guide in enumerate(roadmap.guides):
        yield Passage((), ("guides", i, "title"), guide.title, marked=False)
        yield Passage((), ("guides", i, "text"), guide.text)
    for p, phase in enumerate(roadmap.phases):
        yield from _of_phase(("phases", p), phase)


def _of_phase(path: Path, phase: Phase) -> Iterator[Passage]:
    yield Passage(path, ("title",), phase.title, marked=False)
    for key in ("goal", "skip_if", "note"):
        yield Passage(path, (key,), getattr(phase, key))
    for s, section in enumerate(phase.sections):
        below = (*path, "sections", s)
        yield Passage(below, ("title",), section.title, marked=False)
        yield Passage(below, ("note",), section.note)
        for t, topic in enumerate(section.topics):
            yield from _of_topic((*below, "topics", t), topic)
    for i, project in enumerate(phase.projects):
        yield from _of_project((*path, "projects", i), project)


def _of_topic(path: Path, topic: Topic) -> Iterator[Passage]:
    yield Passage(path, ("title",), topic.title, marked=False)
    yield Passage(path, ("summary",), topic.summary)
    yield from _listed(path, "points", topic.points)
    yield from _listed(path, "pitfalls", topic.pitfalls)
    for i, card in enumerate(topic.cards):
        yield from _of_card((*path, "cards", i), card)
    for i, question in enumerate(topic.interview):
        yield from _of_question((*path, "interview", i), question)


def _of_card(path: Path, card: Card) -> Iterator[Passage]:
    if card.front:
        yield Passage(path, ("front",), card.front)
    if card.back and card.kind != "output":
        yield Passage(path, ("back",), card.back)
    if card.text:
        yield Passage(path, ("text",), card.text)
    if card.options:
        yield from _listed(path, "options", card.options)
    if card.hint:
        yield Passage(path, ("hint",), card.hint)
    if card.why:
        yield Passage(path, ("why",), card.why)


def _of_question(path: Path, question: Question) -> Iterator[Passage]:
    yield Passage(path, ("question",), question.question)
    yield Passage(path, ("answer",), question.answer)


def _of_project(path: Path, project: Project) -> Iterator[Passage]:
    yield Passage(path, ("title",), project.title, marked=False)
    yield Passage(path, ("brief",), project.brief)
    yield from _listed(path, "done_when", project.done_when)
    yield from _listed(path, "stretch", project.stretch)
