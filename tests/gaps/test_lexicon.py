"""Words that may stand for one another."""

from __future__ import annotations

import pytest

from roadwright.gaps.lexicon import relatives
from roadwright.gaps.normal import stem
from roadwright.gaps.vocabulary import ABBREVIATIONS, ACTIONS, GENERIC, LINKING, SIDES, STOP, SYNONYMS


def near(one: str, other: str) -> float:
    """How nearly two words of two sides stand for one another."""
    found = relatives({stem(one): one}, {stem(other): other}).get(stem(one), ())
    return found[0].nearness if found else 0.0


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("auth", "authentication", 0.97),
        ("authentication", "auth", 0.97),
        ("k8s", "kubernetes", 0.97),
        ("kubernetes", "k8s", 0.97),
        ("error", "exceptions", 0.8),
        ("picture", "photo", 0.8),
        ("analysis", "analytics", 0.7),
        ("contract", "contrast", 0.7),
        ("postgres", "postgresql", 0.7),
        ("tuner", "tuning", 0.7),
        ("interface", "internal", 0.0),
        ("mutable", "immutable", 0.0),
        ("java", "javascript", 0.0),
        ("get", "set", 0.0),
        ("amps", "amplifiers", 0.6),
        ("memorandum", "memos", 0.6),
        ("am", "amplifiers", 0.0),
    ],
)
def test_nearness(one: str, other: str, expected: float) -> None:
    """Short forms are almost certain, other words likely, families of words a hint, the rest nothing."""
    assert near(one, other) == expected


def test_the_nearest_comes_first() -> None:
    """Of several relatives the best is tried first."""
    found = relatives({"auth": "auth"}, {stem(word): word for word in ("author", "authentication")})
    assert [relative.stem for relative in found["auth"]] == [stem("authentication"), stem("author")]


def test_the_tables_do_not_contradict_one_another() -> None:
    """A word is little, generic, or a side of a subject, but not two of these; no group of synonyms is of one word."""
    tables = [STOP, LINKING, GENERIC, SIDES]
    assert [one & other for i, one in enumerate(tables) for other in tables[i + 1 :] if one & other] == []
    assert not ACTIONS & (STOP | LINKING)
    assert all(len({stem(word) for word in group.split()}) > 1 for group in SYNONYMS)
    assert not ABBREVIATIONS.keys() & (STOP | LINKING)
