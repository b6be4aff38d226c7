"""SARIF 2.1.0, the OASIS format that code scanning services and editors read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any
from urllib.parse import quote

import msgspec

from roadwright import __version__
from roadwright.diagnostics import Finding, Kind, Severity, Span

NAME = "sarif"

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def findings(found: Iterable[Finding]) -> str:
    """One run with its results, and the manual page of every rule that they name. Columns count characters."""
    found = list(found)
    kinds = {finding.diagnostic.code: finding.kind for finding in found}
    codes = sorted(kinds)
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "roadwright",
                "version": __version__,
                "rules": [_rule(code, kinds[code]) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, codes.index(finding.diagnostic.code), seen) for finding in found],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n"


def _rule(code: str, kind: Kind | None) -> dict[str, Any]:
    if kind is None:
        return {"id": code}
    return {
        "id": code,
        "name": kind.name,
        "shortDescription": {"text": kind.title},
        "help": {"text": kind.manual, "markdown": kind.manual},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _result(finding: Finding, index: int, seen: Counter[str]) -> dict[str, Any]:
    diagnostic = finding.diagnostic
    print_ = sha256("\0".join((finding.file, diagnostic.code, diagnostic.message)).encode()).hexdigest()
    seen[print_] += 1
    result: dict[str, Any] = {
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message},
        "locations": [{"physicalLocation": _location(finding.file, finding.span)}],
        "partialFingerprints": {"roadwright/v1": f"{print_[:32]}:{seen[print_]}"},
    }
    if finding.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _location(file, span), "message": {"text": message}}
            for number, (file, span, message) in enumerate(finding.related)
        ]
    return result


def _location(file: str, span: Span) -> dict[str, Any]:
    return {
        "artifactLocation": {"uri": ("file://" if file.startswith("/") else "") + quote(file)},
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }
