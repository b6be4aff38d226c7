"""Which items of two outlines speak of the same thing.

Nodes (items, and members of enumerations) are compared by name, scaled by how alike their places are, and matched one to one,
best first. Matched children then make their parents' places more alike, and all is scored once more. A pair is
confident only where the names agree without guesswork, the places do not contradict, and no rival is as good.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from roadwright.comparison import Pair, Relation, Side
from roadwright.gaps.candidates import candidates
from roadwright.gaps.reading import Bench, Node, side_by_side
from roadwright.gaps.similarity import Likeness, best
from roadwright.outline import TAUGHT, Item, Outline

SUGGESTED = 0.5
SUGGESTED_MEMBER = 0.6
SURE = 0.85
HELD = 0.95
_TIE = 0.04
_WHOLE = frozenset({"title", "alias", "initials"})


@dataclass(slots=True)
class Link:
    """Two nodes that correspond, with the likeness of their names, of their places, and the score of both."""

    left: int
    right: int
    likeness: Likeness
    place: float
    score: float
    confident: bool = False
    rivals: tuple[int, ...] = ()


@dataclass(slots=True)
class Alignment:
    """All that was found: the two readings, and the links between their nodes, best first."""

    bench: Bench
    links: list[Link] = field(default_factory=list)

    def by_right(self) -> dict[int, list[Link]]:
        """The links of each node of the right side, best first."""
        found: dict[int, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.right].append(link)
        return found

    def by_left(self) -> dict[int, list[Link]]:
        """The links of each node of the left side, best first."""
        found: dict[int, list[Link]] = defaultdict(list)
        for link in self.links:
            found[link.left].append(link)
        return found


def taught(item: Item) -> bool:
    """Whether an item is something to learn or to do."""
    return item.kind in TAUGHT


def correspond(left: Outline, right: Outline) -> Alignment:
    """Align what two outlines teach. Headings, topics, points, projects and members of enumerations take part."""
    bench = side_by_side(left, right, taught)
    links = []
    for one, other in candidates(bench):
        likeness = best(bench, one, other)
        if likeness and likeness.score >= SUGGESTED * 0.8:
            links.append(Link(one.index, other.index, likeness, 0.0, 0.0))
    support: dict[tuple[int, int], float] = {}
    for _ in range(2):
        for link in links:
            _place(bench, link, support)
        chosen = _assign(bench, links)
        chosen += _within(bench, links, chosen)
        support = _support(bench, chosen)
    _judge(bench, links, chosen)
    return Alignment(bench, chosen)


def _place(bench: Bench, link: Link, support: dict[tuple[int, int], float]) -> None:
    one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
    near = bench.surroundings.near(one.parent, other.parent)
    near = max(near, support.get((one.parent, other.parent), 0.0))
    if one.children and other.children:
        inner = max(bench.surroundings.near(one.index, other.index), support.get((one.index, other.index), 0.0))
        near = max(near, inner)
    link.place = min(1.0, near)
    link.score = link.likeness.score * (0.8 + 0.2 * min(1.0, 1.5 * link.place))
    for node in (one, other):
        if node.member:
            link.score *= 0.85 if node.item.kind in {"phase", "section"} else 0.98


def _doubtful(node: Node) -> bool:
    """Whether a node names something without teaching it: one of "X vs Y", or a part of a heading."""
    return node.member and (node.compared or node.item.kind in {"phase", "section"})


def _support(bench: Bench, links: list[Link]) -> dict[tuple[int, int], float]:
    """How much the children of two parents match one another, as a share of the smaller family."""
    found: dict[tuple[int, int], float] = defaultdict(float)
    for link in links:
        if link.likeness.strict < SURE:
            continue
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        found[one.parent, other.parent] += 1.0
    return {
        (one, other): min(1.0, count / (2 + min(_size(bench.left.nodes, one), _size(bench.right.nodes, other))))
        for (one, other), count in found.items()
        if one >= 0 and other >= 0
    }


def _size(nodes: list[Node], parent: int) -> int:
    return len(nodes[parent].children)


def _assign(bench: Bench, links: list[Link]) -> list[Link]:
    """Match one to one, best first. What says the same as something taken may join it, if it is at a like place.

    The members of an enumeration that is matched as a whole are not matched again.
    """
    left: dict[int, Link] = {}
    right: dict[int, Link] = {}
    whole: tuple[set[int], set[int]] = (set(), set())
    chosen: list[Link] = []
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        member = one.member or other.member
        if link.score < (SUGGESTED_MEMBER if member else SUGGESTED):
            continue
        if member and (one.owner in whole[0] or other.owner in whole[1]):
            continue
        taken = [found for found in (left.get(link.left), right.get(link.right)) if found]
        if len(taken) == 2 or (taken and not _joins(bench, link, taken[0])):
            continue
        left.setdefault(link.left, link)
        right.setdefault(link.right, link)
        chosen.append(link)
        if link.likeness.strict >= SURE and not member:
            if link.likeness.left.origin in _WHOLE:
                whole[0].add(link.left)
            if link.likeness.right.origin in _WHOLE:
                whole[1].add(link.right)
    return chosen


def _joins(bench: Bench, link: Link, taken: Link) -> bool:
    """Whether a link may share an end with a better one: same names, and a like place or names that say much."""
    return link.likeness.strict >= SURE and (link.score > taken.score - 0.06 or _specific(bench, link) >= 1.5)


def _within(bench: Bench, links: list[Link], chosen: list[Link]) -> list[Link]:
    """Links for what is left over below a heading, to the counterpart of that heading where it holds the words of it.

    "What is an index" and "Multi-table joins" stand below "Indexing" and "Joins"; the other side has these two alone.
    """
    matched = ({link.left for link in chosen}, {link.right for link in chosen})
    together = {(link.left, link.right) for link in chosen}
    found: dict[tuple[int, int], Link] = {}
    for link in sorted(links, key=lambda link: (-link.score, link.left, link.right)):
        one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
        if one.member or other.member or link.likeness.score < SUGGESTED:
            continue
        below_right = link.right not in matched[1] and (one.index, other.parent) in together
        below_left = link.left not in matched[0] and (one.parent, other.index) in together
        held = link.likeness.covered_left if below_right else link.likeness.covered_right
        if (below_right or below_left) and held >= HELD:
            found.setdefault((0, link.right) if below_right else (1, link.left), link)
    return list(found.values())


def _judge(bench: Bench, links: list[Link], chosen: list[Link]) -> None:
    """Say which links are confident, and which others were as good."""
    by_left: dict[int, list[Link]] = defaultdict(list)
    by_right: dict[int, list[Link]] = defaultdict(list)
    for link in links:
        if link.likeness.strict >= SURE:
            by_left[link.left].append(link)
            by_right[link.right].append(link)
    for link in chosen:
        if link.likeness.strict < SURE:
            continue
        specific = _specific(bench, link)
        alike = link.place >= 0.05 or specific >= 1.2
        rivals = [
            rival
            for rival in by_right[link.right]
            if rival is not link
            and rival.score > link.score - _TIE
            and bench.left.nodes[rival.left].owner != bench.left.nodes[link.left].owner
        ]
        link.rivals = tuple(rival.left for rival in rivals)
        doubtful = _doubtful(bench.left.nodes[link.left]) or _doubtful(bench.right.nodes[link.right])
        link.confident = alike and not doubtful and not any(rival.score > link.score for rival in rivals)


def _specific(bench: Bench, link: Link) -> float:
    """How much the names that agreed say: the weight of the lighter one."""
    one, other = bench.left.nodes[link.left], bench.right.nodes[link.right]
    return min(
        next(w.total for w in one.weighed if w.name is link.likeness.left),
        next(w.total for w in other.weighed if w.name is link.likeness.right),
    )


def side(source: str, item: Item, above: tuple[Item, ...], file: str = "") -> Side:
    """An item as one end of a pair or a finding."""
    return Side(
        source=source,
        file=file,
        text=item.text,
        kind=item.kind,
        path=tuple(upper.text for upper in above),
        line=item.line,
        place=item.path,
    )


def align(left: Outline, right: Outline, *, names: tuple[str, str] = ("left", "right")) -> tuple[Pair, ...]:
    """Every pair of items that correspond, in the order of the right outline, then of the left.

    ``names`` are the source ids that the two ends carry.
    """
    return pairs(correspond(left, right), names)


def pairs(found: Alignment, names: tuple[str, str], files: tuple[str, str] = ("", "")) -> tuple[Pair, ...]:
    """The links between nodes as pairs of items: one pair for two items, however many members they share.

    ``names`` and ``files`` are the source ids and the files that the two ends carry.
    """
    gathered: dict[tuple[int, int], list[Link]] = defaultdict(list)
    for link in found.links:
        one, other = found.bench.left.nodes[link.left], found.bench.right.nodes[link.right]
        gathered[one.owner, other.owner].append(link)
    result = [
        (one, other, _pair(found.bench, one, other, links, names, files)) for (one, other), links in gathered.items()
    ]
    return tuple(pair for _, _, pair in sorted(result, key=lambda entry: (entry[1], entry[0])))


def _pair(
    bench: Bench, one: int, other: int, links: list[Link], names: tuple[str, str], files: tuple[str, str]
) -> Pair:
    left, right = bench.left.nodes[one], bench.right.nodes[other]
    whole = next((link for link in links if link.left == one and link.right == other), None)
    parts = [link for link in links if link is not whole]
    mean = sum(part.score for part in parts) / len(parts) if parts else 0.0
    if parts and (whole is None or (not whole.confident and mean > whole.score)):
        whole = None
    relation = _relation(left, right, whole, parts)
    if whole:
        score, confident = whole.score, whole.confident
    else:
        score, confident = mean, relation != "related" and all(part.confident for part in parts)
    return Pair(
        left=side(names[0], left.item, left.above, files[0]),
        right=side(names[1], right.item, right.above, files[1]),
        relation=relation,
        score=round(score, 3),
        evidence=_evidence(bench, parts, whole, left, right),
        confident=confident,
    )


def _relation(left: Node, right: Node, whole: Link | None, links: list[Link]) -> Relation:
    if whole:
        if whole.likeness.score >= 0.8:
            return "same"
        if whole.likeness.covered_left >= 0.95:
            return "broader"
        if whole.likeness.covered_right >= 0.95:
            return "narrower"
        return "same" if whole.likeness.score >= 0.6 else "related"
    ours = {link.left for link in links}
    theirs = {link.right for link in links}
    if ours == {left.index}:
        return "narrower"
    if theirs == {right.index}:
        return "broader"
    all_left = len(ours) == len(left.members)
    all_right = len(theirs) == len(right.members)
    if all_left and all_right:
        return "same"
    return "broader" if all_right else "narrower" if all_left else "related"


def _evidence(bench: Bench, links: list[Link], whole: Link | None, left: Node, right: Node) -> str:
    if whole:
        said = _said(whole.likeness)
    else:
        labels = ", ".join(f"`{bench.right.nodes[link.right].label}`" for link in links)
        said = f"both name {labels}" if len(links) > 1 else f"{_said(links[0].likeness)}"
        if any(bench.right.nodes[link.right].member for link in links):
            said += f", a value of `{right.item.text}`" if len(links) == 1 else ""
        elif any(bench.left.nodes[link.left].member for link in links):
            said += f", a value of `{left.item.text}`"
    return said


def _said(likeness: Likeness) -> str:
    left, right = likeness.left, likeness.right
    if left.words == right.words:
        said = f"`{left.label}` equals `{right.label}`"
    elif likeness.covered_left > 0.95 and likeness.covered_right > 0.95:
        said = f"`{left.label}` says the same as `{right.label}`"
    else:
        shared = sorted({word.surface for word in left.words} & {word.surface for word in right.words})
        said = f"`{left.label}` and `{right.label}`" + (f" share {', '.join(shared)}" if shared else "")
    if left.origin == "alias":
        said += ", an alias"
    return "; ".join((said, *likeness.why))
