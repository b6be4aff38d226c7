"""Names as the other side writes them."""

from __future__ import annotations

import pytest

from roadwright.gaps.names import Name
from roadwright.gaps.normal import words
from roadwright.gaps.rewriting import compounds, initials, rewritten


def rewrite(text: str, *there: str) -> list[str]:
    """What a title becomes where the other side has some words."""
    surfaces = {form: word.stem for one in there for word in words(one) for form in (word.surface, word.stem)}
    halves = compounds(set(words(text)), surfaces)
    found = rewritten(Name(words(text), text, "title"), initials(there), surfaces, halves)
    return [" ".join(word.surface for word in name.words) for name in found]


@pytest.mark.parametrize(
    ("text", "there", "expected"),
    [
        ("Object-oriented programming", ["OOP"], ["oop"]),
        ("Continuous integration basics", ["CI"], ["ci basics"]),
        ("Data base design", ["database"], ["database design"]),
        ("Points of view", ["viewpoint"], ["viewpoint"]),
        ("Operating systems", ["os"], ["os"]),
        ("Object-oriented programming", ["oop"], []),
        ("Internet of small things", ["IoT"], []),
        ("Programming", ["P"], []),
        ("Songwriting", ["Writing your own song"], ["song writing"]),
        ("Songwriting", ["Your own song"], []),
        ("Songs and songwriting", ["Writing your own song"], []),
        ("Continuous integration and delivery", ["Our CI/CD"], ["ci cd", "ci delivery"]),
        (
            "Continuous integration, continuous deployment",
            ["Our CI/CD"],
            ["ci cd", "ci continuous deployment", "continuous integration cd"],
        ),
        ("Model-View-ViewModel", ["MVVM"], ["mvvm"]),
        ("Model-View-ViewModel", ["ViewModel"], []),
    ],
)
def test_rewritten(text: str, there: list[str], expected: list[str]) -> None:
    """Initials count where the other side writes them in capitals, compounds where it writes them as one word."""
    assert rewrite(text, *there) == expected


def test_initials_are_capitals_among_other_words() -> None:
    """A heading in capitals has no initials."""
    assert initials(["Using the API", "CTEs", "SQL", "ALL IN CAPITALS", "Nothing"]) == {"api", "cte", "sql"}


def test_two_letters_are_doubtful() -> None:
    """Two letters stand for so many things that the name loses strength."""
    short = rewritten(Name(words("Version control"), "", "title"), frozenset({"vc"}), {"vc": "vc"}, {})
    long = rewritten(Name(words("Create read update delete"), "", "title"), frozenset({"crud"}), {"crud": "crud"}, {})
    assert short[0].strength < 0.85 < long[0].strength
