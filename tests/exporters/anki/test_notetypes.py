"""The note types are pinned: learners' notes hang on every id and on the order of every field."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from roadwright.exporters.anki import notetypes

CSS = Path(notetypes.__file__).parent.joinpath("templates", "card.css").read_text(encoding="utf-8")

Golden = Callable[[str, str], None]


def test_nothing_of_the_skeleton_moves(golden: Golden) -> None:
    """Ids, fields and templates are final. A difference here gives every learner notes that conflict for ever."""
    skeleton = {}
    for kind in notetypes.NOTETYPES:
        described = notetypes.description(kind, "trade", "A Trade")
        skeleton[kind.name] = {
            "id": described["id"],
            "type": described["type"],
            "fields": [[item["ord"], item["id"]] for item in described["flds"]],
            "templates": [[item["ord"], item["id"]] for item in described["tmpls"]],
            "names, which may change": [item["name"] for item in described["flds"] + described["tmpls"]],
        }
    golden("notetypes.json", json.dumps(skeleton, indent=1) + "\n")


def test_templates_use_only_fields_that_there_are() -> None:
    """Anki puts an error on the card for a field that it does not know."""
    for kind in notetypes.NOTETYPES:
        described = notetypes.description(kind, "trade", "A Trade")
        for template in described["tmpls"]:
            used = re.findall(r"\{\{[#^/]?(?:\w+:)*([^}]+)\}\}", template["qfmt"] + template["afmt"])
            assert set(used) <= set(kind.fields)
            assert not set(used) & set(notetypes.RESERVED)


def test_ids_fit_into_javascript() -> None:
    """Ids are positive and below 2**53, and another name gives another id."""
    ids = {notetypes.pinned("notetype", name) for name in map(str, range(1000))}
    assert len(ids) == 1000
    assert all(0 < number < 2**53 for number in ids)


def palettes() -> list[tuple[str, dict[str, str]]]:
    """The colours of day and night, by name."""
    day, night = re.findall(r"(?<=\{)[^{}]*--ground[^{}]*(?=\})", CSS)
    return [
        (name, dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))) for name, block in (("day", day), ("night", night))
    ]


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("mode", "palette"), palettes())
def test_every_text_colour_is_readable(mode: str, palette: dict[str, str]) -> None:
    """WCAG AA asks for 4.5 to 1 between text and ground: on the card and on the panels behind code."""
    assert len(palette) == 10
    poor = {}
    for ground in ("ground", "panel"):
        for ink in palette.keys() - {"ground", "panel", "line"}:
            light, dark = sorted((luminance(palette[ink]), luminance(palette[ground])), reverse=True)
            if (light + 0.05) / (dark + 0.05) < 4.5:
                poor[ink, ground] = (light + 0.05) / (dark + 0.05)
    assert poor == {}


def test_colours_are_named_once() -> None:
    """No rule has a colour of its own, which night mode could not change; no field brings a style."""
    rules = re.sub(r"--\w+: #[0-9a-f]{6};", "", CSS)
    assert re.findall(r"#[0-9a-f]{3,6}\b|rgb|hsl", rules) == []
