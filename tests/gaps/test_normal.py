"""Two ways of writing a thing come to the same words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.gaps.members import members
from roadwright.gaps.names import names
from roadwright.gaps.normal import slug, words
from roadwright.outline import Item


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joins", "join"),
        ("Indexes", "indices"),
        ("`git init`", "Git init"),
        ("What is a database?", "what is database"),
        ("Optimising queries", "optimizing query"),
        ("Colour", "color"),
        ("Centre", "center"),
        ("Children's books", "child book"),
        ("CTEs", "CTE"),
        ("A/B testing", "A/B test"),
        ("I/O", "i/o"),
        ("To-do lists", "todo list"),
        ("Café", "cafe"),
        ("Ｆｕｌｌ width", "full width"),
        ("Don't repeat yourself", "dont repeat yourself"),
        ("__init__", "init"),
        ("Базы данных", "БАЗЫ ДАННЫХ"),
    ],
)
def test_words_that_are_the_same(one: str, other: str) -> None:
    """Case, code, plural and verb forms, spelling, accents and grammar make no difference."""
    assert [word.stem for word in words(one)] == [word.stem for word in words(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C#", "C"),
        ("import", "important things"),
        ("mutable", "immutable"),
        ("Java", "JavaScript"),
        ("for loop", "while loop"),
        ("GET", "POST"),
        ("когда", "куда"),
    ],
)
def test_words_that_differ(one: str, other: str) -> None:
    """Names that look alike stay apart."""
    assert words(one) != words(other)


def test_little_words_are_kept_where_they_are_names() -> None:
    """In code or in capitals a little word is a name, and a title of little words keeps them."""
    assert [word.surface for word in words("Filtering rows WHERE it matters")] == [
        "filtering",
        "rows",
        "where",
        "matters",
    ]
    assert [word.surface for word in words("`with` and `as`")] == ["with", "as"]
    assert [word.surface for word in words("This and that")] == ["this", "and", "that"]
    assert words("HAVING", shouted=False)[0].named
    assert not words("DATABASE BASICS", shouted=True)[0].named


def test_scripts_without_spaces_are_read_in_pairs_of_characters() -> None:
    """Two Chinese titles that share a term share words."""
    assert {word.stem for word in words("数据库索引")} & {word.stem for word in words("数据库")} == {"数据", "据库"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HTTP & Web Fundamentals", "http-web-fundamentals"),
        ("`__init__`", "init"),
        ("C++", "c-plus-plus"),
        ("C# and F#", "c-sharp-and-f-sharp"),
        ("Don't rush", "dont-rush"),
        ("Größe", "grosse"),
        ("データ", "データ"),
        ("…", "x"),
        ("one " * 30, "one-one-one-one-one-one-one-one-one-one-one-one-one-one-one"),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """A slug is readable, has no spaces, and is cut at a word."""
    assert slug(text) == expected


@given(st.text(max_size=80))
def test_any_text_has_a_slug_and_words(text: str) -> None:
    """Whatever the text: the slug is short and of letters, digits and hyphens; words do not depend on case alone."""
    assert re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", slug(text))
    assert len(slug(text)) <= 60
    assert all(word.stem and word.surface for word in words(text))


@pytest.mark.parametrize("text", ["a" * 100_000, "a, " * 50_000, "(" * 100_000, "x-" * 50_000, "A/B " * 50_000])
def test_an_endless_title_is_read_to_some_point(text: str) -> None:
    """A line of any length comes to words, names and members in no time."""
    item = Item(kind="point", text=text, line=1)
    assert len(words(text)) < 1000
    assert len(names(item)) < 10
    assert members(item) == ()
