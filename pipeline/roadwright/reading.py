"""A closer reading of a text: the place of every key and value, and everything that content may not hold.

Tags, anchors, merge keys, complex keys and several documents are refused, each at its place, because every one of them
means something else to another reader (a ten-level alias bomb loads in 0.02 s, and explodes later).
"""

from __future__ import annotations

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from roadwright.diagnostics import Diagnostic, Related
from roadwright.parsing import (
    MAX_DEPTH,
    MAX_TEXT,
    SPLIT,
    Data,
    Marks,
    Place,
    UnreadableError,
    events,
    place_of,
    span_of,
    unreadable,
)
from roadwright.scalars import resolve

MAX_FINDINGS = 100
"""More mistakes in one text are not told."""

SYNTAX, DUPLICATE = "RW100", "RW101"


class Reading:
    """What one pass over the events of a text finds: its data, the marks of it, and what is wrong.

    ``data`` and ``marks`` are None where reading was given up; ``sound`` is false where ``data`` is not what the text
    says. Raises UnreadableError.
    """

    def __init__(self, text: str, file: str) -> None:
        self.diagnostics: list[Diagnostic] = []
        self.sound = True
        self.data: Data = None
        self.marks: Marks | None = None
        self._file = file
        self._stack: list[_Frame] = []
        try:
            self._run(text)
        except yaml.YAMLError as error:
            raise unreadable(error, text) from None
        except _EnoughError:
            self.data = self.marks = None
            self.sound = False

    def _run(self, text: str) -> None:
        documents = 0
        for event in events(text):
            if isinstance(event, NodeEvent):
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
                place = (*frame.start[:2], *place_of(event)[2:])
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
            raise UnreadableError(f"nested more than {MAX_DEPTH} levels deep", SPLIT, place_of(event))
        self._stack.append(_Frame(place_of(event), mapping=isinstance(event, MappingStartEvent)))

    def _scalar(self, event: ScalarEvent) -> None:
        if len(event.value) > MAX_TEXT:
            raise UnreadableError(f"a text of more than {MAX_TEXT} characters", "shorten it", place_of(event))
        frame = self._stack[-1] if self._stack else None
        if frame is not None and frame.pairs is not None and frame.key is None:
            frame.key, frame.key_place = event.value, place_of(event)
            if event.value == "<<" and event.implicit[0]:
                self._refuse(event, "merge keys are not read", "write the keys out")
        else:
            value = resolve(event.value) if event.implicit[0] else event.value
            self._put(value, (place_of(event), None))

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
                    related=(Related(message="first defined here", file=self._file, span=span_of(first)),),
                )
            else:
                frame.pairs[key] = value
                frame.seen[key] = (frame.key_place, marks)

    def _refuse_anchor(self, event: NodeEvent) -> None:
        if isinstance(event, AliasEvent):
            self._refuse(event, f"aliases (`*{event.anchor}`) are not read", "write the value out")
            self._put(None, (place_of(event), None))
        else:
            self._refuse(event, f"anchors (`&{event.anchor}`) are not read", "delete the anchor")

    def _refuse_tag(self, event: ScalarEvent | CollectionStartEvent) -> None:
        self._refuse(event, f"tags (`{event.tag}`) are not read", "delete the tag; quote what must stay text")

    def _refuse(self, event: Event, message: str, hint: str) -> None:
        self.sound = False
        self._report(place_of(event), message, hint)

    def _report(
        self, place: Place, message: str, hint: str, *, code: str = SYNTAX, related: tuple[Related, ...] = ()
    ) -> None:
        enough = len(self.diagnostics) >= MAX_FINDINGS
        if enough:
            code, related = SYNTAX, ()
            message, hint = f"more than {MAX_FINDINGS} mistakes; nothing below was read", "mend those above first"
        self.diagnostics.append(
            Diagnostic(code=code, message=message, hint=hint, file=self._file, span=span_of(place), related=related)
        )
        if enough:
            raise _EnoughError


class _EnoughError(Exception):
    """There is so much wrong that nobody wants to read on."""


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
