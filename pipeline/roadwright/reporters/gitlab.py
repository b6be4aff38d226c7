"""GitLab's code quality report: the format of Code Climate, which a merge request shows as a list and in the diff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import msgspec

from roadwright.diagnostics import Finding, Severity

NAME = "gitlab"

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def findings(found: Iterable[Finding]) -> str:
    """A JSON list with an object a finding.

    Its fingerprint holds no line, so that GitLab knows a finding again that only moved; of several equal ones in a file
    each has its own.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    told: list[dict[str, Any]] = []
    for finding in found:
        diagnostic, span = finding.diagnostic, finding.span
        key = (finding.file, diagnostic.code, diagnostic.message)
        told.append(
            {
                "description": f"{diagnostic.message} ({diagnostic.hint})" if diagnostic.hint else diagnostic.message,
                "check_name": diagnostic.code,
                "fingerprint": sha256("\0".join((*key, str(seen[key]))).encode()).hexdigest(),
                "severity": _SEVERITIES[diagnostic.severity],
                "location": {"path": finding.file, "lines": {"begin": span.line, "end": max(span.line, span.end_line)}},
            }
        )
        seen[key] += 1
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode() + "\n"
