"""The manifest of a build: which files there are, of which content, and what they should hold.

It is made of nothing but the content and the artifacts, so that equal builds have equal manifests.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct

from roadwright.model import Roadmap

MANIFEST = "manifest.json"


class Expected(Struct, frozen=True, kw_only=True):
    """A topic that every artifact of a build should hold, the phase it stands in, and how many cards it has."""

    id: str
    title: str
    phase: str
    cards: int


class Format(Struct, frozen=True, kw_only=True):
    """The files of a format with their SHA-256, and the fingerprint of the content they were made of.

    ``parts`` are those files that do not depend on all of it, with the fingerprints of what they do depend on.
    """

    fingerprint: str
    files: Mapping[str, str]
    parts: Mapping[str, str] = {}


class Entry(Struct, frozen=True, kw_only=True):
    """A file of the build: its checksum, the fingerprint of the content, and the one that it carries if it can."""

    checksum: str
    fingerprint: str
    carries: str


class Manifest(Struct, frozen=True, kw_only=True):
    """What was built: the fingerprint of the last build, its topics in teaching order, and the formats by name."""

    roadmap: str
    version: str
    fingerprint: str
    roadwright: str
    topics: tuple[Expected, ...]
    formats: Mapping[str, Format]

    @property
    def files(self) -> Iterator[tuple[str, Entry]]:
        """Every file by its path."""
        for form in self.formats.values():
            for path, checksum in form.files.items():
                carries = form.parts.get(path, form.fingerprint)
                yield path, Entry(checksum=checksum, fingerprint=form.fingerprint, carries=carries)


def expected(roadmap: Roadmap) -> tuple[Expected, ...]:
    """What the artifacts of an edition should hold."""
    return tuple(
        Expected(id=topic.id, title=" ".join(topic.title.split()), phase=phase.id, cards=len(topic.cards))
        for phase in roadmap.phases
        for section in phase.sections
        for topic in section.topics
    )


def text(manifest: Manifest) -> bytes:
    """The manifest as it is written."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def read(data: bytes) -> Manifest | str:
    """The manifest in ``data``, or what is wrong with it."""
    if not data:
        return "is missing: nothing says what was built"
    try:
        return msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return "is not a manifest of this version"
