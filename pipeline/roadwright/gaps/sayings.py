"""What is said around the subject: goals, callouts, warnings, advice, outcomes, mottos and the skip list.

These are sentences, so what counts is how much of the source's sentence the other side says, in whatever form.
"""

from __future__ import annotations

from roadwright.gaps.bench import side_by_side
from roadwright.gaps.candidates import candidates
from roadwright.gaps.links import Alignment, Link, ranked
from roadwright.gaps.similarity import Likeness, likeness
from roadwright.outline import SAID, Item, Outline

_HOLDS = 0.9
_ENOUGH = 0.66
_SAME_KIND = 0.2
_SOME = 0.4


def said(item: Item) -> bool:
    """Whether an item is something said about the subject, and not a heading above what is said."""
    return item.kind in SAID and not any(below.kind in SAID for _, below in item.walk() if below is not item)


def correspond(left: Outline, right: Outline) -> Alignment:
    """For each saying of the right side, the saying of the left that says most of it. Skip answers skip alone."""
    bench = side_by_side(left, right, said, split=False)
    found: dict[int, Link] = {}
    for one, other in candidates(bench):
        if (one.item.kind == "skip") != (other.item.kind == "skip"):
            continue
        sentence = bench.scales.weighed(other.names[0])
        answers = [alike for name in one.names if (alike := likeness(bench, bench.scales.weighed(name), sentence))]
        if not answers:
            continue
        answer = max(answers, key=_worth)
        score = _worth(answer)
        if one.item.kind == other.item.kind:
            score += _SAME_KIND * (1 - score)
        if score < _SOME or (other.index in found and found[other.index].score >= score):
            continue
        found[other.index] = Link(one.index, other.index, answer, place=1.0, score=score, confident=score >= _ENOUGH)
    return Alignment(bench, ranked(found.values()))


def _worth(answer: Likeness) -> float:
    return max(answer.strict, _HOLDS * answer.covered_right)
