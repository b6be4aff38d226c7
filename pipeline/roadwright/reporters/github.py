"""Annotations for GitHub's runner, which shows each finding beside its line in a pull request.

The runner reads commands from standard output, so whatever content can write there is escaped: a title with a line
break in it must not become a command of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from roadwright.comparison import Gap, GapKind, GapReport
from roadwright.diagnostics import Finding, Severity
from roadwright.printing import safe

NAME = "github"

Level = Literal["error", "warning", "notice"]

_LEVELS: dict[Severity, Level] = {"error": "error", "warning": "warning", "info": "notice"}
_GAP_LEVELS: dict[GapKind, Level] = {
    "missing": "error",
    "missing-value": "error",
    "contradiction": "warning",
    "ambiguous": "warning",
    "stale-decision": "warning",
}


def findings(found: Iterable[Finding]) -> str:
    """One workflow command a finding; nothing where there is none."""
    return "".join(_finding(finding) for finding in found)


def gaps(report: GapReport) -> str:
    """One workflow command a gap that no decision answers, at the source's line where there is one."""
    return "".join(_gap(gap) for gap in report.open)


def _finding(finding: Finding) -> str:
    diagnostic, span = finding.diagnostic, finding.span
    place = {"file": finding.file, "line": span.line, "endLine": max(span.line, span.end_line)}
    if span.line == span.end_line:
        place |= {"col": span.column, "endColumn": max(span.column, span.end_column - 1)}
    name = finding.kind.name if finding.kind else ""
    text = f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message
    return _command(_LEVELS[diagnostic.severity], {**place, "title": f"{diagnostic.code} {name}".rstrip()}, text)


def _gap(gap: Gap) -> str:
    side = next((side for side in (gap.right, gap.left) if side is not None and side.file), None)
    place: dict[str, object] = {"file": side.file, "line": side.line} if side else {}
    text = "\n".join(part for part in (gap.message, gap.hint, f"id: {gap.id}") if part)
    return _command(_GAP_LEVELS.get(gap.kind, "notice"), {**place, "title": gap.kind}, text)


def _command(level: Level, properties: dict[str, object], text: str) -> str:
    told = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{level} {told}::{_escaped(text)}\n"


def _escaped(text: str, also: str = "") -> str:
    """The text as the runner unescapes it; control characters are written out as in every report."""
    text = safe(text).replace("%", "%25").replace("\n", "%0A")
    for character in also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
