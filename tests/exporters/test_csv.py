"""The table of topics."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters import csv as exporter
from roadwright.model import Roadmap


def text(edition: Edition) -> str:
    """The rendered text."""
    (artifact,) = exporter.render(edition)
    assert artifact.path == "topics.csv"
    return artifact.data.decode()


def titled(edition: Edition, roadmap: Roadmap, title: str) -> str:
    """What the table holds for a topic of that title."""
    phase = roadmap.phases[0]
    section = phase.sections[0]
    topic = replace(section.topics[0], title=title)
    changed = replace(phase, sections=(replace(section, topics=(topic,)),))
    written = text(replace(edition, roadmap=replace(roadmap, phases=(changed,))))
    return next(csv.DictReader(io.StringIO(written)))["title"]


def test_golden(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """The small roadmap as a table."""
    golden("topics.csv", text(edition))


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ('Quotes "and", commas', 'Quotes "and", commas'),
        ("two\nlines", "two lines"),
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "+1"),
        ("+1+cmd", "'+1+cmd"),
        ("-x", "'-x"),
        ("@property", "'@property"),
        ("a=b", "a=b"),
    ],
)
def test_cells(edition: Edition, roadmap: Roadmap, title: str, cell: str) -> None:
    """A cell reads as the text, but no spreadsheet takes it for a formula."""
    assert cell == titled(edition, roadmap, title)
