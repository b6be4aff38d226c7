"""What is in an artifact, read from its bytes without the code that wrote it."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Mapping
from html import unescape
from typing import Any
from xml.etree import ElementTree

from msgspec import Struct
from msgspec.structs import replace

_FINGERPRINT = re.compile(r"\b[0-9a-f]{64}\b")
_BOOKLET = re.compile(r"phases/\d+-(.+)\.pdf")
_OPML_ID = "{https://roadwright.example/opml}id"
_OBJECT_STREAM = re.compile(rb"/ObjStm\b.*?>>\s*stream\r?\n", re.DOTALL)


class Damaged(Exception):  # noqa: N818 - what is said of a file, not a fault of this program
    """The file cannot be what its name says; the message goes after its name."""


class Contents(Struct, frozen=True, kw_only=True):
    """What a file holds; None for what its format does not say.

    ``topics`` are ids, ``titles`` the titles of a format without ids. ``of_cards`` tells a format that holds only
    topics with cards, ``phase`` a file that holds only those of that phase.
    """

    topics: frozenset[str] | None = None
    titles: frozenset[str] | None = None
    cards: int | None = None
    fingerprint: str | None = None
    of_cards: bool = False
    phase: str = ""


def look_into(path: str, files: Mapping[str, bytes]) -> Contents:
    """What the file holds; nothing where its format is unknown. Raises Damaged for one that is cut short or broken."""
    probe = _PROBES.get(path)
    if path == "roadmap/README.md":
        pages = [data for name, data in sorted(files.items()) if name.startswith("roadmap/")]
        return _markdown(b"\n\n".join([files[path], *pages]))
    if phase := _BOOKLET.fullmatch(path):
        return replace(_book(files[path]), phase=phase[1])
    return probe(files[path]) if probe else Contents()


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Damaged(f"is not UTF-8 text from byte {error.start}") from error


def _said(text: str) -> str:
    """The fingerprint that a text carries, empty where it lost it."""
    found = _FINGERPRINT.search(text)
    return found[0] if found else ""


def _json(data: bytes) -> Any:
    try:
        return json.loads(_text(data))
    except json.JSONDecodeError as error:
        raise Damaged(f"is not JSON from line {error.lineno}") from error


def _markdown(data: bytes) -> Contents:
    text = _text(data)
    topics = re.findall(r"^<!-- topic: (\S+) -->$", text, re.MULTILINE)
    found = re.findall(r"Content fingerprint `([0-9a-f]{64})`", text)
    return Contents(topics=frozenset(topics), fingerprint=found[-1] if found else "")


def _roadmap_json(data: bytes) -> Contents:
    given = _json(data)
    try:
        topics = [topic for phase in given["phases"] for part in phase["sections"] for topic in part["topics"]]
        return Contents(
            topics=frozenset(topic["id"] for topic in topics),
            cards=sum(len(topic.get("cards", ())) for topic in topics),
            fingerprint=str(given["fingerprint"]),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise Damaged("is JSON, but no export of a roadmap") from error


def _json_lines(data: bytes) -> Contents:
    try:
        return Contents(topics=frozenset(json.loads(line)["id"] for line in _text(data).split("\n") if line))
    except (ValueError, KeyError, TypeError) as error:
        raise Damaged("holds a line that is no record of a topic") from error


def _topics_csv(data: bytes) -> Contents:
    rows = csv.DictReader(io.StringIO(_text(data)))
    return Contents(topics=frozenset(row["id"] or "" for row in rows if "id" in row))


def _cards_csv(data: bytes) -> Contents:
    return Contents(cards=sum(1 for _ in csv.DictReader(io.StringIO(_text(data)))))


def _cards_json(data: bytes) -> Contents:
    given = _json(data)
    try:
        return Contents(cards=len(given["cards"]), fingerprint=str(given["fingerprint"]))
    except (KeyError, TypeError) as error:
        raise Damaged("is JSON, but no list of cards") from error


def _checklist(data: bytes) -> Contents:
    text = _text(data)
    titles = re.findall(r"^  \[ \] (.*) \([^()]*\)$", text, re.MULTILINE)
    return Contents(titles=frozenset(titles), fingerprint=_said(text))


def _opml(data: bytes) -> Contents:
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - entities do not expand without end: expat limits them
    except ElementTree.ParseError as error:
        raise Damaged(f"is not well-formed XML: {error}") from error
    return Contents(
        topics=frozenset(outline.attrib.get(_OPML_ID, "") for outline in root.iter("outline")),
        fingerprint=_said(data.decode()),
    )


def _members(data: bytes) -> tuple[dict[str, bytes], str]:
    """The files of a zip archive and its comment, all checksums checked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}, archive.comment.decode(errors="replace")
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
        raise Damaged(f"is cut short or broken: {error}") from error


def _epub(data: bytes) -> Contents:
    members, _ = _members(data)
    pages = b"".join(member for name, member in members.items() if name.endswith(".xhtml"))
    topics = re.findall(r'id="topic-([^"]+)"', _text(pages))
    return Contents(topics=frozenset(topics), fingerprint=_said(_text(members.get("EPUB/package.opf", b""))))


def _apkg(data: bytes) -> Contents:
    members, comment = _members(data)
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(members["collection.anki2"])
        tags = [row[0].split() for row in connection.execute("SELECT tags FROM notes")]
    except (KeyError, sqlite3.Error) as error:
        raise Damaged("holds no readable collection") from error
    finally:
        connection.close()
    taught = [tag for tag in tags if "retired" not in tag]
    topics = frozenset(part.rpartition("::")[2] for tag in taught for part in tag if part.count("::") > 1)
    return Contents(topics=topics, cards=len(taught), fingerprint=_said(comment), of_cards=True)


def _pdf(data: bytes) -> bytes:
    """The objects of a PDF as text. Raises Damaged where it is cut short or has not the pages that it counts."""
    if not data.startswith(b"%PDF-") or not data.rstrip().endswith(b"%%EOF"):
        raise Damaged("is cut short: it has no end mark")
    objects = data
    for stream in _OBJECT_STREAM.finditer(data):
        try:
            objects += zlib.decompressobj().decompress(data[stream.end() :])
        except zlib.error as error:
            raise Damaged("is broken: an object stream cannot be read") from error
    roots = re.findall(rb"<<[^<>]*/Type\s*/Pages\b[^<>]*>>", objects)
    counted = [int(count) for root in roots for count in re.findall(rb"/Count (\d+)", root)]
    pages = len(re.findall(rb"/Type\s*/Page\b", objects))
    if counted != [pages]:
        raise Damaged(f"holds {pages} pages, but its page tree counts {counted}")
    return objects


def _book(data: bytes) -> Contents:
    objects = _pdf(data)
    names = re.findall(rb"\(([a-z0-9-]+)\)", objects)
    found = re.search(rb"/[Ff]ingerprint \(([0-9a-f]{64})\)", objects)
    return Contents(topics=frozenset(name.decode() for name in names), fingerprint=found[1].decode() if found else "")


def _sheet(data: bytes) -> Contents:
    found = re.search(rb"content ([0-9a-f]{64})", _pdf(data))
    return Contents(fingerprint=found[1].decode() if found else "")


def _gaps(data: bytes) -> Contents:
    text = _text(data)
    if not text.endswith("</html>\n"):
        raise Damaged("is cut short: it has no end tag")
    found = re.search(r'<meta name="fingerprint" content="([0-9a-f]{64})">', text)
    subjects = re.findall(r'<tr class="subject[^>]*><th[^>]*>(.*?)</th>', text)
    titles = (unescape(re.sub(r"<.*?>", "", re.sub(r"</?code>", "`", subject))) for subject in subjects)
    return Contents(
        titles=frozenset(" ".join(title.split()) for title in titles), fingerprint=found[1] if found else ""
    )


_PROBES: dict[str, Callable[[bytes], Contents]] = {
    "roadmap.md": _markdown,
    "roadmap.json": _roadmap_json,
    "roadmap.min.json": _roadmap_json,
    "topics.jsonl": _json_lines,
    "topics.csv": _topics_csv,
    "checklist.txt": _checklist,
    "roadmap.opml": _opml,
    "roadmap.epub": _epub,
    "roadmap.apkg": _apkg,
    "roadmap.pdf": _book,
    "roadmap-letter.pdf": _book,
    "cards.csv": _cards_csv,
    "cards.json": _cards_json,
    "cards.pdf": _sheet,
    "gaps.html": _gaps,
}
"""By the path in the folder. ``roadmap/README.md`` stands for all pages of its folder."""
