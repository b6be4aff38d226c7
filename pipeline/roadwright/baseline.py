"""Findings that are known and put up with, so that only new ones are reported.

A finding is known again by its rule, by the ids of what it stands in, and by what it says of which text; not by its
line or its file. So it stays known when something is added above it or its topic moves to another section, and comes
back when the text that it speaks of changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

import msgspec

from roadwright.diagnostics import Finding, RoadwrightError
from roadwright.document import Document
from roadwright.model import Path
from roadwright.parsing import Data
from roadwright.places import Places

VERSION = 1


class Key(NamedTuple):
    """What a finding is known by: its code, the ids and keys above it, and 16 hex digits of its message and text."""

    code: str
    at: str
    content: str


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    code: str
    at: str
    content: str
    count: int = 1


class _File(msgspec.Struct, forbid_unknown_fields=True):
    version: int
    findings: list[_Entry]


def key(finding: Finding, places: Places, roadmap: str) -> Key:
    """The key of a finding in the roadmap of that id."""
    diagnostic = finding.diagnostic
    name, path = places.resolve(diagnostic.path, diagnostic.file)
    at, value = _identity(places.documents.get(name), path)
    text = value if isinstance(value, str | int | float) else ""
    content = sha256(f"{diagnostic.message}\0{text}".encode(errors="surrogateescape")).hexdigest()[:16]
    return Key(diagnostic.code, "/".join((roadmap, *(at or [name]))), content)


def unknown(found: Sequence[Finding], keys: Iterable[Key], known: Counter[Key]) -> tuple[Finding, ...]:
    """The findings that are not known; where one is known n times, all beyond the first n."""
    left = known.copy()
    new = []
    for finding, one in zip(found, keys, strict=True):
        if left[one] > 0:
            left[one] -= 1
        else:
            new.append(finding)
    return tuple(new)


def dump(keys: Iterable[Key]) -> str:
    """The file that holds these findings: sorted JSON, one line each, so that changes to it can be read."""
    rows = [
        msgspec.json.encode({**one._asdict(), "count": number}).decode()
        for one, number in sorted(Counter(keys).items())
    ]
    inside = "\n    " + ",\n    ".join(rows) + "\n  " if rows else ""
    return f'{{\n  "version": {VERSION},\n  "findings": [{inside}]\n}}\n'


def load(data: bytes, file: str) -> Counter[Key]:
    """The findings that a file holds. Raises RoadwrightError for a file that is no baseline."""
    hint = "write it again with --write-baseline"
    try:
        read = msgspec.json.decode(data, type=_File)
    except msgspec.DecodeError as error:
        raise RoadwrightError(f"{file}: not a baseline: {str(error)[:1].lower()}{str(error)[1:]}", hint=hint) from None
    if read.version != VERSION:
        raise RoadwrightError(f"{file}: version {read.version} of baselines is not known", hint=hint)
    return Counter({Key(entry.code, entry.at, entry.content): entry.count for entry in read.findings})


def _identity(document: Document | None, path: Path) -> tuple[list[str], Data]:
    """The ids and keys on the way to a value, and the value.

    A topic's id is unique in the roadmap, so what it stands in does not count; nor do places in lists, since they move.
    """
    at: list[str] = []
    value: Data = document.data if document else None
    for step in path:
        if isinstance(value, dict) and step in value:
            at.append(str(step))
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
            if isinstance(value, dict) and isinstance(value.get("id"), str):
                unique = at[-1:] in (["topics"], ["sections"], ["projects"])
                at = [*([] if unique else at[:-1]), str(value["id"])]
        else:
            return at, None
    return at, value
