"""Words as people compare them."""

from __future__ import annotations

import pytest

from roadwright.rules._names import plurals, singular, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("What's in C++, C# and Python 3.11?", ["what's", "in", "c++", "c#", "and", "python", "3.11"]),
        ("`SELECT`-statements (the_first).", ["select", "statements", "the", "first"]),
        ("'Ana' doesn’t\nend. Here", ["ana", "doesn't", "end", "here"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    """Marks fall away, what belongs to a word stays."""
    assert expected == tokens(text)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("keys", "key"),
        ("queries", "query"),
        ("class", "class"),
        ("redis", "redis"),
        ("status", "status"),
        ("gas", "gas"),
        ("index", "index"),
    ],
)
def test_singular(word: str, expected: str) -> None:
    """A plural s falls away; an s that belongs to the word stays."""
    assert expected == singular(word)


@pytest.mark.parametrize("word", ["key", "query", "table"])
def test_plurals(word: str) -> None:
    """Every plural leads back to its word."""
    assert {word} == {singular(plural) for plural in plurals(word)}


def test_words() -> None:
    """Articles do not count."""
    assert words("The primary keys of a table") == ("primary", "key", "of", "table")
