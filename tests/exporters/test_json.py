"""The JSON export: complete, valid, computed fields right, and readable back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from roadwright import discovery, loader, schemas
from roadwright.artifact import Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.exporters import json as exporter
from roadwright.gaps.outlining import outline
from roadwright.model import Roadmap
from roadwright.outline import TAUGHT, Outline


def files(edition: Edition) -> dict[str, str]:
    """The rendered texts by path."""
    return {artifact.path: artifact.data.decode() for artifact in exporter.render(edition)}


@pytest.fixture
def exported(edition: Edition) -> dict[str, Any]:
    """The small roadmap as a program reads it."""
    data: dict[str, Any] = json.loads(files(edition)["roadmap.json"])
    return data


def test_golden(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """The small roadmap as JSON, keys in the order of the model."""
    written = files(edition)
    assert list(written) == ["roadmap.json", "roadmap.min.json", "topics.jsonl"]
    golden("roadmap.json", written["roadmap.json"])
    golden("topics.jsonl", written["topics.jsonl"])


def test_valid(exported: dict[str, Any]) -> None:
    """The export fits its schema, whose address it names."""
    assert [] == schemas.check(exported, "export", "roadmap.json")
    assert schemas.load("export")["$id"] == exported["$schema"]


def test_small_and_large_are_the_same(edition: Edition) -> None:
    """The compact file differs in white space only."""
    written = files(edition)
    assert json.loads(written["roadmap.json"]) == json.loads(written["roadmap.min.json"])
    assert len(written["roadmap.min.json"]) < len(written["roadmap.json"])


def test_computed(exported: dict[str, Any]) -> None:
    """Order, back references and totals follow from the content."""
    topics = [topic for phase in exported["phases"] for section in phase["sections"] for topic in section["topics"]]
    keys = ("id", "order", "required_by", "used_by_projects")
    assert [tuple(topic[key] for key in keys) for topic in topics] == [
        ("notes", 1, ["scales", "chords"], []),
        ("scales", 2, ["chords"], ["three-chord-song"]),
        ("chords", 3, [], ["three-chord-song"]),
    ]
    assert [(phase["number"], phase["totals"]["topics"]) for phase in exported["phases"]] == [(0, 1), (1, 2)]
    assert exported["totals"]["cards"] == {"basic": 1, "choose": 1, "cloze": 1, "fix": 1, "output": 1, "why": 1}


def test_a_smaller_edition(edition: Edition, roadmap: Roadmap) -> None:
    """A part of the roadmap keeps the numbers of the whole."""
    small = replace(edition, roadmap=replace(roadmap, phases=roadmap.phases[1:]), whole=roadmap)
    exported = exporter.export(small)
    assert exported["phases"][0]["number"] == 1
    assert exported["phases"][0]["sections"][0]["topics"][0]["order"] == 2


def test_reads_back(edition: Edition, roadmap: Roadmap) -> None:
    """The loader makes the same roadmap of the export, long or short."""
    written = files(edition)
    assert roadmap == loader.read_export(written["roadmap.json"]) == loader.read_export(written["roadmap.min.json"])


@pytest.mark.parametrize(
    ("text", "message"),
    [("{", "not JSON: "), ("[]", "not an export of a roadmap: "), ('{"phases": []}', "not an export of a roadmap: ")],
)
def test_what_is_no_export_is_refused(text: str, message: str) -> None:
    """Other files are refused with what is wrong with them."""
    with pytest.raises(RoadwrightError, match=message):
        loader.read_export(text)


def test_outline_reads_back(edition: Edition, roadmap: Roadmap) -> None:
    """``sources`` reads everything to learn from the export, in its order."""
    text = files(edition)["roadmap.json"]
    assert taught(outline(roadmap)) == taught(discovery.source_format("roadmap.json", text).parse(text))


def taught(read: Outline) -> list[tuple[str, str]]:
    """Everything to learn as words, but for what a project is done by."""
    return [
        (item.kind, item.text.replace("`", "").replace("*", ""))
        for above, item in read.walk()
        if item.kind in TAUGHT and not any(parent.kind == "project" for parent in above)
    ]


def test_schema_follows_the_content(repository: Path) -> None:
    """The export may hold every key that content may hold, by the very rule of the content's schema."""
    export, phase, whole = (schemas.load(kind) for kind in ("export", "phase", "roadmap"))
    computed = {
        "topic": {"order", "required_by", "used_by_projects"},
        "section": set(),
        "phase": {"number", "totals"},
        "roadmap": {"$schema", "fingerprint", "totals"},
    }
    pairs = {
        "topic": (export["$defs"]["topic"], phase["$defs"]["topic"]),
        "section": (export["$defs"]["section"], phase["$defs"]["section"]),
        "phase": (export["$defs"]["phase"], phase),
        "roadmap": (export, whole),
    }
    for name, (wide, narrow) in pairs.items():
        assert set(wide["properties"]) - computed[name] == set(narrow["properties"]), name
        assert set(narrow["required"]) <= set(wide["required"]), name


def test_what_does_not_fit_is_refused(edition: Edition, roadmap: Roadmap) -> None:
    """An export that breaks its schema is never written."""
    with pytest.raises(RoadwrightError, match="would not fit its schema: `version` has the wrong form"):
        list(exporter.render(replace(edition, roadmap=replace(roadmap, version="one"))))
