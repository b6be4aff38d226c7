"""A decision is added and nothing else is touched."""

from __future__ import annotations

import pytest

from roadwright.deciding import add
from roadwright.diagnostics import RoadwrightError
from roadwright.document import read
from roadwright.model import Decision

ONE = Decision(finding="missing:a:b", decision="decline", reason="Out of scope: it has its own book.")
LONG = Decision(
    finding="order:a:c",
    decision="same-as",
    topic="c",
    until="2027-01-31",
    reason=" ".join(["A long reason with words."] * 8),
)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "decisions: []\n",
        "# why we decide\ndecisions: [ ]  \n",
        "# why\ndecisions:\n  # the first\n  - finding: missing:x:y\n    decision: defer\n    reason: Later.",
    ],
)
def test_added_at_the_end(before: str) -> None:
    """The old text stays as it is, remarks included, and two decisions are read back as they were given."""
    after = add(add(before, ONE), LONG)
    kept = before.replace(" [ ]  ", "").replace(" []", "").rstrip("\n")
    assert after.startswith(kept)
    data = read(after.encode(), "decisions.yaml").data
    assert isinstance(data, dict)
    assert data["decisions"][-2:] == [  # type: ignore[index]
        {"finding": ONE.finding, "decision": "decline", "reason": ONE.reason},
        {
            "finding": "order:a:c",
            "decision": "same-as",
            "topic": "c",
            "reason": LONG.reason,
            "until": "2027-01-31",
        },
    ]


@pytest.mark.parametrize(
    ("before", "message"),
    [
        ("decisions:\n  - {finding: 'missing:a:b', decision: defer, reason: x}\n", "is decided already"),
        ("decisions: [\n", "cannot be read"),
        ("decisions: [{finding: x, decision: defer, reason: y}]\n", "does not end with its list"),
    ],
)
def test_refused(before: str, message: str) -> None:
    """What cannot be done without touching the rest is refused in words."""
    with pytest.raises(RoadwrightError, match=message):
        add(before, ONE)
