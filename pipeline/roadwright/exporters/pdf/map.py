"""The map: one picture of the whole roadmap as SVG, with what each stop holds and what it builds on.

Stops stand one below the other in teaching order. What the next stop builds on is an arrow downwards; what a later
one builds on runs in a lane at the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path

from roadwright.exporters._reduction import reduced
from roadwright.exporters.pdf.book import Book
from roadwright.exporters.pdf.fonts import text_width
from roadwright.exporters.pdf.graph import Stop, lanes, stops

WIDTH, HEIGHT = 464.0, 560.0
"""Points: the room on a page of either paper, below the heading."""
LANES = 96.0
GAP = 12.0
SHORTEST, TALLEST = 28.0, 74.0
"""From one stop to the next. A map that is too tall even so is made smaller as a whole."""
INSET = 40.0
SMALL = 7.4
SEPARATOR = "  ·  "


def wrapped(words: Sequence[str], width: float, lines: int) -> list[str]:
    """The words set in at most that many lines of that width; what does not fit is counted: ``+3``."""
    if not lines:
        return []
    rows: list[str] = []
    current = ""
    for position, word in enumerate(words):
        tried = f"{current}{SEPARATOR}{word}" if current else word
        last = len(rows) == lines - 1
        rest = f"{SEPARATOR}+{len(words) - position - 1}" if last and position + 1 < len(words) else ""
        if text_width(tried + rest, SMALL) <= width or (not current and not last):
            current = tried
        elif last:
            current += f"{SEPARATOR}+{len(words) - position}" if current else f"+{len(words)}"
            break
        else:
            rows.append(current)
            current = word
    return [*rows, current] if current else rows


@cache
def _style() -> str:
    return Path(__file__).with_name("map.css").read_text(encoding="utf-8")


def _box(stop: Stop, top: float, width: float, height: float) -> list[str]:
    rows = wrapped(stop.holds, width - INSET - 12, 2 if height > 34 else 1 if height > 24 else 0)
    first = top + (height - 11 * len(rows) + 7) / 2
    dash = ' stroke-dasharray="4 3"' if stop.optional else ""
    drawn = [
        f'<rect x="0.5" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" rx="4" class="stop"{dash}/>',
        f'<text x="{INSET / 2:.1f}" y="{top + height / 2 + 6.5:.1f}" class="number">{escape(stop.number)}</text>',
        f'<text x="{INSET:.1f}" y="{first:.1f}" class="name">{escape(stop.title)}</text>',
        f'<text x="{width - 10:.1f}" y="{first:.1f}" class="aside">{escape(stop.aside)}</text>',
    ]
    drawn += [
        f'<text x="{INSET:.1f}" y="{first + 11.5 + 10 * number:.1f}" class="holds">{escape(row)}</text>'
        for number, row in enumerate(rows)
    ]
    return drawn


def _arrow(x: float, y: float, *, down: bool) -> str:
    points = ((x - 3, y - 5), (x + 3, y - 5), (x, y)) if down else ((x + 5, y - 3), (x + 5, y + 3), (x, y))
    return f'<path d="M{" L".join(f"{px:.1f} {py:.1f}" for px, py in points)} Z" class="head"/>'


def draw(book: Book) -> str:
    """The map as an ``<svg>`` element with a title; empty where there are not two stops to connect."""
    boxes, requires = stops(book)
    if len(boxes) < 2:
        return ""
    direct = reduced(requires)
    routes = lanes(direct)
    step = max(SHORTEST, min(HEIGHT / len(boxes), TALLEST))
    height = step - GAP
    width = WIDTH - (LANES if routes else 1)
    spread = min(14.0, (LANES - 12) / (max((lane.column for lane in routes), default=0) + 1))
    tops = [number * step + 0.5 for number in range(len(boxes))]
    drawn: list[str] = []
    for number, stop in enumerate(boxes):
        drawn += _box(stop, tops[number], width, height)
        if number and number - 1 in direct.get(number, ()):
            x = INSET / 2
            drawn.append(f'<path d="M{x:.1f} {tops[number] - GAP:.1f} V{tops[number] - 4:.1f}" class="way"/>')
            drawn.append(_arrow(x, tops[number], down=True))
    incoming = {target: [lane for lane in routes if target in lane.targets] for target in range(len(boxes))}
    for lane in routes:
        x = width + 12 + lane.column * spread
        out = tops[lane.source] + height * 0.72
        for target in lane.targets:
            position = incoming[target].index(lane) + 1
            end = tops[target] + height * 0.6 * position / (len(incoming[target]) + 1)
            drawn.append(
                f'<path d="M{width + 0.5:.1f} {out:.1f} H{x - 4:.1f} Q{x:.1f} {out:.1f} {x:.1f} {out + 4:.1f} '
                f'V{end - 4:.1f} Q{x:.1f} {end:.1f} {x - 4:.1f} {end:.1f} H{width + 5:.1f}" class="way"/>'
            )
            drawn.append(_arrow(width + 0.5, end, down=False))
    tall = tops[-1] + height + 1
    scale = min(1.0, HEIGHT / tall)
    title = escape(f"Map of {book.roadmap.title}: {len(boxes)} stops in order, with arrows to each from what it needs")
    return (
        f'<svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {tall:.1f}" '
        f'width="{WIDTH * scale:.1f}pt" height="{tall * scale:.1f}pt"><title>{title}</title>'
        f"<style>{_style()}</style>{''.join(drawn)}</svg>"
    )
