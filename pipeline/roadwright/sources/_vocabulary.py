"""The words of ``_vocabulary.toml``, where they are kept by language, as patterns."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from typing import Any

_DATA: dict[str, Any] = tomllib.loads(
    files("roadwright.sources").joinpath("_vocabulary.toml").read_text(encoding="utf-8")
)

STAGES: dict[str, int] = {word: int(size) for size, words in _DATA["stages"].items() for word in words}
"""Words before a number in a heading, by how finely they divide: 1 is a year, 4 a day."""

ORDINALS: dict[str, int] = _DATA["ordinals"]
"""Numbers written as words."""

REMARKS = frozenset(word for words in _DATA["remarks"].values() for word in words.split())
"""Words that say how much a thing matters or how well it must be known."""

FILLERS = frozenset(word for words in _DATA["fillers"].values() for word in words.split())
"""Words that may stand in a remark without making one."""


def phrase(name: str) -> re.Pattern[str]:
    """The phrases of ``[phrases.<name>]`` in all languages as one pattern."""
    return re.compile("|".join(_all(_DATA["phrases"][name])), re.IGNORECASE)


def cue(name: str) -> re.Pattern[str]:
    """The phrases of ``[cues.<name>]`` in all languages, with what may stand before and after them."""
    table = dict(_DATA["cues"][name])
    before, after = table.pop("before", []), table.pop("after", [])
    head = rf"(?:(?:{'|'.join(before)})[\s,-]+)*" if before else ""
    tail = rf"(?:{'|'.join(after)})?" if after else ""
    return re.compile(rf"{head}(?:{'|'.join(_all(table))}){tail}", re.IGNORECASE)


def column(name: str) -> re.Pattern[str]:
    """The words of ``[columns]`` that a table's column of this sort may have in its name."""
    return re.compile(rf"(?:.*\b)?(?:{'|'.join(_DATA['columns'][name])})(?:\b.*|$)", re.IGNORECASE)


def _all(table: dict[str, list[str]]) -> list[str]:
    return [pattern for patterns in table.values() for pattern in patterns]
