"""Emphasis remarks: "(VERY IMPORTANT)", "[optional]", "— must know", "(~2 weeks)". They leave the title.

A remark says how much a thing matters, how well it must be known, for whom it is or how long it takes; it never
names a thing to learn. "(INNER, LEFT)", "(OOP)" and "(Alembic)" stay.
"""

from __future__ import annotations

import re

from roadwright.sources._vocabulary import FILLERS, REMARKS

_WORDS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BRACKETED = re.compile(r"\s*(?:\*\s*)?(?:\(([^()]*)\)|\[([^\[\]]*)\]|【([^【】]*)】|（([^（）]*)）)")
_TRAILING = re.compile(r"\s+[-–—|:•·]\s+([^-–—|:•·()]{3,40})$|:\s+([^:()]{3,40})$")
_MODALS = frozenset({"can", "could", "may", "should", "must", "will"})
_SHOUTED = re.compile(r"(?<=\S)\s+((?:[A-Z]{3,}(?:[\s-]+|$)){1,4})$")
_LEADING = re.compile(r"([^:()\[\]]{3,30}?)\s*:\s+(?=\S)")
_AMOUNT = r"[~≈±<>]?\s*\d+(?:[.,]\d+)?\s*(?:\+|[-–—/]|to|bis|à|до)?\s*(?:\d+(?:[.,]\d+)?)?\s*\+?\s*"
_UNIT = (
    r"(?:h|hrs?|hours?|min(?:ute)?s?|days?|d|weeks?|wks?|w|months?|mos?|years?|stunden?|tage?|wochen?|monate?|heures?|jours?|"
    r"semaines?|mois|horas?|días?|dias?|semanas?|mes(?:es)?|mês|saat|gün|hafta|ay|час(?:а|ов)?|д(?:ень|ня|ней)|недел[яиью]|месяц(?:а|ев)?|周|天|时间)"
)
_DURATION = re.compile(
    rf"(?:(?:about|approx\.?|around|ca\.?|estimated|est\.?|duration|time|in)\s*:?\s*)?{_AMOUNT}[\s-]*{_UNIT}(?:\s*(?:per|/|a|each)\s*\w+)?(?:\s+(?:total|max|min))?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?"
    r"(?:\s*[-–—]\s*(?:[a-z]{3,9}\.?\s*)?\d{0,4})?"
    rf"|(?:weeks?|months?|days?|years?|hours?|wk|woche|semaine|semana|hafta|недел[яи]|месяц)\s*\d+(?:\s*(?:[-–—&+,]|to|and)\s*\d+)*",
    re.IGNORECASE,
)
_ADJECTIVES = "conceptual|conceptually|optional|recommended|important|mandatory|required|essential|critical"
_MIXED = re.compile(rf"(.+?)[\s,;-]+({_ADJECTIVES})", re.IGNORECASE)


def is_remark(words: str) -> bool:
    """Whether the words are nothing but a remark."""
    stripped = words.strip(" .!*_:")
    if not stripped or len(stripped) > 80:
        return False
    if _DURATION.fullmatch(stripped):
        return True
    tokens = [token.lower().replace("’", "'") for token in _WORDS.findall(stripped)]
    if not tokens or any(character.isdigit() for character in stripped):
        return False
    known = [token in REMARKS or _parts(token) for token in tokens]
    return any(known) and all(is_known or token in FILLERS for token, is_known in zip(tokens, known, strict=True))


def _parts(token: str) -> bool:
    """Whether a hyphenated word consists of remarks and fillers ("must-know", "nice-to-have")."""
    parts = token.split("-")
    return len(parts) > 1 and all(p in REMARKS or p in FILLERS for p in parts) and any(p in REMARKS for p in parts)


def _shouted(words: str) -> bool:
    """Whether capitals in brackets hold a remark beside other words: "MODERN BACKEND", "RDBMS CORE"."""
    parts = [part.lower() for token in _WORDS.findall(words) for part in token.split("-")]
    return (
        words.isupper()
        and len(parts) > 1
        and not re.search(r"[,/;:|]", words)
        and any(part in REMARKS for part in parts)
    )


def _aside(piece: str) -> bool:
    """Whether one piece of a list in brackets is a remark; "main" in "(header, main, footer)" is not."""
    words = piece.strip()
    return bool(re.fullmatch(rf"(?:very |most |highly |strongly )?(?:{_ADJECTIVES})", words, re.IGNORECASE)) or bool(
        _DURATION.fullmatch(words)
    )


def split(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without its remarks, and the remarks in lower case, in the order of the text."""
    found: list[str] = []

    def bracketed(match: re.Match[str]) -> str:
        words = next(group for group in match.groups() if group is not None)
        clause = re.match(r"(?:if|when|unless|wenn|si|se|если)\s", words, re.IGNORECASE)
        if is_remark(words) or _shouted(words) or clause:
            found.append(_tidy(words))
            return ""
        mixed = _MIXED.fullmatch(words.strip())
        if mixed and not is_remark(mixed[1]):
            found.append(_tidy(mixed[2]))
            return match[0].replace(words, mixed[1].strip(" ,;-"))
        kept: list[str] = []
        taken: list[str] = []
        for piece in re.split(r"\s*[,;]\s*", words):
            (taken if _aside(piece) else kept).append(piece)
        if taken and kept:
            found.extend(map(_tidy, taken))
            return match[0].replace(words, ", ".join(kept))
        return match[0]

    rest = _BRACKETED.sub(bracketed, text)
    trailing = _TRAILING.search(rest)
    if trailing and is_remark(trailing[1] or trailing[2]) and not (trailing[2] and _DURATION.fullmatch(trailing[2])):
        found.append(_tidy(trailing[1] or trailing[2]))
        rest = rest[: trailing.start()]
    shouted = _SHOUTED.search(rest)
    if shouted and is_remark(shouted[1]) and _names(rest[: shouted.start()]):
        found.append(_tidy(shouted[1]))
        rest = rest[: shouted.start()]
    leading = _LEADING.match(rest)
    if leading and is_remark(leading[1]) and not rest[leading.end()].islower():
        found.insert(0, _tidy(leading[1]))
        rest = rest[leading.end() :]
    rest = re.sub(r"\s+", " ", rest).strip()
    if not rest.strip(" -–—:.|"):
        return text, ()
    return rest, tuple(found)


def _names(text: str) -> bool:
    """Whether the text is a name that a remark may follow: not all in capitals, and no beginning of a phrase."""
    return not text.isupper() and text.rsplit(maxsplit=1)[-1].lower() not in FILLERS | _MODALS


def _tidy(words: str) -> str:
    return re.sub(r"\s+", " ", words.strip(" *_.!:")).lower()
