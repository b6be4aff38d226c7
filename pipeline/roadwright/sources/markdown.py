"""Markdown as people and assistants write roadmaps: CommonMark with tables, front matter, HTML, and drawn trees.

Read leniently: ``##Heading`` without a space, ``•`` as a bullet and lists indented by a tab are taken for what their
author meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from roadwright.outline import Outline
from roadwright.sources import _drawn, _html, _inline, _tables
from roadwright.sources._assembly import assemble
from roadwright.sources._blocks import TITLE_LEVELS, Block
from roadwright.sources._decode import MAX_DEPTH, check_lines, normalise, too_deep
from roadwright.sources._repair import repair

NAME = "markdown"

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")
_FENCE = re.compile(r"^\s*(`{3,}|~{3,})")
_TIGHT_HEADING = re.compile(r"^( {0,3}#{2,6})(?=[^\s#])")
_BULLET = re.compile(r"^(\s*)[•●○◦▪▫■□‣⁃∙·►▸➤➢❖◆◇–—][ \t]+(?=\S)")
_NESTED = re.compile(r"^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+|>)+")


def detect(name: str, text: str) -> bool:
    """By the file's name; any other text that has Markdown headings counts as well."""
    lower = name.lower()
    if lower.endswith(_SUFFIXES):
        return True
    known = lower.endswith((".json", ".opml", ".xml", ".html"))
    return not known and bool(re.search(r"^#{1,6} \S", text, re.MULTILINE))


def parse(text: str) -> Outline:
    """The outline. Raises RoadwrightError for lines or nesting that no roadmap has."""
    text = normalise(text)
    check_lines(text)
    mended, repairs = repair(text)
    lines = _meant(mended.split("\n"))
    tokens = _parser().parse("\n".join(lines))
    title = next((_front_title(token.content) for token in tokens if token.type == "front_matter"), "")
    return assemble(_blocks(tokens, mended.split("\n")), title=title, repairs=repairs)


@cache
def _parser() -> MarkdownIt:
    """Without indented code: in a roadmap an indented line is a deeper level."""
    markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": 4 * MAX_DEPTH})
    return markdown.enable(["table", "strikethrough"]).disable("code").use(front_matter_plugin)


def _front_title(front: str) -> str:
    match = re.search(r"^title:\s*(.+)$", front, re.MULTILINE | re.IGNORECASE)
    return match[1].strip(" \"'") if match else ""


def _meant(lines: list[str]) -> list[str]:
    """The lines as their author meant them, outside fences; line numbers stay."""
    meant, fence, depths = [], "", [0]
    for number, line in enumerate(lines, start=1):
        mark = _FENCE.match(line)
        if mark and (not fence or (line.strip().startswith(fence) and not line.strip(" `~"))):
            fence = "" if fence else mark[1]
        elif not fence:
            line = _BULLET.sub(r"\1- ", _TIGHT_HEADING.sub(r"\1 ", line))  # noqa: PLW2901
            _check_depth(line, number, depths)
        meant.append(line)
    return meant


def _check_depth(line: str, number: int, indents: list[int]) -> None:
    """Refuse nesting beyond MAX_DEPTH before the parser meets it. ``indents`` are those of the open levels."""
    marks = _NESTED.match(line)
    if marks and len(re.findall(r"[-*+>]|\d[.)]", marks[0])) > MAX_DEPTH:
        raise too_deep(number)
    if line.strip():
        indent = len(line) - len(line.lstrip())
        while indents and indents[-1] >= indent:
            indents.pop()
        indents.append(indent)
        if len(indents) > MAX_DEPTH:
            raise too_deep(number)


def _blocks(tokens: Sequence[Token], source: list[str]) -> Iterator[Block]:
    """The document's blocks, in order. One pass over the tokens, with a stack of lists and quotes."""
    depth = quoted = 0
    level, html_depth = TITLE_LEVELS, 0
    number = ""
    item: Block | None = None
    first_text = False
    stream = iter(enumerate(tokens))
    for _, token in stream:
        kind = token.type
        if kind in {"bullet_list_open", "ordered_list_open"}:
            depth += 1
        elif kind in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
        elif kind == "list_item_open":
            number, first_text = token.info, True
        elif kind == "list_item_close":
            first_text = False
        elif kind == "blockquote_open":
            quoted += 1
        elif kind == "blockquote_close":
            quoted -= 1
        elif kind == "hr":
            yield Block(role="rule", depth=0, text="", line=_line(token))
        elif kind == "heading_open":
            level = int(token.tag[1]) * TITLE_LEVELS
            inline = next(stream)[1]
            words = _inline.lines(inline.children or [], _line(token))
            if words:
                merged = _merged(words)
                yield _block("heading", level, merged, source)
            html_depth = 0
        elif kind == "inline":
            words = _inline.lines(token.children or [], _line(token))
            for words_of_line in _joined(words):
                if depth and first_text and not quoted:
                    item = _block("item", depth, words_of_line, source, number)
                    first_text = False
                    yield item
                elif quoted:
                    yield _block("quote", depth, words_of_line, source)
                else:
                    yield _block("text", depth, words_of_line, source)
        elif kind == "table_open":
            rows = list(takewhile(lambda pair: pair[1].type != "table_close", stream))
            yield from _tables.blocks([token for _, token in rows], depth, source)
        elif kind == "html_block":
            html = _html.blocks(token.content, _line(token), level, html_depth, depth)
            for block in html.blocks:
                if block.role == "heading" and block.depth % TITLE_LEVELS == 0:
                    level = block.depth
                yield block
            html_depth = html.depth
        elif kind == "fence":
            yield from _drawn.blocks(token.content, _line(token) + 1, depth)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0


def _block(role: str, depth: int, words: _inline.Words, source: list[str], number: str = "") -> Block:
    raw = source[words.line - 1].strip() if 0 < words.line <= len(source) else words.text
    return Block(
        role=role,  # type: ignore[arg-type]
        depth=depth,
        text=words.text,
        line=words.line,
        raw=raw,
        number=number,
        strong=words.strong,
        url=words.url,
        linked=words.is_link,
    )


def _merged(words: list[_inline.Words]) -> _inline.Words:
    """The lines of a heading as one."""
    first = words[0]
    return _inline.Words(
        text=" ".join(line.text.strip() for line in words),
        line=first.line,
        strong=first.strong,
        linked=first.linked,
        url=first.url,
    )


def _joined(words: list[_inline.Words]) -> Iterator[_inline.Words]:
    """Join what was only wrapped: a line that goes on in lower case, or after a comma, belongs to the one before."""
    held: _inline.Words | None = None
    for line in words:
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
    if not before or before[-1] in ".!?:;。" or not after:
        return False
    if before.endswith((",", "(", "-", "–", "—", "&", "/", "+")):
        return True
    return after[0].islower() or (len(before) > 60 and after[0].isalnum() and not re.match(r"\d+[.)]\s", after))
