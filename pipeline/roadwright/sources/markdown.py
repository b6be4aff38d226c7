"""Markdown as people and assistants write roadmaps: CommonMark with tables, front matter, HTML, and drawn trees.

Read leniently: ``##Heading`` without a space, ``•`` as a bullet and lists indented by a tab are taken for what their
author meant.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from roadwright.outline import Outline
from roadwright.sources._assembly import assemble
from roadwright.sources._decode import MAX_DEPTH, check_length, check_lines, normalise
from roadwright.sources._indentation import meant
from roadwright.sources._repair import repair
from roadwright.sources._walk import Walk

NAME = "markdown"

_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd", ".mdx")


def detect(name: str, text: str) -> bool:
    """By the file's name; any other text that has Markdown headings counts as well."""
    lower = name.lower()
    if lower.endswith(_SUFFIXES):
        return True
    known = lower.endswith((".json", ".opml", ".xml", ".html"))
    return not known and bool(re.search(r"^#{1,6} \S", text, re.MULTILINE))


def parse(text: str) -> Outline:
    """The outline. Raises RoadwrightError for lines, lengths or nesting that no roadmap has."""
    text = normalise(text)
    check_lines(text)
    check_length(text)
    mended, repairs = repair(text)
    source = mended.split("\n")
    tokens = _parser().parse("\n".join(meant(source)))
    title = next((_front_title(token.content) for token in tokens if token.type == "front_matter"), "")
    return assemble(Walk(source).blocks(tokens), title=title, repairs=repairs)


@cache
def _parser() -> MarkdownIt:
    """Without indented code: in a roadmap an indented line is a deeper level."""
    markdown = MarkdownIt("commonmark", {"html": True, "maxNesting": 4 * MAX_DEPTH})
    return markdown.enable(["table", "strikethrough"]).disable("code").use(front_matter_plugin).use(deflist_plugin)


def _front_title(front: str) -> str:
    match = re.search(r"^title:\s*(.+)$", front, re.MULTILINE | re.IGNORECASE)
    return match[1].strip(" \"'") if match else ""
