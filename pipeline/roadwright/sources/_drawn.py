"""Trees drawn with ``├──`` in a fence, as assistants like to draw roadmaps.

Folders of files are drawn in the same way; a tree whose names are mostly those of files is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.sources._blocks import Block

_BRANCH = re.compile(r"^(?P<stem>[\s│┃|:]*)(?:[├└┣┗╰╠╚][─━═╴╌-]*|[|+`\\]-{1,3})\s*(?P<text>.*)$")
_FILE = re.compile(r"^[\w.-]*\.[A-Za-z]\w{0,4}$|^[\w.@-]*/$|^\.\w+")
_COMMENT = re.compile(r"\s+(?:#|←|//|<|-|–|—)")
_TREE = re.compile(r"[├└┣┗╰╠╚]|^\s*[|+`]--", re.MULTILINE)


def blocks(text: str, line: int, depth: int) -> Iterator[Block]:
    """The items of a drawn tree, the first at ``depth + 1``; nothing where the fence holds anything else."""
    if not _TREE.search(text):
        return
    lines = list(_lines(text, line))
    names = [name for _, name, _, _ in lines]
    if sum(bool(_FILE.match(_COMMENT.split(name)[0])) for name in names) * 2 > len(names):
        return
    for level, name, number, raw in lines:
        yield Block(role="item", depth=depth + level, text=name, line=number, raw=raw.strip())


def _lines(text: str, first: int) -> Iterator[tuple[int, str, int, str]]:
    """Level (from 1), name, line number and raw text of each node; deeper branches stand further to the right."""
    columns: list[int] = []
    has_root = False
    for number, raw in enumerate(text.split("\n"), start=first):
        if not raw.strip(" \t│┃|"):
            continue
        branch = _BRANCH.match(raw)
        if not branch:
            columns.clear()
            has_root = True
            yield 1, raw.strip(), number, raw
            continue
        column = len(branch["stem"].expandtabs(4))
        while columns and columns[-1] >= column:
            columns.pop()
        columns.append(column)
        if branch["text"].strip():
            yield len(columns) + has_root, branch["text"].strip(), number, raw
