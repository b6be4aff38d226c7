"""JSON for programs: every field of every finding, stable in its order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec.structs import replace

from roadwright.comparison import GapReport
from roadwright.diagnostics import Finding, Fix

NAME = "json"


def findings(found: Iterable[Finding]) -> str:
    """A list of objects: code, name, severity, message, hint, file, place, path, fix, and the related places."""
    return _text([_finding(finding) for finding in found])


def gaps(report: GapReport) -> str:
    """The report as one object, as ``schema/gaps.schema.json`` describes it."""
    whole = msgspec.to_builtins(replace(report, readings=()))
    del whole["readings"]
    whole["findings"] = whole.pop("gaps")
    return _text(whole)


def _text(data: Any) -> str:
    return msgspec.json.format(msgspec.json.encode(data), indent=2).decode() + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    diagnostic = finding.diagnostic
    return {
        "code": diagnostic.code,
        "name": finding.kind.name if finding.kind else "",
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "file": finding.file,
        **finding.span._asdict(),
        "path": list(diagnostic.path),
        "fix": _fix(diagnostic.fix),
        "related": [{"file": file, **span._asdict(), "message": message} for file, span, message in finding.related],
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    told: dict[str, Any] = {"path": list(fix.path), "text": fix.text, "safe": fix.safe, "key": fix.key}
    return {**told, "comment": fix.comment._asdict()} if fix.comment else told
