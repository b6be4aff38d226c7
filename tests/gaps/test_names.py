"""What an item is called, and what its title enumerates."""

from __future__ import annotations

import pytest

from roadwright.gaps.members import members
from roadwright.gaps.names import names, plain, sayings
from roadwright.outline import Item, Kind


def item(text: str, kind: Kind = "topic", **more: tuple[str, ...]) -> Item:
    """An item with a title."""
    return Item(kind=kind, text=text, line=1, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT, INSERT, UPDATE", ["SELECT", "INSERT", "UPDATE"]),
        ("JOINs (INNER, LEFT)", ["INNER", "LEFT"]),
        ("AWS/GCP", ["AWS", "GCP"]),
        ("TCP/IP", []),
        ("A/B testing", []),
        ("Beans, peas and lentils", ["Beans", "peas", "lentils"]),
        ("Class & object", ["Class", "object"]),
        ("Data types: int, float", ["int", "float"]),
        ("Cookies vs sessions", ["Cookies", "sessions"]),
        ("Hints for parameters and return values", []),
        ("The page names the client, the server, its address and the port of one request.", []),
        ("Transactions", []),
        ("Databases such as MySQL, SQLite", ["Databases such as MySQL", "SQLite"]),
        ("", []),
    ],
)
def test_members(text: str, expected: list[str]) -> None:
    """An enumeration is taken apart; a sentence, a ratio and a list of objects are not."""
    assert [member.label for member in members(item(text))] == expected


def test_members_are_given_back_what_they_share() -> None:
    """The first or last member says a word for all of them."""
    assert [name.label for member in members(item("Path & query parameters")) for name in member.names] == [
        "Path",
        "Path parameters",
        "query parameters",
    ]
    known = {name.words for member in members(item("JOINs (INNER, LEFT)")) for name in member.names}
    assert len(known) == 4


def test_members_that_the_parser_found_are_believed() -> None:
    """A title that lost its list keeps the values."""
    found = members(item("Media", values=("images", "audio or video")))
    assert [member.label for member in found] == ["images", "audio", "video"]


def test_a_comparison_only_mentions() -> None:
    """A comparison names both sides without teaching either by itself."""
    assert [member.compared for member in members(item("Git vs GitHub"))] == [True, True]


def test_names() -> None:
    """An item goes by its title, its aliases, and its title without the bracket; initials in a bracket are a name."""
    found = names(item("Object-oriented programming (OOP)", aliases=("Objects",)))
    assert [(name.label, name.origin, name.strength) for name in found] == [
        ("Object-oriented programming (OOP)", "title", 1.0),
        ("Objects", "alias", 1.0),
        ("Object-oriented programming", "plain", 0.98),
        ("OOP", "bracket", 1.0),
    ]


def test_what_stands_in_a_bracket_is_only_mentioned() -> None:
    """A bracket suggests what it names, and does not prove it."""
    assert [(name.label, name.strength < 0.85) for name in names(item("ORM (SQLAlchemy)"))] == [
        ("ORM (SQLAlchemy)", False),
        ("ORM", False),
        ("SQLAlchemy", True),
    ]


def test_a_point_with_a_pronoun_speaks_of_something_else() -> None:
    """The name of an editor beside it does not make it a point about the editor."""
    assert names(item("Choosing it in VS Code", "point"))[0].strength < 0.85
    assert names(item("VS Code", "point"))[0].strength == 1.0


def test_plain() -> None:
    """The bracket goes, unless nothing else is left."""
    assert (plain("Scope (local, global)"), plain("(all)"), plain("Scope")) == ("Scope", "(all)", "Scope")


def test_sayings() -> None:
    """Something said is known by all of it and by each of its sentences."""
    assert [name.label for name in sayings(item("DO NOT RUSH. It pays: later.", "callout"))] == [
        "DO NOT RUSH. It pays: later.",
        "DO NOT RUSH",
        "It pays",
        "later",
    ]
