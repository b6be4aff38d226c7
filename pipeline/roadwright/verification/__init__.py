"""Whether the files of a build belong together and are whole.

The manifest says what was built and of what content; each file is looked into for what it should hold. So a file that
was cut short, a topic that got lost and a deck of last week's content are named, whichever program wrote them there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING

from roadwright.diagnostics import Diagnostic
from roadwright.verification.manifest import MANIFEST, Expected, Format, Manifest, expected, read, text

if TYPE_CHECKING:
    from roadwright.verification.probes import Contents

__all__ = ["MANIFEST", "Format", "Manifest", "expected", "read", "text", "verify"]

UNREADABLE, MISSING, UNKNOWN, CHANGED, STALE, INCOMPLETE = "RW901", "RW902", "RW903", "RW904", "RW905", "RW906"
AGAIN = "run `roadwright build` again"


def verify(files: Mapping[str, bytes]) -> list[Diagnostic]:
    """What is wrong with a built folder, given as path to bytes, its manifest included; empty where it is sound.

    ``file`` of a finding is the path in the folder. Hidden files, such as the lock of a build, are nobody's.
    """
    files = {path: data for path, data in files.items() if not path.startswith(".") and "/." not in path}
    manifest = read(files.get(MANIFEST, b""))
    if isinstance(manifest, str):
        return [Diagnostic(code=UNREADABLE, message=f"{MANIFEST} {manifest}", file=MANIFEST, hint=AGAIN)]
    return [*_listing(manifest, files), *_contents(manifest, files)]


def _listing(manifest: Manifest, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What the manifest and the folder say of each other."""
    for path, entry in manifest.files:
        if path not in files:
            yield _finding(MISSING, path, "is listed in the manifest, but is not there")
        elif sha256(files[path]).hexdigest() != entry.checksum:
            yield _finding(CHANGED, path, "is not what was built: its checksum differs")
        if entry.fingerprint != manifest.fingerprint:
            yield _finding(STALE, path, f"is of other content ({entry.fingerprint[:12]}) than the last build")
    for path in sorted(files.keys() - dict(manifest.files).keys() - {MANIFEST}):
        yield Diagnostic(
            code=UNKNOWN,
            message=f"{path} does not belong to this build",
            file=path,
            severity="warning",
            hint="delete it, if an earlier build left it there",
        )


def _contents(manifest: Manifest, files: Mapping[str, bytes]) -> Iterator[Diagnostic]:
    """What the files themselves lack."""
    from roadwright.verification.probes import Damaged, look_into

    for path, entry in manifest.files:
        if path not in files:
            continue
        try:
            contents = look_into(path, files)
        except Damaged as damage:
            yield _finding(CHANGED, path, str(damage))
            continue
        if contents.fingerprint not in {None, entry.carries}:
            yield _finding(STALE, path, f"says that it is of other content ({contents.fingerprint})")
        elif entry.fingerprint == manifest.fingerprint:
            wanted = tuple(topic for topic in manifest.topics if contents.phase in {"", topic.phase})
            yield from _lacking(path, contents, wanted)


def _lacking(path: str, contents: Contents, topics: tuple[Expected, ...]) -> Iterator[Diagnostic]:
    for topic in topics:
        if contents.topics is not None and topic.id not in contents.topics and (topic.cards or not contents.of_cards):
            yield _finding(INCOMPLETE, path, f"lacks the topic `{topic.id}`")
        if contents.titles is not None and topic.title not in contents.titles:
            yield _finding(INCOMPLETE, path, f"lacks the topic `{topic.title}`")
    cards = sum(topic.cards for topic in topics)
    if contents.cards not in {None, cards}:
        yield _finding(INCOMPLETE, path, f"holds {contents.cards} cards, not the {cards} of the content")


def _finding(code: str, path: str, message: str) -> Diagnostic:
    return Diagnostic(code=code, message=f"{path} {message}", file=path, hint=AGAIN)
