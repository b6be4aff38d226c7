"""Markdown, for the summary of a job and for comments on a pull request.

Text from content is escaped, so that a title cannot draw a picture or mention a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from roadwright.comparison import Gap, GapReport
from roadwright.diagnostics import Finding
from roadwright.gap_wording import by_kind, repaired, share
from roadwright.printing import counted, line
from roadwright.reporters._summary import plain_summary

NAME = "markdown"

SHOWN = 500
"""More findings are counted only: GitHub refuses summaries above 1 MiB."""

_CODE = re.compile(r"`([^`]*)`")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&@#$]|(?<=:)//|(?<=www)\.")


def findings(found: Iterable[Finding]) -> str:
    """A heading, the counts, and a table of the findings."""
    found = list(found)
    parts = ["## roadwright lint\n\n", plain_summary(found)]
    if found:
        parts.append("\n| place | rule | finding |\n|---|---|---|\n")
        parts += map(_row, found[:SHOWN])
        if len(found) > SHOWN:
            parts.append(f"\n{len(found) - SHOWN} more are not shown.\n")
    return "".join(parts) + "\n"


def gaps(report: GapReport) -> str:
    """A heading, how much of each source is covered, and the gaps by kind that no decision answers."""
    parts = [f"## roadwright diff: {_text(report.left)}\n\n", *_coverage(report)]
    for heading, unanswered in by_kind(report):
        parts.append(f"\n### {heading}\n\n")
        parts += map(_gap, unanswered[:SHOWN])
        if len(unanswered) > SHOWN:
            parts.append(f"- {len(unanswered) - SHOWN} more are not shown\n")
    parts.append(f"\n{counted(len(report.open), 'finding')} open, {len(report.gaps) - len(report.open)} decided.\n\n")
    return "".join(parts)


def _row(finding: Finding) -> str:
    diagnostic, span = finding.diagnostic, finding.span
    name = f" {finding.kind.name}" if finding.kind else ""
    text = _text(diagnostic.message) + (f"<br>{_text(diagnostic.hint)}" if diagnostic.hint else "")
    return f"| {_text(finding.file)}:{span.line} | {diagnostic.severity} {diagnostic.code}{name} | {text} |\n"


def _coverage(report: GapReport) -> Iterator[str]:
    if report.coverage:
        yield "| source | items | covered | declined | |\n|---|--:|--:|--:|---|\n"
    for one in report.coverage:
        covered = f"{one.covered} ({share(one):.1f} %)"
        yield f"| {_text(one.source)} | {one.items} | {covered} | {one.declined} | {repaired(one)} |\n"


def _gap(gap: Gap) -> str:
    sides = [side for side in (gap.right, gap.left) if side is not None and side.file]
    places = ", ".join(f"{_text(side.file)}:{side.line}" for side in sides)
    hint = f" {_text(gap.hint)}." if gap.hint else ""
    return f"- {places + ': ' if places else ''}{_text(gap.message)}.{hint} {_code(gap.id)}\n"


def _text(text: str) -> str:
    """The text on one line, as Markdown that shows it; what stands between backticks becomes code."""
    parts = _CODE.split(line(text))
    return "".join(_code(part) if place % 2 else _escaped(part) for place, part in enumerate(parts))


def _code(text: str) -> str:
    return f"<code>{_escaped(line(text))}</code>"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda special: "".join(f"&#{ord(character)};" for character in special[0]), text)
