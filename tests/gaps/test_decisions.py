"""A decision answers one finding, or is reported."""

from __future__ import annotations

from roadwright.comparison import Gap
from roadwright.gaps.decisions import answered
from roadwright.model import Decision


def gap(name: str) -> Gap:
    """A gap with an id."""
    return Gap(id=name, kind="missing", message="")


def decision(finding: str) -> Decision:
    """A decision about a finding."""
    return Decision(finding=finding, decision="decline", reason="A reason.")


def test_a_decision_answers_its_finding() -> None:
    """Nothing else is touched."""
    found = answered([gap("missing:a:x"), gap("missing:a:y")], [decision("missing:a:y")], frozenset({"a"}))
    assert [(one.id, one.decision) for one in found] == [
        ("missing:a:x", None),
        ("missing:a:y", decision("missing:a:y")),
    ]


def test_a_decision_about_nothing_is_stale() -> None:
    """It names the finding that is gone; one about a source that was not compared may still be right."""
    found = answered([], [decision("missing:a:x"), decision("missing:b:x"), decision("nonsense")], frozenset({"a"}))
    assert [(one.id, one.kind) for one in found] == [
        ("stale-decision:missing:a:x", "stale-decision"),
        ("stale-decision:nonsense", "stale-decision"),
    ]


def test_one_source_alone_makes_no_decision_stale_about_all() -> None:
    """Where some sources are left out, what concerns them all cannot be judged."""
    found = answered([], [decision("unsourced:x"), decision("missing:a:x")], frozenset({"a"}), whole=False)
    assert [one.id for one in found] == ["stale-decision:missing:a:x"]
