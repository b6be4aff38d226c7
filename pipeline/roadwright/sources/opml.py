"""OPML, what outliners and mind maps export: nested ``<outline text="...">``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.parsers import expat

from msgspec.structs import replace

from roadwright.diagnostics import RoadwrightError
from roadwright.outline import Outline
from roadwright.sources import _inline
from roadwright.sources._assembly import assemble
from roadwright.sources._blocks import TITLE_LEVELS, Block
from roadwright.sources._decode import MAX_DEPTH, normalise, too_deep
from roadwright.sources._repair import repair

NAME = "opml"


def detect(name: str, text: str) -> bool:
    """By the root element, whatever the file is called."""
    return bool(re.search(r"<opml[\s>]", text[:2000])) or name.lower().endswith(".opml")


def parse(text: str) -> Outline:
    """The outline. Raises RoadwrightError where the XML is broken, has a document type or nests too deep.

    A document type could define entities that expand without end, and OPML needs none.
    """
    mended, repairs = repair(normalise(text))
    # Expat decodes by the declaration unless told otherwise, and the text is decoded already.
    body = re.sub(r"^\s*<\?xml[^>]*\?>", "", mended, count=1)
    offset = mended[: len(mended) - len(body)].count("\n")
    reader = _Reader(mended.split("\n"), offset)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.StartElementHandler = lambda tag, attrs: reader.start(tag, attrs, parser.CurrentLineNumber)
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    try:
        parser.Parse(body.encode(), True)
    except expat.ExpatError as error:
        raise RoadwrightError(
            f"line {error.lineno + offset}: not well-formed OPML: {expat.ErrorString(error.code)}",
            hint="export the outline again, or mend the XML at this line",
        ) from error
    return assemble(reader.blocks(), title=reader.title.strip(), repairs=repairs)


class _Reader:
    """Collects blocks from the parser's events; keeps no tree."""

    def __init__(self, source: Sequence[str], offset: int) -> None:
        self.title = ""
        self._source = source
        self._offset = offset
        self._found: list[Block] = []
        self._depth = 0
        self._in_title = False

    def refuse(self, *_: object) -> None:
        raise RoadwrightError("the OPML has a document type declaration", hint="take the <!DOCTYPE ...> out")

    def start(self, tag: str, attributes: dict[str, str], line: int) -> None:
        self._in_title = tag == "title"
        if tag != "outline":
            return
        self._depth += 1
        line += self._offset
        if self._depth > MAX_DEPTH:
            raise too_deep(line)
        text = attributes.get("text") or attributes.get("title") or ""
        url = attributes.get("url") or attributes.get("htmlUrl") or ""
        if text.strip():
            words = _inline.read(text, line)
            words.url = url or words.url
            self._found.append(_inline.block("item", self._depth, words, self._source))
        note = attributes.get("_note") or attributes.get("note") or ""
        for said in filter(None, map(str.strip, note.split("\n"))):
            self._found.append(_inline.block("text", self._depth, _inline.read(said, line), self._source))

    def end(self, tag: str) -> None:
        self._in_title = False
        if tag == "outline":
            self._depth -= 1

    def data(self, text: str) -> None:
        if self._in_title:
            self.title += text

    def blocks(self) -> list[Block]:
        """What was read. One outline that holds all others is the document's title."""
        top = [block for block in self._found if block.depth == 1 and block.role == "item"]
        if len(top) != 1 or len(self._found) == 1:
            return self._found
        return [
            replace(block, role="heading", depth=TITLE_LEVELS)
            if block is top[0]
            else replace(block, depth=block.depth - 1)
            for block in self._found
        ]
