"""The map of the roadmap as a Mermaid flow chart, which GitHub draws."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from roadwright.model import Phase, Roadmap

EDGES = 500
"""Mermaid refuses a chart with more edges than this (its ``maxEdges``)."""

_STYLE = "classDef optional stroke-dasharray: 4 4"


def phases(roadmap: Roadmap, numbers: Mapping[str, int]) -> str:
    """The phases, with an arrow from each to those whose topics require something of it.

    ``numbers`` gives the number of each phase. Empty where no phase requires another.
    """
    nodes = [
        _node(f"p{n}", f"{numbers[phase.id]} {phase.title}", phase.emphasis) for n, phase in enumerate(roadmap.phases)
    ]
    return _chart("TD", nodes, (f"p{a} --> p{b}" for a, b in _reduced(_needs(roadmap))))


def topics(phase: Phase) -> str:
    """The topics of a phase in their sections, with an arrow from each to those that require it."""
    order = {topic.id: n for n, topic in enumerate(t for section in phase.sections for t in section.topics)}
    needs: dict[int, set[int]] = {}
    lines = []
    for s, section in enumerate(phase.sections):
        lines.append(f'subgraph s{s}["{_label(section.title)}"]')
        for topic in section.topics:
            needs[order[topic.id]] = {order[needed] for needed in topic.requires if needed in order}
            lines.append("  " + _node(f"t{order[topic.id]}", topic.title, topic.emphasis))
        lines.append("end")
    return _chart("LR", lines, (f"t{a} --> t{b}" for a, b in _reduced(needs)))


def _needs(roadmap: Roadmap) -> dict[int, set[int]]:
    """Place of each phase to the places of the phases that its topics require."""
    home = {topic.id: int(path[1]) for path, topic in roadmap.topics}
    needs: dict[int, set[int]] = {place: set() for place in range(len(roadmap.phases))}
    for path, topic in roadmap.topics:
        needs[int(path[1])].update(home[needed] for needed in topic.requires if needed in home)
    return needs


def _chart(direction: str, nodes: Iterable[str], edges: Iterable[str]) -> str:
    drawn = list(edges)
    if not drawn or len(drawn) > EDGES:
        return ""
    return "\n".join([f"flowchart {direction}", *(f"  {line}" for line in (*nodes, *drawn)), f"  {_STYLE}"])


def _node(ident: str, title: str, emphasis: str) -> str:
    return f'{ident}["{_label(title)}"]{":::optional" if emphasis == "optional" else ""}'


def _label(title: str) -> str:
    """A title in Mermaid's spelling: everything but letters, digits and spaces as a character code."""
    return re.sub(r"[^\w ,.()/+-]", lambda found: f"#{ord(found[0])};", " ".join(title.split()))


def _reduced(needs: Mapping[int, set[int]]) -> Iterator[tuple[int, int]]:
    """Pairs (earlier, later), without those that follow from others (the transitive reduction)."""
    above: dict[int, set[int]] = {}
    for node in sorted(needs):
        direct = {need for need in needs[node] if need < node}
        implied = set[int]().union(*(above.get(need, set()) for need in direct))
        above[node] = direct | implied
        yield from ((need, node) for need in sorted(direct - implied))
