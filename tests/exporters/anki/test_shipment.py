"""What a build ships, and with which time."""

from __future__ import annotations

from msgspec.structs import replace

from roadwright.exporters.anki.ledger import Ledger
from roadwright.exporters.anki.shipment import day, pack
from roadwright.model import Card, Retired, Roadmap

EMPTY = Ledger(roadmap="music")


def with_cards(
    roadmap: Roadmap, *cards: Card, updated: str = "2026-11-22", retired: tuple[Retired, ...] = ()
) -> Roadmap:
    """The roadmap with other cards in its topic on scales."""
    first, harmony = roadmap.phases
    scales, *more = harmony.sections
    section = replace(scales, topics=(replace(scales.topics[0], cards=cards),))
    phases = (first, replace(harmony, sections=(section, *more)))
    return replace(roadmap, phases=phases, updated=updated, retired=retired)


def mods(roadmap: Roadmap, before: Ledger) -> tuple[dict[str, int], Ledger]:
    """The time of each note, in seconds after the first build."""
    shipped, after = pack(roadmap, before)
    return {item.lesson.key: item.mod - 1795305600 for item in shipped}, after


def test_the_day_is_the_clock(roadmap: Roadmap) -> None:
    """The only clock is ``updated``, at midnight UTC."""
    assert day(replace(roadmap, updated="1970-01-02")) == 86400
    assert day(roadmap) == 1795305600


def test_times_move_with_content(roadmap: Roadmap) -> None:
    """Build after build: what changed moves, what did not stays, what went goes on being shipped."""
    a, b, c = (Card(id=name, front=f"What is {name}?", back="It.") for name in "abc")
    times, ledger = mods(with_cards(roadmap, a, b), EMPTY)
    assert times == {"scales/a": 0, "scales/b": 0}
    times, ledger = mods(with_cards(roadmap, a, b), ledger)
    assert times == {"scales/a": 0, "scales/b": 0}
    times, ledger = mods(with_cards(roadmap, a, replace(b, back="Else.")), ledger)
    assert times == {"scales/a": 0, "scales/b": 1}
    times, ledger = mods(with_cards(roadmap, a, c, updated="2026-11-23"), ledger)
    assert times == {"scales/a": 0, "scales/c": 86400, "scales/b": 86400}
    times, ledger = mods(with_cards(roadmap, a, c, b, updated="2026-11-23"), ledger)
    assert times == {"scales/a": 0, "scales/c": 86400, "scales/b": 86401}
    times, ledger = mods(with_cards(roadmap, a, c, replace(b, back="New."), updated="2026-11-01"), ledger)
    assert times == {"scales/a": 0, "scales/c": 86400, "scales/b": 86402}


def test_what_is_retired(roadmap: Roadmap) -> None:
    """A card that is gone is tagged and says why; it comes last, whole, and for ever."""
    a, b = (Card(id=name, front=f"What is {name}?", back="It.", hint="Hm.") for name in "ab")
    _, ledger = pack(with_cards(roadmap, a, b), EMPTY)
    known = with_cards(roadmap, b, retired=(Retired(id="scales/a", version="2.0.0", reason="See b."),))
    for _ in range(3):
        shipped, ledger = pack(known, ledger)
    assert [(item.lesson.key, item.retired) for item in shipped] == [("scales/b", False), ("scales/a", True)]
    note = shipped[-1].note
    fields = dict(zip(note.notetype.fields, note.fields, strict=True))
    assert (fields["Front"], fields["Hint"], fields["Retired"]) == (
        "What is a?", "Hm.", "Retired in version 2.0.0. See b.",
    )  # fmt: skip
    assert "retired" in note.tags
    assert "retired" not in shipped[0].note.tags


def test_why_a_whole_topic_is_retired(roadmap: Roadmap) -> None:
    """The reason of a topic holds for its cards; a card without any gets a plain sentence."""
    _, ledger = pack(roadmap, EMPTY)
    bare = with_cards(roadmap)
    shipped, _ = pack(bare, ledger)
    assert {item.note.fields[item.note.notetype.fields.index("Retired")] for item in shipped} == {
        "No longer part of this roadmap."
    }
    shipped, _ = pack(replace(bare, retired=(Retired(id="scales", version="2.0.0"),)), ledger)
    assert {item.note.fields[item.note.notetype.fields.index("Retired")] for item in shipped} == {
        "Retired in version 2.0.0."
    }


def test_note_types_move_with_their_looks(roadmap: Roadmap) -> None:
    """The time of a note type stays while it does, and moves when it does."""
    _, first = pack(roadmap, EMPTY)
    _, same = pack(replace(roadmap, updated="2026-12-01"), first)
    assert same.notetypes == first.notetypes
    _, renamed = pack(replace(roadmap, title="Music"), first)
    assert [stamp.mod for stamp in renamed.notetypes.values()] == [1795305601, 1795305601]
