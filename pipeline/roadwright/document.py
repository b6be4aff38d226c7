"""YAML text -> Document: the data, the place of every key and value, and what is wrong with the text.

The only module that knows a YAML parser. It walks libyaml's *events* in one loop, never recursing, so that
200,000 nested brackets end in a finding and not in a crashed process. Content is JSON-shaped: YAML 1.2 core
scalars, text keys; tags, anchors, merge keys, complex keys and several documents are refused, each at its place,
because every one of them means something else to another reader (a ten-level alias bomb loads in 0.02 s).

Most files are right, and then nobody asks for a place. So a file is first read for its data alone, which takes half the
time; only where that meets something unusual, or a place is asked for, does the reader run that notes them all.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import inf
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from roadwright.diagnostics import Diagnostic, Related, Span
from roadwright.model import Path

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 64
MAX_NODES = 4_000_000

SYNTAX, DUPLICATE = "RW100", "RW101"

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"
Place: TypeAlias = "tuple[int, int, int, int]"
"""Line, column, end line and end column, counted from 0 as libyaml does."""
Marks: TypeAlias = "tuple[Place, list[Marks] | dict[str, tuple[Place, Marks]] | None]"
"""A value's place, and the marks of what it holds: by index, or by key together with the key's own place."""

_CONSTANTS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_START = frozenset("0123456789+-.")
_SUSPECT = _NUMBER_START.union(name[0] for name in _CONSTANTS if name)
"""How a plain scalar begins that may be something else than text."""
_INT = re.compile(r"[-+]?[0-9]{1,4000}")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")
_COMMENT = re.compile(r"(?<![^ \t])#")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HINTS = {
    "mapping values are not allowed": "quote the text if it holds `: `, or mend the indentation",
    "could not find expected ':'": "a key needs `: ` after it; text that runs on needs more indentation",
    "did not find expected key": "mend the indentation, or close the quote or bracket opened before",
    "did not find expected '-' indicator": "mend the indentation of the list, or begin the line with `- `",
    "found character that cannot start any token": "quote text that begins with @, `, % or a tab",
    "did not find expected alphabetic": "quote text that begins with * or &",
    "while scanning a quoted scalar": "close the quote",
    "found unexpected end of stream": "close the quote or bracket",
    "did not find expected ',' or": "close the bracket, or put commas between the values",
}


@dataclass(frozen=True, kw_only=True)
class Document:
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
        reader = _Reader(self.file)
        try:
            reader.run(self.text)
        except (yaml.YAMLError, _LimitError):
            return None
        return reader.marks

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, as the parser counts them."""
        return _BREAK.split(self.text)

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
        return _span(shown)

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


def _span(place: Place) -> Span:
    return Span(place[0] + 1, place[1] + 1, place[2] + 1, place[3] + 1)


def read(data: bytes, file: str) -> Document:
    """Read a YAML file. Never raises for what the bytes hold: that comes back as diagnostics.

    A byte order mark and CRLF are accepted. The first syntax error ends the reading; ``data`` then is None.
    """
    if len(data) > MAX_BYTES:
        megabytes = MAX_BYTES // 1024 // 1024
        return _refused(file, "", f"the file is larger than {megabytes} MB", "split it", Span(1, 1, 1, 1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        span = _point(before, len(before))
        return _refused(file, "", f"byte {data[error.start]:#04x} is not UTF-8", "save the file as UTF-8", span)
    try:
        return Document(file=file, text=text, data=_plain(text))
    except (yaml.YAMLError, _UnusualError):
        return _read_closely(text, file)


def _read_closely(text: str, file: str) -> Document:
    """Read a text that holds something unusual, and say what."""
    reader = _Reader(file)
    try:
        reader.run(text)
    except yaml.reader.ReaderError:
        found = _UNPRINTABLE.search(text)
        at = found.start() if found else 0
        message = f"control character U+{ord(text[at]):04X} is not allowed in YAML"
        return _refused(file, text, message, "delete it", _point(text, at))
    except yaml.MarkedYAMLError as error:
        return _refused(file, text, *_explain(error))
    except _LimitError as error:
        return _refused(file, text, str(error), "split the file", _span(error.place))
    return Document(
        file=file,
        text=text,
        data=reader.data,
        diagnostics=tuple(reader.diagnostics),
        sound=reader.sound,
    )


class _UnusualError(Exception):
    """A text holds something that only the close reader can judge."""


def _plain(text: str) -> Data:
    """The data of a text, if it holds nothing unusual. Raises _UnusualError, or YAMLError for what is no YAML.

    One loop without a call in it, since a call for each event would take longer than parsing.
    """
    if len(text) > 2 * MAX_NODES:  # shorter texts cannot hold too many values
        raise _UnusualError
    loader = yaml.CSafeLoader(text)
    event_of: Any = loader.get_event
    root: list[Data] = []
    above: list[Any] = []
    holder: Any = root
    mapping, key = False, None
    try:
        while True:
            event = event_of()
            kind = type(event)
            if kind is ScalarEvent:
                if event.tag is not None or event.anchor is not None:
                    raise _UnusualError
                value: Any = event.value
                if mapping and key is None:
                    if value in holder or value == "<<":
                        raise _UnusualError
                    key = value
                    continue
                if event.implicit[0] and (not value or value[0] in _SUSPECT):
                    value = _resolve(value)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.tag is not None or event.anchor is not None or (mapping and key is None):
                    raise _UnusualError
                above.append((holder, mapping, key))
                if len(above) > MAX_DEPTH:
                    raise _UnusualError
                mapping, key = kind is MappingStartEvent, None
                holder = {} if mapping else []
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = holder
                holder, mapping, key = above.pop()
            elif kind is StreamEndEvent:
                return root[0] if root else None
            elif kind is AliasEvent or (kind is DocumentStartEvent and root):
                raise _UnusualError
            else:
                continue
            if mapping:
                holder[key] = value
                key = None
            else:
                holder.append(value)
    finally:
        loader.dispose()


class _LimitError(Exception):
    """A limit was passed; reading stops at once."""

    def __init__(self, message: str, place: Place) -> None:
        super().__init__(message)
        self.place = place


class _Frame:
    """A collection that is being filled: its value, its marks and, in a mapping, the key that waits for a value."""

    __slots__ = ("items", "key", "key_place", "marks", "pairs", "seen", "start")

    def __init__(self, start: Place, *, mapping: bool) -> None:
        self.start = start
        self.pairs: dict[str, Data] | None = {} if mapping else None
        self.items: list[Data] = []
        self.seen: dict[str, tuple[Place, Marks]] = {}
        self.marks: list[Marks] = []
        self.key: str | None = None
        self.key_place: Place = (0, 0, 0, 0)


class _Reader:
    """One pass over the events of one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.diagnostics: list[Diagnostic] = []
        self.sound = True
        self.data: Data = None
        self.marks: Marks | None = None
        self._stack: list[_Frame] = []

    def run(self, text: str) -> None:
        nodes = documents = 0
        for event in _events(text):
            if isinstance(event, NodeEvent):
                nodes += 1
                if nodes > MAX_NODES:
                    raise _LimitError(f"more than {MAX_NODES} values in one file", _place(event))
                if event.anchor is not None:
                    self._refuse_anchor(event)
                if isinstance(event, ScalarEvent):
                    if event.tag is not None:
                        self._refuse_tag(event)
                    self._scalar(event)
                elif isinstance(event, CollectionStartEvent):
                    if event.tag is not None:
                        self._refuse_tag(event)
                    self._open(event)
            elif isinstance(event, CollectionEndEvent):
                frame = self._stack.pop()
                place = (*frame.start[:2], *_place(event)[2:])
                if frame.pairs is None:
                    self._put(frame.items, (place, frame.marks))
                else:
                    self._put(frame.pairs, (place, frame.seen))
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._refuse(event, "a second document begins here", "keep one document in a file")
                    return

    def _open(self, event: CollectionStartEvent) -> None:
        if len(self._stack) >= MAX_DEPTH:
            raise _LimitError(f"nested more than {MAX_DEPTH} levels deep", _place(event))
        self._stack.append(_Frame(_place(event), mapping=isinstance(event, MappingStartEvent)))

    def _scalar(self, event: ScalarEvent) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.pairs is not None and frame.key is None:
            frame.key, frame.key_place = event.value, _place(event)
            if event.value == "<<" and event.implicit[0]:
                self._refuse(event, "merge keys are not read", "write the keys out")
        else:
            value = _resolve(event.value) if event.implicit[0] else event.value
            self._put(value, (_place(event), None))

    def _put(self, value: Data, marks: Marks) -> None:
        """Give a finished value to the collection it stands in."""
        if not self._stack:
            self.data, self.marks = value, marks
            return
        frame = self._stack[-1]
        if frame.pairs is None:
            frame.items.append(value)
            frame.marks.append(marks)
        elif frame.key is None:  # a collection, or an alias, where a key is expected
            self._report(marks[0], "a key must be a plain text", "write the key as one word")
            self.sound = False
            frame.key, frame.key_place = "", marks[0]
        else:
            key, frame.key = frame.key, None
            if key in frame.pairs:
                first = frame.seen[key][0]
                self._report(
                    frame.key_place,
                    f"key `{key}` stands here twice",
                    f"delete one of the two; the first, in line {first[0] + 1}, is the one that counts",
                    code=DUPLICATE,
                    related=(Related(message="first defined here", file=self.file, span=_span(first)),),
                )
            else:
                frame.pairs[key] = value
                frame.seen[key] = (frame.key_place, marks)

    def _refuse_anchor(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            self._refuse(event, f"aliases (`*{event.anchor}`) are not read", "write the value out")
            self._put(None, (_place(event), None))
        else:
            self._refuse(event, f"anchors (`&{event.anchor}`) are not read", "delete the anchor")

    def _refuse_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        self._refuse(event, f"tags (`{event.tag}`) are not read", "delete the tag; quote what must stay text")

    def _refuse(self, event: Event, message: str, hint: str) -> None:
        self.sound = False
        self._report(_place(event), message, hint)

    def _report(
        self, place: Place, message: str, hint: str, *, code: str = SYNTAX, related: tuple[Related, ...] = ()
    ) -> None:
        self.diagnostics.append(
            Diagnostic(code=code, message=message, hint=hint, file=self.file, span=_span(place), related=related)
        )


def _events(text: str) -> Iterator[Event]:
    loader = yaml.CSafeLoader(text)
    try:
        while (event := loader.get_event()) is not None:
            yield event
    finally:
        loader.dispose()


def _place(event: Any) -> Place:  # the stubs call the marks optional; libyaml always sets them
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column)


def _resolve(text: str) -> Data:
    """The value of a plain scalar by the YAML 1.2 core schema; what JSON cannot say (.inf, .nan) stays text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] in _NUMBER_START:
        if _INT.fullmatch(text):
            return int(text)
        if _FLOAT.fullmatch(text):
            value = float(text)
            return value if abs(value) != float("inf") else text
        if _BASED.fullmatch(text):
            return int(text, 0)
    return text


def _explain(error: yaml.MarkedYAMLError) -> tuple[str, str, Span]:
    """Message, hint and place of a syntax error. The place is where the parser noticed it."""
    mark = error.problem_mark or error.context_mark
    told = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for problem, hint in _HINTS.items() if problem in told), "mend the YAML around this place")
    message = f"not valid YAML: {error.problem or error.context}"
    if error.context and error.context_mark and error.problem:
        message += f" ({error.context} that begins in line {error.context_mark.line + 1})"
    if mark is None:
        return message, hint, Span(1, 1, 1, 1)
    return message, hint, Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 2)


def _point(text: str, index: int) -> Span:
    """The place of one character of a text that was not parsed."""
    lines = _BREAK.split(text[:index])
    line, column = len(lines), len(lines[-1]) + 1
    return Span(line, column, line, column + 1)


def _refused(file: str, text: str, message: str, hint: str, span: Span) -> Document:
    finding = Diagnostic(code=SYNTAX, message=message, hint=hint, file=file, span=span)
    return Document(file=file, text=text, diagnostics=(finding,), sound=False)


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line; what YAML does not allow in a file is escaped."""
    return _UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
