"""Lines as their author meant them -> lines as a strict Markdown parser needs them. Line numbers stay.

People nest by two spaces, by three or by a tab, write ``##Heading`` and ``•``, indent a list below plain text, and
forget to close a fence. CommonMark reads each of these as something else. Here nesting means: further to the right.
"""

from __future__ import annotations

import re

from roadwright.sources._decode import MAX_DEPTH, too_deep

_FENCE = re.compile(r"^\s*(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
_TIGHT_HEADING = re.compile(r"^( {0,3}#{2,6})(?=[^\s#])")
_BULLET = re.compile(r"^(\s*)[•●○◦▪▫■□‣⁃∙·►▸➤➢❖◆◇–—][ \t]+(?=\S)")
_MARKER = re.compile(r"^(?P<indent>\s*)(?P<marker>(?:[-*+]|\d{1,9}[.)])[ \t]+)(?=\S)")
_NESTED = re.compile(r"^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?)+")
_RULE = re.compile(r"^\s*([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_UNDERLINE = re.compile(r"^([~^\"+])\1{2,}\s*$")
_ALERT = re.compile(r"^(\s*>\s*)\[!(?P<kind>\w+)\]")
_ALERT_SIGNS = {"warning": "⚠️", "caution": "⚠️", "tip": "💡", "note": "📌", "important": "📌", "info": "📌"}
_STEP = 2
"""Columns by which a list must stand further right to be nested; less is a slip."""


def meant(lines: list[str]) -> list[str]:
    """The lines, lists indented by their nesting. Raises RoadwrightError where they nest beyond MAX_DEPTH."""
    fences = _fences(lines)
    found: list[str] = []
    levels = _Levels()
    shift = 0
    for at, line in enumerate(lines):
        if at in fences:
            if at - 1 not in fences:
                shift = levels.column(line) - _indent(line)
            found.append(" " * shift + line if shift > 0 else line[min(-shift, _indent(line)) :])
        elif _FENCE.match(line) and not _UNDERLINE.match(line):
            found.append("")
        elif _UNDERLINE.match(line) and at and lines[at - 1].strip() and at - 1 not in fences:
            found.append("---")
        else:
            found.append(levels.placed(_spelled(line), at + 1))
    return found


def _spelled(line: str) -> str:
    """The line with the marks of Markdown in place of those that people use."""
    line = _BULLET.sub(r"\1- ", _TIGHT_HEADING.sub(r"\1 ", line))
    alert = _ALERT.match(line)
    if alert:
        line = alert[1] + _ALERT_SIGNS.get(alert["kind"].lower(), "📌") + line[alert.end() :]
    return line


def _fences(lines: list[str]) -> frozenset[int]:
    """The lines of closed fences, marks included. A fence that nobody closed is none, or it would swallow the rest."""
    found: set[int] = set()
    start, mark = -1, ""
    for at, line in enumerate(lines):
        match = _FENCE.match(line)
        if not match:
            continue
        if start < 0:
            start, mark = at, match["mark"]
        elif match["mark"].startswith(mark) and not match["info"].strip():
            found.update(range(start, at + 1))
            start = -1
    return frozenset(found)


def _indent(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())


class _Levels:
    """The list items that are open: where each stood, and the column at which what it holds must stand now."""

    def __init__(self) -> None:
        self._open: list[tuple[int, int]] = []
        self._blank = True

    def column(self, line: str) -> int:
        """The column for a line that is no item: that of the item it stands in."""
        indent = _indent(line)
        while self._open and indent <= self._open[-1][0]:
            self._open.pop()
        return self._open[-1][1] if self._open else 0

    def placed(self, line: str, number: int) -> str:
        """The line at its column."""
        was_blank, self._blank = self._blank, not line.strip()
        marks = _NESTED.match(line)
        if marks and len(re.findall(r"[-*+>]|\d[.)]", marks[0])) > MAX_DEPTH:
            raise too_deep(number)
        item = None if _RULE.match(line) else _MARKER.match(line)
        if item:
            return self._item(item, line, number)
        if self._blank:
            return line
        if not line[0].isspace():
            if was_blank or line[0] in "#>|<":
                self._open.clear()
            return line
        column = self.column(line)
        return " " * (column if self._open else min(_indent(line), 3)) + line.lstrip()

    def _item(self, item: re.Match[str], line: str, number: int) -> str:
        indent = _indent(line)
        while self._open and indent < self._open[-1][0] + _STEP:
            self._open.pop()
        column = self._open[-1][1] if self._open else 0
        marker = item["marker"].rstrip() + " "
        self._open.append((indent, column + len(marker)))
        if len(self._open) > MAX_DEPTH:
            raise too_deep(number)
        return " " * column + marker + line[item.end() :]
