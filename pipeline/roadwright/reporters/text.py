"""Text for people at a terminal: each finding with its line, a caret and what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from roadwright.diagnostics import Finding, Span
from roadwright.printing import counted, line, safe
from roadwright.reporters._style import SEVERITY_COLOUR, paint
from roadwright.reporters._summary import mark, summary

if TYPE_CHECKING:
    from roadwright.comparison import Coverage, Gap, GapReport

NAME = "text"

_WIDEST = 160


def findings(found: Iterable[Finding]) -> str:
    """One block a finding and a summary."""
    found = list(found)
    blocks = ["\n".join(_finding(finding)) + "\n" for finding in found]
    return "\n".join([*blocks, summary(found)])


def gaps(report: GapReport) -> str:
    """The gaps by kind, those that a decision answers counted only, and how much of each source is covered."""
    from roadwright.gap_wording import by_kind

    parts = []
    for heading, unanswered in by_kind(report):
        parts += [paint(heading, "bold"), *("\n".join(_gap(gap)) for gap in unanswered), ""]
    parts += [line for coverage in report.coverage for line in _coverage(coverage)]
    counts = Counter(gap.kind for gap in report.open)
    decided = len(report.gaps) - len(report.open)
    told = ", ".join(f"{number} {kind}" for kind, number in counts.items()) or "nothing open"
    parts.append(f"{told}; {counted(decided, 'finding')} decided")
    return "\n".join(parts) + "\n"


def _finding(finding: Finding) -> Iterator[str]:
    diagnostic, span = finding.diagnostic, finding.span
    place = f"{finding.file}:{span.line}:{span.column}"
    code = paint(diagnostic.code, "bold", SEVERITY_COLOUR[diagnostic.severity])
    yield f"{paint(line(place), 'bold')}: {code} {mark(finding)}{line(diagnostic.message)}"
    margin = " " * len(str(span.line))
    if finding.source.strip():
        yield from _excerpt(finding.source, span, margin)
    for file, other, message in finding.related:
        yield f"{margin} {paint('=', 'blue')} note: {line(message)}: {line(file)}:{other.line}:{other.column}"
    if diagnostic.hint:
        yield f"{margin} {paint('=', 'blue')} {paint('help', 'bold')}: {line(diagnostic.hint)}"


def _excerpt(source: str, span: Span, margin: str) -> Iterator[str]:
    """The line with carets under the span, cut to what fits around it."""
    start = max(0, span.column - 1 - _WIDEST // 2) if len(source) > _WIDEST else 0
    shown = source[start : start + _WIDEST].rstrip("\n\r")
    end = span.end_column - 1 if span.end_line == span.line else len(shown.rstrip()) + start
    before = safe(shown[: span.column - 1 - start].replace("\t", " "))
    marked = safe(shown[span.column - 1 - start : end - start].replace("\t", " "))
    bar = paint("|", "blue")
    yield f"{margin} {bar}"
    yield f"{paint(str(span.line), 'blue')} {bar} {safe(shown.replace(chr(9), ' '))}"
    yield f"{margin} {bar} {' ' * len(before)}{paint('^' * max(1, len(marked)), 'red')}"


def _gap(gap: Gap) -> Iterator[str]:
    sides = [side for side in (gap.right, gap.left) if side is not None and side.file]
    place = f"{sides[0].file}:{sides[0].line}: " if sides else ""
    yield f"  {paint(line(place), 'bold')}{line(gap.message)}"
    for other in sides[1:]:
        nearest = "the nearest is " if gap.kind == "missing" else ""
        yield f"      {paint('=', 'blue')} note: {nearest}`{line(other.text)}`: {line(other.file)}:{other.line}"
    if gap.hint:
        yield f"      {paint('=', 'blue')} {paint('help', 'bold')}: {line(gap.hint)}"
    yield f"      {paint('=', 'blue')} id: {line(gap.id)}"


def _coverage(coverage: Coverage) -> Iterator[str]:
    from roadwright.gap_wording import repaired, share

    text = f"{coverage.source}: {coverage.covered} of {coverage.items} items covered ({share(coverage):.1f} %)"
    if coverage.declined:
        text += f", {coverage.declined} declined"
    yield line("; ".join(filter(None, (text, repaired(coverage)))))
