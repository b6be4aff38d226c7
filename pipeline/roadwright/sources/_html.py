"""HTML inside Markdown: ``<details>`` with a summary, ``<ul><li>``, headings, tables and paragraphs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from roadwright.sources._blocks import TITLE_LEVELS, Block, Role
from roadwright.sources._enumerations import mask

_HEADINGS = {f"h{level}": level * TITLE_LEVELS for level in range(1, 7)}
_BREAKS = {"p", "div", "br", "blockquote", "li", "ul", "ol", "summary", "details", "tr", "td", "th", "table", *_HEADINGS}
_HIDDEN = {"script", "style", "template"}
_CONTAINER = 5


@dataclass(slots=True)
class Read:
    """What a piece of HTML held, and how many ``<details>`` are open after it."""

    blocks: list[Block] = field(default_factory=list)
    depth: int = 0


def blocks(html: str, line: int, level: int, open_details: int, list_depth: int) -> Read:
    """The blocks of the HTML that begins at ``line``, below a heading of ``level`` and in a list of ``list_depth``."""
    reader = _Reader(line, level, open_details, list_depth)
    reader.feed(html)
    reader.close()
    reader.flush()
    return Read(reader.found, reader.details)


class _Reader(HTMLParser):
    def __init__(self, line: int, level: int, details: int, depth: int) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Block] = []
        self.first, self.level, self.details, self.depth = line, level, details, depth
        self.role: Role = "text"
        self.role_depth = depth
        self.text: list[str] = []
        self.strong: list[str] = []
        self.url = self.linked = ""
        self.at = line
        self.bold = self.code = self.hidden = 0
        self.href = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.flush()
        if tag in {"ul", "ol"}:
            self.depth += 1
        elif tag == "li":
            self.role, self.role_depth = "item", max(self.depth, 1)
        elif tag == "tr":
            self.role, self.role_depth = "item", self.depth + 1
        elif tag in {"td", "th"} and self.found and self.found[-1].line == self._line():
            self.role, self.role_depth = "item", self.depth + 2
        elif tag == "details":
            self.details += 1
        elif tag == "summary":
            self.role, self.role_depth = "heading", self.level + min(_CONTAINER + self.details - 1, 9)
        elif tag in _HEADINGS:
            self.role, self.role_depth = "heading", _HEADINGS[tag]
            self.level = _HEADINGS[tag]
        elif tag == "blockquote":
            self.role = "quote"
        elif tag == "hr":
            self.flush()
            self.found.append(Block(role="rule", depth=0, text="", line=self._line()))
        elif tag in {"b", "strong"}:
            self.bold += 1
        elif tag in {"code", "kbd"}:
            self.code += 1
        elif tag in _HIDDEN:
            self.hidden += 1
        elif tag == "a":
            self.href = next((value or "" for name, value in attrs if name == "href"), "")
            self.url = self.url or self.href

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.flush()
            self.role, self.role_depth = "text", self.depth
        if tag in {"ul", "ol"}:
            self.depth -= 1
        elif tag == "details":
            if self.details:
                self.found.append(
                    Block(role="end", depth=self.level + min(_CONTAINER + self.details - 1, 9), text="", line=self._line())
                )
                self.details -= 1
        elif tag in {"b", "strong"}:
            self.bold = max(0, self.bold - 1)
        elif tag in {"code", "kbd"}:
            self.code = max(0, self.code - 1)
        elif tag in _HIDDEN:
            self.hidden = max(0, self.hidden - 1)
        elif tag == "a":
            self.href = ""

    def handle_data(self, data: str) -> None:
        if self.hidden or (not data.strip() and not self.text):
            return
        if not self.text:
            self.at = self._line() + data[: len(data) - len(data.lstrip())].count("\n")
        words = re.sub(r"\s+", " ", data)
        words = mask(words) if self.code else words
        if self.bold and not "".join(self.text).strip():
            self.strong.append(words)
        if self.href:
            self.linked += words
        self.text.append(words)

    def flush(self) -> None:
        """End the block that is being read."""
        text = "".join(self.text).strip()
        if text:
            linked = bool(self.url) and not re.search(r"\w", text.replace(self.linked.strip(), "", 1))
            self.found.append(
                Block(
                    role=self.role,
                    depth=self.role_depth,
                    text=text,
                    line=self.at,
                    raw=text,
                    strong="".join(self.strong).strip(),
                    url=self.url,
                    linked=linked,
                )
            )
            self.role, self.role_depth = "text", self.depth
        self.text, self.strong, self.url, self.linked = [], [], "", ""

    def _line(self) -> int:
        return self.first + self.getpos()[0] - 1
