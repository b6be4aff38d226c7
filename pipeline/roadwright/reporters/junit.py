"""JUnit's XML, which most services for continuous integration show as a list of failed tests."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from roadwright.diagnostics import Finding
from roadwright.printing import line, safe

NAME = "junit"

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def findings(found: Iterable[Finding]) -> str:
    """A suite a file and a failed test a finding; one test that passed where nothing was found."""
    found = list(found)
    suites = [_suite(file, list(inside)) for file, inside in groupby(found, key=lambda finding: finding.file)]
    if not suites:
        suites = [
            '  <testsuite name="roadwright" tests="1" failures="0">\n    <testcase name="lint"/>\n  </testsuite>\n'
        ]
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuites name="roadwright" tests="{max(1, len(found))}" failures="{len(found)}">\n'
        f"{''.join(suites)}</testsuites>\n"
    )


def _suite(file: str, found: list[Finding]) -> str:
    cases = "".join(map(_case, found))
    return f'  <testsuite name={_quoted(file)} tests="{len(found)}" failures="{len(found)}">\n{cases}  </testsuite>\n'


def _case(finding: Finding) -> str:
    diagnostic, span = finding.diagnostic, finding.span
    name = f"{diagnostic.code} {span.line}:{span.column}"
    text = "\n".join(line(part) for part in (f"{finding.file}:{span.line}:{span.column}", diagnostic.hint) if part)
    return (
        f"    <testcase classname={_quoted(finding.file)} name={_quoted(name)}>\n"
        f"      <failure type={_quoted(diagnostic.severity)} message={_quoted(diagnostic.message)}>"
        f"{escape(_clean(text))}</failure>\n    </testcase>\n"
    )


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", safe(text))


def _quoted(text: str) -> str:
    return quoteattr(_clean(text), {"\n": "&#10;"})
