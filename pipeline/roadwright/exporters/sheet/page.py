"""The sheets: fronts on one page, and on the next their backs, with left and right exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from roadwright.artifact import Edition
from roadwright.exporters.pdf import quotes
from roadwright.exporters.sheet.sides import Side, sides

COLUMNS, ROWS = 2, 4
PER_SHEET = COLUMNS * ROWS
CARD_WIDTH, CARD_HEIGHT = 97, 69
LEFT, TOP = 8, 8
"""Millimetres on A4; what is left at the foot says which page it is and how to print it."""


def _card(side: Side, number: int, place: int, *, back: bool) -> str:
    row, column = divmod(place, COLUMNS)
    if back:
        column = COLUMNS - 1 - column
    pieces = "".join(
        f'<div class="{piece.kind}" style="font-size: {piece.size}em">{piece.html}</div>' for piece in side.pieces
    )
    left, top = LEFT + column * CARD_WIDTH, TOP + row * CARD_HEIGHT
    return (
        f'<div class="card{" back" if back else ""}" style="left: {left}mm; top: {top}mm">'
        f'<p class="label">{escape(side.label)}<span class="number">{number}</span></p>'
        f'<div class="side" style="font-size: {side.scale}pt">{pieces}</div></div>\n'
    )


def _page(cards: Sequence[Side], first: int, foot: str, *, back: bool) -> str:
    placed = "".join(_card(side, first + place, place, back=back) for place, side in enumerate(cards))
    return f'<section class="page">\n{placed}<p class="foot">{escape(foot)}</p>\n</section>\n'


def _pages(title: str, cards: Sequence[tuple[Side, Side]]) -> Iterator[str]:
    sheets = -(-len(cards) // PER_SHEET)
    for sheet in range(sheets):
        first = sheet * PER_SHEET
        here = cards[first : first + PER_SHEET]
        where = f"{title} · sheet {sheet + 1} of {sheets}"
        foot = f"{where} · print on both sides, flip on the long edge, cut along the lines"
        yield _page([front for front, _ in here], first + 1, foot, back=False)
        yield _page([back for _, back in here], first + 1, where, back=True)


def html(edition: Edition) -> str:
    """All sheets as one page of HTML. Raises RoadwrightError that names a card which cannot be printed."""
    roadmap = edition.roadmap
    cards = [sides(topic, card) for _, topic in roadmap.topics for card in topic.cards]
    about = f"{roadmap.title} {roadmap.version}"
    text = (
        f'<!doctype html>\n<html lang="{escape(roadmap.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(about)}: cards</title>"
        f'<meta name="description" content="content {escape(edition.fingerprint)}"></head>\n'
        f"<body>\n{''.join(_pages(about, cards))}</body></html>\n"
    )
    return quotes.curled(text, roadmap.language)


def css() -> str:
    """The style sheet."""
    return Path(__file__).with_name("sheet.css").read_text(encoding="utf-8")
