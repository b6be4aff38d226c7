"""How alike two names are: the share of their weight that they have in common, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from roadwright.gaps.names import Name
from roadwright.gaps.reading import HEADINGS, Bench, Node
from roadwright.gaps.weighing import Weighed

HELD = 0.95
_CERTAIN = 0.9
_ANCHORED = 0.3
_LOOSE = 0.85
_REORDERED = 0.99


@dataclass(slots=True)
class Likeness:
    """Two names compared: ``score`` 0 to 1, and how much of the subject of each side the other has.

    ``strict`` is the share of the words without synonyms and families of words, and without a guess at what one name
    holds of the other: what may be trusted without a second look. ``weight`` is that of the lighter name: how much it says.
    """

    left: Name
    right: Name
    score: float
    strict: float
    covered_left: float
    covered_right: float
    weight: float = 0.0
    why: tuple[str, ...] = ()

    def mirrored(self) -> Likeness:
        """The same likeness with its sides changed over."""
        return replace(
            self,
            left=self.right,
            right=self.left,
            covered_left=self.covered_right,
            covered_right=self.covered_left,
        )


def likeness(bench: Bench, left: Weighed, right: Weighed) -> Likeness | None:
    """Compare two names word by word: equal stems first, then words that may stand for one another.

    A word that both have counts for both with its greater weight. Where one name holds all of the other, the score is
    higher if they are about the same thing (equal heads: "In-memory caching", "Caching") than if not. A word that is said
    once on either side raises the score, and having none in common but by another word lowers it. None where the
    two share nothing of their subjects.
    """
    ours, theirs = left.weights, right.weights
    shared = ours.keys() & theirs.keys()
    if not shared and bench.relatives.keys().isdisjoint(ours):
        return None
    left_total, right_total = left.total, right.total
    left_lacks, right_lacks = left.subject, right.subject
    mass = 0.0
    for word in shared:
        one, other = ours[word], theirs[word]
        heavier = max(one, other)
        left_total += heavier - one
        right_total += heavier - other
        mass += heavier
        if word not in left.light:
            left_lacks -= one
        if word not in right.light:
            right_lacks -= other
    left_mass = right_mass = mass
    loose = 0.0
    why: list[str] = []
    heads = not left.heads.isdisjoint(right.heads)
    if len(shared) < len(ours) and len(shared) < len(theirs):
        rest = theirs.keys() - shared
        for word in ours:
            if word in shared or word not in bench.relatives:
                continue
            relative = next((r for r in bench.relatives[word] if r.stem in rest), None)
            if relative is None:
                continue
            rest.remove(relative.stem)
            why.append(relative.why)
            heads = heads or (word in left.heads and relative.stem in right.heads)
            gain_left, gain_right = ours[word] * relative.nearness, theirs[relative.stem] * relative.nearness
            left_mass += gain_left
            right_mass += gain_right
            if word not in left.light:
                left_lacks -= gain_left
            if relative.stem not in right.light:
                right_lacks -= gain_right
            if relative.nearness < _CERTAIN:
                loose += gain_left + gain_right
    both = left_total + right_total
    covered_left = 1 - left_lacks / left.subject if left.subject else left_mass / left_total
    covered_right = 1 - right_lacks / right.subject if right.subject else right_mass / right_total
    if not left_mass or (covered_left < 0.01 and covered_right < 0.01):
        return None
    share = (left_mass + right_mass) / both
    score = share
    if max(covered_left, covered_right) >= HELD:
        score = max(share, 0.5 * share + 0.45 if heads else 0.7 * share + 0.2)
    if not bench.anchors.isdisjoint(shared):
        score += _ANCHORED * (1 - score)
    elif loose and not shared:
        score *= _LOOSE
    if left.name.words != right.name.words:
        score *= _REORDERED
    strength = left.name.strength * right.name.strength
    return Likeness(
        left=left.name,
        right=right.name,
        score=strength * score,
        strict=strength * (share - loose / both),
        covered_left=covered_left,
        covered_right=covered_right,
        weight=min(left.total, right.total),
        why=tuple(why),
    )


def best(bench: Bench, left: Node, right: Node) -> Likeness | None:
    """The likeness of the two names of two nodes that are most alike; None where no two share anything.

    What the parent lends to a name does not count towards a heading: below one everything is a little like it.
    """
    found: Likeness | None = None
    for one in left.weighed:
        if one.name.lent and right.item.kind in HEADINGS:
            continue
        for other in right.weighed:
            if other.name.lent and (left.item.kind in HEADINGS or one.name.lent):
                continue
            candidate = likeness(bench, one, other)
            if candidate and (found is None or (candidate.strict, candidate.score) > (found.strict, found.score)):
                found = candidate
                if found.strict == 1.0:
                    return found
    return found
