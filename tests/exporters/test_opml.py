"""OPML: well formed, complete, and readable by the source format of that name."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from roadwright import discovery
from roadwright.artifact import Edition
from roadwright.exporters import opml
from roadwright.model import Roadmap


def text(edition: Edition) -> str:
    """The rendered text."""
    (artifact,) = opml.render(edition)
    assert artifact.path == "roadmap.opml"
    return artifact.data.decode()


def test_golden(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """The small roadmap as an outline."""
    golden("roadmap.opml", text(edition))


def test_read_back(edition: Edition, roadmap: Roadmap) -> None:
    """``sources`` finds the phases, sections and topics again."""
    written = text(edition)
    read = discovery.source_format("roadmap.opml", written).parse(written)
    titles = [item.text for _, item in read.walk()]
    for _, topic in roadmap.topics:
        assert topic.title in titles


@given(words=st.text(st.characters(exclude_categories=("Cs",)), min_size=1))
@settings(deadline=None)
def test_hostile_titles(edition: Edition, roadmap: Roadmap, words: str) -> None:
    """Whatever a title and a summary hold, the XML is well formed and the title is read."""
    phase = roadmap.phases[0]
    section = phase.sections[0]
    topic = replace(section.topics[0], title=words, summary=words, points=(words,))
    changed = replace(phase, sections=(replace(section, topics=(topic,)),))
    root = ElementTree.fromstring(text(replace(edition, roadmap=replace(roadmap, title=words, phases=(changed,)))))  # noqa: S314
    outlines = [element.attrib["text"] for element in root.iter("outline")]
    assert len(outlines) == 4
    assert " ".join(words.split()).isprintable() is False or outlines[2] == " ".join(words.split())
