"""An ``.apkg`` file: a deflated zip of one SQLite database, in the schema 11 that every Anki reads.

Written in memory, without a temporary file and without a clock, so that the same collection gives the same bytes. The
indexes are made after the rows, which is what makes it fast; the zip is deflated, which is what makes it small. The
checksum of a note stays 0: Anki computes its own at import.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from msgspec import Struct

TABLES = """
PRAGMA page_size = 4096;
CREATE TABLE col (
  id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL, ver integer NOT NULL,
  dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL,
  conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL
);
CREATE TABLE notes (
  id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL, usn integer NOT NULL,
  tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL, flags integer NOT NULL,
  data text NOT NULL
);
CREATE TABLE cards (
  id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL, ivl integer NOT NULL,
  factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL
);
CREATE TABLE revlog (
  id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL, ivl integer NOT NULL,
  lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL
);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
"""
INDEXES = """
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
"""
NOTE = "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')"
CARD = "INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')"
EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold."""
WRITER = range(96, 100)
"""Where the header of a database says which SQLite wrote it: nobody asks, and it would differ between machines."""


class Row(NamedTuple):
    """A note as it is stored, and the cards it gives: all new, all in one deck."""

    guid: str
    notetype: int
    mod: int
    tags: tuple[str, ...]
    fields: tuple[str, ...]
    sort_field: str
    templates: tuple[int, ...]
    deck: int


class Collection(Struct, frozen=True, kw_only=True):
    """Everything in a package. Types, decks and presets are as schema 11 has them; rows are in learning order."""

    created: int
    notetypes: tuple[dict[str, Any], ...]
    decks: tuple[dict[str, Any], ...]
    presets: tuple[dict[str, Any], ...]
    rows: Iterable[Row]


def _by_id(things: Iterable[dict[str, Any]]) -> str:
    return json.dumps({str(thing["id"]): thing for thing in things}, ensure_ascii=False)


def _col(collection: Collection) -> tuple[object, ...]:
    millis = collection.created * 1000
    configuration = {"nextPos": 1, "curDeck": 1, "activeDecks": [1]}
    return (
        *(1, collection.created, millis, millis, 11, 0, 0, 0),
        json.dumps(configuration),
        _by_id(collection.notetypes),
        _by_id(collection.decks),
        _by_id(collection.presets),
        "{}",
    )


def _notes(rows: Iterable[Row], first: int) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(rows, first):
        tags = f" {' '.join(row.tags)} "
        fields = "\x1f".join(row.fields)
        yield number, row.guid, row.notetype, row.mod, tags, fields, row.sort_field


def _cards(rows: Iterable[Row], first: int) -> Iterator[tuple[int, ...]]:
    card = first
    for due, row in enumerate(rows):
        for template in row.templates:
            yield card, first + due, row.deck, template, row.mod, due + 1
            card += 1


def database(collection: Collection) -> bytes:
    """The collection as the bytes of an SQLite database."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        first = collection.created * 1000
        rows = list(collection.rows)
        connection.executescript(TABLES)
        connection.execute("BEGIN")
        connection.execute(f"INSERT INTO col VALUES ({', '.join('?' * 13)})", _col(collection))  # noqa: S608
        connection.executemany(NOTE, _notes(rows, first))
        connection.executemany(CARD, _cards(rows, first))
        connection.execute("COMMIT")
        connection.executescript(INDEXES)
        data = connection.serialize()
    finally:
        connection.close()
    return data[: WRITER.start] + bytes(len(WRITER)) + data[WRITER.stop :]


def archive(collection: Collection, comment: str = "") -> bytes:
    """The collection as the bytes of an ``.apkg`` file; ``comment`` is the comment of the zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in (("collection.anki2", database(collection)), ("media", b"{}")):
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = 3
            zipped.writestr(member, data)
        zipped.comment = comment.encode()
    return file.getvalue()
