"""The last line of a report for people: how many findings there are, and how many of them a machine can mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from roadwright.diagnostics import Finding
from roadwright.printing import counted
from roadwright.reporters._style import SEVERITY_COLOUR, paint

_NOTHING = "All checks passed!"


def mark(finding: Finding) -> str:
    """``[*]`` with a space where ``--fix`` mends the finding, else nothing."""
    fix = finding.diagnostic.fix
    return f"[{paint('*', 'cyan')}] " if fix and fix.safe else ""


def summary(found: Sequence[Finding]) -> str:
    """The counts of all findings by severity, and of those with a fix, in one or two lines."""
    if not found:
        return paint(_NOTHING, "green") + "\n"
    fixes = _fixable(found)
    return f"{_counts(found)}\n{fixes}" if fixes else f"{_counts(found)}\n"


def plain_summary(found: Sequence[Finding]) -> str:
    """The counts of all findings by severity, in one line without colours."""
    return (_counts(found) if found else _NOTHING) + "\n"


def _counts(found: Sequence[Finding]) -> str:
    counts = Counter(finding.diagnostic.severity for finding in found)
    told = ", ".join(counted(counts[severity], severity) for severity in SEVERITY_COLOUR if counts[severity])
    return f"Found {told} in {counted(len({finding.file for finding in found}), 'file')}."


def _fixable(found: Sequence[Finding]) -> str:
    fixes = [finding.diagnostic.fix for finding in found if finding.diagnostic.fix]
    safe = sum(fix.safe for fix in fixes)
    unsafe = len(fixes) - safe
    if safe:
        hidden = f" ({unsafe} more with `--unsafe-fixes`)" if unsafe else ""
        return f"[{paint('*', 'cyan')}] {safe} fixable with `--fix`{hidden}.\n"
    return f"{unsafe} fixable with `--fix --unsafe-fixes`.\n" if unsafe else ""
