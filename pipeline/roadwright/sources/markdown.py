"""Markdown as people and assistants write roadmaps: CommonMark with tables, front matter, HTML, and drawn trees.

Read leniently: ``##Heading`` without a space, ``•`` as a bullet and lists indented by a tab are taken for what their
author meant.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from roadwright.outline import Outline
from roadwright.sources._assembly import assemble
from roadwright.sources._decode import MAX_DEPTH, check_lines, normalise, too_deep
from roadwright.sources._repair import repair
from roadwright.sources._walk import Walk

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
    source = mended.split("\n")
    tokens = _parser().parse("\n".join(_meant(source)))
    title = next((_front_title(token.content) for token in tokens if token.type == "front_matter"), "")
    return assemble(Walk(source).blocks(tokens), title=title, repairs=repairs)


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
