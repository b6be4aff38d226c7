"""Two outlines side by side, with all that is worked out once for both: weights, surroundings, words that are alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from msgspec import Struct

from roadwright.gaps.lexicon import Relative, relatives
from roadwright.gaps.reading import Reading
from roadwright.gaps.rewriting import compounds, initials, rewritable, rewritten
from roadwright.gaps.surroundings import Surroundings
from roadwright.gaps.weighing import Scales, common
from roadwright.outline import Item, Outline


class Bench(Struct):
    """Two readings side by side, with all that is worked out once for both.

    ``anchors`` are the stems that one item of each side says, and no other: what shares one is hardly met by chance.
    """

    left: Reading
    right: Reading
    scales: Scales
    surroundings: Surroundings
    relatives: dict[str, tuple[Relative, ...]]
    anchors: frozenset[str]


def side_by_side(left: Outline, right: Outline, wanted: Callable[[Item], bool], *, split: bool = True) -> Bench:
    """Make two outlines ready for comparison: the items that ``wanted`` keeps.

    Enumerations are ``split``, or all items are taken for sentences.
    """
    one, other = Reading(left, wanted, split), Reading(right, wanted, split)
    capitals = initials(one.texts()) | initials(other.texts())
    spoken = one.words(), other.words()
    written = [{form: word.stem for word in said for form in (word.stem, word.surface)} for said in spoken]
    for here, said, there in ((one, {*spoken[0]}, written[1]), (other, {*spoken[1]}, written[0])):
        shorts = capitals & there.keys()
        halves = compounds(said, there)
        changing = rewritable(said, there, halves)
        for node in here.nodes:
            more = [
                extra
                for name in node.names
                if shorts or (not name.lent and changing.of(name.words))
                for extra in rewritten(name, shorts, there, halves)
            ]
            if more:
                node.names = (*node.names, *more)
    scales = Scales(*([node.names[0] for node in reading.items() if node.names] for reading in (one, other)))
    vocabularies = [{word.stem: word.surface for word in reading.words()} for reading in (one, other)]
    anchors = frozenset.intersection(*(_said_once(reading) for reading in (one, other)))
    return Bench(one, other, scales, Surroundings(one, other, scales), relatives(*vocabularies), anchors)


def _said_once(reading: Reading) -> frozenset[str]:
    """The stems that are in the title of one item only, and that are not such as any title may have."""
    counts = Counter(
        [
            stem
            for node in reading.items()
            for stem in {word.stem for name in node.names[:1] for word in name.words if not common(word)}
        ]
    )
    return frozenset(stem for stem, count in counts.items() if count == 1)
