"""What a rule, a source format, an exporter and a reporter are, and the one loop that finds them.

A new thing is one new file in its room: no list has to be edited. Other distributions add theirs through an
entry point in the group of the room: ``roadwright.rules``, ``.sources``, ``.exporters``, ``.reporters``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path as File
from pkgutil import iter_modules
from types import ModuleType
from typing import TYPE_CHECKING, Literal, Protocol, cast

from roadwright.diagnostics import Diagnostic, Finding, RoadwrightError, Severity
from roadwright.guessing import advice

if TYPE_CHECKING:
    from roadwright.artifact import Artifact, Edition
    from roadwright.comparison import GapReport
    from roadwright.model import Content
    from roadwright.outline import Outline

Room = Literal["rules", "sources", "exporters", "reporters"]
Printed = Literal["findings", "gaps"]


class Rule(Protocol):
    """A semantic rule. The module's docstring is its manual page, with a bad and a good example."""

    __doc__: str | None
    CODE: str
    NAME: str
    SEVERITY: Severity

    def check(self, content: Content) -> Iterator[Diagnostic]:
        """Yield what is wrong, in the order of the content."""


class SourceFormat(Protocol):
    """A way to read a source variant."""

    __doc__: str | None
    NAME: str

    def detect(self, name: str, text: str) -> bool:
        """Whether a file of this name and text is of this format."""

    def parse(self, text: str) -> Outline:
        """The outline of the text, with the lines of the text as received."""


class Exporter(Protocol):
    """A way to render a roadmap.

    It may say more: ``SLOW = True`` asks for a process of its own, ``LEDGER = True`` for the ledger of the deck,
    ``REPORT = True`` for the gap report (None in a smaller edition), and ``ENCLOSES`` for the attachments, among them
    the files of the formats it names, which are made before it.
    """

    __doc__: str | None
    NAME: str

    def render(self, edition: Edition) -> Iterable[Artifact]:
        """The finished files."""


class Parted(Exporter, Protocol):
    """A way to render a roadmap in which not every file depends on all of it."""

    def parts(self, edition: Edition) -> Mapping[str, Edition]:
        """By the path of each file, the smaller edition that suffices for it: where that is the same, so is the file.

        A smaller edition has a fingerprint of its own.
        """

    def render_part(self, path: str, edition: Edition) -> Artifact:
        """The file at that path, of the edition that ``parts`` gives for it."""


class Reporter(Protocol):
    """A way to print findings or a gap report. A reporter that prints one of the two only has one function.

    ``SINGLE = True`` says that the texts of several gap reports cannot follow each other in one file.
    """

    __doc__: str | None
    NAME: str
    findings: Callable[[Iterable[Finding]], str]
    gaps: Callable[[GapReport], str]


@cache
def find(room: Room) -> dict[str, ModuleType]:
    """Module by name (for rules: by code), sorted by it. Modules whose name begins with ``_`` serve the others.

    Raises RoadwrightError where two share a name, since one of them would never run.
    """
    package = import_module(f"roadwright.{room}")
    modules = [
        import_module(f"{package.__name__}.{m.name}") for m in iter_modules(package.__path__) if m.name[0] != "_"
    ]
    modules += _added(f"roadwright.{room}")
    found: dict[str, ModuleType] = {}
    for module in modules:
        name: str = module.CODE if room == "rules" else module.NAME
        if name in found:
            raise RoadwrightError(
                f"two {room} are called {name}: {found[name].__name__} and {module.__name__}",
                hint="rename one of them",
            )
        found[name] = module
    return dict(sorted(found.items()))


def _added(group: str) -> list[ModuleType]:
    """The modules that other distributions offer in an entry point group.

    ``importlib.metadata`` takes longer to find that there are none than all of the rules take to be imported. So it is
    asked only where the file that would name the group does, or where a part of the path is no folder.
    """
    section = f"[{group}]"
    parts = [File(part) for part in sys.path]
    if not any(part.is_file() for part in parts) and not any(
        section in names.read_text("utf-8", "replace")
        for part in parts
        for names in part.glob("*-info/entry_points.txt")
    ):
        return []
    from importlib.metadata import entry_points

    return [cast(ModuleType, entry.load()) for entry in entry_points(group=group)]


def rules() -> list[Rule]:
    """Every rule, in the order of the codes."""
    return [cast(Rule, module) for module in find("rules").values()]


def exporter(name: str) -> Exporter:
    """The exporter of that name. Raises RoadwrightError where there is none."""
    return cast(Exporter, _own("exporters", name) or _named("exporters", name))


def parted(name: str) -> Parted | None:
    """The exporter of that name, if it is one with parts. Raises RoadwrightError where there is none."""
    found = exporter(name)
    return cast(Parted, found) if hasattr(found, "parts") else None


def reporter(name: str, prints: Printed) -> Reporter:
    """The reporter of that name. Raises RoadwrightError where there is none, or where it cannot print that."""
    module = _own("reporters", name) or _named("reporters", name)
    if not hasattr(module, prints):
        able = [other for other, known in find("reporters").items() if hasattr(known, prints)]
        raise RoadwrightError(f"format {name} does not print {prints}", hint=f"choose from: {', '.join(able)}")
    return cast(Reporter, module)


def _own(room: Room, name: str) -> ModuleType | None:
    """Our own module of that name, so that the others need not be imported to find it."""
    stem = name.replace("-", "_")
    if not stem.isidentifier() or stem.startswith("_") or find_spec(f"roadwright.{room}.{stem}") is None:
        return None
    module = import_module(f"roadwright.{room}.{stem}")
    return module if name == module.NAME else None


def _named(room: Room, name: str) -> ModuleType:
    known = find(room)
    if name not in known:
        raise RoadwrightError(f"unknown format {name}", hint=advice(name, list(known)))
    return known[name]


def source_format(name: str, text: str) -> SourceFormat:
    """The format of a source file: the first, by name, that detects it. Raises RoadwrightError where none does."""
    formats = [cast(SourceFormat, module) for module in find("sources").values()]
    for candidate in formats:
        if candidate.detect(name, text):
            return candidate
    known = ", ".join(candidate.NAME for candidate in formats)
    raise RoadwrightError(f"{name}: not a format that roadwright reads", hint=f"it reads: {known}")
