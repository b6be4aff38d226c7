"""All texts of a roadmap as one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.model import Content
from roadwright.rules._corpus import corpus, words_only

Make = Callable[[dict[str, Any]], Content]


@pytest.fixture
def content(make: Make) -> Content:
    """A content with a text in every place that has one."""
    return make(
        {
            "title": "T1", "subtitle": "T2", "audience": "T3", "goal": "T4", "motto": "T5", "outcomes": ["T6"],
            "advice": ["T7"],
            "skip": [{"title": "unread", "reason": "T8", "aliases": ["unread"]}],
            "glossary": [{"term": "unread", "meaning": "T9", "avoid": ["unread"]}],
            "guides": [{"title": "T10", "text": "T11"}],
            "phases": [{
                "title": "T12", "aliases": ["unread"], "goal": "T13", "skip_if": "T14", "note": "T15",
                "sections": [{"title": "T16", "note": "T17", "topics": [{
                    "title": "T18", "summary": "T19", "points": ["T20"], "pitfalls": ["T21"],
                    "example": {"lang": "text", "code": "unread", "output": "unread"},
                    "resources": [{"title": "unread"}],
                    "cards": [
                        {"front": "T22", "back": "T23", "hint": "T24", "why": "T25"},
                        {"kind": "output", "front": "T26", "back": "unread", "code": {"lang": "a", "text": "unread"}},
                        {"kind": "cloze", "text": "T27"},
                        {"kind": "choose", "front": "T28", "options": ["T30", "T31"], "back": "T29"},
                    ],
                    "interview": [{"question": "T32", "answer": "T33"}],
                }]}],
                "projects": [{"title": "T34", "brief": "T35", "done_when": ["T36"], "stretch": ["T37"]}],
            }],
        }
    )  # fmt: skip


def resolve(content: Content, path: tuple[str | int, ...]) -> Any:
    """The value at a path of the roadmap."""
    value: Any = content.roadmap
    for step in path:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def test_every_text_is_there(content: Content) -> None:
    """Each text is found, at its path, in the order of the roadmap; code, aliases and outputs are not."""
    passages = list(corpus(content.roadmap).holding("t"))
    assert [f"T{i}" for i in range(1, 38)] == [passage.text for passage in passages]
    assert [passage.text for passage in passages] == [resolve(content, passage.path) for passage in passages]
    assert list(corpus(content.roadmap).holding("unread")) == []


def test_titles_are_plain(content: Content) -> None:
    """Titles are known as such; everything else is Markdown."""
    titles = [passage.text for passage in corpus(content.roadmap).titles()]
    assert titles == ["T1", "T2", "T10", "T12", "T16", "T18", "T34"]
    assert titles == [passage.text for passage in corpus(content.roadmap).holding("t") if not passage.marked]


def test_holding(make: Make) -> None:
    """Case does not count, a passage comes once, and NUL stands for its beginning."""
    texts = corpus(make({"outcomes": ["We eat", "as we İ say", "owe", "WE we"]}).roadmap)

    def held(*needles: str) -> list[Any]:
        return [passage.inner[1] for passage in texts.holding(*needles)]

    assert held("we") == [0, 1, 2, 3]
    assert held(" we ", "\0we ") == [0, 1, 3]
    assert held("say", "eat") == [0, 1]
    assert held("nowhere", "e\0a") == []


@given(
    texts=st.lists(st.text(alphabet="abİ \n\0", min_size=1, max_size=8), min_size=1, max_size=6),
    needle=st.text(alphabet="ab \n", min_size=1, max_size=5),
    begins=st.booleans(),
)
def test_holding_is_what_looking_finds(make: Make, texts: list[str], needle: str, begins: bool) -> None:
    """The vocabulary passes over no passage that holds the needle."""
    found = [
        passage.inner[1]
        for passage in corpus(make({"outcomes": texts}).roadmap).holding("\0" * begins + needle)
        if passage.inner[0] == "outcomes"
    ]
    held = [i for i, text in enumerate(texts) if ("\0" * begins + needle) in f"\0{text.lower()}"]
    assert held == found


def test_remembers_the_last_roadmap_only(make: Make) -> None:
    """The same roadmap has the same corpus; an equal one has its own."""
    one, other = make({}).roadmap, make({}).roadmap
    assert one == other
    assert corpus(one) is corpus(one)
    first = corpus(one)
    assert corpus(other) is not first


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no code", "no code"),
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a `b", "a `b"),
        ("a\n```py\nb\n```\nc", "a\n" + " " * 11 + "\nc"),
        ("a\n~~~\nb", "a\n" + " " * 5),
    ],
)
def test_words_only(text: str, words: str) -> None:
    """Code is blanked out; what is not closed is no code, but for a block that runs to the end."""
    assert words == words_only(text)


@given(st.text(alphabet="`~\n ab", max_size=40))
def test_words_only_keeps_the_length(text: str) -> None:
    """Offsets in the words are offsets in the text."""
    assert len(words_only(text)) == len(text)
