"""Two topics go by one name, or nearly.

Titles and aliases are how learners search and how sources are matched: a name that two topics share leads to the wrong
one half of the time. Titles of topics and of projects are compared in the whole roadmap, aliases and titles of sections
within their phase, since `Sessions` may well be another name of one topic on databases and of one on logins. Case,
articles and a plural s make no difference.

Bad:

    topics:
      - id: primary-keys
        title: Primary keys
      - id: keys-in-tables
        title: Keys in tables
        aliases: [The primary key]

Good:

    topics:
      - id: primary-keys
        title: Primary keys
      - id: keys-in-tables
        title: Keys in tables
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content, Path, Placed, Project, Section, Topic
from roadwright.rules._names import words

CODE = "RW117"
NAME = "duplicate-title"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each name that another section of the phase, topic or project bears already."""
    roadmap = content.roadmap
    yield from _shared("section", roadmap.sections, lambda path: path[1])
    yield from _shared("topic", roadmap.topics, lambda path: path[1] if "aliases" in path else "")
    yield from _shared("project", roadmap.projects, lambda path: path[1] if "aliases" in path else "")


def _shared(
    kind: str, things: Iterable[Placed[Topic] | Placed[Section] | Placed[Project]], scope: Callable[[Path], int | str]
) -> Iterator[Diagnostic]:
    first: dict[tuple[int | str, str], tuple[Path, str, str]] = {}
    for path, thing in things:
        for where, name in _names(path, thing):
            key = _key(name)
            for region in {scope(where), path[1]}:
                place, owner, other = first.setdefault((region, key), (where, thing.id, name))
                if owner == thing.id:
                    continue
                same = "the same" if other.casefold() == name.casefold() else "nearly the same"
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"{kind} `{thing.id}` is called “{name}”, {same} as {kind} `{owner}`",
                    hint="choose names that tell the two apart, or make one of them",
                    path=where,
                    related=(Related(path=place, message=f"“{other}” stands here"),),
                )
                break


def _key(name: str) -> str:
    parts = words(name)
    return " ".join(parts) if len(parts) > 1 else name.casefold()


def _names(path: Path, thing: Topic | Section | Project) -> Iterator[tuple[Path, str]]:
    yield (*path, "title"), thing.title
    for i, alias in enumerate(thing.aliases):
        yield (*path, "aliases", i), alias
