"""What a roadmap is: frozen values, no I/O and no line numbers.

The JSON Schema in ``schema/`` is the authority on what a document may hold; these classes follow it
field by field, and a test holds the two together. Sequences are tuples, so a loaded roadmap can be
shared and compared. Every other room reads these values; only ``loader`` makes them.

Annotations are evaluated here as they stand: msgspec needs them all, and postponed it would compile each from its text.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Generic, Literal, NamedTuple, TypeVar

from msgspec import Struct

T = TypeVar("T")

Path = tuple[str | int, ...]
"""Where a value stands, from the roadmap down: ``("phases", 3, "sections", 0, "topics", 2, "hours")``."""

Level = Literal["beginner", "intermediate", "advanced"]
Depth = Literal["aware", "working", "deep"]
Emphasis = Literal["required", "recommended", "optional"]
CardKind = Literal["basic", "cloze", "output", "fix", "choose", "why"]
ResourceKind = Literal["docs", "tutorial", "book", "video", "course", "article", "reference", "tool"]
Seniority = Literal["junior", "middle", "senior"]
Choice = Literal["decline", "defer", "same-as"]


class Hours(NamedTuple):
    """A low and a high estimate, in hours of study at a keyboard."""

    low: float
    high: float


class Code(Struct, frozen=True, kw_only=True):
    """A piece of code; ``setup`` runs before it and is not shown to the learner."""

    lang: str
    text: str
    setup: str = ""


class Example(Struct, frozen=True, kw_only=True):
    """Code that runs as it stands after ``setup``, and what it printed."""

    lang: str
    code: str
    setup: str = ""
    output: str = ""

    @property
    def program(self) -> Code:
        """What is run of it."""
        return Code(lang=self.lang, text=self.code, setup=self.setup)


class Resource(Struct, frozen=True, kw_only=True):
    """Something to read or watch outside the roadmap."""

    title: str
    url: str
    kind: ResourceKind = "docs"
    free: bool = True


class Card(Struct, frozen=True, kw_only=True):
    """One fact to recall. Which fields are filled depends on ``kind`` (see ``schema/phase.schema.json``).

    basic, why  ``front``, ``back``
    cloze       ``text`` with ``{{c1::deletions}}``
    output      ``front``, ``code``; ``back`` is what the code prints
    fix         ``front``, ``broken`` (fails), ``fixed`` (passes)
    choose      ``front``, ``options``; ``back`` is the right one of them
    """

    id: str
    kind: CardKind = "basic"
    front: str = ""
    back: str = ""
    text: str = ""
    options: tuple[str, ...] = ()
    code: Code | None = None
    broken: Code | None = None
    fixed: Code | None = None
    hint: str = ""
    why: str = ""
    reverse: bool = False


class Question(Struct, frozen=True, kw_only=True):
    """A question interviewers ask, with the answer a good candidate gives."""

    question: str
    answer: str
    level: Seniority = "junior"


class Topic(Struct, frozen=True, kw_only=True):
    """The smallest thing one sits down to learn. ``id`` is unique in the roadmap and stable for ever."""

    id: str
    title: str
    level: Level
    depth: Depth
    hours: Hours
    summary: str
    emphasis: Emphasis = "required"
    aliases: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    example: Example | None = None
    pitfalls: tuple[str, ...] = ()
    resources: tuple[Resource, ...] = ()
    cards: tuple[Card, ...] = ()
    interview: tuple[Question, ...] = ()


class Section(Struct, frozen=True, kw_only=True):
    """A group of topics that are learned together."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    note: str = ""
    topics: tuple[Topic, ...] = ()


class Project(Struct, frozen=True, kw_only=True):
    """Something to build; ``uses`` names the topics it exercises."""

    id: str
    title: str
    level: Level
    hours: Hours
    brief: str
    aliases: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    done_when: tuple[str, ...] = ()
    stretch: tuple[str, ...] = ()


class Phase(Struct, frozen=True, kw_only=True):
    """A stage of the journey, one file in ``phases/``."""

    id: str
    title: str
    goal: str
    emphasis: Emphasis = "required"
    aliases: tuple[str, ...] = ()
    skip_if: str = ""
    note: str = ""
    sections: tuple[Section, ...] = ()
    projects: tuple[Project, ...] = ()


class Skip(Struct, frozen=True, kw_only=True):
    """A subject the learner is told to leave alone for now, and why."""

    title: str
    reason: str
    aliases: tuple[str, ...] = ()


class Source(Struct, frozen=True, kw_only=True):
    """A document the roadmap was made from; ``path`` is relative to the roadmap's folder."""

    id: str
    title: str
    path: str


class Retired(Struct, frozen=True, kw_only=True):
    """A topic or card that is no longer taught. Its id is never used again."""

    id: str
    version: str
    reason: str = ""


class Decision(Struct, frozen=True, kw_only=True):
    """What the editors decided about one finding of the gap report, and why."""

    finding: str
    decision: Choice
    reason: str
    topic: str = ""
    until: str = ""


class Version(Struct, frozen=True, kw_only=True):
    """A tool the content speaks of, and the versions for which its sentences are true."""

    name: str
    version: str


class Term(Struct, frozen=True, kw_only=True):
    """A glossary entry: the one spelling of a term, what it means, and the ``avoid``-ed spellings."""

    term: str
    meaning: str
    avoid: tuple[str, ...] = ()


class Guide(Struct, frozen=True, kw_only=True):
    """A page of prose that belongs to the whole roadmap, such as how to study it."""

    id: str
    title: str
    text: str


class Placed(NamedTuple, Generic[T]):
    """A value together with its path in the roadmap."""

    path: Path
    value: T


class Roadmap(Struct, frozen=True, kw_only=True, dict=True, weakref=True):
    """The whole roadmap. It has a ``__dict__``, so that the flat views below are computed once."""

    id: str
    title: str
    version: str
    updated: str
    language: str
    audience: str
    goal: str
    subtitle: str = ""
    motto: str = ""
    url: str = ""
    outcomes: tuple[str, ...] = ()
    advice: tuple[str, ...] = ()
    skip: tuple[Skip, ...] = ()
    versions: tuple[Version, ...] = ()
    glossary: tuple[Term, ...] = ()
    guides: tuple[Guide, ...] = ()
    sources: tuple[Source, ...] = ()
    retired: tuple[Retired, ...] = ()
    phases: tuple[Phase, ...] = ()

    @cached_property
    def sections(self) -> tuple[Placed[Section], ...]:
        """Every section with its path, in teaching order."""
        return tuple(
            Placed(("phases", p, "sections", s), section)
            for p, phase in enumerate(self.phases)
            for s, section in enumerate(phase.sections)
        )

    @cached_property
    def topics(self) -> tuple[Placed[Topic], ...]:
        """Every topic with its path, in teaching order."""
        return tuple(
            Placed((*path, "topics", t), topic)
            for path, section in self.sections
            for t, topic in enumerate(section.topics)
        )

    @cached_property
    def projects(self) -> tuple[Placed[Project], ...]:
        """Every project with its path, in teaching order."""
        return tuple(
            Placed(("phases", p, "projects", i), project)
            for p, phase in enumerate(self.phases)
            for i, project in enumerate(phase.projects)
        )

    @cached_property
    def cards(self) -> tuple[Placed[Card], ...]:
        """Every card with its path, in teaching order; ``path[:-2]`` is its topic's path."""
        return tuple(
            Placed((*path, "cards", c), card) for path, topic in self.topics for c, card in enumerate(topic.cards)
        )

    @cached_property
    def topic_by_id(self) -> dict[str, Placed[Topic]]:
        """Topic id to the first topic of that id."""
        found: dict[str, Placed[Topic]] = {}
        for placed in self.topics:
            found.setdefault(placed.value.id, placed)
        return found


class Outcome(Struct, frozen=True, kw_only=True):
    """What a piece of code did when it was run.

    ``output`` is what it printed. ``error`` is the last line of what it failed with, or empty. ``obstacle`` says why
    nothing can be said of it, such as a module that is not installed.
    """

    output: str = ""
    error: str = ""
    obstacle: str = ""


class Content(Struct, frozen=True, kw_only=True):
    """Everything editors wrote about one roadmap, as a rule sees it.

    ``listing`` is ``phases`` of roadmap.yaml as written; ``files`` are the paths found below the roadmap's
    folder, with ``/`` between parts; ``phase_files`` are those that the phases were read from, in step with
    ``roadmap.phases``. ``partial`` says that a part could not be read, so that a topic which seems unknown may
    stand there. ``before`` is the roadmap as it was, where it is compared with an older revision. ``runs`` is what
    the roadmap's code did, where it was run (see ``running``). ``today`` is the day against which ``until`` of a
    decision counts.
    """

    roadmap: Roadmap
    decisions: tuple[Decision, ...] = ()
    listing: tuple[str, ...] = ()
    files: frozenset[str] = frozenset()
    phase_files: tuple[str, ...] = ()
    partial: bool = False
    before: Roadmap | None = None
    runs: Mapping[Code, Outcome] | None = None
    today: date = date.min
