"""The whole report: what an editor reads after changing a roadmap or a source."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from roadwright.comparison import GapReport
from roadwright.gaps.report import compare, compare_two
from roadwright.model import Decision, Roadmap, Skip, Source, Topic
from roadwright.outline import Outline

Draw = Callable[[str], Outline]
FIRST = """
Basics {foundation}
  callout| DO NOT RUSH THIS PART
  Loops
    for
    while
    break & continue
  Error handling
    try / except
Databases
  SQL (MUST KNOW)
    SELECT, INSERT, UPDATE
    Joins (INNER, LEFT)
    Transactions {very important}
Web
  HTTP
    Status codes
      200, 403, 500
  Error handling
    Custom error pages
lead-in| You must know
  Version control
    Git vs GitHub
offer| If you want, I can make a plan
skip| Not yet
  skip| Kubernetes
"""
SECOND = """
Git
  Version control
    What is version control
    Branching
Databases
  Transactions {conceptual}
    BEGIN / COMMIT
Cloud
  Clusters
    Kubernetes
"""


@pytest.fixture
def given(topic: Callable[..., Topic], road: Callable[..., Roadmap], draw: Draw) -> tuple[Roadmap, dict[str, Outline]]:
    """A roadmap that covers both sources but for the status 403, commits and Kubernetes."""
    made = road(
        {
            "Basics": {
                "Loops": [topic("for loops"), topic("while loops"), topic("break and continue")],
                "Errors": [topic("Exceptions", "try / except", aliases=("Error handling",))],
            },
            "Git": {
                "Version control": [topic("What is version control", aliases=("Git vs GitHub",)), topic("Branches")]
            },
            "Databases": {
                "SQL": [topic("SELECT"), topic("INSERT and UPDATE"), topic("Inner joins"), topic("Left joins")],
                "Transactions": [topic("Transactions in SQL", aliases=("Transactions",), depth="aware")],
            },
            "Web": {
                "HTTP": [topic("Status codes", "200: OK", "500: server error"), topic("Cookies")],
                "Errors on the web": [topic("Error pages", aliases=("Custom error pages", "Error handling"))],
            },
        },
        sources=(
            Source(id="first", title="First", path="first.md"),
            Source(id="second", title="Second", path="second.md"),
        ),
    )
    phase = replace(made.phases[0], note="Do not rush this part: all else stands on it.")
    made = replace(made, phases=(phase, *made.phases[1:]), skip=(Skip(title="Kubernetes", reason="Later."),))
    return made, {"first": draw(FIRST), "second": draw(SECOND)}


def ids(report: GapReport, *kinds: str) -> list[str]:
    """The ids of the findings of some kinds."""
    return [gap.id for gap in report.gaps if gap.kind in kinds]


def test_what_is_missing(given: tuple[Roadmap, dict[str, Outline]]) -> None:
    """Lead-ins and offers never count, callouts do; a value inside a covered item is a finding of its own."""
    report = compare(*given)
    assert ids(report, "missing", "missing-value") == [
        "missing-value:first:http/status-codes/200-403-500:403",
        "missing:second:transactions/begin-commit",
        "missing:second:cloud",
        "missing:second:clusters",
        "missing:second:clusters/kubernetes",
    ]
    value = next(gap for gap in report.gaps if gap.kind == "missing-value")
    assert value.right is not None
    assert value.left is not None
    assert (value.right.file, value.right.line, value.left.place) == (
        "first.md",
        18,
        ("phases", 3, "sections", 0, "topics", 0),
    )


def test_the_other_findings(given: tuple[Roadmap, dict[str, Outline]]) -> None:
    """Topics without a source, moves, remarks that differ, and what is to be skipped here and taught there."""
    report = compare(*given)
    assert ids(report, "unsourced") == ["unsourced:http/cookies"]
    assert [gap.message for gap in report.gaps if gap.kind == "order"] == [
        "`Version control`: phase 1 (Git) here, You must know in `first`, Git in `second`"
    ]
    assert ids(report, "depth") == ["depth:transactions/transactions-in-sql"]
    assert ids(report, "contradiction") == ["contradiction:second:clusters/kubernetes"]
    assert ids(report, "stale-decision", "ambiguous") == []


def test_coverage(given: tuple[Roadmap, dict[str, Outline]]) -> None:
    """How many taught items of each source are covered, declined or open."""
    made, outlines = given
    decision = Decision(finding="missing:second:clusters/kubernetes", decision="decline", reason="Skipped.")
    first, second = compare(made, outlines, [decision]).coverage
    assert (first.items, first.covered, first.declined) == (20, 20, 0)
    assert (second.items, second.covered, second.declined) == (10, 6, 1)


def test_decisions(given: tuple[Roadmap, dict[str, Outline]]) -> None:
    """A decision answers a finding by its id; ``same-as`` makes a pair; what is gone is stale."""
    made, outlines = given
    decisions = [
        Decision(
            finding="missing:second:transactions/begin-commit",
            decision="same-as",
            topic="transactions-in-sql",
            reason="It is.",
        ),
        Decision(finding="missing:first:gone", decision="decline", reason="Once."),
    ]
    report = compare(made, outlines, decisions)
    assert ids(report, "stale-decision") == ["stale-decision:missing:first:gone"]
    assert "missing:second:transactions/begin-commit" not in {gap.id for gap in report.open}
    pair = report.pairs[-1]
    assert (pair.left.text, pair.right.text, pair.confident, pair.evidence) == (
        "Transactions in SQL",
        "BEGIN / COMMIT",
        True,
        "decided: It is.",
    )


def test_one_source_alone(given: tuple[Roadmap, dict[str, Outline]]) -> None:
    """Without the other source nothing can be said of topics without any, nor of decisions about it."""
    made, outlines = given
    decision = Decision(finding="missing:second:clusters", decision="decline", reason="No.")
    report = compare(made, {"first": outlines["first"]}, [decision])
    assert ids(report, "unsourced", "stale-decision") == []
    assert [one.source for one in report.coverage] == ["first"]


def test_ids_survive_edits_elsewhere(given: tuple[Roadmap, dict[str, Outline]], draw: Draw) -> None:
    """More text in the source leaves the ids of the other findings alone."""
    made, outlines = given
    edited = draw(SECOND.replace("Git\n", "Shell\n  Terminal\n    Pipes\nGit\n"))
    before = set(ids(compare(made, outlines), "missing", "missing-value"))
    after = set(ids(compare(made, {**outlines, "second": edited}), "missing", "missing-value"))
    assert after - before == {"missing:second:shell", "missing:second:terminal", "missing:second:terminal/pipes"}
    assert before <= after


def test_two_documents(draw: Draw) -> None:
    """Either side may be a source: what one has and the other lacks is said both ways, with the names given."""
    report = compare_two(draw(FIRST), draw(SECOND), names=("first.md", "second.md"))
    assert "missing:second:clusters/kubernetes" in ids(report, "missing")
    assert "unsourced:loops/for" in ids(report, "unsourced")
    assert report.left == "first"
    assert {pair.left.file for pair in report.pairs} == {"first.md"}
    message = next(gap.message for gap in report.gaps if gap.id == "unsourced:loops/for")
    assert message == "`for` is in `first`, but not in `second`"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("a/one.md", "b/two.md"), ("one", "two")),
        (("a/one.md", "b/one.json"), ("one.md", "one.json")),
        (("a/one.md", "b/one.md"), ("a/one.md", "b/one.md")),
        (("one.md@HEAD~1", "one.md"), ("one.md@HEAD~1", "one.md")),
        (("left", "right"), ("left", "right")),
    ],
)
def test_documents_are_told_apart_as_briefly_as_can_be(
    draw: Draw, names: tuple[str, str], expected: tuple[str, str]
) -> None:
    """Findings carry the stems of the files, or what it takes to tell them apart."""
    report = compare_two(draw("A\n  B\n    Loops"), draw("A\n  B\n    Loops"), names=names)
    assert (report.pairs[0].left.source, report.pairs[0].right.source) == expected


@pytest.mark.parametrize("flipped", [False, True])
def test_a_value_in_one_document_only(draw: Draw, flipped: bool) -> None:
    """The status 403 is found whichever document comes first."""
    outlines = [
        draw("Web\n  HTTP\n    Status codes\n      200, 403, 500"),
        draw("Web\n  HTTP\n    Status codes\n      200\n      500"),
    ]
    report = compare_two(*(reversed(outlines) if flipped else outlines), names=("a", "b"))
    values = [gap for gap in report.gaps if gap.kind == "missing-value"]
    assert [gap.id for gap in values] == [f"missing-value:{'b' if flipped else 'a'}:http/status-codes/200-403-500:403"]


def test_a_document_against_itself(draw: Draw) -> None:
    """Nothing is missing, moved or without a source."""
    for text in (FIRST, SECOND):
        report = compare_two(draw(text), draw(text))
        assert ids(report, "missing", "missing-value", "unsourced", "order", "depth") == []


def test_each_topic_taken_out_is_missed(given: tuple[Roadmap, dict[str, Outline]]) -> None:
    """Whichever sourced topic goes, an item that it covered becomes missing."""
    made, outlines = given
    whole = compare(made, outlines)
    known = set(ids(whole, "missing", "missing-value"))
    unsourced = {gap.left.place for gap in whole.gaps if gap.kind == "unsourced" and gap.left}
    for path, gone in made.topics:
        if path in unsourced:
            continue
        _, p, _, s, _, t = path
        section = made.phases[p].sections[s]
        section = replace(section, topics=section.topics[:t] + section.topics[t + 1 :])
        phase = replace(
            made.phases[p], sections=(*made.phases[p].sections[:s], section, *made.phases[p].sections[s + 1 :])
        )
        report = compare(replace(made, phases=(*made.phases[:p], phase, *made.phases[p + 1 :])), outlines)
        assert set(ids(report, "missing", "missing-value")) - known, f"nobody misses {gone.id}"


def test_a_source_that_says_a_thing_twice(
    topic: Callable[..., Topic], road: Callable[..., Roadmap], draw: Draw
) -> None:
    """Two items of one name with one counterpart are a duplicate."""
    made = road(
        {
            "Web": {
                "Security": [
                    topic("Environment variables in the cloud", aliases=("Environment variables",)),
                    topic("Secrets"),
                ]
            }
        }
    )
    topics = "    Environment variables\n    Secrets\n"
    source = draw(f"Web\n  Security\n{topics}  Security in the cloud\n{topics}")
    assert ids(compare(made, {"a": source}), "duplicate") == [
        "duplicate:a:security-in-the-cloud/environment-variables",
        "duplicate:a:security-in-the-cloud/secrets",
    ]
