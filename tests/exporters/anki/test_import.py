"""A deck in the hands of a learner: imported, studied, edited, and updated by the next version."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from roadwright.model import Card, Hours, Phase, Retired, Roadmap, Section, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.exporters.anki.conftest import Learner

    Build = Callable[..., tuple[bytes, str]]

PAST, FUTURE = "2020-02-02", "2090-02-02"
"""Days before and after any edit that a test makes in Anki, which dates it by the clock."""


def topic(name: str, *cards: Card) -> Topic:
    """A topic with nothing but cards."""
    return Topic(
        id=name, title=name.title(), level="beginner", depth="working", hours=Hours(1, 2), summary="It.", cards=cards
    )


def phase(name: str, *topics: Topic) -> Phase:
    """A phase with one section."""
    section = Section(id=f"{name}-all", title="All", topics=topics)
    return Phase(id=name, title=name.title(), goal="Know it.", sections=(section,))


def question(name: str, back: str = "An answer.", **more: object) -> Card:
    """A question with its answer."""
    return Card(id=name, front=f"What is {name}?", back=back, **more)


def roadmap(*phases: Phase, updated: str = PAST, retired: tuple[Retired, ...] = ()) -> Roadmap:
    """A roadmap of these phases."""
    return Roadmap(
        id="trade",
        title="A Trade",
        version="1.0.0",
        updated=updated,
        language="en",
        audience="All.",
        goal="Learn.",
        retired=retired,
        phases=phases,
    )


GAPS = Card(id="gaps", kind="cloze", text="A {{c1::knot}} in a {{c2::rope}}.")
KEPT = (question("studied", reverse=True), question("suspended"), question("edited"), GAPS)
FIRST = roadmap(
    phase("basics", topic("ropes", *KEPT, question("changed"), question("dropped")), topic("knots", question("moved"))),
    phase("sailing", topic("sails", question("last"))),
)
CHANGED = question("changed", "A better answer.")
SECOND = roadmap(
    phase("basics", topic("ropes", question("added"), *KEPT, CHANGED)),
    phase("sailing", topic("knots", question("moved")), topic("sails", question("last"))),
    retired=(Retired(id="ropes/dropped", version="1.1.0", reason="See *changed*."),),
)


def schedule(learner: Learner) -> dict[int, tuple[int, ...]]:
    """What Anki knows of each card, apart from what it says."""
    return {
        card.id: (card.type, card.queue, card.due, card.ivl, card.reps, card.factor, card.did)
        for card in learner.cards()
    }


def test_the_next_version_loses_nothing(learner: Learner, build: Build) -> None:
    """Study version 1, import version 2: progress stays, changes come, nothing is doubled, nothing conflicts."""
    deck, ledger = build(FIRST)
    assert {kind: len(notes) for kind, notes in learner.install(deck).items()} == {"new": 8}
    collection = learner.collection
    collection.decks.select(collection.decks.id("A Trade"))
    for _ in range(3):
        card = collection.sched.getCard()
        collection.sched.answerCard(card, 3)
    collection.sched.suspend_cards([learner.card("ropes/suspended").id])
    mine = learner.note("ropes/edited")
    mine["Back"] = "In my own words."
    collection.update_note(mine)
    before = schedule(learner)
    assert sum(1 for state in before.values() if state[4]) == 3

    deck, _ = build(SECOND, ledger)
    log = learner.install(deck)

    assert log == {
        "new": ["trade/ropes/added"],
        "updated": ["trade/ropes/changed", "trade/knots/moved", "trade/ropes/dropped"],
        "duplicate": [f"trade/ropes/{card.id}" for card in KEPT] + ["trade/sails/last"],
    }
    after = schedule(learner)
    assert before == {card: state for card, state in after.items() if card in before}
    assert len(after) == len(before) + 1
    assert learner.note("ropes/changed")["Back"] == "A better answer."
    assert learner.note("ropes/edited")["Back"] == "In my own words."
    assert learner.card("ropes/suspended").queue == -1
    assert learner.note("ropes/dropped").tags == [
        "kind::basic", "level::beginner", "retired", "trade::basics::basics-all::ropes",
    ]  # fmt: skip
    assert learner.note("ropes/dropped")["Retired"] == "Retired in version 1.1.0. See <em>changed</em>."
    assert learner.note("knots/moved").tags[-1] == "trade::sailing::sailing-all::knots"
    assert learner.deck("knots/moved") == "A Trade::00 Basics"
    problems, sound = collection.fix_integrity()
    assert (sound, "fixed" in problems.lower()) == (True, False)
    assert [name["name"] for name in collection.models.all() if "Trade" in name["name"]] == [
        "A Trade (card)", "A Trade (cloze)",
    ]  # fmt: skip


def test_the_same_deck_twice_changes_nothing(learner: Learner, build: Build) -> None:
    """An import repeated touches no note."""
    deck, _ = build(FIRST)
    learner.install(deck)
    assert {kind: len(notes) for kind, notes in learner.install(deck).items()} == {"duplicate": 8}


@pytest.mark.parametrize(("updated", "expected"), [(PAST, "Mine."), (FUTURE, "A better answer.")])
def test_who_edited_last_wins(learner: Learner, build: Build, updated: str, expected: str) -> None:
    """Where learner and editors changed one note, only a release later than the learner's edit replaces it."""
    deck, ledger = build(FIRST)
    learner.install(deck)
    note = learner.note("ropes/changed")
    note["Back"] = "Mine."
    learner.collection.update_note(note)
    deck, _ = build(replace(SECOND, updated=updated), ledger)
    learner.install(deck)
    assert learner.note("ropes/changed")["Back"] == expected


def test_who_comes_late_is_not_taught_what_was_retired(learner: Learner, build: Build) -> None:
    """A new learner gets retired cards in a deck of their own, which gives no new cards."""
    _, ledger = build(FIRST)
    deck, _ = build(SECOND, ledger)
    learner.install(deck)
    decks = learner.collection.decks
    assert [name.name for name in decks.all_names_and_ids()] == [
        "A Trade", "A Trade::00 Basics", "A Trade::01 Sailing", "A Trade::Retired", "Default",
    ]  # fmt: skip
    assert learner.deck("ropes/dropped") == "A Trade::Retired"
    decks.select(decks.id("A Trade"))
    offered = [queued.card.note_id for queued in learner.collection.sched.get_queued_cards(fetch_limit=20).cards]
    assert len(offered) == 8
    assert learner.note("ropes/dropped").id not in offered


def test_new_cards_come_in_the_order_of_the_roadmap(learner: Learner, build: Build) -> None:
    """Anki's queue of the whole deck is the teaching order, ten cards a day."""
    deck, _ = build(FIRST)
    learner.install(deck)
    collection = learner.collection
    collection.decks.select(collection.decks.id("A Trade"))
    queue = collection.sched.get_queued_cards(fetch_limit=20).cards
    order = [collection.get_note(queued.card.note_id)["Id"].split("/")[-1] for queued in queue]
    assert order == ["studied", "suspended", "edited", "gaps", "changed", "dropped", "moved", "last"]
    assert collection.decks.config_dict_for_deck_id(collection.decks.id("A Trade"))["new"]["perDay"] == 10


def test_note_types_are_restyled_in_place(learner: Learner, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later style reaches the learner's cards without a second note type."""
    deck, ledger = build(FIRST)
    learner.install(deck)
    deck, _ = build(replace(FIRST, title="Another Title"), ledger)
    learner.install(deck)
    names = sorted(kind["name"] for kind in learner.collection.models.all() if kind["name"].endswith("(card)"))
    assert names == ["Another Title (card)"]
