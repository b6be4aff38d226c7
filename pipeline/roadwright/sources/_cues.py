"""What the words of a line say about its kind: a goal, a tip, a list of links, an offer, or nothing of the sort."""

from __future__ import annotations

import re
from functools import lru_cache

from roadwright.outline import Kind
from roadwright.sources._vocabulary import cue, phrase

MAX_LENGTH = 160
"""Characters of a line that can be a cue; longer lines are prose."""


_HEADINGS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("skip", cue("skip")),
    ("outcome", cue("outcome")),
    ("motto", cue("motto")),
    ("contents", cue("contents")),
    ("link", cue("link")),
    ("goal", cue("goal")),
    ("advice", cue("advice")),
    ("project", cue("project")),
)
_ONE_PROJECT = cue("one_project")
_LABELS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("project", _ONE_PROJECT),
    ("warning", cue("warning")),
    ("callout", cue("callout")),
    *((kind, pattern) for kind, pattern in _HEADINGS if kind != "contents"),
)
_PREAMBLE, _ASIDE = phrase("preamble"), phrase("aside")
_PRIORITY, _LEAD_IN = phrase("priority"), phrase("lead_in")
_ALWAYS_LINK, _NEEDS_ANCHOR = phrase("always_link"), phrase("needs_anchor")
_NEEDS_ADDRESS = phrase("needs_address")
_DOCUMENT = phrase("document")
_OFFER, _NEGATIVE = phrase("offer"), phrase("negative")
_NOT_SKIP = re.compile(r"\b(?:not|never|don'?t|nothing to) skip\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?。！？](?:$|\s+[A-ZÀ-Þ])")
_IMPERATIVE = re.compile(
    r"(?:always|remember|focus|practi[cs]e|build|learn|use|keep|make sure|start|avoid|never|do not|don'?t)\b",
    re.IGNORECASE,
)

MAX_NAME = 12
"""Words of a name; what is longer is a sentence even without a full stop."""


def _plain(text: str) -> str:
    words = text.replace("’", "'").strip(' .!?:*_"“”…')
    return re.sub(r"\s*\([^()]*\)$", "", words) or words


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
    return bool(_ONE_PROJECT.fullmatch(_plain(text)))


def is_preamble(text: str) -> bool:
    """Whether a heading only speaks about the document."""
    return len(text) <= MAX_LENGTH and bool(_PREAMBLE.fullmatch(_plain(text)))


def is_aside(text: str) -> bool:
    """Whether a heading holds something else than what is taught, such as what to know before."""
    return len(text) <= MAX_LENGTH and bool(_ASIDE.fullmatch(_plain(text)))


def is_lead_in(text: str) -> bool:
    """Whether the words only introduce what follows ("You should understand", "Must know")."""
    line = _plain(text)
    return len(line) <= MAX_LENGTH and bool(_LEAD_IN.fullmatch(line) or _PRIORITY.fullmatch(line))


def always_links(text: str) -> bool:
    """Whether the words announce reading matter even where no address stands below ("Resources", "Books")."""
    return bool(_ALWAYS_LINK.fullmatch(_plain(text)))


def may_link(text: str) -> bool:
    """Whether a heading of reading matter may as well name a thing to learn ("Links", "Videos")."""
    return bool(_NEEDS_ADDRESS.fullmatch(_plain(text)))


def may_be_subject(text: str) -> bool:
    """Whether a heading of a table of contents may as well name a thing to learn ("Index")."""
    return bool(_NEEDS_ANCHOR.fullmatch(_plain(text)))


def is_document_title(text: str) -> bool:
    """Whether a line names a document of this sort: "Roadmap for a network engineer"."""
    return not is_sentence(text) and bool(_DOCUMENT.search(text))


def is_offer(text: str) -> bool:
    """Whether an assistant offers to do more."""
    return len(text) <= 4 * MAX_LENGTH and bool(_OFFER.search(text.replace("’", "'")))


def is_negative(text: str) -> bool:
    """Whether the line tells not to do something."""
    return bool(_NEGATIVE.fullmatch(_plain(text)))


def is_sentence(text: str) -> bool:
    """Whether a line reads as prose rather than as a name."""
    if _SENTENCE_END.search(text.strip()) or len(text.split()) > MAX_NAME:
        return True
    return bool(_IMPERATIVE.match(text))
