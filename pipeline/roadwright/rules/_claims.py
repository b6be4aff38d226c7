"""What code was claimed to do, against what it did."""

from __future__ import annotations

from roadwright.model import Outcome


def does(outcome: Outcome, claim: str) -> bool:
    """Whether the code printed what is claimed. Where it failed, the claim ends with its error, as a learner sees it.

    White space at the ends of lines and of the whole does not count. The name of the error may be left out.
    """
    printed, claimed = _lines(outcome.output), _lines(claim)
    if not outcome.error:
        return printed == claimed
    return any([*printed, error] == claimed for error in (outcome.error, outcome.error.partition(": ")[2]) if error)


def told(outcome: Outcome) -> str:
    """What the code did, in words for a message."""
    if outcome.error:
        return f"fails: {_shortened(outcome.error)}"
    return f"prints {_shortened(outcome.output.strip())!r}" if outcome.output.strip() else "prints nothing"


def first_difference(outcome: Outcome, claim: str) -> str:
    """The first line in which the output is not what was claimed, in words for a hint."""
    printed, claimed = _lines(outcome.output), _lines(claim)
    for number, line in enumerate(printed, 1):
        if number > len(claimed):
            return f"line {number} is more than was written down: {_shortened(line)!r}"
        if line != claimed[number - 1]:
            return f"line {number} is {_shortened(line)!r}, not {_shortened(claimed[number - 1])!r}"
    return f"it prints {len(printed)} lines, not {len(claimed)}"


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


def _shortened(text: str, most: int = 100) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
