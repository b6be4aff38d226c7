"""The map as Mermaid."""

from __future__ import annotations

from msgspec.structs import replace

from roadwright.exporters.markdown import mermaid
from roadwright.model import Phase, Roadmap, Section, Topic


def chain(roadmap: Roadmap, requires: list[tuple[str, ...]]) -> Roadmap:
    """A roadmap of phases of one topic each, ``t0`` to ``tn``, that require what is given."""
    template = roadmap.topics[0].value
    topics: list[Topic] = [
        replace(template, id=f"t{number}", title=f"T{number}", requires=needed)
        for number, needed in enumerate(requires)
    ]
    phases = tuple(
        Phase(id=f"p{n}", title=f"P{n}", goal="G", sections=(Section(id=f"s{n}", title="S", topics=(topic,)),))
        for n, topic in enumerate(topics)
    )
    return replace(roadmap, phases=phases)


def test_phases(roadmap: Roadmap) -> None:
    """Phases carry their number; what follows from other arrows is not drawn."""
    drawn = mermaid.phases(chain(roadmap, [(), ("t0",), ("t0", "t1")]), {"p0": 4, "p1": 5, "p2": 6})
    expected = """\
flowchart TD
  p0["4 P0"]
  p1["5 P1"]
  p2["6 P2"]
  p0 --> p1
  p1 --> p2
  classDef optional stroke-dasharray: 4 4"""
    assert expected == drawn


def test_nothing_to_draw(roadmap: Roadmap) -> None:
    """Phases that do not build on each other make no map."""
    assert mermaid.phases(chain(roadmap, [(), ()]), {"p0": 0, "p1": 1}) == ""


def test_too_much_to_draw(roadmap: Roadmap) -> None:
    """Mermaid refuses more than 500 arrows, so no such map is written."""
    half = [() for _ in range(26)]
    everything = tuple(f"t{number}" for number in range(26))
    fan = [*half, *[everything] * 20]
    assert mermaid.phases(chain(roadmap, fan), {f"p{n}": n for n in range(46)}) == ""


def test_topics(roadmap: Roadmap) -> None:
    """Titles cannot end their label; optional topics are dashed; without an arrow there is no chart."""
    expected = """\
%%{init: {"flowchart": {"nodeSpacing": 20, "rankSpacing": 32, "wrappingWidth": 110, "padding": 8}}}%%
flowchart TD
  t0["Scales #38; modes"]
  t1["Chords"]:::optional
  t0 --> t1
  classDef optional stroke-dasharray: 4 4"""
    assert expected == mermaid.topics(roadmap.phases[1])
    assert "" == mermaid.topics(roadmap.phases[0])
