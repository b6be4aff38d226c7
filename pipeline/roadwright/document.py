"""YAML text -> Document: the data, the place of every key and value, and what is wrong with the text.

Most files are right, and then nobody asks for a place. So ``parsing`` first reads a file for its data alone, in half of
the time; only where that meets something unusual, or a place is asked for, ``reading`` takes a closer look.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from math import inf

from msgspec import Struct

from roadwright.diagnostics import Diagnostic, Span
from roadwright.model import Path
from roadwright.parsing import BREAK, Data, Marks, Place, UnreadableError, UnusualError, plain, point, span_of
from roadwright.patterns import lazy
from roadwright.reading import SYNTAX, Reading

MAX_BYTES = 16 * 1024 * 1024
"""The size of a content file, ten times the largest that anybody wrote so far."""

_COMMENT = lazy(r"(?<![^ \t])#")


class Document(Struct, frozen=True, kw_only=True, dict=True):
    """A YAML file that was read. ``data`` is JSON-shaped; None where nothing could be read.

    ``sound`` is false where ``data`` does not say what the text says (a syntax error, a refused alias), so that
    nobody reports what only follows from that.
    """

    file: str
    text: str
    data: Data = None
    diagnostics: tuple[Diagnostic, ...] = ()
    sound: bool = True

    @cached_property
    def marks(self) -> Marks | None:
        """The places of all keys and values; None where the text holds no data that could be read whole."""
        if self.data is None and not self.sound:
            return None
        try:
            return Reading(self.text, self.file).marks
        except UnreadableError:
            return None

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, as the parser counts them."""
        return BREAK.split(self.text)

    def span(self, path: Path, *, key: bool = False) -> Span:
        """Where the value at ``path`` stands, or with ``key`` its mapping key.

        A path that leads nowhere gives the nearest place above it, so that a missing key points at its parent.
        """
        if self.marks is None:
            return Span(1, 1, 1, 1)
        shown, below = self.marks
        for step in path:
            if isinstance(below, dict) and step in below:
                at, (place, below) = below[str(step)]
                shown = at if key else place
            elif isinstance(below, list) and isinstance(step, int) and step < len(below):
                shown, below = below[step]
            else:
                break
        return span_of(shown)

    def comments(self) -> list[tuple[int, int, str]]:
        """Every comment with its line and column, counted from 1; none where the text could not be read."""
        if self.marks is None or "#" not in self.text:
            return []
        places = sorted(scalars(self.marks))
        found = []
        for number, line in enumerate(self.lines):
            for match in _COMMENT.finditer(line):
                at = (number, match.start())
                place = places[max(0, bisect_right(places, (*at, inf, inf)) - 1)]
                header = at[0] == place[0] and self.lines[place[0]][place[1]] in "|>"
                if header or not place[:2] <= at < place[2:]:
                    found.append((number + 1, match.start() + 1, line[match.start() :]))
                    break
        return found


def scalars(marks: Marks) -> Iterator[Place]:
    """The places of all scalars, keys among them, in no order."""
    below = [marks]
    while below:
        place, inner = below.pop()
        if inner is None:
            yield place
        elif isinstance(inner, dict):
            for key, value in inner.values():
                yield key
                below.append(value)
        else:
            below += inner


def read(data: bytes, file: str) -> Document:
    """Read a YAML file. Never raises for what the bytes hold: that comes back as diagnostics.

    A byte order mark and CRLF are accepted. The first syntax error ends the reading; ``data`` then is None.
    """
    if len(data) > MAX_BYTES:
        megabytes = MAX_BYTES // 1024 // 1024
        return _refused(file, "", f"the file is larger than {megabytes} MB", "split it", (0, 0, 0, 0))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        place = point(before, len(before))
        return _refused(file, "", f"byte {data[error.start]:#04x} is not UTF-8", "save the file as UTF-8", place)
    try:
        return Document(file=file, text=text, data=plain(text))
    except UnusualError:
        return _read_closely(text, file)
    except UnreadableError as error:
        return _refused(file, text, str(error), error.hint, error.place)


def _read_closely(text: str, file: str) -> Document:
    """Read a text that holds something unusual, and say what."""
    try:
        read = Reading(text, file)
    except UnreadableError as error:
        return _refused(file, text, str(error), error.hint, error.place)
    return Document(file=file, text=text, data=read.data, diagnostics=tuple(read.diagnostics), sound=read.sound)


def _refused(file: str, text: str, message: str, hint: str, place: Place) -> Document:
    finding = Diagnostic(code=SYNTAX, message=message, hint=hint, file=file, span=span_of(place))
    return Document(file=file, text=text, diagnostics=(finding,), sound=False)
