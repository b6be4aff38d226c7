"""Inline Markdown -> lines of plain words, each with what its marks said: bold at the start, links, code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

from roadwright.sources._blocks import Block, Role
from roadwright.sources._enumerations import mask

_DUNDER = re.compile(r"[a-z][a-z0-9_]*")
_BARE_URL = re.compile(r"^<?https?://\S+>?$")
_MARKED = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s|[^\w\s\"'“‘«(\[`]")
_HAS_MARKS = re.compile(r"[*_`\[<~\\&]")
_WRAPPED = 60
"""A line this long was wrapped rather than ended, if it ends without a full stop."""


class Words(Struct):
    """One line of inline text.

    ``strong`` and ``slanted`` are the bold words and those in italics that it begins with, ``linked`` the texts of its
    links.
    """

    text: str = ""
    line: int = 0
    strong: str = ""
    slanted: str = ""
    linked: list[str] = []
    url: str = ""

    @property
    def is_link(self) -> bool:
        """Whether nothing but a link stands here, signs and numbers aside."""
        rest = self.text
        for words in self.linked:
            rest = rest.replace(words, "", 1)
        return bool(self.url) and not re.search(r"[^\W\d_]", rest)

    def link(self, url: str) -> None:
        """Begin a link; the first one's address is the line's."""
        self.url = self.url or url
        self.linked.append("")

    def add(self, content: str, *, bold: bool, italic: bool, linked: bool) -> None:
        """Append a stretch of text."""
        if bold:
            self.strong = self._opening(self.strong, content)
        if italic:
            self.slanted = self._opening(self.slanted, content)
        if linked and self.linked:
            self.linked[-1] += content
        self.text += content

    def _opening(self, marked: str, content: str) -> str:
        """The marked words at the start of the line, with those that follow if nothing else stands before them."""
        if self.text == marked:
            return marked + content
        return marked if re.search(r"\w", self.text) else content


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable("strikethrough")


def read(text: str, line: int) -> Words:
    """One line of a format other than Markdown, where people write ``**bold**`` and links all the same."""
    if not _HAS_MARKS.search(text):
        return Words(text=text, line=line)
    children = _parser().parseInline(text)[0].children or []
    found = lines(children, line)
    return merged(found) if found else Words(text=text, line=line)


def lines(tokens: Sequence[Token], first: int) -> list[Words]:
    """The visual lines of an inline token's children; ``first`` is the line number of the first one."""
    found = [Words(line=first)]
    bold, italic, href, opening, is_note = 0, 0, "", "", False
    for at, token in enumerate(tokens):
        kind = token.type
        if kind in {"softbreak", "hardbreak"}:
            first += 1
            found.append(Words(line=first))
        elif kind == "html_inline" and re.match(r"<br\b", token.content, re.IGNORECASE):
            found.append(Words(line=first))
        elif kind == "strong_open":
            bold, opening = bold + 1, token.markup
        elif kind == "strong_close":
            bold -= 1
        elif kind == "em_open":
            italic += 1
        elif kind == "em_close":
            italic -= 1
        elif kind == "link_open":
            # A footnote of one word looks like the definition of a link.
            is_note = tokens[at + 1].content.startswith("^")
            href = "" if is_note else str(token.attrs.get("href", ""))
            if not is_note:
                found[-1].link(href)
        elif kind == "link_close":
            href, is_note = "", False
        elif kind in {"text", "code_inline", "text_special"} and not is_note:
            content = mask(token.content) if kind == "code_inline" else token.content
            if bold and opening == "__" and _is_dunder(tokens, at):
                content = f"__{content}__"
            found[-1].add(content, bold=bool(bold), italic=bool(italic), linked=bool(href))
    for words in found:
        if _BARE_URL.match(words.text.strip()):
            words.url = words.text.strip().strip("<>")
            words.linked = [words.url]
    return [words for words in found if words.text.strip()]


def _is_dunder(tokens: Sequence[Token], at: int) -> bool:
    """``__init__`` is a name with underscores, though Markdown calls it bold."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].type == "strong_open"
        and tokens[at + 1].type == "strong_close"
        and bool(_DUNDER.fullmatch(tokens[at].content))
    )


def joined(found: list[Words]) -> Iterator[Words]:
    """Join what was only wrapped: a line that goes on in lower case, or after a comma, belongs to the one before."""
    held: Words | None = None
    for line in found:
        if held and _goes_on(held.text, line.text):
            held.text = f"{held.text.rstrip()} {line.text.strip()}"
            held.url = held.url or line.url
            held.linked += line.linked
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _goes_on(before: str, after: str) -> bool:
    before, after = before.rstrip(), after.strip()
    if not re.search(r"\w", before):
        return bool(before)
    if not after or before[-1] in ".!?:;。" or _MARKED.match(after):
        return False
    if before.endswith((",", "(", "-", "–", "—", "&", "/", "+")) or after[0].islower():
        return True
    return len(before) > _WRAPPED and after[0].isalnum()


def merged(found: list[Words]) -> Words:
    """Several lines as one, such as those of a setext heading."""
    first = found[0]
    text = " ".join(line.text.strip() for line in found)
    return Words(
        text=text,
        line=first.line,
        strong=first.strong,
        slanted=first.slanted,
        linked=list(first.linked),
        url=first.url,
    )


def defined(term: list[Words], meaning: list[Words]) -> Words:
    """Term and meaning of a definition list as one line, "Term: meaning"."""
    found = merged(term)
    found.text = f"{found.text.strip()}: {merged(meaning).text}"
    return found


def _without_reference(words: Words) -> str:
    """The text without a link in brackets or after a dash, as in "Errors ([post](...))": it is no part of the title."""
    text = words.text
    for link in words.linked if not words.is_link else ():
        name = re.escape(link.strip())
        text = re.sub(rf"\s*[(\[]\s*{name}\s*[)\]]|\s[-–—|]\s+{name}\s*$", "", text) if name else text
    return text


def block(role: Role, depth: int, words: Words, source: Sequence[str], number: str = "") -> Block:
    """The block of a line. ``source`` are the lines of the document, for ``raw``."""
    raw = source[words.line - 1].strip() if 0 < words.line <= len(source) else words.text
    return Block(
        role=role,
        depth=depth,
        text=_without_reference(words).strip() if role == "item" else words.text.strip(),
        line=words.line,
        raw=raw,
        number=number,
        strong=words.strong.strip(),
        slanted=words.slanted.strip(),
        url=words.url,
        linked=words.is_link,
    )
