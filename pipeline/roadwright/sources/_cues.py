"""What the words of a line say about its kind: a goal, a tip, a list of links, an offer, or nothing of the sort."""

from __future__ import annotations

import re
from functools import lru_cache

from roadwright.outline import Kind
from roadwright.sources import _vocabulary as words

MAX_LENGTH = 160
"""Characters of a line that can be a cue; longer lines are prose."""


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_HEADINGS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("skip", _pattern(words.SKIP)),
    ("outcome", _pattern(words.OUTCOME)),
    ("motto", _pattern(words.MOTTO)),
    ("contents", _pattern(words.CONTENTS)),
    ("link", _pattern(words.LINKS)),
    ("goal", _pattern(words.GOAL)),
    ("advice", _pattern(words.ADVICE)),
    ("project", _pattern(words.PROJECTS)),
)
_LABELS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("project", _pattern(words.PROJECT)),
    ("warning", _pattern(words.WARNING)),
    ("callout", _pattern(words.CALLOUT)),
    *_HEADINGS,
)
_PROJECT = _pattern(words.PROJECT)
_PREAMBLE = _pattern(words.PREAMBLE)
_PRIORITY = _pattern(words.PRIORITY)
_LEAD_IN = _pattern(words.LEAD_INS)
_OFFER = _pattern(words.OFFER)
_NEGATIVE = _pattern(words.NEGATIVE_ORDER)
_NOT_SKIP = _pattern(r"\b(?:not|never|don'?t|nothing to) skip\b")
_IMPERATIVE = _pattern(r"(?:always|remember|focus|practi[cs]e|build|learn|use|keep|make sure|start|avoid|never|do not|don'?t)\b")


def _plain(text: str) -> str:
    return text.replace("’", "'").strip(" .!?:*_\"“”…")


@lru_cache(maxsize=4096)
def heading(text: str) -> Kind | None:
    """The kind that a heading, or a line that introduces a list, gives to all below it."""
    line = _plain(text)
    if not line or len(line) > MAX_LENGTH:
        return None
    for kind, pattern in _HEADINGS:
        if pattern.fullmatch(line) and not (kind == "skip" and _NOT_SKIP.search(line)):
            return kind
    return None


@lru_cache(maxsize=4096)
def label(text: str) -> Kind | None:
    """The kind of a line by what stands before its colon: "Goal: ...", "Tip: ..."."""
    line = _plain(text)
    if not line or len(line) > MAX_LENGTH // 2:
        return None
    for kind, pattern in _LABELS:
        if pattern.fullmatch(line):
            return kind
    return None


def is_project(text: str) -> bool:
    """Whether the words announce one project ("Capstone project")."""
    return bool(_PROJECT.fullmatch(_plain(text)))


def is_preamble(text: str) -> bool:
    """Whether a heading only speaks about the document."""
    return len(text) <= MAX_LENGTH and bool(_PREAMBLE.fullmatch(_plain(text)))


def is_lead_in(text: str) -> bool:
    """Whether the words only introduce what follows ("You should understand", "Must know")."""
    line = _plain(text)
    return len(line) <= MAX_LENGTH and bool(_LEAD_IN.fullmatch(line) or _PRIORITY.fullmatch(line))


def is_offer(text: str) -> bool:
    """Whether an assistant offers to do more."""
    return len(text) <= 4 * MAX_LENGTH and bool(_OFFER.search(text.replace("’", "'")))


def is_negative(text: str) -> bool:
    """Whether the line tells not to do something."""
    return bool(_NEGATIVE.match(_plain(text)))


def is_sentence(text: str) -> bool:
    """Whether a line reads as prose rather than as a name."""
    return bool(re.search(r"[.!?。！？]$", text.strip())) or len(text.split()) > 12 or bool(_IMPERATIVE.match(text))
