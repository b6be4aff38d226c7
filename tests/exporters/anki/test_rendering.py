"""Every card, as Anki itself draws it."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from roadwright.model import Card, Code, Phase, Resource, Roadmap, Section
from roadwright.workspace import open_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from anki.cards import Card as AnkiCard
    from tests.exporters.anki.conftest import Learner

    Build = Callable[..., tuple[bytes, str]]

OURS = {"main", "p", "div", "span", "pre", "code", "ol", "li", "hr", "footer", "a", "em", "strong", "ul", "style"}
HOSTILE = (
    "</script><script>alert(1)</script> <img src=x onerror=alert(1)> {{c1::no}} a::b }} {{FrontSide}} "
    "[sound:x.mp3] [anki:tts lang=en]x[/anki:tts] [latex]x[/latex] [$]x[/$] \x1f <!-- </pre></main>"
)
SEEN = HOSTILE.replace("\x1f", "")


class Page(HTMLParser):
    """The words of a card and the elements that hold them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html[html.find("</style>") + 8 :])
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the element."""
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        """Remember the words."""
        self.text += data


def sides(card: AnkiCard) -> tuple[Page, Page]:
    """Question and answer."""
    return Page(card.question()), Page(card.answer())


def test_every_card_has_two_full_sides(learner: Learner, build: Build, roadmap: Roadmap) -> None:
    """No card of any kind is empty, and an answer says more than its question."""
    deck, _ = build(roadmap)
    learner.install(deck)
    cards = list(learner.cards())
    assert [card.template()["name"] for card in cards] == [
        "Question to answer", "Answer to question", "Cloze", "Cloze",
        "Question to answer", "Question to answer", "Question to answer", "Question to answer",
    ]  # fmt: skip
    for card in cards:
        question, answer = sides(card)
        assert len(question.text.split()) > 3
        assert question.text.strip() != answer.text.strip()
        assert "Harmony › Scales › Scales & modes" not in question.text
        assert "Harmony › Scales › Scales & modes" in answer.text
        assert (question.elements | answer.elements) <= OURS


@pytest.mark.parametrize(
    ("key", "asked", "answered"),
    [
        ("scale-keeps", ["What does a scale keep fixed?", "Not the first"], ["The distances", "a pattern of steps"]),
        ("major-steps", ["A [...] scale has seven notes."], ["A major scale has seven notes."]),
        ("prints-notes", ["What does this print?", 'print(*"CDE")'], ["C D E"]),
        ("fix-index", ["Why does this fail?", '["C"][1]'], ['["C"][0]']),
        ("pick-interval", ["Which interval is the smallest?", "A tone", "A semitone", "A third"], ["A semitone"]),
        ("why-twelve", ["Why are there twelve notes?"], ["Twelve fifths nearly close."]),
    ],
)  # fmt: skip
def test_each_kind(
    learner: Learner, build: Build, roadmap: Roadmap, *, key: str, asked: list[str], answered: list[str]
) -> None:
    """The question holds what is asked and not the answer; the answer holds both."""
    deck, _ = build(roadmap)
    learner.install(deck)
    question, answer = sides(learner.card(f"scales/{key}"))
    assert [words for words in asked if words not in question.text] == []
    assert [words for words in answered if words not in answer.text] == []
    if key != "pick-interval":
        assert [words for words in answered if words in question.text] == []
    assert "import sys" not in answer.text


def hostile(roadmap: Roadmap) -> Roadmap:
    """One topic whose every word is an attack."""
    code = Code(lang="python", text=f"print('''{HOSTILE}''')")
    sentence = f"{HOSTILE.replace('{{c1::no}}', '').replace('}}', '')} {{{{c1::std::vector}}}} <b>"
    cards = (
        Card(id="basic", front=HOSTILE, back=HOSTILE, hint=HOSTILE, why=HOSTILE, code=code, reverse=True),
        Card(id="cloze", kind="cloze", text=sentence, why=HOSTILE, code=code),
        Card(id="output", kind="output", front=HOSTILE, back=HOSTILE, code=code),
        Card(id="fix", kind="fix", front=HOSTILE, broken=code, fixed=code),
        Card(id="choose", kind="choose", front=HOSTILE, options=(HOSTILE, "b"), back=HOSTILE),
    )
    topic = replace(
        roadmap.topics[1].value,
        title=HOSTILE,
        cards=cards,
        resources=(Resource(title=HOSTILE, url="https://example.org/'\"><script>::[sound:x]"),),
    )
    phase = Phase(id="p", title=HOSTILE, goal=HOSTILE, sections=(Section(id="s", title=HOSTILE, topics=(topic,)),))
    return replace(roadmap, title=HOSTILE, goal=HOSTILE, phases=(phase,))


def test_content_cannot_reach_out_of_a_card(learner: Learner, build: Build, roadmap: Roadmap) -> None:
    """Scripts, gaps, sounds, formulas and the ends of elements in content are shown, not obeyed."""
    deck, _ = build(hostile(roadmap))
    learner.install(deck)
    cards = list(learner.cards())
    assert len(cards) == 6
    for card in cards:
        assert (card.question_av_tags(), card.answer_av_tags()) == ([], [])
        question, answer = sides(card)
        assert (question.elements | answer.elements) <= OURS
        assert (question.attributes | answer.attributes) <= {
            "class", "id", "href", "onclick", "draggable", "style", "data-cloze", "data-ordinal",
        }  # fmt: skip
        assert "onclick" not in answer.attributes
        if card.note()["Id"].endswith("/cloze"):
            assert "std::vector" not in question.text
            assert "std::vector <b>" in answer.text
        else:
            assert SEEN in question.text
            assert SEEN in answer.text
    assert learner.collection.media.check().missing == []
    assert learner.collection.fix_integrity()[1]
    names = [name.name.split("::") for name in learner.collection.decks.all_names_and_ids()]
    assert sorted(map(len, names)) == [1, 1, 2]


def test_the_deck_of_this_repository(learner: Learner, build: Build, content: Path) -> None:
    """Every card of the real roadmap is drawn with both sides full, by Anki, without a complaint about its template."""
    real = open_folder(content).roadmap
    deck, _ = build(real)
    log = learner.install(deck)
    assert {kind: len(notes) for kind, notes in log.items()} == {"new": len(real.cards)}
    for card in learner.cards():
        question, answer = sides(card)
        assert len(question.text.split()) > 3
        assert answer.text.strip() != question.text.strip()
        assert (question.elements | answer.elements) <= OURS
        assert "{{" not in card.question() + card.answer()
    assert learner.collection.fix_integrity()[1]
