"""The two sides of a paper card, set as large as they fit."""

from __future__ import annotations

import re
from html import escape, unescape

from msgspec import Struct

from roadwright import cloze, highlight, prose
from roadwright.diagnostics import RoadwrightError
from roadwright.exporters._faces import faces, key
from roadwright.exporters.pdf.fonts import drawable
from roadwright.exporters.sheet.piece import GAP, HEIGHT, Piece
from roadwright.model import Card, Code, Topic

SCALES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
LINK = re.compile(r"</?a\b[^>]*>")
START, END = "\x02", "\x03"
"""Stand for the ends of a gap while Markdown is rendered; content is rid of them first."""
BLANK = "\u2003" * 3


class Side(Struct, frozen=True, kw_only=True):
    """One side of a card: what it is headed with, its pieces, and the scale at which they fit."""

    label: str
    pieces: tuple[Piece, ...]
    scale: float


def _markdown(text: str) -> str:
    return LINK.sub("", prose.html(text)).rstrip()


def _code(code: Code) -> Piece:
    return Piece("code", f"<pre><code>{highlight.spans(code.text.rstrip(), code.lang)}</code></pre>")


def _option(text: str) -> str:
    return f"<li>{LINK.sub('', prose.inline(text))}</li>"


def _sentence(text: str, *, blank: bool) -> str:
    """A sentence with its gaps left blank, or filled and marked."""
    clean = text.replace(START, "").replace(END, "")
    html = _markdown(cloze.replace(clean, lambda gap: START + ("" if blank else gap.answer) + END))
    return html.replace(START + END, f'<span class="gap">{BLANK}</span>').replace(START, "<b>").replace(END, "</b>")


def _asked(card: Card) -> list[Piece]:
    shown = faces(card)
    gapped = card.kind == "cloze"
    pieces = [Piece("question", _sentence(card.text, blank=True) if gapped else _markdown(shown.question))]
    if shown.code:
        pieces.append(_code(shown.code))
    if shown.options:
        pieces.append(Piece("option", "<ol>{}</ol>".format("\n".join(map(_option, shown.options)))))
    return pieces


def _answered(card: Card) -> list[Piece]:
    shown = faces(card)
    answer = _sentence(card.text, blank=False) if card.kind == "cloze" else _markdown(shown.answer)
    pieces = [Piece("answer", answer)] if answer else []
    if shown.printed:
        pieces.append(Piece("code", f"<pre><code>{escape(shown.printed.rstrip())}</code></pre>"))
    if shown.solution:
        pieces.append(_code(shown.solution))
    if card.why:
        pieces.append(Piece("why", _markdown(card.why)))
    return pieces


def _side(name: str, label: str, pieces: list[Piece]) -> Side:
    text = unescape("".join(piece.html for piece in pieces))
    strange = sorted({character for character in text if character.isprintable() and ord(character) not in drawable()})
    if strange:
        raise RoadwrightError(
            f"card {name} cannot be printed: no font has {' '.join(strange)}",
            hint="write it in other characters; the fonts are IBM Plex Sans, Serif and Mono",
        )
    for scale in SCALES:
        if sum(piece.height(scale) for piece in pieces) - GAP <= HEIGHT:
            return Side(label=label, pieces=tuple(pieces), scale=scale)
    raise RoadwrightError(f"card {name} does not fit on paper", hint="shorten it, or leave the format sheet out")


def sides(topic: Topic, card: Card) -> tuple[Side, Side]:
    """Front and back of a card. Raises RoadwrightError that names it, where it is too long or no font has it."""
    name = key(topic.id, card)
    return _side(name, faces(card).task, _asked(card)), _side(name, topic.title, _answered(card))
