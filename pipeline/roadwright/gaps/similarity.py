"""How alike two names are: the share of their weight that they have in common, with the reason in words."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from roadwright.gaps.bench import Bench
from roadwright.gaps.names import HEADINGS, Name
from roadwright.gaps.normal import inflected
from roadwright.gaps.reading import Node
from roadwright.gaps.weighing import Weighed

HELD = 0.95
_CERTAIN = 0.9
_NOTHING = 0.01
_HALF = 0.5
_ANCHORED = 0.3
_LOOSE = 0.85
_REORDERED = 0.99
_REPEATED = 0.95
_DERIVED = 0.95
_ALL = 0.9999


class Likeness(Struct):
    """Two names compared: ``score`` 0 to 1, and how much of the subject of each side the other has.

    ``strict`` is the share of the words without synonyms and families of words, and without a guess at what one name
    holds of the other: what may be trusted without a second look. ``weight`` is that of the lighter name: how much it
    says. ``anchored`` tells that they share a word which is said once on either side.
    """

    left: Name
    right: Name
    score: float
    strict: float
    covered_left: float
    covered_right: float
    weight: float = 0.0
    anchored: bool = False
    why: tuple[str, ...] = ()

    @property
    def vague(self) -> bool:
        """Whether the names share no rare word, and one of them says more than the other."""
        return not self.anchored and not self.level

    @property
    def level(self) -> bool:
        """Whether neither name says more than the other."""
        return min(self.covered_left, self.covered_right) >= HELD

    @property
    def held(self) -> bool:
        """Whether one name holds the whole subject of the other."""
        return max(self.covered_left, self.covered_right) >= HELD

    def mirrored(self) -> Likeness:
        """The same likeness with its sides changed over."""
        return replace(
            self,
            left=self.right,
            right=self.left,
            covered_left=self.covered_right,
            covered_right=self.covered_left,
        )


class _Kinship(Struct):
    """What two names share by words that may stand for one another: weights gained on both sides, and the reasons."""

    left: float = 0.0
    right: float = 0.0
    left_subject: float = 0.0
    right_subject: float = 0.0
    loose: float = 0.0
    heads: bool = False
    why: tuple[str, ...] = ()


_NONE = _Kinship()


def likeness(bench: Bench, left: Weighed, right: Weighed) -> Likeness | None:
    """Compare two names word by word: equal stems first, then words that may stand for one another.

    A word that both have counts for both with its greater weight. Where one name holds all of the other, the score
    is higher if they are about the same thing (equal heads: "In-memory caching", "Caching") than if not. A word that
    is said once on either side raises the score, and having none in common but by another word lowers it. None where
    the two share nothing of their subjects.
    """
    equal = left.name.words == right.name.words
    if equal and not (left.name.lent or right.name.lent):
        return _equal(bench, left, right)
    ours, theirs = left.weights, right.weights
    shared = ours.keys() & theirs.keys()
    if not shared and bench.relatives.keys().isdisjoint(ours):
        return None
    left_total, right_total = left.total, right.total
    left_lacks, right_lacks = left.subject, right.subject
    mass = 0.0
    for word, one in ours.items():  # in the order of the title, since the order of a sum shows in its last digit
        if word not in shared:
            continue
        other = theirs[word]
        if one < other:
            left_total += other - one
            mass += other
        else:
            right_total += one - other
            mass += one
        if word not in left.light:
            left_lacks -= one
        if word not in right.light:
            right_lacks -= other
    partly = len(shared) < len(ours) and len(shared) < len(theirs)
    kin = _kinship(bench, left, right, shared) if partly and not bench.relatives.keys().isdisjoint(ours) else _NONE
    left_mass, right_mass, both = mass + kin.left, mass + kin.right, left_total + right_total
    covered_left = 1 - (left_lacks - kin.left_subject) / left.subject if left.subject else left_mass / left_total
    covered_right = 1 - (right_lacks - kin.right_subject) / right.subject if right.subject else right_mass / right_total
    if not left_mass or (covered_left < _NOTHING and covered_right < _NOTHING):
        return None
    if (left.name.lent and covered_left < _HALF) or (right.name.lent and covered_right < _HALF):
        return None
    share = (left_mass + right_mass) / both
    score = share
    if covered_left >= HELD or covered_right >= HELD:
        heads = kin.heads or not left.heads.isdisjoint(right.heads)
        score = max(share, 0.5 * share + 0.45 if heads else 0.7 * share + 0.2)
    anchored = not bench.anchors.isdisjoint(shared)
    if anchored:
        score += _ANCHORED * (1 - score)
    elif kin.loose and not shared:
        score *= _LOOSE
    if len(left.name.words) != len(right.name.words) and share > _ALL:
        score *= _REPEATED
    elif not equal:
        score *= _REORDERED
    if shared and not equal and not _written_alike(left, right, shared):
        score *= _DERIVED
    strength = left.name.strength * right.name.strength
    return Likeness(
        left=left.name,
        right=right.name,
        score=strength * score,
        strict=strength * (share - kin.loose / both),
        covered_left=covered_left,
        covered_right=covered_right,
        weight=min(left.total, right.total),
        anchored=anchored,
        why=kin.why,
    )


def _equal(bench: Bench, left: Weighed, right: Weighed) -> Likeness:
    """The likeness of two names that have the same words: all of it, as far as they may stand for their items."""
    titles = left.name.origin == right.name.origin == "title"
    strength = 1.0 if titles else left.name.strength * right.name.strength
    return Likeness(
        left=left.name,
        right=right.name,
        score=strength,
        strict=strength,
        covered_left=1.0,
        covered_right=1.0,
        weight=left.total,
        anchored=not bench.anchors.isdisjoint(left.weights),
    )


def _written_alike(left: Weighed, right: Weighed, shared: set[str]) -> bool:
    """Whether a shared stem is the same word on both sides, and not another of its family ("iterator", "iteration")."""
    if any(word in right.name.words for word in left.name.words):
        return True
    ours = {inflected(word.surface) for word in left.name.words if word.stem in shared}
    return any(inflected(word.surface) in ours for word in right.name.words)


def _kinship(bench: Bench, left: Weighed, right: Weighed, shared: set[str]) -> _Kinship:
    kin = _Kinship()
    rest = right.weights.keys() - shared
    for word, weight in left.weights.items():
        if word in shared or word not in bench.relatives:
            continue
        for relative in bench.relatives[word]:
            if relative.stem in rest:
                break
        else:
            continue
        rest.remove(relative.stem)
        ours, theirs = weight * relative.nearness, right.weights[relative.stem] * relative.nearness
        kin.left += ours
        kin.right += theirs
        if word not in left.light:
            kin.left_subject += ours
        if relative.stem not in right.light:
            kin.right_subject += theirs
        if relative.nearness < _CERTAIN:
            kin.loose += ours + theirs
        kin.heads = kin.heads or (word in left.heads and relative.stem in right.heads)
        kin.why = (*kin.why, relative.why)
    return kin


def best(bench: Bench, left: Node, right: Node) -> Likeness | None:
    """The likeness of the two names of two nodes that are most alike; None where no two share anything.

    What the parent lends to a name does not count towards a heading: below one everything is a little like it.
    """
    found: Likeness | None = None
    weighed = bench.scales.weighed
    for one in left.names:
        if one.lent and right.item.kind in HEADINGS:
            continue
        for other in right.names:
            if other.lent and (left.item.kind in HEADINGS or one.lent):
                continue
            candidate = likeness(bench, weighed(one), weighed(other))
            if candidate and (found is None or (candidate.strict, candidate.score) > (found.strict, found.score)):
                found = candidate
                if found.strict == 1.0:
                    return found
    return found
