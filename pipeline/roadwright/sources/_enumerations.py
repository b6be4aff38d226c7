"""Enumerations in a title: "SELECT, INSERT", "AWS / Azure / GCP", "JOINs (INNER, LEFT)", "Data types: int, float".

Members are found where a reader sees a list. A sentence with commas is none, and neither are "TCP/IP", "CI/CD"
or a path. Words shared by all members are given back to each: "Read / Write files" is "Read files" and "Write files".
"""

from __future__ import annotations

import re

_MARKS = ",/:;()|&<>=~-*#+_"
MASKS = {mark: chr(0xE000 + at) for at, mark in enumerate(_MARKS)}
"""Marks inside code are hidden while a title is taken apart, so that ``print(a, b)`` is one thing."""

_MASK = str.maketrans(MASKS)
_UNMASK = str.maketrans({hidden: mark for mark, hidden in MASKS.items()})

MAX_WORDS = 5
"""A member of an enumeration is a name; what is longer is a clause."""

_OPENERS = re.compile(
    r"(?:if|when|while|after|before|once|first|firstly|then|next|finally|also|however|in addition|for example|in this|"
    r"so|but|because|since|as|although|instead|otherwise|of course|yes|no|well|now|wenn|si|quand|если|когда)\b",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"^(?:e\.?\s?g\.?|i\.?\s?e\.?|such as|like|including|includes?|for example|for instance|mainly|namely|especially|"
    r"both|either|any of|one of|z\.\s?b\.|par ex(?:emple|\.)|por ejemplo|например|örneğin)[\s,:]+",
    re.IGNORECASE,
)
_STUDY = re.compile(
    r"^(?:learn|study|cover|understand|master|explore|practi[cs]e|review)(?: about| the| how to use)?\s+", re.IGNORECASE
)
_AND = re.compile(r"^(?:and|or|und|oder|et|ou|(?-i:[yeou])|ve|veya|и|или|plus|&|\+)\s+|^و\s*", re.IGNORECASE)
_LAST_AND = re.compile(r"\s+(?:and|or|und|oder|et|ou|(?-i:y)|ve|veya|и|или|&|\+|и/или)\s+", re.IGNORECASE)
_ETC = re.compile(
    r"^(?:etc\.?|and so on|and more|more|usw\.?|\.\.\.|…|others?|и т\.\s?д\.?|vb\.?|и другие|and others)$",
    re.IGNORECASE,
)
_COMMA = re.compile(r"\s*(?:[,;،、，]|\s\|\s|\s[•·]\s)\s*")
_SLASH = re.compile(r"\s+/\s+|\s*／\s*")
_TIGHT = re.compile(r"(?<=[^\s/])/(?=[^\s/])")
_CLAUSE = re.compile(r"(?:for|to|with|without|not|but|by|from|because|which|that|who|it|they|so|then)\s", re.IGNORECASE)
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_SENTENCE_END = re.compile(r"[.!?。！？](?:\s|$)")


def mask(code: str) -> str:
    """The text of a code span with its marks hidden. A spaced slash is an enumeration even there."""
    spaced = code.replace(" / ", "\ue0ff")
    return spaced.translate(_MASK).replace("\ue0ff", " / ")


def unmask(text: str) -> str:
    """The text as it was before ``mask``."""
    return text.translate(_UNMASK)


def members(text: str) -> tuple[str, ...]:
    """The members of the enumeration in the text, at least two, or none."""
    inside = [found for bracket in _BRACKETS.findall(text) if len(found := _list(bracket)) > 1]
    outside = _BRACKETS.sub(" ", text).strip()
    own = _list(re.sub(r"\s+", " ", outside)) if "," in outside or "/" in outside or _COMMA.search(outside) else ()
    if len(own) > 1:
        return own
    return inside[0] if inside else ()


def listed(text: str) -> tuple[str, ...]:
    """The members of a text that is known to be a list, such as what follows "Topics:"; one member is a list too."""
    found = members(text)
    whole = text.strip(" .")
    if found or not whole:
        return found
    pair = _LAST_AND.split(whole)
    if len(pair) == 2 and all(len(part.split()) <= 2 for part in pair):
        return tuple(unmask(piece) for part in pair for piece in _slashed(part))
    return (unmask(whole),)


def _list(text: str) -> tuple[str, ...]:
    text = _STUDY.sub("", _INTRODUCTION.sub("", text.strip().rstrip(".")), count=1)
    first = _SLASH.split(_COMMA.split(text)[0])[0]
    second = text[len(first) :].split()
    opens_clause = _OPENERS.match(first) and (" " in first or len(second) > MAX_WORDS - 2)
    if not text or opens_clause or "://" in text or _is_prose(text):
        return ()
    parts = _COMMA.split(text)
    if len(parts) > 1:
        last = _LAST_AND.split(parts[-1])
        if len(last) == 2 and not _AND.match(parts[-1]):
            parts[-1:] = last
    found: list[str] = []
    for part in parts:
        piece = _AND.sub("", part.strip()).strip() if found else part.strip()
        if not piece or _ETC.match(piece):
            continue
        found.extend(_slashed(piece))
    found = [_INTRODUCTION.sub("", unmask(piece)).strip(" .") for piece in found]
    found = [piece for piece in found if piece]
    if len(found) < 2 or any(len(piece.split()) > MAX_WORDS or _CLAUSE.match(piece) for piece in found):
        return ()
    return tuple(found)


def _is_prose(text: str) -> bool:
    return bool(_SENTENCE_END.search(text.replace("e.g.", "").replace("etc.", "")))


def _slashed(piece: str) -> list[str]:
    parts = _SLASH.split(piece)
    if len(parts) == 1:
        parts = _tight(piece)
    return _shared(parts) if len(parts) > 1 else [piece]


def _tight(piece: str) -> list[str]:
    """Two names with a slash between. "TCP/IP", "and/or", "src/main.py" and "km/h" are one thing each."""
    if " " in piece or "://" in piece:
        return [piece]
    parts = _TIGHT.split(piece)
    if len(parts) == 1 or piece[0] in "/~." or any(len(part) < 3 or "." in part for part in parts):
        return [piece]
    return parts


def _shared(parts: list[str]) -> list[str]:
    """Give what the first or the last member says for all to each of them.

    "Read / Write files" shares its noun and "git add / commit" its verb; "Android Studio / Xcode" and "AWS / Google
    Cloud" are names that share nothing.
    """
    words = [part.split() for part in parts]
    last = words[-1][-1]
    if len(words[-1]) == 2 and all(len(member) == 1 for member in words[:-1]):
        is_noun = last[:1].islower() or (last.endswith("s") and not last.isupper())
        if is_noun and words[-1][0] not in parts:
            return [f"{member[0]} {last}" for member in words]
    if len(words[0]) == 2 and all(len(member) == 1 and member[0][:1].islower() for member in words[1:]):
        return [f"{words[0][0]} {member[-1]}" for member in words]
    return parts
