"""What the editors decided: each decision answers one finding by its id, or is reported as stale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from roadwright.comparison import Gap
from roadwright.gaps.identity import finding
from roadwright.model import Decision


def answered(
    gaps: Iterable[Gap], decisions: Sequence[Decision], compared: frozenset[str], *, whole: bool = True
) -> tuple[Gap, ...]:
    """The gaps with the decisions that answer them, then one ``stale-decision`` for each that answers none.

    ``compared`` are the source ids of this run, and ``whole`` tells that these are all: a decision about another source
    cannot be stale, nor, unless all are compared, one about what no source or several say.
    """
    by_finding = {decision.finding: decision for decision in decisions}
    result = [replace(gap, decision=by_finding.get(gap.id)) for gap in gaps]
    found = {gap.id for gap in result}
    for decision in decisions:
        parts = decision.finding.split(":")
        about = parts[1] if len(parts) > 2 else ""
        if decision.finding not in found and (about in compared if about else whole):
            result.append(
                Gap(
                    id=finding("stale-decision", decision.finding),
                    kind="stale-decision",
                    message=f"no finding is called `{decision.finding}` any more",
                    hint="take the decision out, or correct its id",
                )
            )
    return tuple(result)
