"""The map of the roadmap as a Mermaid flow chart, which GitHub draws."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from roadwright.exporters._reduction import reduced
from roadwright.model import Phase, Roadmap

EDGES = 500
"""Mermaid refuses a chart with more edges than this (its ``maxEdges``)."""

_STYLE = "classDef optional stroke-dasharray: 4 4"
_NARROW = '%%{init: {"flowchart": {"nodeSpacing": 20, "rankSpacing": 32, "wrappingWidth": 110, "padding": 8}}}%%'
"""Boxes close together, so that thirty of them can be read on a page of 900 pixels."""


def phases(roadmap: Roadmap, numbers: Mapping[str, int]) -> str:
    """The phases, with an arrow from each to those whose topics require something of it.

    ``numbers`` gives the number of each phase. Empty where no phase requires another.
    """
    nodes = [
        _node(f"p{n}", f"{numbers[phase.id]} {phase.title}", phase.emphasis) for n, phase in enumerate(roadmap.phases)
    ]
    return _chart(nodes, _arrows("p", _needs(roadmap)))


def topics(phase: Phase) -> str:
    """The topics of a phase, with an arrow from each to those that require it.

    Without boxes around the sections, which would make it two to three times wider than a page shows.
    """
    taught = [topic for section in phase.sections for topic in section.topics]
    order = {topic.id: place for place, topic in enumerate(taught)}
    needs = {order[topic.id]: {order[needed] for needed in topic.requires if needed in order} for topic in taught}
    nodes = [_node(f"t{place}", topic.title, topic.emphasis) for place, topic in enumerate(taught)]
    chart = _chart(nodes, _arrows("t", needs))
    return f"{_NARROW}\n{chart}" if chart else ""


def _needs(roadmap: Roadmap) -> dict[int, set[int]]:
    """Place of each phase to the places of the phases that its topics require."""
    home = {topic.id: int(path[1]) for path, topic in roadmap.topics}
    needs: dict[int, set[int]] = {place: set() for place in range(len(roadmap.phases))}
    for path, topic in roadmap.topics:
        needs[int(path[1])].update(home[needed] for needed in topic.requires if needed in home)
    return needs


def _chart(nodes: Sequence[str], edges: Sequence[str]) -> str:
    if not edges or len(edges) > EDGES:
        return ""
    return "\n".join(["flowchart TD", *(f"  {line}" for line in (*nodes, *edges)), f"  {_STYLE}"])


def _node(ident: str, title: str, emphasis: str) -> str:
    return f'{ident}["{_label(title)}"]{":::optional" if emphasis == "optional" else ""}'


def _label(title: str) -> str:
    """A title in Mermaid's spelling: everything but letters, digits and spaces as a character code."""
    return re.sub(r"[^\w ,.()/+-]", lambda found: f"#{ord(found[0])};", " ".join(title.split()))


def _arrows(letter: str, needs: Mapping[int, Iterable[int]]) -> list[str]:
    return [
        f"{letter}{need} --> {letter}{place}" for place, direct in reduced(needs).items() for need in sorted(direct)
    ]
