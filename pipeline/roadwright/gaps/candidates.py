"""Which pairs of nodes are worth a comparison: those that share a rare word, found by an inverted index.

Comparing everything with everything would cost 100 million comparisons for two outlines of 10,000 items. Each node
asks the index for its rarest words first and stops at a budget, so that cost grows with the number of nodes alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from roadwright.gaps.bench import Bench
from roadwright.gaps.reading import Node, Reading
from roadwright.gaps.weighing import common, generic

_BUDGET = 200
_BEST = 10
_EXACT = 4.0
_WORTH = 0.15
_HOPELESS = 0.149  # a hair less, since sums of the same shares differ in their last digits
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
    postings: Postings = defaultdict(list)
    for node, keys in _keyed(asked):
        for key in keys:
            postings[key].append(node.index)
    for node, keys in _keyed(asking):
        for index in _nearest(_expanded(keys, forms), postings):
            yield node, asked.nodes[index]


Postings = dict[str, list[int]]
"""The nodes of one side by key, in the order of the text."""


def _keyed(reading: Reading) -> Iterator[tuple[Node, dict[str, float]]]:
    """Yield each node with what it is looked up by."""
    contexts = {-1: list[str]()}
    for node in reading.nodes:
        if node.parent not in contexts:
            contexts[node.parent] = _context(reading.nodes[node.parent])
        yield node, _keys(node, contexts[node.parent])


def _context(parent: Node) -> list[str]:
    """The words of a parent that may stand beside each word of its children."""
    words = parent.names[0].words if parent.names else ()
    return list(dict.fromkeys(word.stem for word in words if not generic(word)))


def _keys(node: Node, context: list[str]) -> dict[str, float]:
    """What a node is looked up by: its names, their words, and each word together with each word of its ``context``.

    Words that any title may have are no keys, unless a name is short or has no others.
    """
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
    if forms.keys().isdisjoint(keys):
        return keys
    more = dict(keys)
    for key, value in keys.items():
        word, _, upper = key.partition(" ")
        for other, nearness in forms.get(word, ()):
            more.setdefault(f"{other} {upper}" if upper else other, value * nearness)
    return more


def _nearest(keys: dict[str, float], postings: Postings) -> list[int]:
    """The nodes that share most with ``keys``, the nearest first, without those that share little next to the nearest.

    Once what is left of the keys is too little for that, nodes that share nothing else are not looked at, and those
    that can no longer come near the nearest are forgotten.
    """
    asked = _affordable(keys, postings)
    if not asked:
        return []
    left = sum([share for share, _ in asked])
    most, nodes = asked[0]
    scores = dict.fromkeys(nodes, most)
    left -= most
    for share, nodes in asked[1:]:
        hopeless = _HOPELESS * most
        if left < hopeless:
            scores = {index: score for index, score in scores.items() if score + left >= hopeless}
            if len(scores) == 1:
                return list(scores)
        for index in scores.keys() & nodes if left < hopeless else nodes:
            scores[index] = scores.get(index, 0.0) + share
        most = max(scores.values())
        left -= share
    least = _WORTH * most
    return [index for _, index in sorted([(-s, i) for i, s in scores.items() if s >= least])[:_BEST]]


def _affordable(keys: dict[str, float], postings: Postings) -> list[tuple[float, Collection[int]]]:
    """The rarest of ``keys`` within the budget: what each is worth, and the nodes that have it."""
    rarest = sorted([(len(nodes), key) for key in keys if (nodes := postings.get(key))])
    found: list[tuple[float, Collection[int]]] = []
    spent = 0
    for size, key in rarest:
        if spent and spent + size > _BUDGET:
            break
        nodes = postings[key]
        found.append((keys[key] / (1.0 + size) ** 0.5, nodes if size <= _BUDGET else nodes[:_BUDGET]))
        spent += size
    return found
