"""What is refused before layout, and by which name."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from roadwright.diagnostics import RoadwrightError
from roadwright.exporters.pdf import proof
from roadwright.model import Card, Code, Example, Guide, Roadmap, Section, Topic


def with_notes(roadmap: Roadmap, **changes: object) -> Roadmap:
    """The roadmap with its first topic changed."""
    phase = roadmap.phases[0]
    notes = replace(phase.sections[0].topics[0], **changes)  # type: ignore[arg-type]
    section = replace(phase.sections[0], topics=(notes,))
    return replace(roadmap, phases=(replace(phase, sections=(section,)), *roadmap.phases[1:]))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": "Notes 🎵"}, "topic notes: no font of the book has U+1F3B5 (MUSICAL NOTE)"),
        ({"points": ("a ✗",)}, "topic notes: no font of the book has U+2717 (BALLOT X)"),
        ({"example": Example(lang="python", code="⚠")}, "topic notes: no font of the book has U+26A0 (WARNING SIGN)"),
        ({"summary": "\x07"}, "topic notes: no font of the book has U+0007 (a control character)"),
        ({"summary": "See [it](#gone)."}, "topic notes: a link to #gone, and no topic has that id"),
    ],
)
def test_complaints_name_the_topic(roadmap: Roadmap, changes: dict[str, object], said: str) -> None:
    """The owner, the sign and its name, or the dead link."""
    made = with_notes(roadmap, **changes)
    assert [said] == list(proof.complaints(made, made.topic_by_id))
    with pytest.raises(RoadwrightError) as raised:
        proof.check(made, made.topic_by_id)
    assert said in str(raised.value)


def test_other_owners_are_named(roadmap: Roadmap) -> None:
    """Guides, sections, phases, projects and the roadmap itself."""
    section = replace(roadmap.phases[1].sections[0], note="✗")
    project = replace(roadmap.phases[1].projects[0], brief="✗")
    phase = replace(roadmap.phases[1], goal="✗", sections=(section,), projects=(project,))
    made = replace(
        roadmap, motto="✗", guides=(Guide(id="study", title="S", text="✗"),), phases=(roadmap.phases[0], phase)
    )
    owners = {complaint.partition(":")[0] for complaint in proof.complaints(made, made.topic_by_id)}
    assert {
        "the roadmap", "guide study", "phase harmony", "section scales-section", "project three-chord-song"
    } == owners  # fmt: skip


def test_what_is_not_printed_is_not_read(roadmap: Roadmap) -> None:
    """Cards and hidden code may hold any sign: no page shows them."""
    card = Card(id="c", front="✗", code=Code(lang="python", text="✗"))
    made = with_notes(roadmap, cards=(card,), example=Example(lang="python", code="1", setup="✗"))
    proof.check(made, made.topic_by_id)


def test_invisible_signs_pass(roadmap: Roadmap) -> None:
    """Joiners, soft hyphens and white space need no glyph."""
    made = with_notes(roadmap, summary="a\u00adb\u200dc\n\td\u00a0e → ✓")
    proof.check(made, made.topic_by_id)


def test_many_complaints_are_counted(roadmap: Roadmap) -> None:
    """Five are shown."""
    made = with_notes(roadmap, summary="✗✘☐☑☒♠♥")
    with pytest.raises(RoadwrightError, match="and 2 more"):
        proof.check(made, made.topic_by_id)


def test_texts_skip_nothing_printed() -> None:
    """Every text of a topic is read with its owner."""
    topic = Topic(
        id="t", title="A", level="beginner", depth="aware", hours=(1, 2), summary="B", aliases=("C",), pitfalls=("D",)
    )  # type: ignore[arg-type]
    found = {text for owner, text in proof.texts(Section(id="s", title="E", topics=(topic,))) if owner == "topic t"}
    assert {"A", "B", "C", "D"} <= found
