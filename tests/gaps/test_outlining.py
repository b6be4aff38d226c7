"""A roadmap as an outline keeps its places, aliases and sayings."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from roadwright.gaps.outlining import outline
from roadwright.model import Hours, Project, Roadmap, Skip, Topic


def test_every_level_has_its_place(topic: Callable[..., Topic], road: Callable[..., Roadmap]) -> None:
    """Phases, sections, topics, points, projects and what is said about them, each with its path."""
    joins = topic(
        "Joins", "`INNER` **joins**", "[Left](https://example.org) joins", aliases=("JOIN",), pitfalls=("Beware.",)
    )
    made = road({"Databases": {"SQL": [joins]}}, goal="Get a job.", motto="Data first.", advice=("Practise.",))
    phase = replace(
        made.phases[0],
        goal="Know SQL.",
        skip_if="You know it.",
        note="Take your time.",
        projects=(
            Project(id="p", title="Shop", level="beginner", hours=Hours(1, 2), brief="", done_when=("It runs.",)),
        ),
    )
    made = replace(made, phases=(phase,), skip=(Skip(title="XML", reason="", aliases=("SOAP",)),), outcomes=("Query.",))
    told = [(item.kind, item.text, item.aliases, item.path) for _, item in outline(made).walk()]
    at = ("phases", 0)
    assert told == [
        ("goal", "Get a job.", (), ("goal",)),
        ("phase", "Databases", (), at),
        ("goal", "Know SQL.", (), (*at, "goal")),
        ("callout", "You know it.", (), (*at, "skip_if")),
        ("callout", "Take your time.", (), (*at, "note")),
        ("section", "SQL", (), (*at, "sections", 0)),
        ("topic", "Joins", ("JOIN",), (*at, "sections", 0, "topics", 0)),
        ("point", "`INNER` joins", (), (*at, "sections", 0, "topics", 0, "points", 0)),
        ("point", "Left joins", (), (*at, "sections", 0, "topics", 0, "points", 1)),
        ("warning", "Beware.", (), (*at, "sections", 0, "topics", 0, "pitfalls", 0)),
        ("project", "Shop", (), (*at, "projects", 0)),
        ("point", "It runs.", (), (*at, "projects", 0, "done_when", 0)),
        ("advice", "Practise.", (), ("advice", 0)),
        ("skip", "XML", ("SOAP",), ("skip", 0)),
        ("outcome", "Query.", (), ("outcomes", 0)),
        ("motto", "Data first.", (), ("motto",)),
    ]


def test_emphasis_and_depth_are_remarks(topic: Callable[..., Topic], road: Callable[..., Roadmap]) -> None:
    """What a topic asks for can be compared with the remarks of a source."""
    made = outline(road({"P": {"S": [topic("T", emphasis="optional", depth="aware")]}}))
    assert [item.emphasis for _, item in made.walk() if item.kind == "topic"] == [("optional", "aware")]


def test_identifiers_keep_their_underscores(topic: Callable[..., Topic], road: Callable[..., Roadmap]) -> None:
    """Emphasis marks go; what stands in code, or inside a word, is a name."""
    made = outline(road({"P": {"S": [topic("T", "`__init__` and **more**", "snake_case_name", "a * b * c")]}}))
    points = [item.text for _, item in made.walk() if item.kind == "point"]
    assert points == ["`__init__` and more", "snake_case_name", "a * b * c"]


def test_a_section_without_topics_is_left_out(topic: Callable[..., Topic], road: Callable[..., Roadmap]) -> None:
    """A heading above nothing covers nothing."""
    made = outline(road({"P": {"S": [topic("T")], "Empty": []}}))
    assert [item.text for _, item in made.walk() if item.kind == "section"] == ["S"]
