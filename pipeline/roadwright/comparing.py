"""Comparisons with their places: sources are read from files, and every finding gets the file and line it is about.

``gaps`` compares outlines and knows no files; here the files come in, and the lines of the roadmap's own YAML.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path as File

from msgspec import Struct
from msgspec.structs import replace

from roadwright import discovery, files, git
from roadwright.comparison import GapReport, Reading, Side
from roadwright.diagnostics import RoadwrightError
from roadwright.gaps import report as gaps
from roadwright.gaps.outlining import outline
from roadwright.model import Content, Roadmap
from roadwright.outline import Outline
from roadwright.places import Places
from roadwright.sources._decode import MAX_BYTES, decode


class Document(Struct, frozen=True, kw_only=True):
    """One of two documents to compare: its name, its outline, and the places of its items where it is a roadmap."""

    name: str
    outline: Outline
    places: Places | None = None


def roadmap(read: Roadmap, places: Places, name: str) -> Document:
    """A roadmap as a document to compare."""
    return Document(name=name, outline=outline(read), places=places)


def source(file: File) -> Document:
    """A source, an export or another outline as a document to compare. Raises as ``read_outline`` does."""
    return Document(name=str(file), outline=read_outline(file))


def with_sources(content: Content, folder: File, places: Places, fingerprint: str, only: Sequence[str]) -> GapReport:
    """The roadmap against its declared sources, or those named in ``only``, and the editors' decisions.

    Raises RoadwrightError as ``outlines`` does.
    """

    def placed(side: Side) -> Side:
        if side.place:
            return _anchored(side, places)
        return replace(side, file=places.shown(side.file) if side.file else "")

    def told(reading: Reading) -> Reading:
        if reading.file:
            return replace(reading, file=places.shown(reading.file))
        return replace(reading, fingerprint=fingerprint)

    found = gaps.compare(content.roadmap, outlines(content.roadmap, folder, only), content.decisions)
    return replace(_mapped(found, placed, placed), readings=tuple(map(told, found.readings)))


def since(read: Roadmap, folder: File, places: Places, revision: str, only: Sequence[str]) -> list[GapReport]:
    """Each source against itself at a git revision: what came since is missing on the left, what went unsourced.

    Raises RoadwrightError as ``outlines`` does, and where git or the revision is missing.
    """
    reports = []
    for name, now in outlines(read, folder, only).items():
        path = next(source.path for source in read.sources if source.id == name)
        shown = places.shown(path)
        before = parse_outline(git.show(folder / path, revision), path)
        reports.append(gaps.compare_two(before, now, names=(f"{shown}@{revision}", shown)))
    return reports


def two(left: Document, right: Document) -> GapReport:
    """Any two documents against each other."""
    found = gaps.compare_two(left.outline, right.outline, names=(left.name, right.name))
    return _mapped(found, lambda side: _anchored(side, left.places), lambda side: _anchored(side, right.places))


def outlines(read: Roadmap, folder: File, only: Sequence[str] = ()) -> dict[str, Outline]:
    """The outline of every declared source, or of those named, by its id.

    Raises RoadwrightError for an unknown source, one that cannot be read, is not text or not below the folder.
    """
    known = {source.id: source.path for source in read.sources}
    if unknown := [name for name in only if name not in known]:
        raise RoadwrightError(f"there is no source {unknown[0]}", hint=f"choose from: {', '.join(known)}")
    return {name: read_outline(folder / path, below=folder) for name, path in known.items() if not only or name in only}


def read_outline(file: File, *, below: File | None = None) -> Outline:
    """What the source document in ``file`` says. Raises RoadwrightError where it cannot be read or is not ``below``."""
    return parse_outline(files.read(file, MAX_BYTES, below=below), str(file))


def parse_outline(data: bytes, name: str) -> Outline:
    """What a source document says, given its bytes. Raises RoadwrightError where they are not text."""
    text = decode(data, name)
    return discovery.source_format(File(name).name, text).parse(text).of(text)


def _anchored(side: Side, places: Places | None) -> Side:
    """The side with file and line filled in where it is of the roadmap that has these places."""
    if places is None:
        return side
    file, span = places.span(side.place)
    return replace(side, file=places.shown(file), line=span.line)


def _mapped(report: GapReport, left: Callable[[Side], Side], right: Callable[[Side], Side]) -> GapReport:
    """The report with the ends of all pairs and findings as the two functions make them."""
    return replace(
        report,
        pairs=tuple(replace(pair, left=left(pair.left), right=right(pair.right)) for pair in report.pairs),
        gaps=tuple(
            replace(gap, left=gap.left and left(gap.left), right=gap.right and right(gap.right)) for gap in report.gaps
        ),
    )
