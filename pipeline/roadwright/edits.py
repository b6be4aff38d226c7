"""Changes to the data of a document, made as edits of its text, so that comments and layout stay.

Each result is read again and proved: the data changed as intended and nowhere else, and every comment is still there.
What cannot be proved is not done. A parser's round trip could not do this: it rewrites quotes, escapes and spacing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import deepcopy

from msgspec import Struct
from msgspec.structs import replace

from roadwright.diagnostics import Fix, Span
from roadwright.document import Document, read
from roadwright.model import Path
from roadwright.parsing import Data, Marks, Place


class ImpossibleEditError(Exception):
    """A change cannot be made as an edit of the text; the message says why."""


class Edit(Struct, frozen=True):
    """A stretch of a text, as offsets, and what takes its place."""

    start: int
    end: int
    text: str


class Outcome(Struct, kw_only=True):
    """The new text, which fixes are in it, which were dropped and why, and which wait for the next round."""

    text: str
    done: list[Fix] = []
    dropped: list[tuple[Fix, str]] = []
    waiting: list[Fix] = []


def at(fix: Fix, path: Path) -> Fix:
    """The fix with its path inside the document."""
    return replace(fix, path=path)


def apply(document: Document, fixes: Sequence[Fix]) -> Outcome:
    """Apply the fixes, whose paths start at the top of the document.

    Of two that overlap, or that give two keys one name, the later one waits.
    """
    outcome = Outcome(text=document.text)
    chosen: list[tuple[Edit, Fix]] = []
    try:
        source = _Source(document)
    except ImpossibleEditError as error:
        outcome.dropped = [(fix, str(error)) for fix in fixes]
        return outcome
    renamed: set[tuple[Path, str | None]] = set()
    for fix in fixes:
        try:
            edit = _edit(source, fix)
        except ImpossibleEditError as error:
            outcome.dropped.append((fix, str(error)))
            continue
        name = (fix.path[:-1], fix.text if fix.key else None)
        if any(edit.start < other.end and other.start < edit.end for other, _ in chosen) or (
            fix.key and name in renamed
        ):
            outcome.waiting.append(fix)
        else:
            chosen.append((edit, fix))
            renamed |= {name} if fix.key else set()
    chosen.sort(key=lambda pair: -pair[0].start)
    text = _proved(document, chosen)
    if text is not None:
        outcome.text = text
        outcome.done = [fix for _, fix in reversed(chosen)]
        return outcome
    proved: list[tuple[Edit, Fix]] = []  # one of them is wrong: find out which
    for pair in chosen:
        text = _proved(document, [*proved, pair])
        if text is None:
            outcome.dropped.append((pair[1], "it would change more than it should"))
        else:
            outcome.text = text
            proved.append(pair)
    outcome.done = [fix for _, fix in reversed(proved)]
    return outcome


def _proved(document: Document, pairs: Sequence[tuple[Edit, Fix]]) -> str | None:
    """The text with the edits, which stand from back to front; None unless it says exactly what was intended."""
    text, data = document.text, deepcopy(document.data)
    for edit, fix in pairs:
        text = text[: edit.start] + edit.text + text[edit.end :]
        data = _changed(data, fix)
    result = read(text.encode(), document.file)
    same = result.sound and repr(result.data) == repr(data)
    kept = _comments(document, [fix for _, fix in pairs]) == [comment for *_, comment in result.comments()]
    return text if same and kept and len(result.diagnostics) <= len(document.diagnostics) else None


def _comments(document: Document, fixes: Sequence[Fix]) -> list[str]:
    """The comments as the fixes intend them."""
    changes = {fix.comment[:2]: (fix.comment, fix.text) for fix in fixes if fix.comment}
    told = []
    for line, column, comment in document.comments():
        span, text = changes.get((line, column), (None, ""))
        if span is None:
            told.append(comment)
        elif text is not None:
            told.append(text + comment[span.end_column - column :])
    return told


def _changed(data: Data, fix: Fix) -> Data:
    """The data as the fix intends it."""
    if fix.comment:
        return data
    if not fix.path:
        return _value(fix)
    *above, last = fix.path
    holder = data
    for step in above:
        holder = holder[step]  # type: ignore[index]
    if isinstance(holder, dict):
        pairs = [(str(_value(fix)) if fix.key and key == last else key, value) for key, value in holder.items()]
        holder.clear()
        holder.update(pairs)
    if not fix.key:
        if fix.text is None:
            del holder[last]  # type: ignore[union-attr,arg-type]
        else:
            holder[last] = _value(fix)  # type: ignore[index]
    return data


def _value(fix: Fix) -> Data:
    return read((fix.text or "").encode(), "").data


class _Source:
    """A text that is edited: what stands in it, and from lines and columns, counted from 0, to offsets."""

    def __init__(self, document: Document) -> None:
        if document.marks is None or not document.sound:
            raise ImpossibleEditError("the file could not be read whole")
        self.text, self.marks = document.text, document.marks
        self._starts = [0]
        for line in document.lines:
            end = self._starts[-1] + len(line)
            self._starts.append(end + (2 if document.text[end : end + 2] == "\r\n" else 1))

    def __call__(self, line: int, column: int) -> int:
        return min(self._starts[min(line, len(self._starts) - 1)] + column, len(self.text))

    def is_flow(self, marks: Marks) -> bool:
        """Whether a collection stands in brackets."""
        return self.text[self(*marks[0][:2])] in "[{"

    def extent(self, marks: Marks) -> Place:
        """Where a value really ends: a collection in block style with its last value, not where the next key begins."""
        start, below = marks[0][:2], marks[1]
        while below and not self.is_flow(marks):
            marks = below[-1] if isinstance(below, list) else list(below.values())[-1][1]
            below = marks[1]
        return (*start, *marks[0][2:])

    def stripped(self, place: Place) -> tuple[int, int]:
        """The offsets of a place without the white space at its end."""
        start, end = self(*place[:2]), self(*place[2:])
        return start, start + len(self.text[start:end].rstrip())


def _edit(source: _Source, fix: Fix) -> Edit:
    """The edit that makes a fix. Raises ImpossibleEditError."""
    if fix.comment:
        return _of_comment(source, fix.comment, fix.text)
    holder, key, marks = _marks(source.marks, fix.path)
    if fix.text is None:
        edit = _deletion(source, fix.path, holder, key, marks)
    elif not read(fix.text.encode(), "").sound:
        raise ImpossibleEditError("it is no valid YAML")
    elif fix.key and holder and isinstance(holder[1], dict) and _value(fix) in holder[1]:
        raise ImpossibleEditError("there is such a key already")
    else:
        start, end = source.stripped(key if fix.key and key else source.extent(marks))
        if start == end:
            raise ImpossibleEditError("there is nothing to replace")
        edit = Edit(start, end, fix.text)
    if source.text[edit.start : edit.end] == edit.text:
        raise ImpossibleEditError("it changes nothing")
    return edit


def _of_comment(source: _Source, span: Span, text: str | None) -> Edit:
    """The edit that changes a comment, or takes it out with the white space before it, or with its line."""
    line, start, end = (source(span.line - 1, column) for column in (0, span.column - 1, span.end_column - 1))
    if text is not None:
        return Edit(start, end, text)
    before = source.text[line:start]
    if before.strip():
        return Edit(line + len(before.rstrip()), end, "")
    rest = re.compile(r"\r\n|\n|\r|").match(source.text, end)
    return Edit(line, rest.end() if rest else end, "")


def _marks(marks: Marks, path: Path) -> tuple[Marks | None, Place | None, Marks]:
    """The marks of what holds the value at ``path``, the place of its key, and its own marks."""
    holder: Marks | None = None
    key: Place | None = None
    for step in path:
        below = marks[1]
        holder = marks
        if isinstance(below, dict) and step in below:
            key, marks = below[str(step)]
        elif isinstance(below, list) and isinstance(step, int) and step < len(below):
            key, marks = None, below[step]
        else:
            raise ImpossibleEditError("there is no such value")
    return holder, key, marks


def _deletion(source: _Source, path: Path, holder: Marks | None, key: Place | None, marks: Marks) -> Edit:
    if holder is None:
        raise ImpossibleEditError("a whole file is not deleted")
    below = holder[1]
    begin = source(*(key or marks[0])[:2])
    end = max(source.stripped(source.extent(marks))[1], source(*key[2:]) + 1 if key else 0)
    entries = list(below.values()) if isinstance(below, dict) else [(other[0], other) for other in below or ()]
    place = next(i for i, (_, other) in enumerate(entries) if other is marks)
    if source.is_flow(holder):
        if place + 1 < len(entries):
            return Edit(begin, source(*entries[place + 1][0][:2]), "")
        before = source(*entries[place - 1][1][0][2:]) if place else source(*holder[0][:2]) + 1
        return Edit(before, end, "")
    if len(entries) == 1:
        return _emptied(source, path[:-1], end)
    line = source((key or marks[0])[0], 0)
    if not re.fullmatch(r" *" if key else r" *- +", source.text[line:begin]):
        raise ImpossibleEditError("it shares its line with something else")
    rest = re.compile(r"[ \t]*(\r\n|\n|\r|\Z)").match(source.text, end)
    if rest is None:
        raise ImpossibleEditError("a comment stands behind it")
    return Edit(line, rest.end(), "")


def _emptied(source: _Source, path: Path, end: int) -> Edit:
    """The edit that leaves an empty list or mapping behind the key, where the only entry of a block stood."""
    _, key, marks = _marks(source.marks, path)
    if key is None:
        raise ImpossibleEditError("it is the only one here")
    begin = source(*key[2:])
    if not re.fullmatch(r":\s*", source.text[begin : source(*marks[0][:2])]):
        raise ImpossibleEditError("a comment stands before it")
    return Edit(begin, end, ": []" if isinstance(marks[1], list) else ": {}")
