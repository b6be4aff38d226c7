"""The parser's tokens -> Blocks: one pass over a Markdown document, with the state that headings and lists need."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from markdown_it.token import Token

from roadwright.sources import _drawn, _html, _inline, _tables
from roadwright.sources._blocks import TITLE_LEVELS, Block


class Walk:
    """A walk over one document; ``source`` are its lines, for the raw text of each block."""

    def __init__(self, source: Sequence[str]) -> None:
        self._source = source
        self._html = _html.Reader(source)
        self._level = TITLE_LEVELS
        self._depth = self._quoted = 0
        self._number = ""
        self._opens_item = False
        self._term: list[_inline.Words] = []

    def blocks(self, tokens: Sequence[Token]) -> Iterator[Block]:
        """The blocks of the document, in order."""
        stream = iter(tokens)
        for token in stream:
            match token.type:
                case "bullet_list_open" | "ordered_list_open":
                    self._depth += 1
                case "bullet_list_close" | "ordered_list_close":
                    self._depth -= 1
                case "dl_open":
                    self._depth += 1
                case "dl_close":
                    self._depth -= 1
                case "dt_open":
                    self._term = _inline.lines(next(stream).children or [], _line(token))
                case "list_item_open":
                    self._number, self._opens_item = token.info, True
                case "list_item_close":
                    self._opens_item = False
                case "blockquote_open":
                    self._quoted += 1
                case "blockquote_close":
                    self._quoted -= 1
                case "hr":
                    yield Block(role="rule", depth=0, text="", line=_line(token))
                case "heading_open":
                    self._level = int(token.tag[1]) * TITLE_LEVELS
                    words = _inline.lines(next(stream).children or [], _line(token))
                    if words and self._quoted:
                        yield _inline.block("quote", self._depth, _inline.merged(words), self._source)
                    elif words:
                        yield _inline.block("heading", self._level, _inline.merged(words), self._source)
                case "inline":
                    yield from self._lines(token)
                case "table_open":
                    cells = list(takewhile(lambda inner: inner.type != "table_close", stream))
                    yield from _tables.blocks(cells, self._depth, self._source)
                case "html_block":
                    yield from self._html_blocks(token)
                case "fence":
                    yield from _drawn.blocks(token.content, _line(token) + 1, self._depth)

    def _lines(self, token: Token) -> Iterator[Block]:
        """The lines of a paragraph: the first one of a list item is its title."""
        words = _inline.lines(token.children or [], _line(token))
        if self._term and words:
            yield _inline.block("item", self._depth, _inline.defined(self._term, words), self._source)
            self._term = []
            return
        for line in _inline.joined(words):
            if self._depth and self._opens_item and not self._quoted:
                self._opens_item = False
                yield _inline.block("item", self._depth, line, self._source, self._number)
            elif self._quoted:
                yield _inline.block("quote", self._depth, line, self._source)
            else:
                # A line at the margin continues an item by Markdown's letter; its author began something new.
                is_lazy = line.line > words[0].line and not self._source[line.line - 1][:1].isspace()
                yield _inline.block("text", 0 if is_lazy else self._depth, line, self._source)

    def _html_blocks(self, token: Token) -> Iterator[Block]:
        for block in self._html.read(token.content, _line(token), self._level, self._depth):
            if block.role == "heading" and block.depth % TITLE_LEVELS == 0:
                self._level = block.depth
            yield block


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0
