"""HTML inside Markdown: ``<details>`` with a summary, ``<ul><li>``, headings, tables and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from roadwright.sources import _inline, _tables
from roadwright.sources._blocks import TITLE_LEVELS, Block, Role
from roadwright.sources._enumerations import mask
from roadwright.sources._inline import Words

_HEADINGS = {f"h{level}": level * TITLE_LEVELS for level in range(1, 7)}
_LISTS, _CELLS, _HIDDEN = {"ul", "ol"}, {"td", "th"}, {"script", "style", "template"}
_BOLD, _ITALIC, _CODE = {"b", "strong"}, {"i", "em"}, {"code", "kbd", "tt"}
_BREAKS = {
    "p",
    "div",
    "br",
    "blockquote",
    "li",
    "summary",
    "details",
    "tr",
    "table",
    "hr",
    *_LISTS,
    *_CELLS,
    *_HEADINGS,
}


class Reader(HTMLParser):
    """Reads the pieces of HTML of one document in turn. Elements stay open from one piece to the next."""

    def __init__(self, source: Sequence[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._source = source
        self._found: list[Block] = []
        self._details: list[int] = []
        self._level = 0
        self._first = 1
        self._start(0)

    def read(self, html: str, line: int, level: int, depth: int) -> Iterator[Block]:
        """The blocks of the piece that begins at ``line``, below a heading of ``level``, in a list of ``depth``."""
        self.reset()
        self._first, self._level = line, level
        self._start(depth)
        self.feed(html)
        self.close()
        self._flush()
        yield from self._found
        self._found = []

    def _start(self, depth: int) -> None:
        self._depth = depth
        self._role: Role = "text"
        self._role_depth = depth
        self._words = Words()
        self._bold = self._italic = self._code = self._hidden = 0
        self._href = ""
        self._rows: list[list[list[Words]]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element: most end the line that is being read."""
        if tag in _BREAKS:
            self._flush()
        if tag in _LISTS:
            self._depth += 1
        elif tag == "li":
            self._expect("item", max(self._depth, 1))
        elif tag == "table":
            self._rows = []
        elif tag == "tr" and self._rows is not None:
            self._rows.append([])
        elif tag in _CELLS and self._rows:
            self._rows[-1].append([])
        elif tag == "details":
            self._details.append(self._level + TITLE_LEVELS // 2 + min(len(self._details), TITLE_LEVELS // 2 - 1))
        elif tag == "summary" and self._details:
            self._expect("heading", self._details[-1])
        elif tag in _HEADINGS:
            self._level = _HEADINGS[tag]
            self._expect("heading", self._level)
        elif tag == "blockquote":
            self._expect("quote", self._depth)
        elif tag == "hr":
            self._found.append(Block(role="rule", depth=0, text="", line=self._line()))
        elif tag == "a":
            self._href = next((value or "" for name, value in attrs if name == "href"), "")
            self._words.link(self._href)
        self._count(tag, 1)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and the line that is being read with it."""
        if tag in _BREAKS:
            self._flush()
            self._expect("text", self._depth)
        if tag in _LISTS:
            self._depth -= 1
        elif tag == "table" and self._rows is not None:
            names = [" ".join(words.text for words in cell) for cell in self._rows[0]] if self._rows else []
            self._found.extend(_tables.rows(names, self._rows[1:], self._depth, self._source))
            self._rows = None
        elif tag == "details" and self._details:
            self._found.append(Block(role="end", depth=self._details.pop(), text="", line=self._line()))
        elif tag == "a":
            self._href = ""
        self._count(tag, -1)

    def handle_data(self, data: str) -> None:
        """Take in text, white space squeezed as a browser does."""
        if self._hidden or not (data.strip() or self._words.text):
            return
        if not self._words.text:
            self._words.line = self._line() + data[: len(data) - len(data.lstrip())].count("\n")
        text = re.sub(r"\s+", " ", data if self._words.text else data.lstrip())
        self._words.add(
            mask(text) if self._code else text,
            bold=bool(self._bold),
            italic=bool(self._italic),
            linked=bool(self._href),
        )

    def _count(self, tag: str, step: int) -> None:
        self._bold = max(0, self._bold + step * (tag in _BOLD))
        self._italic = max(0, self._italic + step * (tag in _ITALIC))
        self._code = max(0, self._code + step * (tag in _CODE))
        self._hidden = max(0, self._hidden + step * (tag in _HIDDEN))

    def _expect(self, role: Role, depth: int) -> None:
        self._role, self._role_depth = role, depth

    def _flush(self) -> None:
        """End the line that is being read: a block, or a part of a table's cell."""
        words = self._words
        if words.text.strip():
            if self._rows and self._rows[-1]:
                self._rows[-1][-1].append(words)
            else:
                self._found.append(_inline.block(self._role, self._role_depth, words, self._source))
                self._expect("text", self._depth)
        self._words = Words()

    def _line(self) -> int:
        return self._first + self.getpos()[0] - 1
