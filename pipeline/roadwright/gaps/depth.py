"""Where one side asks for more of a subject than another: "very important" here, "conceptual" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from roadwright.comparison import Gap
from roadwright.gaps.compared import Compared, Party
from roadwright.gaps.identity import finding
from roadwright.gaps.names import HEADINGS
from roadwright.gaps.normal import fold
from roadwright.outline import Item

_MORE = ("important", "must", "critical", "mandatory", "essential", "crucial", "deep", "master", "thorough", "vital")
_LESS = (
    "basic",
    "concept",
    "high level",
    "high-level",
    "aware",
    "optional",
    "overview",
    "light",
    "skim",
    "nice to have",
)


def voice(remarks: Iterable[str]) -> int:
    """1 where the remarks ask for more than usual, -1 where they ask for less, 0 where they do neither or both."""
    said = fold(" ".join(remarks))
    return int(any(word in said for word in _MORE)) - int(any(word in said for word in _LESS))


def depth(left: Party, compared: Sequence[Compared]) -> Iterator[Gap]:
    """The topics of which one source, or the left side itself, asks for more than another.

    A heading is told of where none of its topics is.
    """
    heard: dict[int, list[tuple[Party, Item]]] = defaultdict(list)
    items: dict[int, Item] = {}
    for one in compared:
        ours, theirs = one.taught.bench.left.nodes, one.taught.bench.right.nodes
        for link in one.taught.links:
            here, there = ours[link.left], theirs[link.right]
            if link.confident and there.item.emphasis and not here.member and not there.member:
                topic = here.above[-1] if here.item.kind == "point" and here.above else here.item
                items[id(topic)] = topic
                if all(there.item is not item for _, item in heard[id(topic)]):
                    heard[id(topic)].append((one.right, there.item))
    told = {id(item) for key, said in heard.items() if items[key].kind not in HEADINGS for _, item in said}
    for key, remarks in heard.items():
        topic = items[key]
        if topic.kind in HEADINGS and all(id(item) in told for _, item in remarks):
            continue
        if {1, -1} <= {voice(topic.emphasis), *(voice(item.emphasis) for _, item in remarks)}:
            said = [f"{', '.join(topic.emphasis)} {left.where}"] if topic.emphasis else []
            said += [f"{', '.join(item.emphasis)} {party.where}" for party, item in remarks]
            yield Gap(
                id=finding("depth", left.addresses.of(topic)),
                kind="depth",
                message=f"`{topic.text}`: {'; '.join(said)}",
                left=left.side(topic),
                right=remarks[0][0].side(remarks[0][1]),
            )
