"""Anchors as GitHub makes them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters.markdown.anchors import Anchors, Slugs
from roadwright.model import Roadmap


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Phase 5: Databases", "phase-5-databases"),
        ("INNER / LEFT join", "inner--left-join"),
        ("What's `__init__`?", "whats-__init__"),
        ("C++ & C#", "c--c"),
        ("Über-Größe 5", "über-größe-5"),
        ("  two   spaces ", "two-spaces"),
        ("⚙️ Settings", "\ufe0f-settings"),
        ("E = mc²", "e--mc"),
        ("हिन्दी", "हिन्दी"),
    ],
)
def test_slug(heading: str, slug: str) -> None:
    """Lower case, punctuation dropped, a hyphen for each space that is left."""
    assert slug == Slugs().take(heading)


def test_repeated_headings() -> None:
    """The second of a name gets a number, and never one that another heading has."""
    slugs = Slugs()
    assert [slugs.take(heading) for heading in ("A", "A", "A 1", "A", "A-1")] == ["a", "a-1", "a-1-1", "a-2", "a-1-2"]


def test_links(edition: Edition, roadmap: Roadmap) -> None:
    """In one book a link leads to an anchor, in a folder to a file and an anchor."""
    book, folder = Anchors(edition, front=("Notes",)), Anchors(edition, folder=True)
    assert book.topic("notes", "") == "[Notes](#notes-1)"
    assert folder.topic("notes", "00-sound.md") == "[Notes](#notes)"
    assert folder.topic("notes", "01-harmony.md") == "[Notes](00-sound.md#notes)"
    assert book.phase(roadmap.phases[1]) == "#phase-1-harmony"
    assert folder.phase(roadmap.phases[1]) == "01-harmony.md"


def test_links_out_of_a_smaller_edition(edition: Edition, roadmap: Roadmap) -> None:
    """A phase keeps its number, and a topic that is not in the edition is named without a link."""
    small = replace(edition, roadmap=replace(roadmap, phases=roadmap.phases[1:]), whole=roadmap)
    anchors = Anchors(small, folder=True)
    assert anchors.file(roadmap.phases[1]) == "01-harmony.md"
    assert anchors.topic("notes", "01-harmony.md") == "Notes"
