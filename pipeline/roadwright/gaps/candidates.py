"""Which pairs of nodes are worth a comparison: those that share a rare word, found by an inverted index.

Comparing everything with everything would cost 100 million comparisons for two outlines of 10,000 items. Each node
asks the index for its rarest words first and stops at a budget, so that cost grows with the number of nodes alone.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Iterator

from roadwright.gaps.bench import Bench
from roadwright.gaps.reading import Node, Reading
from roadwright.gaps.weighing import common, generic

_BUDGET = 200
_BEST = 10
_EXACT = 4.0
_WORTH = 0.15
_SHORT = 3
_WITH_PARENT = 0.5


def candidates(bench: Bench) -> Iterator[tuple[Node, Node]]:
    """Yield the pairs to compare, left node first: at most ten for each node of the side that has fewer."""
    if len(bench.left.nodes) < len(bench.right.nodes):
        yield from _partners(bench.left, bench.right, _forms(bench))
    else:
        yield from ((left, right) for right, left in _partners(bench.right, bench.left, _forms(bench, back=True)))


Forms = dict[str, list[tuple[str, float]]]
"""For each word, what the other side may write for it, and how nearly that is the same."""


def _forms(bench: Bench, *, back: bool = False) -> Forms:
    forms: Forms = defaultdict(list)
    for word, relatives in bench.relatives.items():
        for relative in relatives:
            one, other = (relative.stem, word) if back else (word, relative.stem)
            forms[one].append((other, relative.nearness))
    return forms


def _partners(asking: Reading, asked: Reading, forms: Forms) -> Iterator[tuple[Node, Node]]:
    postings: dict[str, list[int]] = defaultdict(list)
    for node in asked.nodes:
        for key in _keys(node, asked):
            postings[key].append(node.index)
    for node in asking.nodes:
        for index in _nearest(_expanded(_keys(node, asking), forms), postings):
            yield node, asked.nodes[index]


def _keys(node: Node, reading: Reading) -> dict[str, float]:
    """What a node is looked up by: its names, their words, and each word together with each word of its parent.

    Words that any title may have are no keys, unless a name is short or has no others.
    """
    above = () if node.parent < 0 else reading.nodes[node.parent].names[:1]
    context = {word.stem for name in above for word in name.words if not generic(word)}
    keys: dict[str, float] = {}
    for name in node.names:
        if name.lent:
            continue
        vague = common if len(name.words) > _SHORT else generic
        subject = [word.stem for word in name.words if not vague(word)] or [word.stem for word in name.words]
        keys[f"={' '.join(sorted(subject))}"] = _EXACT
        for word in subject:
            keys[word] = 1.0
            for upper in context:
                keys[f"{word} {upper}"] = _WITH_PARENT
    return keys


def _expanded(keys: dict[str, float], forms: Forms) -> dict[str, float]:
    """The keys of a node with the words of the other side that may stand for them."""
    more = dict(keys)
    for key, value in keys.items():
        word, _, upper = key.partition(" ")
        for other, nearness in forms.get(word, ()):
            more.setdefault(f"{other} {upper}" if upper else other, value * nearness)
    return more


def _nearest(keys: dict[str, float], postings: dict[str, list[int]]) -> Iterable[int]:
    rarest = sorted((len(postings[key]), key) for key in keys if key in postings)
    scores: dict[int, float] = defaultdict(float)
    spent = 0
    for size, key in rarest:
        if spent and spent + size > _BUDGET:
            break
        share = keys[key] / (1.0 + size) ** 0.5
        for index in postings[key][:_BUDGET]:
            scores[index] += share
        spent += size
    least = _WORTH * max(scores.values(), default=0.0)
    return [index for _, index in heapq.nsmallest(_BEST, [(-s, i) for i, s in scores.items() if s >= least])]
