"""What is worth a comparison is found without comparing everything."""

from __future__ import annotations

from roadwright.gaps.bench import side_by_side
from roadwright.gaps.candidates import candidates
from roadwright.outline import Item, Outline


def flat(*titles: str) -> Outline:
    """A plain list."""
    return Outline(items=tuple(Item(kind="topic", text=title, line=line) for line, title in enumerate(titles, 1)))


def test_a_rare_word_finds_its_partner_among_many() -> None:
    """What shares the rare word comes, however common the other words are."""
    crowd = [f"Handling errors of kind{number}" for number in range(500)]
    bench = side_by_side(flat("Handling errors of kind77"), flat(*crowd), lambda _: True)
    found = [other.label for _, other in candidates(bench)]
    assert found[0] == "Handling errors of kind77"
    assert len(found) <= 10


def test_the_place_finds_a_namesake_among_many() -> None:
    """Of a thousand items of one title, the one below the same heading is compared."""
    sections = [
        Item(kind="section", text=f"Subject{n}", line=n, children=(Item(kind="topic", text="Overview", line=n),))
        for n in range(1000)
    ]
    bench = side_by_side(Outline(items=(sections[777],)), Outline(items=tuple(sections)), lambda _: True)
    assert "Subject777" in [other.above[0].text for one, other in candidates(bench) if one.label == "Overview"]


def test_other_words_are_looked_up_too() -> None:
    """Synonyms and short forms lead to their partners."""
    bench = side_by_side(flat("Exceptions", "Auth"), flat("Errors", "Authentication", "Loops"), lambda _: True)
    assert [(one.label, other.label) for one, other in candidates(bench)] == [
        ("Exceptions", "Errors"),
        ("Auth", "Authentication"),
    ]
