"""One line of a source -> a Title: the words a reader would call the thing by, and what was taken off them."""

from __future__ import annotations

import re

from msgspec import Struct

from roadwright.sources import _enumerations, _numbering, _remarks, _signs

MAX_TERM = 6
"""Words of a term before its colon or dash; what is longer is a sentence."""

_COLON = re.compile(r"\s*[:：]\s+|\s*：\s*")
_DASH = re.compile(r"\s+[-–—]{1,2}\s+|\s*—\s*")
_INCLUDES = re.compile(
    r"(?<=\w)(?<!\bwhat)(?<!\bwho)(?<!\bwhere)(?<!\bhow)"
    r"\s+(?:includes?|including|covers?|such as|like|e\.g\.?|are|is)$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"\s*(?:→|⇒|->|=>)\s*")


class Title(Struct, frozen=True, kw_only=True):
    """A cleaned line. ``label`` and ``body`` are the parts of "Goal: know X", where the line has a colon inside.

    ``signs`` are the pictures before the first word; ``stage`` the word of "Phase 4"; ``intro`` tells that the line
    ends in a colon, so what follows belongs to it.
    """

    text: str
    number: str = ""
    stage: str = ""
    emphasis: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    signs: frozenset[str] = frozenset()
    label: str = ""
    body: str = ""
    intro: bool = False


def clean(line: str, *, heading: bool = False) -> Title:
    """The title of a line of inline text (Markdown marks already gone, code marks hidden by ``mask``)."""
    signs = _signs.leading(line)
    text, number, stage = _signs.parted(_signs.unchecked(_signs.plain(line))), "", ""
    for _ in range(3):
        found = _numbering.split(_undecorated(text), heading=heading)
        if not found.number:
            break
        text, number, stage = found.text, number or found.number, stage or found.stage
        signs |= _signs.leading(text)
    text = _signs.strip(text) or _signs.strip(_numbering.plain_keycaps(text))
    intro = bool(re.search(r"[:：]\s*$", text))
    text = re.sub(r"[\s:：]+$", "", text)
    text, emphasis = _remarks.split(text)
    intro = intro or bool(re.search(r"[:：]$", text))
    text = re.sub(r"[\s:：]+$", "", text)
    text = _unquoted(_INCLUDES.sub("", text) if intro else text)
    label, body = _label(text)
    return Title(
        text=_enumerations.unmask(text),
        number=number,
        stage=stage,
        emphasis=emphasis,
        values=_enumerations.members(body or text),
        signs=signs,
        label=_enumerations.unmask(label),
        body=body,
        intro=intro,
    )


def _undecorated(text: str) -> str:
    """The text without the signs and bullets before its first number, word or bracket; keycaps are kept."""
    if text[:1] in {"-", "+", "*"}:
        return _signs.strip(text)
    rest = re.sub(r"^[^\w(\[#№🔟①-➓⓵-⓾]*", "", text)
    return text if text[:1] in {".", "/"} else rest or text


def _unquoted(text: str) -> str:
    """Quotes around the whole title are not part of it."""
    for opening, closing in ('""', "“”", "«»", "„“", "''", "‘’"):
        if len(text) > 2 and text[0] == opening and text[-1] == closing and opening not in text[1:-1]:
            return text[1:-1].strip()
    return text


def _label(text: str) -> tuple[str, str]:
    """Term and rest of "Term: rest"; empty where there is no colon after a short term."""
    match = _COLON.search(text)
    if not match:
        return "", ""
    head = text[: match.start()]
    if len(head.split()) > MAX_TERM + 2 or "(" in head.replace("()", "") or re.search(r"[.!?]\s", head):
        return "", ""
    return head.strip(), text[match.end() :].strip()


def term(text: str) -> tuple[str, str]:
    """Term and description of "Term - what it is" or "Term: what it is"; the whole text where it has no such form."""
    for pattern in (_COLON, _DASH, _ARROW):
        match = pattern.search(text)
        if match and pattern is _ARROW and len(_enumerations.members(text[match.end() :])) < 2:
            break
        if match and match.start() and len(text[: match.start()].split()) <= MAX_TERM:
            return text[: match.start()].strip(), text[match.end() :].strip()
    return text, ""
