"""Every text of a roadmap as one string, so that a word is looked for in one pass over all of them.

Looking for twenty words with ``in`` costs 10 ns a character; an alternation in a regular expression costs the same for
one rule, and calling it text by text several times that. So rules ask the corpus which passages hold a word at all, and
read only those closely. What no word of the whole vocabulary holds is not even looked for in the texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from roadwright.model import Path, Phase, Project, Roadmap, Topic
from roadwright.patterns import lazy
from roadwright.rules._once import once

_CODE = lazy(r"(`+).+?\1|^(`{3,}|~{3,}).*?(?:^\2|\Z)", re.DOTALL | re.MULTILINE)

_PART = 1000
_TITLES = frozenset({("title",), ("subtitle",)})


class Passage(NamedTuple):
    """A text with its place. ``marked`` says that it is Markdown; titles are plain."""

    owner: Path
    inner: Path
    text: str

    @property
    def path(self) -> Path:
        """Where the text stands in the roadmap."""
        return (*self.owner, *self.inner)

    @property
    def marked(self) -> bool:
        """Whether the text is Markdown."""
        return self.inner not in _TITLES

    @property
    def words(self) -> str:
        """The text with its code blanked out: same length, so that offsets stay."""
        return words_only(self.text) if self.marked else self.text


def words_only(text: str) -> str:
    """The Markdown with its code blanked out: same length, so that offsets stay."""
    return _CODE.sub(lambda code: " " * len(code[0]), text) if "`" in text or "~~~" in text else text


class Corpus:
    """The passages of a roadmap in their order, and their lower-cased texts in one string.

    The string is of bytes: a single emoji would make each character of a text of 20 MB four bytes wide.
    """

    def __init__(self, roadmap: Roadmap) -> None:
        self._texts: list[str] = []
        self._owners: list[Path] = []
        self._inners: list[Path] = []
        self._gather(roadmap)
        lowered = [text.lower().encode(errors="replace") for text in self._texts]
        self._all = b"\0".join((b"", *lowered))
        self._starts = tuple(accumulate((len(text) + 1 for text in lowered), initial=0))
        self._vocabulary = b"\n".join(_words(lowered))

    def holding(self, *needles: str) -> Iterator[Passage]:
        """The passages that hold one of the lower-case needles, in their order, each once.

        A NUL in front of a needle stands for the beginning of a passage.
        """
        found: set[int] = set()
        for needle in map(str.encode, needles):
            if not all(word in self._vocabulary for word in needle.strip(b"\0").split()):
                continue
            at = self._all.find(needle)
            while at >= 0:
                index = bisect_right(self._starts, at) - 1
                found.add(index)
                at = self._all.find(needle, self._starts[index + 1])
        return map(self._passage, sorted(found))

    def titles(self) -> Iterator[Passage]:
        """The titles, in their order."""
        return (self._passage(i) for i, inner in enumerate(self._inners) if inner in _TITLES)

    def beyond_ascii(self) -> Iterator[Passage]:
        """The passages that hold a character outside of ASCII, in their order."""
        return (self._passage(i) for i, text in enumerate(self._texts) if not text.isascii())

    def repeated(self, shortest: int) -> Iterator[tuple[Passage, Passage]]:
        """``(later, first)`` for each passage of at least ``shortest`` characters whose text was there before."""
        first: dict[str, int] = {}
        for i, text in enumerate(self._texts):
            if len(text) >= shortest and (earlier := first.setdefault(text, i)) != i:
                yield self._passage(i), self._passage(earlier)

    def _passage(self, index: int) -> Passage:
        return Passage(self._owners[index], self._inners[index], self._texts[index])

    def _add(self, owner: Path, inner: Path, text: str) -> None:
        if text:
            self._texts.append(text)
            self._owners.append(owner)
            self._inners.append(inner)

    def _add_all(self, owner: Path, key: str, texts: tuple[str, ...]) -> None:
        if texts:
            self._texts += texts
            self._owners += (owner,) * len(texts)
            self._inners += _numbered(key, len(texts))

    def _gather(self, roadmap: Roadmap) -> None:
        for key in ("title", "subtitle", "audience", "goal", "motto"):
            self._add((), (key,), getattr(roadmap, key))
        self._add_all((), "outcomes", roadmap.outcomes)
        self._add_all((), "advice", roadmap.advice)
        for i, skip in enumerate(roadmap.skip):
            self._add(("skip", i), ("reason",), skip.reason)
        for i, term in enumerate(roadmap.glossary):
            self._add(("glossary", i), ("meaning",), term.meaning)
        for i, guide in enumerate(roadmap.guides):
            self._add(("guides", i), ("title",), guide.title)
            self._add(("guides", i), ("text",), guide.text)
        for p, phase in enumerate(roadmap.phases):
            self._phase(("phases", p), phase)

    def _phase(self, path: Path, phase: Phase) -> None:
        self._add(path, ("title",), phase.title)
        for key in ("goal", "skip_if", "note"):
            self._add(path, (key,), getattr(phase, key))
        for s, section in enumerate(phase.sections):
            below = (*path, "sections", s)
            self._add(below, ("title",), section.title)
            self._add(below, ("note",), section.note)
            for t, topic in enumerate(section.topics):
                self._topic((*below, "topics", t), topic)
        for i, project in enumerate(phase.projects):
            self._project((*path, "projects", i), project)

    def _topic(self, path: Path, topic: Topic) -> None:
        self._add(path, ("title",), topic.title)
        self._add(path, ("summary",), topic.summary)
        self._add_all(path, "points", topic.points)
        self._add_all(path, "pitfalls", topic.pitfalls)
        for i, card in enumerate(topic.cards):
            below = (*path, "cards", i)
            self._add(below, ("front",), card.front)
            if card.kind != "output":  # there it is what a program prints
                self._add(below, ("back",), card.back)
            if card.text:
                self._add(below, ("text",), card.text)
            if card.options:
                self._add_all(below, "options", card.options)
            if card.hint:
                self._add(below, ("hint",), card.hint)
            if card.why:
                self._add(below, ("why",), card.why)
        for i, question in enumerate(topic.interview):
            below = (*path, "interview", i)
            self._add(below, ("question",), question.question)
            self._add(below, ("answer",), question.answer)

    def _project(self, path: Path, project: Project) -> None:
        self._add(path, ("title",), project.title)
        self._add(path, ("brief",), project.brief)
        self._add_all(path, "done_when", project.done_when)
        self._add_all(path, "stretch", project.stretch)


@cache
def _numbered(key: str, count: int) -> tuple[Path, ...]:
    return tuple((key, i) for i in range(count))


def _words(texts: Sequence[bytes]) -> set[bytes]:
    """The different words of the texts. A part at a time, since a list of all words would be most of the memory."""
    found: set[bytes] = set()
    for start in range(0, len(texts), _PART):
        found.update(b" ".join(texts[start : start + _PART]).split())
    return found


@once
def corpus(roadmap: Roadmap) -> Corpus:
    """What the roadmap says: all its prose and its titles, without code, aliases and what programs print."""
    return Corpus(roadmap)
