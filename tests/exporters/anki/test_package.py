"""The package file: what Anki needs, and nothing that moves by itself."""

from __future__ import annotations

import sqlite3
import zipfile
from io import BytesIO

from roadwright.exporters.anki.package import Collection, Row, archive, database

ROWS = (
    Row("guid-1", 7, 1_700_000_000, ("a", "b::c"), ("id/1", "Front", "Back"), "Front", (0, 1), 5),
    Row("guid-2", 7, 1_700_000_001, (), ("id/2", "Forn & co", ""), "Forn & co", (0,), 6),
)
SMALL = Collection(
    created=1_600_000_000,
    notetypes=({"id": 7, "name": "é"},),
    decks=({"id": 5}, {"id": 6}),
    presets=({"id": 9},),
    rows=ROWS,
)


def query(data: bytes, sql: str) -> list[tuple[object, ...]]:
    """The rows of a query on a database held in memory."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def test_notes_and_cards() -> None:
    """A note has one card for each of its templates, and siblings share their place in the queue."""
    data = database(SMALL)
    assert query(data, "SELECT id, guid, mid, mod, usn, tags, flds, sfld FROM notes") == [
        (1600000000000, "guid-1", 7, 1700000000, -1, " a b::c ", "id/1\x1fFront\x1fBack", "Front"),
        (1600000000001, "guid-2", 7, 1700000001, -1, "  ", "id/2\x1fForn & co\x1f", "Forn & co"),
    ]
    assert query(data, "SELECT id, nid, did, ord, mod, type, queue, due FROM cards") == [
        (1600000000000, 1600000000000, 5, 0, 1700000000, 0, 0, 1),
        (1600000000001, 1600000000000, 5, 1, 1700000000, 0, 0, 1),
        (1600000000002, 1600000000001, 6, 0, 1700000001, 0, 0, 2),
    ]


def test_what_the_collection_says_of_itself() -> None:
    """Types, decks and presets are kept by id, in the schema that every Anki reads."""
    data = database(SMALL)
    assert query(data, "SELECT crt, mod, scm, ver, models, decks, dconf, tags FROM col") == [
        (1600000000, 1600000000000, 1600000000000, 11, '{"7": {"id": 7, "name": "é"}}',
         '{"5": {"id": 5}, "6": {"id": 6}}', '{"9": {"id": 9}}', "{}"),
    ]  # fmt: skip
    assert query(data, "PRAGMA integrity_check") == [("ok",)]


def test_the_zip() -> None:
    """A deflated zip of the database and of no media, without a date, with the build's mark as its comment."""
    with zipfile.ZipFile(BytesIO(archive(SMALL, "mark"))) as zipped:
        assert [
            (member.filename, member.date_time, member.compress_type, member.create_system)
            for member in zipped.infolist()
        ] == [
            ("collection.anki2", (1980, 1, 1, 0, 0, 0), zipfile.ZIP_DEFLATED, 3),
            ("media", (1980, 1, 1, 0, 0, 0), zipfile.ZIP_DEFLATED, 3),
        ]
        assert (zipped.read("media"), zipped.comment) == (b"{}", b"mark")


def test_same_collection_same_bytes() -> None:
    """Two writes give the same file."""
    assert archive(SMALL) == archive(SMALL)
