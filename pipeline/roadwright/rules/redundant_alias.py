"""An alias says what the title or another alias says already.

Aliases are other names. Case, punctuation, articles and a plural s make no other name; the comparison with sources
does not see them either.

Bad:

    title: Primary keys
    aliases: [primary key, PK]

Good:

    title: Primary keys
    aliases: [PK]
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content, Path

CODE = "RW123"
NAME = "redundant-alias"
SEVERITY: Severity = "warning"
FIX: Fixes = "safe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each alias of a phase, section, topic or project that adds no name."""
    roadmap = content.roadmap
    for p, phase in enumerate(roadmap.phases):
        yield from _redundant(("phases", p), "phase", phase.id, phase.title, phase.aliases)
    for path, section in roadmap.sections:
        yield from _redundant(path, "section", section.id, section.title, section.aliases)
    for path, topic in roadmap.topics:
        yield from _redundant(path, "topic", topic.id, topic.title, topic.aliases)
    for path, project in roadmap.projects:
        yield from _redundant(path, "project", project.id, project.title, project.aliases)


def _redundant(path: Path, kind: str, name: str, title: str, aliases: tuple[str, ...]) -> Iterator[Diagnostic]:
    said = {_plain(title): title}
    for i, alias in enumerate(aliases):
        other = said.setdefault(_plain(alias), alias)
        if other is not alias:
            place = (*path, "aliases", i)
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"alias “{alias}” of {kind} `{name}` is the name “{other}” again",
                hint="take the alias out",
                path=place,
                fix=Fix(path=place, text=None),
            )


def _plain(name: str) -> str:
    return name.casefold().strip(" .:!?")
