"""Markdown that can be told from all other Markdown without a parser: words, code spans, plain emphasis, web links.

Most of what editors write is of this kind, and a parser takes a hundred times longer over it than these expressions.
They promise less than Markdown allows, never more: what they accept means the same to every CommonMark parser.
"""

from __future__ import annotations

import re
from html import escape

_TEXT = r"[^\\`*_\[\]<&~|$!\x00-\x1f\x7f-\x9f\u2028\u2029]"
_WORD = r"[^\W_]"
_CODE = r"`[^`\n]++`(?!`)"
_EMPHASIS = "|".join(rf"{mark}(?={_WORD}){_TEXT}++(?<={_WORD}){mark}(?!\*)" for mark in (r"\*", r"\*\*"))
_LINK = rf"\[{_TEXT}++\]\(https?://\w[\w./:?=%+~@,;#&-]*+\)"
_HARMLESS = rf"(?<={_WORD})_(?={_WORD})|&(?=\s)|<(?=[\s=\d])|!(?!\[)"
_MARKED = re.compile(f"{_CODE}|{_EMPHASIS}|{_LINK}")  # without groups, so that it is searched for by its first sign
# the groups are plain: Python before 3.11.5 mismatches a possessive group; what is in them leaves nothing to try again
_SPANS = rf"(?:{_TEXT}++|{_HARMLESS}|{_CODE}|{_EMPHASIS}|{_LINK})+"
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


def html(line: str) -> str:
    """A line of simple Markdown as HTML, without a ``<p>`` around it. The addresses of its links must be of ASCII."""
    parts: list[str] = []
    end = 0
    for found in _MARKED.finditer(line):
        parts += _escaped(line[end : found.start()]), _tagged(found)
        end = found.end()
    return "".join([*parts, _escaped(line[end:])])


def _tagged(found: re.Match[str]) -> str:
    match found[0][0]:
        case "`":
            code = found[0][1:-1]
            return f"<code>{_escaped(code[1:-1] if code[0] == code[-1] == ' ' and code.strip() else code)}</code>"
        case "*":
            tag = "strong" if found[0].startswith("**") else "em"
            return f"<{tag}>{_escaped(found[0].strip('*'))}</{tag}>"
        case _:
            text, _, url = found[0][1:-1].partition("](")
            return f'<a href="{_escaped(url)}">{_escaped(text)}</a>'


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")


def _bare(found: re.Match[str]) -> str:
    match found[0][0]:
        case "`":
            return found[0][1:-1]
        case "*":
            return found[0].strip("*")
        case _:
            return found[0][1 : found[0].index("](")]
