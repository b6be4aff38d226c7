"""Tables whose rows are things to learn: which column is the title, and what the others say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token
from msgspec.structs import replace

from roadwright.sources import _inline, _signs
from roadwright.sources._blocks import Block
from roadwright.sources._enumerations import members
from roadwright.sources._remarks import is_remark
from roadwright.sources._vocabulary import column

_TITLE, _TOPIC, _STAGE, _REMARK = column("title"), column("topic"), column("stage"), column("remark")
_LINK, _PROJECT, _GOAL, _ABOUT = column("link"), column("project"), column("goal"), column("about")

Cell = list[_inline.Words]


def blocks(tokens: Sequence[Token], depth: int, source: Sequence[str]) -> Iterator[Block]:
    """One item for each row at ``depth + 1``, and below it what its other cells say."""
    header, body = _cells(tokens)
    yield from rows([_text(cell) for cell in header], body, depth, source)


def rows(names: list[str], body: list[list[Cell]], depth: int, source: Sequence[str]) -> Iterator[Block]:
    """The same for a table that is cells already; ``names`` are those of its columns."""
    title, stage = _columns(names, body)
    single = title < len(names) and bool(_TOPIC.fullmatch(names[title]))
    for row in body:
        if title >= len(row) or not row[title]:
            continue
        head = _inline.merged(row[title])
        number = _text(row[stage]) if stage is not None and stage < len(row) else ""
        said: list[tuple[str, Cell]] = []
        for at, cell in enumerate(row):
            name = names[at] if at < len(names) else ""
            if at in {title, stage} or not cell or not _signs.strip(_text(cell)).strip(" -–—"):
                continue
            if _LINK.fullmatch(name):
                head.url = head.url or cell[0].url
            elif is_remark(_remark(name, _signs.strip(_text(cell)))) and not _TITLE.fullmatch(name):
                head.text += f" ({_remark(name, _signs.strip(_text(cell)))})"
            else:
                said.append((name, cell))
        item = replace(_inline.block("item", depth + 1, head, source, number), single=single)
        yield item
        for name, cell in said:
            yield from _said(name, cell, item)


def _said(name: str, cell: Cell, row: Block) -> Iterator[Block]:
    """A further cell: its own topics if it lists some, else a remark under the column's name."""
    text = ", ".join(words.text.strip() for words in cell)
    below = replace(row, depth=row.depth + 1, number="", url="", strong="", slanted="", linked=False, single=False)
    about = replace(below, role="text", depth=row.depth)
    if _PROJECT.fullmatch(name):
        yield replace(below, text=f"Project: {text}")
    elif _GOAL.fullmatch(name):
        yield replace(about, text=f"{name}: {text}")
    elif _ABOUT.fullmatch(name):
        yield replace(about, text=text)
    elif len(cell) > 1 or members(text):
        for words in cell:
            for member in members(words.text) or (words.text.strip(),):
                yield replace(below, text=member, url=words.url)
    elif _TITLE.fullmatch(name):
        yield replace(below, text=text, url=cell[0].url)
    else:
        yield replace(about, text=f"{name.rstrip('?: ')}: {text}" if name else text)


def _remark(name: str, cell: str) -> str:
    """What a cell remarks under its column's name: "1–2" under "Weeks" is "1–2 weeks"."""
    if not _REMARK.fullmatch(name):
        return ""
    return f"{cell} {name.lower()}" if re.fullmatch(r"[\d\s.,–—-]+", cell) else cell


def _columns(names: list[str], body: list[list[Cell]]) -> tuple[int, int | None]:
    """The title's column and the number's, if there is one."""
    columns = range(max([len(names), *map(len, body)], default=0))
    numeric = [bool(body) and all(_is_number(row[at]) for row in body if at < len(row)) for at in columns]
    stage = next((at for at in columns[:2] if numeric[at]), None)
    if names and stage != 0 and _STAGE.fullmatch(names[0]):
        return 0, stage
    named = (at for at, name in enumerate(names) if at != stage and _TITLE.fullmatch(name))
    return next(named, next((at for at in columns if at != stage), 0)), stage


def _is_number(cell: Cell) -> bool:
    return bool(re.fullmatch(r"[^\w$€£%]*\d{1,3}(?:\s*[–—-]\s*\d{1,3})?[^\w$€£%]*", _text(cell)))


def _cells(tokens: Sequence[Token]) -> tuple[list[Cell], list[list[Cell]]]:
    header: list[Cell] = []
    body: list[list[Cell]] = []
    line = 0
    for token in tokens:
        if token.type == "tr_open":
            line = token.map[0] + 1 if token.map else line
            body.append([])
        elif token.type == "inline":
            body[-1].append(_inline.lines(token.children or [], line))
        elif token.type == "thead_close":
            header = body.pop()
    return header, body


def _text(cell: Cell) -> str:
    return ", ".join(words.text.strip() for words in cell)
