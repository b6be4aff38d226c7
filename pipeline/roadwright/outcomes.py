"""What code did when it was run last time, so that only code that changed is run again.

An obstacle, such as a package that is not installed, is not remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from roadwright import memory
from roadwright.model import Code, Outcome
from roadwright.running import key

NAME = "outcomes"


def recall(codes: Iterable[Code]) -> dict[Code, Outcome]:
    """The outcomes that are remembered, of the codes given."""
    kept = memory.recall(NAME, dict[str, Outcome]) or {}
    return {code: kept[one] for code in codes if (one := key(code)) in kept}


def remember(outcomes: Mapping[Code, Outcome]) -> None:
    """Keep these outcomes, and no older ones."""
    memory.remember(NAME, {key(code): outcome for code, outcome in outcomes.items() if not outcome.obstacle})
