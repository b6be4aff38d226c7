"""One line a finding, for editors' problem matchers, ``grep`` and people in a hurry."""

from __future__ import annotations

from collections.abc import Iterable

from roadwright.diagnostics import Finding
from roadwright.printing import line
from roadwright.reporters._style import SEVERITY_COLOUR, paint
from roadwright.reporters._summary import mark, summary

NAME = "concise"


def findings(found: Iterable[Finding]) -> str:
    """``file:line:column: code message`` for each finding, and the summary line."""
    found = list(found)
    return "".join(f"{_line(finding)}\n" for finding in found) + summary(found)


def _line(finding: Finding) -> str:
    diagnostic, span = finding.diagnostic, finding.span
    place = paint(line(f"{finding.file}:{span.line}:{span.column}"), "bold")
    code = paint(diagnostic.code, SEVERITY_COLOUR[diagnostic.severity])
    return f"{place}: {code} {mark(finding)}{line(diagnostic.message)}"
