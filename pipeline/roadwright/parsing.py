"""libyaml's events -> the data of a text that holds nothing unusual, which is nearly every one.

With ``reading``, which takes a closer look, and ``formatting`` the only module that knows a YAML parser. Both go over
the *events* in one loop and never recurse, so that 200,000 nested brackets end in a finding and not in a crashed
process; and what a file may hold is limited, so that reading one takes neither much time nor much memory. Content is
JSON-shaped: YAML 1.2 core scalars, text keys.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import repeat
from typing import Any, TypeAlias

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from roadwright.diagnostics import RoadwrightError, Span
from roadwright.patterns import lazy
from roadwright.scalars import SUSPECT, UNPRINTABLE, resolve

try:
    from yaml import CSafeLoader
except ImportError:  # pip builds PyYAML like that where there is neither a wheel for this Python nor libyaml
    raise RoadwrightError(
        "PyYAML is installed without libyaml",
        hint="use a Python for which PyYAML has a wheel, or install libyaml and its headers and then PyYAML again",
    ) from None

MAX_DEPTH = 64
MAX_EVENTS = 300_000
"""As many as 3,000 topics make; a third of a second to read."""
MAX_TEXT = 50_000
"""Characters of one key or value, twenty times the longest that anybody wrote so far."""

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"
Place: TypeAlias = "tuple[int, int, int, int]"
"""Line, column, end line and end column, counted from 0 as libyaml does."""
Marks: TypeAlias = "tuple[Place, list[Marks] | dict[str, tuple[Place, Marks]] | None]"
"""A value's place, and the marks of what it holds: by index, or by key together with the key's own place."""

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
SPLIT = "split the file"

BREAK = lazy("\r\n|[\r\n\x85\u2028\u2029]")
"""What ends a line for the parser."""


class UnusualError(Exception):
    """A text holds something that only the close reader can judge."""


class UnreadableError(Exception):
    """A text cannot be read further than ``place``: it is no YAML there, or a limit is passed."""

    def __init__(self, message: str, hint: str, place: Place) -> None:
        super().__init__(message)
        self.hint = hint
        self.place = place


def plain(text: str) -> Data:
    """The data of a text that holds nothing unusual. Raises UnusualError, and UnreadableError for what is no YAML.

    One loop without a call in it, since a call for each event would take longer than parsing.
    """
    loader = CSafeLoader(text)
    event_of: Any = loader.get_event
    root: list[Data] = []
    above: list[Any] = []
    holder: Any = root
    mapping, key = False, None
    try:
        for _ in repeat(None, MAX_EVENTS):
            event = event_of()
            kind = type(event)
            if kind is ScalarEvent:
                value: Any = event.value
                if event.tag is not None or event.anchor is not None or len(value) > MAX_TEXT:
                    raise UnusualError
                if mapping and key is None:
                    if value in holder or value == "<<":
                        raise UnusualError
                    key = value
                    continue
                if event.implicit[0] and (not value or value[0] in SUSPECT):
                    value = resolve(value)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.tag is not None or event.anchor is not None or (mapping and key is None):
                    raise UnusualError
                above.append((holder, mapping, key))
                if len(above) > MAX_DEPTH:
                    raise UnusualError
                mapping, key = kind is MappingStartEvent, None
                holder = {} if mapping else []
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                value = holder
                holder, mapping, key = above.pop()
            elif kind is StreamEndEvent:
                return root[0] if root else None
            elif kind is AliasEvent or (kind is DocumentStartEvent and root):
                raise UnusualError
            else:
                continue
            if mapping:
                holder[key] = value
                key = None
            else:
                holder.append(value)
        raise _too_many(event)
    except yaml.YAMLError as error:
        raise unreadable(error, text) from None
    finally:
        loader.dispose()


def events(text: str) -> Iterator[Event]:
    """The events of a text, as far as its limit. Raises UnreadableError there, and yaml.YAMLError."""
    loader = CSafeLoader(text)
    try:
        for _ in repeat(None, MAX_EVENTS):
            event = loader.get_event()
            if event is None:
                return
            yield event
        raise _too_many(event)
    finally:
        loader.dispose()


def _too_many(event: Any) -> UnreadableError:
    message = f"the file holds too much: more than {MAX_EVENTS} YAML events"
    return UnreadableError(message, SPLIT, place_of(event))


def place_of(event: Any) -> Place:  # the stubs call the marks optional; libyaml always sets them
    """Where an event stands."""
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column, end.line, end.column)


def span_of(place: Place) -> Span:
    """The place as findings count: from 1."""
    return Span(place[0] + 1, place[1] + 1, place[2] + 1, place[3] + 1)


def point(text: str, index: int) -> Place:
    """The place of one character of a text that was not parsed."""
    lines = BREAK.split(text[:index])
    line, column = len(lines) - 1, len(lines[-1])
    return line, column, line, column + 1


def unreadable(error: yaml.YAMLError, text: str) -> UnreadableError:
    """Message, hint and place of what the parser does not accept. The place is where it noticed it."""
    if not isinstance(error, yaml.MarkedYAMLError):  # a character that no YAML file may hold
        found = UNPRINTABLE.search(text)
        at = found.start() if found else 0
        message = f"control character U+{ord(text[at]):04X} is not allowed in YAML"
        return UnreadableError(message, "delete it", point(text, at))
    mark = error.problem_mark or error.context_mark
    told = " ".join(part for part in (error.context, error.problem) if part)
    hint = next((hint for problem, hint in _HINTS.items() if problem in told), "mend the YAML around this place")
    message = f"not valid YAML: {error.problem or error.context}"
    if error.context and error.context_mark and error.problem:
        message += f" ({error.context} that begins in line {error.context_mark.line + 1})"
    line, column = (mark.line, mark.column) if mark else (0, 0)
    return UnreadableError(message, hint, (line, column, line, column + 1))
