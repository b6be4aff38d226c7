"""Two outlines that speak of the same things in other words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadwright.comparison import Pair
from roadwright.gaps.alignment import align
from roadwright.outline import Outline

Draw = Callable[[str], Outline]


def told(pairs: tuple[Pair, ...], *, confident: bool = True) -> list[tuple[str, str, str]]:
    """The pairs as titles and relation; headings that are called the same are left out."""
    return [
        (pair.left.text, pair.relation, pair.right.text)
        for pair in pairs
        if pair.confident >= confident
        and not (pair.left.kind in {"phase", "section"} and pair.left.text == pair.right.text)
    ]


CASES = {
    "an enumeration against its members": (
        "SQL\n  Basics\n    SELECT, INSERT, UPDATE, DELETE",
        "SQL\n  Basics\n    SELECT\n    INSERT\n    UPDATE\n    MERGE",
        [
            ("SELECT, INSERT, UPDATE, DELETE", "broader", "SELECT"),
            ("SELECT, INSERT, UPDATE, DELETE", "broader", "INSERT"),
            ("SELECT, INSERT, UPDATE, DELETE", "broader", "UPDATE"),
        ],
    ),
    "a bracket that lists": (
        "SQL\n  Basics\n    JOINs (INNER, LEFT)",
        "SQL\n  Basics\n    INNER JOIN\n    LEFT JOIN",
        [("JOINs (INNER, LEFT)", "broader", "INNER JOIN"), ("JOINs (INNER, LEFT)", "broader", "LEFT JOIN")],
    ),
    "shared words given back": (
        "API\n  Requests\n    Path & query parameters",
        "API\n  Requests\n    Query parameters\n    Path parameters",
        [
            ("Path & query parameters", "broader", "Query parameters"),
            ("Path & query parameters", "broader", "Path parameters"),
        ],
    ),
    "children below a heading that says their subject": (
        "Code\n  Loops\n    for\n    while",
        "Code\n  Loops\n    while loop\n    for loop",
        [("while", "same", "while loop"), ("for", "same", "for loop")],
    ),
    "initials that the document spells out": (
        "Code\n  Style\n    Object-oriented programming",
        "Code\n  Style\n    OOP",
        [("Object-oriented programming", "same", "OOP")],
    ),
    "a short form": (
        "Web\n  Security\n    Authentication",
        "Web\n  Security\n    Auth basics",
        [("Authentication", "same", "Auth basics")],
    ),
    "a pronoun": (
        "Databases\n  Indexing\n    Why indexes improve performance",
        "Databases\n  Indexing\n    Why it improves performance",
        [("Why indexes improve performance", "same", "Why it improves performance")],
    ),
    "a heading against an item": (
        "Databases\n  SQL\n    Transactions\n    Views",
        "Databases\n  Transactions\n    Rollback\n  Views\n    Materialised views",
        [("Transactions", "same", "Transactions"), ("Views", "same", "Views")],
    ),
}


@pytest.mark.parametrize(("left", "right", "expected"), CASES.values(), ids=CASES)
def test_pairs(draw: Draw, left: str, right: str, expected: list[tuple[str, str, str]]) -> None:
    """The confident pairs, in the order of the right side."""
    assert told(align(draw(left), draw(right))) == expected


def test_namesakes_are_told_apart_by_their_places(draw: Draw) -> None:
    """The sessions of an ORM, of a cache and of a browser are three things."""
    left = """
Web
  ORM
    Models
    Sessions
  Cookies in the browser
    Sessions
    Headers
Speed
  Cache
    Keys
    Sessions
"""
    right = """
Data
  Cache
    Keys
    Sessions
  ORM
    Sessions
    Models
HTTP
  Browser cookies
    Headers
    Sessions
"""
    found = [
        (pair.left.path[-1], pair.right.path[-1])
        for pair in align(draw(left), draw(right))
        if pair.left.text == "Sessions"
    ]
    assert found == [("Cache", "Cache"), ("ORM", "ORM"), ("Cookies in the browser", "Browser cookies")]


def test_one_word_is_not_trusted_against_its_place(draw: Draw) -> None:
    """Where the sections have other counterparts, an equal word is a namesake until a person says otherwise."""
    left = "Databases\n  ORM\n    Sessions\n    Models\nSpeed\n  Cache server\n    Keys"
    right = "Storage\n  ORM\n    Queries\nSpeed\n  Cache server\n    Sessions\n    Eviction"
    assert ("Sessions", "same", "Sessions") not in told(align(draw(left), draw(right)))
    assert ("Sessions", "same", "Sessions") in told(align(draw(left), draw(right)), confident=False)


def test_a_title_that_occurs_once_on_either_side_is_trusted(draw: Draw) -> None:
    """Other headings above it do not speak against it."""
    left = "Preparing\n  Feeding the soil\n    Compost\n    Manure"
    right = "First steps\n  Making your own\n    Compost\n    Trellises"
    assert told(align(draw(left), draw(right))) == [("Compost", "same", "Compost")]


def test_a_comparison_does_not_cover_what_it_mentions(draw: Draw) -> None:
    """A comparison of cookies and sessions suggests sessions; whoever needs sessions decides."""
    pairs = align(draw("Web\n  HTTP\n    Cookies vs sessions"), draw("Web\n  HTTP\n    Sessions"))
    assert [(pair.relation, pair.confident) for pair in pairs if pair.right.text == "Sessions"] == [("broader", False)]


def test_one_item_may_name_two(draw: Draw) -> None:
    """What is taken is suggested for the other thing that it names, if by a word that nothing else has."""
    left = "Web\n  Speed\n    Caching\n    Queues\n  Storage\n    Redis\n    Tables"
    right = "Web\n  Speed\n    Caching with Redis\n    Queues\n  Rows\n    Tables"
    pairs = {pair.left.text for pair in align(draw(left), draw(right)) if pair.right.text == "Caching with Redis"}
    assert pairs == {"Caching", "Redis"}


def test_evidence_is_in_words(draw: Draw) -> None:
    """Each pair says why."""
    pairs = align(
        draw("Web\n  Security\n    Authentication\n    TLS"), draw("Web\n  Security\n    What is auth\n    TLS")
    )
    assert [pair.evidence for pair in pairs][2:] == [
        "`Authentication` says the same as `What is auth`; `auth` is short for `authentication`",
        "`TLS` equals `TLS`",
    ]


TITLES = st.lists(
    st.sampled_from(
        [
            "Error handling",
            "Errors",
            "SQL",
            "GET, POST",
            "Joins (INNER, LEFT)",
            "Why it matters",
            "X vs Y",
            "…",
            "数据库",
        ]
    ),
    max_size=12,
)


@settings(max_examples=60)
@given(titles=TITLES, depths=st.lists(st.integers(0, 3), min_size=12, max_size=12))
def test_any_outline_meets_itself(draw: Draw, titles: list[str], depths: list[int]) -> None:
    """Whatever the outline: an item is never missing from itself, and the same comes out twice."""
    outline = draw("\n".join("  " * depth + title for title, depth in zip(titles, depths, strict=False)))
    pairs = align(outline, outline)
    assert {item.line for _, item in outline.walk() if item.text != "…"} <= {pair.right.line for pair in pairs}
    assert align(outline, outline) == pairs


def test_nothing_against_anything(draw: Draw) -> None:
    """Empty outlines have no pairs."""
    assert align(draw(""), draw("A\n  B")) == align(draw("A\n  B"), draw("")) == ()
