"""Markdown that can be told from all other Markdown without a parser: words, code spans, plain emphasis, web links.

Most of what editors write is of this kind, and a parser takes a hundred times longer over it than these expressions.
They promise less than Markdown allows, never more: what they accept means the same to every CommonMark parser.
"""

from __future__ import annotations

import re

_TEXT = r"[^\\`*_\[\]<&~|$!\x00-\x1f\x7f-\x9f\u2028\u2029]"
_WORD = r"[^\W_]"
_CODE = r"`[^`\n]++`(?!`)"
_STRONG = "|".join(rf"{mark}(?={_WORD}){_TEXT}++(?<={_WORD}){mark}(?!\*)" for mark in (r"\*", r"\*\*"))
_LINK = rf"\[{_TEXT}++\]\(https?://\w[\w./:?=%+~@,;#&-]*+\)"
_HARMLESS = rf"(?<={_WORD})_(?={_WORD})|&(?=\s)|<(?=[\s=\d])|!(?!\[)"
_MARKED = re.compile(f"(?P<code>{_CODE})|(?P<strong>{_STRONG})|(?P<link>{_LINK})")
# the groups are plain: Python before 3.11.5 mismatches a possessive group; what is in them leaves nothing to try again
_SPANS = rf"(?:{_TEXT}++|{_HARMLESS}|{_CODE}|{_STRONG}|{_LINK})+"
_START = rf"""(?={_WORD}(?<!\d)|["'(]|\d++(?![.)])|`|\*\*?{_WORD}|\[)"""
"""No block begins with a letter, and with a code span, emphasis or a link only a paragraph does."""
_LINE = re.compile(rf"{_START}{_SPANS}(?<! )")
_PARAGRAPHS = re.compile(rf"(?:{_START}{_SPANS}(?<! )(?:\n{{1,2}}|\Z))+")


def is_line(text: str) -> bool:
    """Whether the text is one line of simple Markdown."""
    return _LINE.fullmatch(text) is not None


def is_prose(text: str) -> bool:
    """Whether the text is nothing but paragraphs of simple Markdown."""
    return _PARAGRAPHS.fullmatch(text) is not None


def words(text: str) -> str:
    """The words of simple Markdown without its marks, white space squeezed."""
    return " ".join(_MARKED.sub(_bare, text).split())


def _bare(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "code":
            return found[0][1:-1]
        case "strong":
            return found[0].strip("*")
        case _:
            return found[0][1 : found[0].index("](")]
