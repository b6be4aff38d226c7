"""Remarks ask for more or for less."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.depth import depth, voice
from roadwright.outline import Outline


@pytest.mark.parametrize(
    ("remarks", "expected"),
    [
        (("very important",), 1),
        (("must know",), 1),
        (("required", "deep"), 1),
        (("basic",), -1),
        (("conceptual",), -1),
        (("optional", "aware"), -1),
        (("recommended",), 0),
        (("required", "working"), 0),
        (("important concept",), 0),
        ((), 0),
    ],
)
def test_voice(remarks: tuple[str, ...], expected: int) -> None:
    """More, less, or neither."""
    assert voice(remarks) == expected


def test_voices_that_differ_are_reported_once(draw: Callable[[str], Outline]) -> None:
    """One finding for a topic, with what every side says; who agrees is not reported."""
    here = Party("road", draw("Tools\n  Containers\n    Docker {required, deep}\n    Compose {required, working}"))
    sources = [
        Compared(
            here,
            Party("a", draw("Tools\n  Containers\n    Docker {very important}\n    Compose {basic}"), where="in `a`"),
        ),
        Compared(here, Party("b", draw("Tools\n  Containers\n    Docker {conceptual}\n    Compose"), where="in `b`")),
    ]
    assert [(gap.id, gap.message) for gap in depth(here, sources)] == [
        ("depth:containers/docker", "`Docker`: required, deep here; very important in `a`; conceptual in `b`")
    ]
