"""A plain-text outline: levels by indentation, by bullets or by numbers, headings underlined or in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.outline import Outline
from roadwright.sources import _drawn, _inline, _numbering
from roadwright.sources._assembly import assemble
from roadwright.sources._blocks import TITLE_LEVELS, Block
from roadwright.sources._decode import MAX_DEPTH, check_length, check_lines, normalise, too_deep
from roadwright.sources._repair import repair
from roadwright.sources._vocabulary import STAGES

NAME = "outline-text"

_BULLET = re.compile(r"^([-*+•●○◦▪▫■□‣⁃∙·►▸➤➢❖◆◇–—>]|\[[ xX]?\])\s+(?=\S)")
_DOTTED = re.compile(r"^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+(?=\S)")
_UNDERLINE = re.compile(r"^\s*([=\-~*#])\1{2,}\s*$")
_MAX_HEADING = 80
_MAX_TITLE_WORDS = 12


def detect(name: str, text: str) -> bool:
    """A file called .txt, or any text at all that no other format claims by a more telling name."""
    known = name.lower().endswith((".json", ".opml", ".xml", ".html", ".md", ".markdown"))
    return name.lower().endswith((".txt", ".text", ".outline")) or not (known or text.lstrip()[:1] in {"<", "{"})


def parse(text: str) -> Outline:
    """The outline. Raises RoadwrightError for lines, lengths or nesting that no roadmap has."""
    text = normalise(text)
    check_lines(text)
    check_length(text)
    mended, repairs = repair(text)
    return assemble(_blocks(mended.split("\n")), repairs=repairs)


def _blocks(lines: list[str]) -> Iterator[Block]:
    drawn = {block.line: block for block in _drawn.blocks("\n".join(lines), 1, 0)}
    stages = [_stage(line.strip()) for line in lines if line[:1].strip()]
    shouted = (1 + min(filter(None, stages), default=4)) * TITLE_LEVELS
    indents: list[int] = []
    for at, line in enumerate(lines):
        if not line.strip() or _UNDERLINE.match(line):
            continue
        number, raw = at + 1, line.strip()
        level = _level(lines, at, shouted)
        if number in drawn and any("├" in near or "└" in near for near in lines[at : at + 2]):
            yield drawn[number]
        elif level:
            indents.clear()
            yield _inline.block("heading", level, _inline.read(raw, number), lines)
        else:
            depth, text, digits = _place(line, indents, number)
            yield _inline.block("item" if depth else "text", depth, _inline.read(text, number), lines, digits)


def _level(lines: list[str], at: int, shouted: int) -> int:
    """The heading level of a line, 0 where it is none. ``shouted`` is the level of a line in capitals."""
    text = lines[at].strip()
    under = lines[at + 1] if at + 1 < len(lines) else ""
    if len(text) > _MAX_HEADING or lines[at][:1] in " \t" or _BULLET.match(text):
        return 0
    mark = _UNDERLINE.match(under)
    if mark:
        return TITLE_LEVELS if mark[1] in "=#" else 2 * TITLE_LEVELS
    if _stage(text):
        return (1 + _stage(text)) * TITLE_LEVELS
    if _DOTTED.match(text) or text[-1] in ".!?,;":
        return 0
    is_first = not under.strip() and not any(other.strip() for other in lines[:at])
    if is_first and len(text.split()) <= _MAX_TITLE_WORDS:
        return TITLE_LEVELS
    if text.isupper() and len(text) > 3:
        return shouted
    below = next((other for other in lines[at + 1 :] if other.strip()), "")
    return 6 * TITLE_LEVELS if below[:1] in " \t" or _BULLET.match(below.strip()) else 0


def _stage(text: str) -> int:
    """How finely a line like "Week 2: Loops" divides, from 1; 0 where the line names no stage."""
    found = _numbering.split(re.sub(r"^\W+", "", text), heading=True).stage
    return STAGES.get(found, 4) if found else 0


def _place(line: str, indents: list[int], number: int) -> tuple[int, str, str]:
    """Depth, words and number of a line, by its indentation, bullet or number; depth 0 is prose.

    ``indents`` are those of the lines that are open.
    """
    wide = line.expandtabs(4)
    indent = len(wide) - len(wide.lstrip())
    raw = line.strip()
    bullet, dotted = _BULLET.match(raw), _DOTTED.match(raw)
    while indents and indents[-1] >= indent:
        indents.pop()
    if not (bullet or dotted or indent):
        return 0, raw, ""
    indents.append(indent)
    if len(indents) > MAX_DEPTH:
        raise too_deep(number)
    if dotted:
        depth = len(indents) if indent else dotted[1].count(".") + 1
        return depth, raw[dotted.end() :], dotted[1]
    return len(indents), raw[bullet.end() :] if bullet else raw, ""
