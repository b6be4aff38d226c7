"""Links told as pairs of items: one pair for two items, however many members of enumerations they share."""

from __future__ import annotations

from collections import Counter, defaultdict

from roadwright.comparison import Pair, Relation, Side
from roadwright.gaps.bench import Bench
from roadwright.gaps.links import Alignment, Link
from roadwright.gaps.reading import Node
from roadwright.gaps.similarity import HELD, Likeness
from roadwright.outline import Item

_SAME = 0.8


def side(source: str, item: Item, above: tuple[Item, ...], file: str = "") -> Side:
    """An item as one end of a pair or a finding."""
    return Side(
        source=source,
        file=file,
        text=item.text,
        kind=item.kind,
        path=tuple([upper.text for upper in above]),
        line=item.line,
        place=item.path,
    )


def pairs(found: Alignment, names: tuple[str, str], files: tuple[str, str] = ("", "")) -> tuple[Pair, ...]:
    """The pairs of an alignment, in the order of the right outline, then of the left.

    ``names`` and ``files`` are the source ids and the files that the two ends carry.
    """
    gathered: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in found.links:
        one, other = found.bench.left.nodes[link.left], found.bench.right.nodes[link.right]
        gathered[other.owner, one.owner].append(link)
    partners = Counter(left for _, left in gathered), Counter(right for right, _ in gathered)
    return tuple(
        _pair(found.bench, (left, right), gathered[right, left], (partners[0][left], partners[1][right]), names, files)
        for right, left in sorted(gathered)
    )


def _pair(
    bench: Bench,
    ends: tuple[int, int],
    links: list[Link],
    partners: tuple[int, int],
    names: tuple[str, str],
    files: tuple[str, str],
) -> Pair:
    """One pair; ``partners`` tells with how many items each of its ends corresponds."""
    one, other = ends
    left, right = bench.left.nodes[one], bench.right.nodes[other]
    whole = next((link for link in links if link.left == one and link.right == other), None)
    parts = [link for link in links if link is not whole]
    mean = sum(part.score for part in parts) / len(parts) if parts else 0.0
    if whole and (whole.confident or whole.score >= mean):
        relation, score, confident = _relation(whole.likeness, *partners), whole.score, whole.confident
        evidence = said(whole.likeness)
    else:
        relation, score = _relation_of_parts(left, right, parts), mean
        confident = relation != "related" and all(part.confident for part in parts)
        evidence = _evidence_of_parts(bench, left, right, parts)
    return Pair(
        left=side(names[0], left.item, left.above, files[0]),
        right=side(names[1], right.item, right.above, files[1]),
        relation=relation,
        score=round(score, 3),
        evidence=evidence,
        confident=confident,
    )


def _relation(likeness: Likeness, rights: int, lefts: int) -> Relation:
    """An item that several of the other side divide among themselves holds each of them; two alone are the same."""
    if likeness.score < _SAME:
        if rights > 1 and likeness.covered_left >= HELD:
            return "broader"
        if lefts > 1 and likeness.covered_right >= HELD:
            return "narrower"
    return "same"


def _relation_of_parts(left: Node, right: Node, parts: list[Link]) -> Relation:
    ours, theirs = {link.left for link in parts}, {link.right for link in parts}
    if ours == {left.index}:
        return "narrower"
    if theirs == {right.index}:
        return "broader"
    all_left, all_right = len(ours) == len(left.members), len(theirs) == len(right.members)
    if all_left and all_right:
        return "same"
    return "broader" if all_right else "narrower" if all_left else "related"


def _evidence_of_parts(bench: Bench, left: Node, right: Node, parts: list[Link]) -> str:
    if len(parts) > 1:
        return f"both name {', '.join(f'`{bench.right.nodes[link.right].label}`' for link in parts)}"
    link = parts[0]
    owners = [
        f"a value of `{node.item.text}`" for node, end in ((left, link.left), (right, link.right)) if node.index != end
    ]
    return ", ".join((said(link.likeness), *owners))


def said(likeness: Likeness) -> str:
    """Why two names are taken to be alike, in words."""
    left, right = likeness.left, likeness.right
    shown = [f"alias `{name.label}`" if name.origin == "alias" else f"`{name.label}`" for name in (left, right)]
    if left.words == right.words:
        text = f"{shown[0]} equals {shown[1]}"
    elif likeness.covered_left > HELD and likeness.covered_right > HELD:
        text = f"{shown[0]} says the same as {shown[1]}"
    else:
        theirs = {word.stem for word in right.words}
        shared = dict.fromkeys(f"`{word.surface}`" for word in left.words if word.stem in theirs)
        text = f"{shown[0]} and {shown[1]}" + (f" share {', '.join(shared)}" if shared else "")
    return "; ".join((text, *likeness.why))
