"""How alike two names are: the share of their weight that they have in common, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from roadwright.gaps.names import Name
from roadwright.gaps.reading import Bench, Node
from roadwright.gaps.weighing import Weighed

_CERTAIN = 0.9
_HELD = 0.95
_ANCHORED = 0.3
_LOOSE = 0.85


@dataclass(slots=True)
class Likeness:
    """Two names compared: ``score`` 0 to 1, and the share of each side that the other has.

    ``strict`` is the share without synonyms and families of words, and without a guess at what one name holds of the
    other: what may be trusted without a second look.
    """

    left: Name
    right: Name
    score: float
    strict: float
    covered_left: float
    covered_right: float
    why: tuple[str, ...] = ()


def likeness(bench: Bench, left: Weighed, right: Weighed) -> Likeness:
    """Compare two names word by word: equal stems first, then words that may stand for one another.

    A word that both have counts for both with its greater weight. Where one name holds all of the other, the score is
    higher if they are about the same thing (equal heads: "In-memory caching", "Caching") than if not. A word that is said
    once on either side raises the score, and having none in common but by another word lowers it.
    """
    ours, theirs = left.weights, right.weights
    left_total, right_total = left.total, right.total
    mass = loose = 0.0
    lone: list[str] = []
    shared = 0
    anchored = False
    for word, weight in ours.items():
        other = theirs.get(word)
        if other is None:
            lone.append(word)
            continue
        shared += 1
        anchored = anchored or word in bench.anchors
        heavier = max(weight, other)
        left_total += heavier - weight
        right_total += heavier - other
        mass += heavier
    left_mass = right_mass = mass
    why: list[str] = []
    heads = not left.heads.isdisjoint(right.heads)
    if lone and shared < len(theirs):
        rest = {word for word in theirs if word not in ours}
        for word in lone:
            relative = next((r for r in bench.relatives.get(word, ()) if r.stem in rest), None)
            if relative is None:
                continue
            rest.discard(relative.stem)
            why.append(relative.why)
            heads = heads or (word in left.heads and relative.stem in right.heads)
            left_mass += ours[word] * relative.nearness
            right_mass += theirs[relative.stem] * relative.nearness
            if relative.nearness < _CERTAIN:
                loose += (ours[word] + theirs[relative.stem]) * relative.nearness
    strength = left.name.strength * right.name.strength
    both = left_total + right_total
    if not both:
        return Likeness(left.name, right.name, 0.0, 0.0, 0.0, 0.0)
    share = (left_mass + right_mass) / both
    covered_left, covered_right = left_mass / left_total, right_mass / right_total
    score = share
    if max(covered_left, covered_right) >= _HELD:
        score = max(share, 0.5 * share + 0.45 if heads else 0.7 * share + 0.2)
    if anchored:
        score += _ANCHORED * (1 - score)
    elif loose and not shared:
        score *= _LOOSE
    if left.name.words != right.name.words:
        score *= 0.99
    return Likeness(
        left.name, right.name, strength * score, strength * (share - loose / both), covered_left, covered_right, tuple(why)
    )


def best(bench: Bench, left: Node, right: Node) -> Likeness | None:
    """The likeness of the two names of two nodes that are most alike; None where they have no name."""
    found: Likeness | None = None
    for one in left.weighed:
        for other in right.weighed:
            if one.name.origin == other.name.origin == "qualified":
                continue
            candidate = likeness(bench, one, other)
            if found is None or (candidate.strict, candidate.score) > (found.strict, found.score):
                found = candidate
                if found.strict == 1.0:
                    return found
    return found
