"""The glossary and the index."""

from __future__ import annotations

from msgspec.structs import replace

from roadwright.exporters.pdf import lookup
from roadwright.exporters.pdf.lookup import Entry, Letter
from roadwright.model import Hours, Phase, Roadmap, Section, Term, Topic


def topic(identifier: str, title: str, *aliases: str) -> Topic:
    """A topic with names and little else."""
    return Topic(
        id=identifier, title=title, aliases=aliases, level="beginner", depth="aware", hours=Hours(1, 1), summary="S."
    )


def of(roadmap: Roadmap, *topics: Topic) -> Roadmap:
    """The roadmap with these topics in one section, and one term."""
    section = Section(id="s", title="S", topics=topics)
    phase = Phase(id="p", title="P", goal="G.", sections=(section,))
    return replace(roadmap, phases=(phase,), glossary=(Term(term="API", meaning="Calls."),))


def test_letters(roadmap: Roadmap) -> None:
    """Digits and signs come first; marks before the first letter, case and accents do not count."""
    letters = lookup.by_letter(Entry(name=name) for name in ("Éclair", "*args", "zeta", "404", "`eval`", "Args 2"))
    assert [("0–9", ["404"]), ("A", ["*args", "Args 2"]), ("E", ["Éclair", "`eval`"]), ("Z", ["zeta"])] == [
        (letter.letter, [entry.name for entry in letter.entries]) for letter in letters
    ]


def test_glossary(roadmap: Roadmap) -> None:
    """Terms and aliases, each once: an alias of two topics names both, one that is a title or a term is left out."""
    first = topic("inner-join", "Inner join", "JOIN", "api", "Left join")
    second = topic("left-join", "Left join", "Join")
    assert (
        Letter(letter="A", entries=(Entry(name="API", meaning="Calls."),)),
        Letter(letter="J", entries=(Entry(name="JOIN", see=(first, second)),)),
    ) == lookup.glossary(of(roadmap, first, second))


def test_index(roadmap: Roadmap) -> None:
    """Topics and projects by title; two of one title share a line."""
    made = of(roadmap, topic("loops", "Loops"), topic("more-loops", "loops"))
    assert (Letter(letter="L", entries=(Entry(name="Loops", anchors=("loops", "more-loops")),)),) == lookup.index(made)
    assert ("project:three-chord-song",) in {
        entry.anchors for letter in lookup.index(roadmap) for entry in letter.entries
    }
