"""Goals, callouts, advice and the skip list are answered by sentences."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.gaps.sayings import correspond
from roadwright.outline import Outline


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("callout| Do not rush this part. Every later phase stands on it.", "warning| DO NOT RUSH THIS PART", True),
        (
            "outcome| Learn new frameworks quickly: you know what they share.",
            "outcome| Learn new frameworks easily",
            True,
        ),
        ("advice| Build projects at every phase; finish them.", "advice| Build projects at every phase", True),
        ("advice| Write tests first.", "advice| Build projects at every phase", False),
        ("callout| Backend code is full of dicts.", "callout| Frontend code is full of hooks.", False),
        ("skip| Kubernetes", "skip| Kubernetes", True),
        ("advice| Leave Kubernetes for later", "skip| Kubernetes", False),
        ("skip| Container orchestration", "skip| Kubernetes", False),
    ],
)
def test_answers(draw: Callable[[str], Outline], left: str, right: str, expected: bool) -> None:
    """Who says most of it answers; skip answers skip alone."""
    assert [link.confident for link in correspond(draw(left), draw(right)).links if link.confident] == [True] * expected


def test_headings_above_sayings_need_no_answer(draw: Callable[[str], Outline]) -> None:
    """The heading of the skip list is no saying."""
    found = correspond(draw(""), draw("skip| What to skip\n  skip| Kubernetes"))
    assert [node.label for node in found.bench.right.nodes] == ["Kubernetes"]
