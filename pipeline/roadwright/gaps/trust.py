"""How far two names are trusted: how alike their places must be before one item counts as the other.

The more the names have in common and the rarer it is, the less their places have to say.
"""

from __future__ import annotations

from math import inf

from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Link
from roadwright.gaps.names import Name
from roadwright.gaps.normal import inflected
from roadwright.gaps.similarity import HELD
from roadwright.gaps.vocabulary import ACTIONS, OPENINGS, SIDES
from roadwright.gaps.weighing import common, generic

OWN = frozenset({"title", "alias", "plain"})
"""Where the names come from that an item goes by itself."""

_WHOLE = OWN | {"bracket"}

_NAMESAKE, _MEMBER, _ONE_WORD, _WORDS, _PHRASE = 0.4, 0.15, 0.1, 0.03, 0.0
"""How alike two places must be, from a name that stands at several places to one that says as much as a phrase does."""

_PARTLY, _DERIVED, _NEIGHBOURS = 0.2, 0.3, 0.8
"""The same for names that share a rare word, for one word in two forms, and for names without a rare word in common."""

_SAID_AGAIN, _HALF = 0.76, 0.5
_AHEAD, _CLEAR = 0.03, 0.2
_TWO_WORDS, _THREE_WORDS = 1.3, 2.2
"""From these weights on, a name says as much as two or three rare words."""

_LONGEST_TITLE = 4
"""Words; what says more is a sentence, and a sentence does not teach all that it mentions."""


def likeness_of_places(link: Link, *, member: bool, shared: bool, apart: bool, bench: Bench) -> float:
    """How alike the places must be for the names of a link to be trusted; infinite where no place would be enough.

    ``member`` tells that an end is one member of an enumeration, ``shared`` that a name stands at several places of one
    side, ``apart`` that the sections of the two have other counterparts.
    """
    needed = _needed(link, member=member, shared=shared, apart=apart, bench=bench)
    if link.likeness.weight >= _TWO_WORDS or _literal(link):
        return needed
    return inf if "head" in {name.origin for name in _told(link)} else max(needed, _DERIVED)


def _needed(link: Link, *, member: bool, shared: bool, apart: bool, bench: Bench) -> float:
    likeness = link.likeness
    if _another_side(link):
        return inf
    if shared or member:
        return (_NAMESAKE if shared else _MEMBER) if link.sure else inf
    if likeness.level and likeness.strict >= _SAID_AGAIN and link.lead >= 0:
        own = {name.origin for name in _told(link)} <= OWN or link.lead >= _CLEAR
        alone = likeness.anchored and own and (likeness.weight >= _TWO_WORDS or not apart) and _holds(link)
        return _PHRASE if alone else _by_weight(link)
    if link.sure:
        return _by_weight(link)
    if any(name.origin not in _WHOLE or _said(name) > _LONGEST_TITLE for name in _told(link)):
        return inf
    if likeness.anchored:
        return _partly(link, bench)
    return _NEIGHBOURS if likeness.covered_right >= HELD and link.lead >= _AHEAD and _literal(link) else inf


def _by_weight(link: Link) -> float:
    """The measure for names that say the same and stand at one place of either side."""
    if "initials" in {name.origin for name in _told(link)} or link.likeness.weight < _TWO_WORDS:
        return _ONE_WORD
    return _WORDS if link.likeness.weight < _THREE_WORDS else _PHRASE


def _partly(link: Link, bench: Bench) -> float:
    """The measure for names that have a rare word in common, but not all of their words."""
    written = names_the_same(link, bench)
    whole = link.likeness.held and _holds(link)
    if whole and written and link.lead >= _AHEAD:
        return _ONE_WORD
    if link.lead >= _CLEAR and (whole or (written and link.likeness.strict >= _HALF)):
        return _PARTLY
    return inf


def _holds(link: Link) -> bool:
    """Whether all of the one name but what opens or does a subject is in the other: not so "parts of X" and "X"."""
    left, right = _told(link)
    held, holding = (left, right) if link.likeness.covered_left >= HELD else (right, left)
    known = {word.stem for word in holding.words}
    rest = (word for word in held.words if word.stem not in known)
    return all(word.surface in OPENINGS or word.surface in ACTIONS or not generic(word) for word in rest)


def _told(link: Link) -> tuple[Name, Name]:
    return link.likeness.left, link.likeness.right


def _another_side(link: Link) -> bool:
    """Whether one name asks why or when, or goes deeper, and the other does not."""
    left, right = ({word.surface for word in name.words} & SIDES for name in _told(link))
    return left != right


def _said(name: Name) -> int:
    """How many words of a name say something by themselves."""
    return sum(not common(word) for word in name.words)


def names_the_same(link: Link, bench: Bench) -> bool:
    """Whether both names have a word, in one form but for the plural, that no other item of either side has."""
    left, right = ({(word.stem, word.surface.removesuffix("s")) for word in name.words} for name in _told(link))
    return any(stem in bench.anchors for stem, _ in left & right)


def _literal(link: Link) -> bool:
    """Whether both names have a word of their subject in one form, but for its ending ("cache", "caching")."""
    left, right = ({inflected(word.surface) for word in name.words if not common(word)} for name in _told(link))
    return not (left and right and left.isdisjoint(right))
