"""Adding one decision to decisions.yaml without touching the rest of it."""

from __future__ import annotations

import re
import textwrap

from roadwright.diagnostics import RoadwrightError
from roadwright.document import read
from roadwright.model import Decision
from roadwright.parsing import Data
from roadwright.scalars import quoted

HEAD = "# yaml-language-server: $schema=../../schema/decisions.schema.json\ndecisions:\n"
_EMPTY = re.compile(r"^decisions:[ \t]*\[[ \t]*\][ \t]*$", re.MULTILINE)
_PLAIN = re.compile(r"[A-Za-z][\w./:-]*[\w]")
_WIDTH = 120


def add(text: str, decision: Decision) -> str:
    """The text of decisions.yaml with the decision at its end; everything before stays as it is.

    Raises RoadwrightError where the text cannot be read, does not end with its list, or holds an answer already.
    """
    before = _entries(text) if text.strip() else []
    if before is None:
        raise RoadwrightError("decisions.yaml cannot be read", hint="`roadwright lint` shows why")
    if any(entry.get("finding") == decision.finding for entry in before):
        raise RoadwrightError(f"{decision.finding} is decided already", hint="change its entry in decisions.yaml")
    head = _EMPTY.sub("decisions:", text) if text.strip() else HEAD
    after = head.rstrip("\n") + "\n" + _entry(decision)
    if _entries(after) != [*before, _data(decision)]:
        message = "decisions.yaml does not end with its list of decisions"
        raise RoadwrightError(message, hint=f"add by hand:\n{_entry(decision)}")
    return after


def _entries(text: str) -> list[dict[str, Data]] | None:
    """The decisions in a text; None where it cannot be read."""
    document = read(text.encode(), "decisions.yaml")
    if document.diagnostics or not isinstance(document.data, dict):
        return None
    entries = document.data.get("decisions") or []
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else None


def _data(decision: Decision) -> dict[str, Data]:
    keys = ("finding", "decision", "topic", "reason", "until")
    return {key: getattr(decision, key) for key in keys if getattr(decision, key)}


def _entry(decision: Decision) -> str:
    """The entry as YAML. A reason too long for a line is folded."""
    lines = [f"{key}: {_scalar(str(value))}" for key, value in _data(decision).items()]
    return "".join(f"  {'-' if not place else ' '} {line}\n" for place, line in enumerate(lines))


def _scalar(value: str) -> str:
    if _PLAIN.fullmatch(value):
        return value
    line = quoted(value)
    if len(line) < _WIDTH - len("    decision: ") or value != " ".join(value.split()):
        return line
    indent = " " * 6
    wrapped = textwrap.wrap(value, _WIDTH - len(indent), break_long_words=False, break_on_hyphens=False)
    return ">-\n" + "\n".join(indent + line for line in wrapped)
