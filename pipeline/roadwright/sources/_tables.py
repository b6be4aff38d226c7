"""Tables whose rows are things to learn: which column is the title, and what the others say about it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from roadwright.sources import _inline
from roadwright.sources._blocks import Block
from roadwright.sources._enumerations import members

_TITLE = re.compile(
    r"(?:.*\b)?(?:topics?|concepts?|skills?|subjects?|what(?: to learn)?|titles?|names?|technolog(?:y|ies)|tools?|areas?|modules?|"
    r"features?|items?|goals?|tasks?|themen?|sujet|tema|konu|тема|темы)\b.*",
    re.IGNORECASE,
)
_STAGE = re.compile(r"#|no\.?|nr\.?|№|(?:.*\b)?(?:phase|stage|week|day|month|step|level|part|module|woche|semaine|semana|hafta|неделя|этап)s?\b.*", re.IGNORECASE)
_REMARK = re.compile(
    r"(?:.*\b)?(?:priority|importance|level|difficulty|must|need|status|depth|time|duration|hours?|weeks?|estimate|emphasis|приоритет|öncelik|priorität|prioridad|priorité)\b.*",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:.*\b)?(?:resources?|links?|references?|docs?|urls?|courses?|books?|videos?)\b.*", re.IGNORECASE)
_PROJECT = re.compile(r"(?:.*\b)?(?:projects?|practice|build|exercises?|assignments?)\b.*", re.IGNORECASE)
_GOAL = re.compile(r"(?:.*\b)?(?:goals?|outcomes?|objectives?|why|notes?|purpose|description|milestones?|deliverables?)\b.*", re.IGNORECASE)

Cell = list[_inline.Words]


def blocks(tokens: Sequence[Token], depth: int, source: list[str]) -> Iterator[Block]:
    """One item for each row at ``depth + 1``, and below it what its other cells say."""
    header, rows = _cells(tokens)
    names = [_text(cell) for cell in header]
    yield from rows_of(names, rows, depth, source)


def rows_of(names: list[str], rows: list[list[Cell]], depth: int, source: list[str]) -> Iterator[Block]:
    """The same for a table that is already cells."""
    title, stage = _columns(names, rows)
    for row in rows:
        if title >= len(row) or not row[title]:
            continue
        head = row[title][0]
        number = _text(row[stage]) if stage is not None and stage < len(row) and stage != title else ""
        parts, remarks, url = [], [], head.url
        for at, cell in enumerate(row):
            name = names[at] if at < len(names) else ""
            if at in {title, stage} or not cell:
                continue
            if _LINK.fullmatch(name):
                url = url or cell[0].url
            elif _REMARK.fullmatch(name) and not _TITLE.fullmatch(name):
                remarks.append(_text(cell))
            else:
                parts.append((name, cell))
        text = _text(row[title]) + "".join(f" ({remark})" for remark in remarks if remark.strip(" -–—"))
        raw = source[head.line - 1].strip() if 0 < head.line <= len(source) else text
        yield Block(role="item", depth=depth + 1, text=text, line=head.line, raw=raw, number=number, url=url)
        for name, cell in parts:
            yield from _said(name, cell, depth, head.line, raw)


def _said(name: str, cell: Cell, depth: int, line: int, raw: str) -> Iterator[Block]:
    """A further cell: its own topics if it lists some, else a remark under the column's name."""
    text = ", ".join(words.text.strip() for words in cell)
    if _PROJECT.fullmatch(name):
        yield Block(role="item", depth=depth + 2, text=f"Project: {text}", line=line, raw=raw)
    elif _GOAL.fullmatch(name):
        yield Block(role="text", depth=depth + 1, text=f"{name}: {text}", line=line, raw=raw)
    elif len(cell) > 1 or members(text):
        for words in cell:
            for member in members(words.text) or (words.text,):
                yield Block(role="item", depth=depth + 2, text=member, line=line, raw=raw, url=words.url)
    elif _TITLE.fullmatch(name):
        yield Block(role="item", depth=depth + 2, text=text, line=line, raw=raw, url=cell[0].url)
    else:
        yield Block(role="text", depth=depth + 1, text=f"{name}: {text}" if name else text, line=line, raw=raw)


def _columns(names: list[str], rows: list[list[Cell]]) -> tuple[int, int | None]:
    """The title's column and the number's, if there is one."""
    numeric = [
        bool(rows) and all(at < len(row) and re.fullmatch(r"[\W_]*\d[\d\s–—-]*[\W_]*", _text(row[at])) for row in rows)
        for at in range(len(names))
    ]
    stage = next((at for at, name in enumerate(names[:2]) if numeric[at] or (_STAGE.fullmatch(name) and numeric[at])), None)
    for at, name in enumerate(names):
        if at != stage and _STAGE.fullmatch(name) and not numeric[at]:
            return at, stage
    for at, name in enumerate(names):
        if at != stage and _TITLE.fullmatch(name):
            return at, stage
    return next((at for at in range(len(names)) if at != stage), 0), stage


def _cells(tokens: Sequence[Token]) -> tuple[list[Cell], list[list[Cell]]]:
    header: list[Cell] = []
    rows: list[list[Cell]] = []
    line = 0
    for token in tokens:
        if token.type == "tr_open":
            line = token.map[0] + 1 if token.map else line
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_inline.lines(token.children or [], line))
        elif token.type == "thead_close":
            header = rows.pop()
    return header, rows


def _text(cell: Cell) -> str:
    return ", ".join(words.text.strip() for words in cell)
