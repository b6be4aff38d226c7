"""A build that is whole is sound; whatever is done to one of its files is found and named."""

from __future__ import annotations

import io
import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from roadwright import verification, workspace
from roadwright.diagnostics import Diagnostic

FORMATS = (
    "anki",
    "cards",
    "checklist",
    "csv",
    "epub",
    "json",
    "markdown",
    "opml",
    "pdf",
    "pdf-phases",
    "report",
    "sheet",
)

Files = dict[str, bytes]


@pytest.fixture(scope="session")
def built(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every artifact of a small roadmap, by path."""
    output = tmp_path_factory.mktemp("output")
    source = shutil.copytree(repository / "tests" / "data" / "garden", tmp_path_factory.mktemp("content") / "garden")
    workspace.open_folder(source).build(output, FORMATS, draft=True)
    (folder,) = output.iterdir()
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def changed(built: Mapping[str, bytes], path: str, data: bytes | None) -> Files:
    """The build with one file changed, or gone, but listed in the manifest as if it had been built so."""
    files = {name: content for name, content in built.items() if name != path}
    manifest = json.loads(files[verification.MANIFEST])
    if data is not None:
        files[path] = data
        for entry in manifest["formats"].values():
            entry["files"] = {
                name: sha256(data).hexdigest() if name == path else checksum
                for name, checksum in entry["files"].items()
            }
    files[verification.MANIFEST] = json.dumps(manifest).encode()
    return files


def told(found: list[Diagnostic]) -> list[tuple[str, str]]:
    """Code and file of the findings."""
    return [(diagnostic.code, diagnostic.file) for diagnostic in found]


def repacked(data: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """A zip archive with its members changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for info in before.infolist():
            after.writestr(info, change(info.filename, before.read(info)))
        after.comment = before.comment
    return file.getvalue()


def test_a_whole_build(built: Mapping[str, bytes]) -> None:
    """Nothing is found in a build as it was written."""
    assert [] == verification.verify(built)


def test_no_manifest(built: Mapping[str, bytes]) -> None:
    """Without a manifest, or with another file in its place, nothing else is looked at."""
    assert told(verification.verify({})) == [("RW901", "manifest.json")]
    assert told(verification.verify({**built, "manifest.json": b'{"formats": []}'})) == [("RW901", "manifest.json")]


def test_a_missing_file(built: Mapping[str, bytes]) -> None:
    """A file that the manifest lists and nobody finds is named."""
    assert told(verification.verify(changed(built, "roadmap.md", None))) == [("RW902", "roadmap.md")]


def test_a_file_too_many(built: Mapping[str, bytes]) -> None:
    """A file that no format of the build wrote is a warning."""
    (found,) = verification.verify({**built, "roadmap/99-old.md": b""})
    assert (found.code, found.file, found.severity) == ("RW903", "roadmap/99-old.md", "warning")


def test_a_touched_file(built: Mapping[str, bytes]) -> None:
    """A byte more is seen by the checksum."""
    found = verification.verify({**built, "topics.csv": built["topics.csv"] + b"\n"})
    assert told(found) == [("RW904", "topics.csv")]


@pytest.mark.parametrize(
    "path",
    [
        "roadmap.pdf",
        "phases/00-soil.pdf",
        "cards.pdf",
        "roadmap.apkg",
        "roadmap.epub",
        "roadmap.json",
        "roadmap.opml",
        "cards.json",
        "gaps.html",
    ],
)
def test_a_truncated_file(built: Mapping[str, bytes], path: str) -> None:
    """A file cut short is told from its bytes, even where the manifest knows no better."""
    files = changed(built, path, built[path][: len(built[path]) * 2 // 3])
    assert told(verification.verify(files)) == [("RW904", path)]


@pytest.mark.parametrize(
    ("path", "pattern", "replacement"),
    [
        ("roadmap.md", "<!-- topic: compost -->", "<!-- -->"),
        ("topics.jsonl", '"id":"compost"', '"id":"other"'),
        ("topics.csv", ",compost,", ",other,"),
        ("roadmap.opml", 'id="compost"', 'id="other"'),
        ("checklist.txt", "  [ ] Compost (", "  [ ] Other ("),
        ("roadmap.json", '"id": "compost"', '"id": "other"'),
        ("gaps.html", "Compost</a></th>", "Other</a></th>"),
    ],
)
def test_a_missing_topic(built: Mapping[str, bytes], path: str, pattern: str, replacement: str) -> None:
    """A topic that is not in a text is named."""
    text = built[path].decode()
    found = verification.verify(changed(built, path, text.replace(pattern, replacement).encode()))
    assert [(diagnostic.code, diagnostic.message.lower()) for diagnostic in found] == [
        ("RW906", f"{path} lacks the topic `compost`")
    ]


def test_a_topic_missing_in_the_folder(built: Mapping[str, bytes]) -> None:
    """The pages of the folder are taken together, and their topics are missed in its index."""
    text = built["roadmap/00-soil.md"].decode().replace("<!-- topic: compost -->", "")
    found = verification.verify(changed(built, "roadmap/00-soil.md", text.encode()))
    assert [diagnostic.message for diagnostic in found] == ["roadmap/README.md lacks the topic `compost`"]


def test_a_topic_missing_in_the_book(built: Mapping[str, bytes]) -> None:
    """Archives are looked into."""
    data = repacked(built["roadmap.epub"], lambda _, page: page.replace(b'id="topic-compost"', b'id="topic-x"'))
    found = verification.verify(changed(built, "roadmap.epub", data))
    assert [diagnostic.message for diagnostic in found] == ["roadmap.epub lacks the topic `compost`"]


def test_books_of_phases_that_changed_places(built: Mapping[str, bytes]) -> None:
    """A phase's book carries a fingerprint of its own, by which it is told from any other."""
    files = changed(built, "phases/00-soil.pdf", built["phases/01-sowing.pdf"])
    assert told(verification.verify(files)) == [("RW905", "phases/00-soil.pdf")]


def test_a_topic_missing_in_the_book_of_its_phase(built: Mapping[str, bytes]) -> None:
    """The book of a phase should hold the topics of that phase, and no others."""
    manifest = json.loads(built["manifest.json"])
    manifest["topics"].append({"id": "new", "title": "New", "phase": "sowing", "cards": 0})
    manifest["formats"] = {"pdf-phases": manifest["formats"]["pdf-phases"]}
    books = {path: data for path, data in built.items() if path.startswith("phases/")}
    found = verification.verify({**books, "manifest.json": json.dumps(manifest).encode()})
    assert [diagnostic.message for diagnostic in found] == ["phases/01-sowing.pdf lacks the topic `new`"]


def without_note(name: str, data: bytes) -> bytes:
    """A deck's collection that lost a note."""
    if name != "collection.anki2":
        return data
    connection = sqlite3.connect(":memory:")
    connection.deserialize(data)
    connection.execute("DELETE FROM notes WHERE id = (SELECT min(id) FROM notes)")
    connection.commit()
    try:
        return connection.serialize()
    finally:
        connection.close()


def test_a_deck_that_lost_a_card(built: Mapping[str, bytes]) -> None:
    """Notes are counted against the cards of the content."""
    files = changed(built, "roadmap.apkg", repacked(built["roadmap.apkg"], without_note))
    cards = sum(topic["cards"] for topic in json.loads(built["manifest.json"])["topics"])
    found = [diagnostic.message for diagnostic in verification.verify(files)]
    assert found == [f"roadmap.apkg holds {cards - 1} cards, not the {cards} of the content"]


def test_a_table_that_lost_a_card(built: Mapping[str, bytes]) -> None:
    """So are the rows of the table."""
    text = built["cards.csv"].decode()
    header, _, rest = text.partition("\n")
    found = verification.verify(changed(built, "cards.csv", f"{header}\n{rest.partition(chr(10))[2]}".encode()))
    assert told(found) == [("RW906", "cards.csv")]


def test_a_stale_deck(built: Mapping[str, bytes]) -> None:
    """A deck of older content is told by the fingerprint that it carries."""
    with zipfile.ZipFile(io.BytesIO(built["roadmap.apkg"])) as archive:
        current = archive.comment
    files = changed(built, "roadmap.apkg", built["roadmap.apkg"].replace(current, b"0" * 64))
    assert told(verification.verify(files)) == [("RW905", "roadmap.apkg")]


def test_a_format_left_behind(built: Mapping[str, bytes]) -> None:
    """A format that was not built again after a change is named, and not asked for what it cannot hold."""
    manifest = json.loads(built["manifest.json"])
    manifest["fingerprint"] = "f" * 64
    manifest["topics"].append({"id": "new", "title": "New", "phase": "soil", "cards": 2})
    manifest["formats"] = {"csv": manifest["formats"]["csv"]}
    found = verification.verify({"topics.csv": built["topics.csv"], "manifest.json": json.dumps(manifest).encode()})
    assert told(found) == [("RW905", "topics.csv")]


def test_a_book_that_lost_a_page(built: Mapping[str, bytes]) -> None:
    """A page tree that counts other pages than there are is a damage."""
    data = b"%PDF-1.7\n<</Type /Pages /Kids [1 0 R] /Count 2>>\n<</Type /Page>>\n%%EOF"
    (found,) = verification.verify(changed(built, "roadmap.pdf", data))
    assert (found.code, found.message) == ("RW904", "roadmap.pdf holds 1 pages, but its page tree counts [2]")
