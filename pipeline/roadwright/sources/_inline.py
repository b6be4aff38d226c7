"""Inline Markdown -> lines of plain words, each with what its marks said: bold at the start, links, code."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it.token import Token

from roadwright.sources._enumerations import mask

_DUNDER = re.compile(r"[a-z][a-z0-9_]*")
_BARE_URL = re.compile(r"^<?https?://\S+>?$")


@dataclass(slots=True)
class Words:
    """One line of inline text. ``strong`` are the bold words it begins with, ``linked`` is the text inside links."""

    text: str = ""
    line: int = 0
    strong: str = ""
    linked: str = ""
    url: str = ""
    _bold: int = field(default=0, repr=False)

    @property
    def is_link(self) -> bool:
        """Whether nothing but a link stands here, signs and numbers aside."""
        rest = self.text.replace(self.linked, "") if self.linked else self.text
        return bool(self.url) and not re.search(r"[^\W\d_]", rest)


def lines(tokens: Sequence[Token], first: int) -> list[Words]:
    """The visual lines of an inline token's children; ``first`` is the line number of the first one."""
    found = [Words(line=first)]
    line, bold, href, opening = first, 0, "", ""
    for at, token in enumerate(tokens):
        here = found[-1]
        kind = token.type
        if kind in {"softbreak", "hardbreak"}:
            line += 1
            found.append(Words(line=line))
        elif kind == "html_inline":
            if re.match(r"<br\b", token.content, re.IGNORECASE):
                found.append(Words(line=line))
        elif kind == "strong_open":
            bold += 1
            opening = token.markup
        elif kind == "strong_close":
            bold -= 1
        elif kind == "link_open":
            href = str(token.attrs.get("href", ""))
            here.url = here.url or href
        elif kind == "link_close":
            href = ""
        elif kind in {"text", "code_inline", "text_special"}:
            content = mask(token.content) if kind == "code_inline" else token.content
            if kind == "text" and bold and opening == "__" and _is_dunder(tokens, at):
                content = f"__{content}__"
            if bold and (not here.text.strip(" \t") or not re.search(r"\w", here.text) or here.text == here.strong):
                here.strong = here.text + content if here.text == here.strong else content
            if href:
                here.linked += content
            here.text += content
        elif kind == "image" and href and not here.text:
            continue
    for words in found:
        if _BARE_URL.match(words.text.strip()):
            words.url = words.linked = words.text.strip().strip("<>")
    return [words for words in found if words.text.strip()]


def _is_dunder(tokens: Sequence[Token], at: int) -> bool:
    """``__init__`` is a name with underscores, though Markdown calls it bold."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].type == "strong_open"
        and tokens[at + 1].type == "strong_close"
        and bool(_DUNDER.fullmatch(tokens[at].content))
    )


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def without_tags(html: str) -> str:
    """The words of a piece of HTML."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)
