"""The map: which arrows it draws, and that they keep apart."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st

from roadwright.artifact import Edition
from roadwright.exporters.pdf import map as roadmap_map
from roadwright.exporters.pdf.book import Book, compose
from roadwright.exporters.pdf.fonts import text_width
from roadwright.exporters.pdf.map import SMALL, Lane, draw, lanes, reduced, wrapped

SVG = "{http://www.w3.org/2000/svg}"
graphs = st.lists(st.sets(st.integers(min_value=0, max_value=9), max_size=5), max_size=10).map(
    lambda rows: {stop: tuple(earlier for earlier in row if earlier < stop) for stop, row in enumerate(rows)}
)


def parsed(book: Book) -> Element:
    """The map as XML."""
    return fromstring(draw(book))  # noqa: S314 - drawn by this package


def reach(requires: dict[int, tuple[int, ...]]) -> dict[int, set[int]]:
    """All that each stop needs, directly or not."""
    found: dict[int, set[int]] = {}
    for stop in sorted(requires):
        found[stop] = set(requires[stop]).union(*(found[earlier] for earlier in requires[stop]))
    return found


def test_reduced() -> None:
    """What follows from another requirement is left out."""
    assert {0: set(), 1: {0}, 2: {1}, 3: {1}} == reduced({0: (), 1: (0,), 2: (0, 1), 3: (0, 1)})


@given(graphs)
def test_reduction_loses_nothing(requires: dict[int, tuple[int, ...]]) -> None:
    """Every stop still needs what it needed, and no arrow can be left out."""
    direct = reduced(requires)
    assert reach(requires) == reach({stop: tuple(wanted) for stop, wanted in direct.items()})
    for stop, wanted in direct.items():
        for earlier in wanted:
            fewer = {**{key: tuple(value) for key, value in direct.items()}, stop: tuple(wanted - {earlier})}
            assert earlier not in reach(fewer)[stop]


def test_lanes() -> None:
    """A requirement of the next stop has no lane; lanes that overlap stand beside each other."""
    direct = {0: (), 1: (0,), 2: (0,), 3: (1,), 4: (2,), 5: ()}
    assert (
        Lane(source=0, targets=(2,), column=0),
        Lane(source=1, targets=(3,), column=1),
        Lane(source=2, targets=(4,), column=0),
    ) == lanes(direct)


@given(graphs)
def test_lanes_keep_apart(requires: dict[int, tuple[int, ...]]) -> None:
    """Every arrow over a stop is in one lane, and no two lanes of a column overlap."""
    placed = lanes(requires)
    assert {(earlier, stop) for stop, row in requires.items() for earlier in row if stop - earlier > 1} == {
        (lane.source, target) for lane in placed for target in lane.targets
    }
    for one in placed:
        for other in placed:
            if one is not other and one.column == other.column:
                assert one.targets[-1] <= other.source or other.targets[-1] <= one.source


@given(st.lists(st.text("abc ", min_size=1, max_size=30), max_size=12), st.integers(min_value=1, max_value=3))
def test_wrapped(words: list[str], lines: int) -> None:
    """The text never has more lines than it may, nor a line wider than its room once there are two words in it."""
    rows = wrapped(words, 160.0, lines)
    assert len(rows) <= lines
    assert all(text_width(row, SMALL) <= 160.0 for row in rows)


def test_drawing(edition: Edition) -> None:
    """The map is well-formed, has a title, and names every phase; what content says is escaped."""
    roadmap = edition.roadmap
    first = replace(roadmap.phases[0], title="<b>&")
    svg = parsed(compose(replace(edition, roadmap=replace(roadmap, phases=(first, *roadmap.phases[1:])))))
    assert f"{SVG}title" == svg[0].tag
    texts = [text.text for text in svg.iter(f"{SVG}text")]
    assert {"0", "<b>&", "1", "Harmony", "Pitch", "1 hour"} <= set(texts)


def test_one_phase_is_drawn_by_its_sections(edition: Edition) -> None:
    """A book of one phase maps its sections, one without two sections nothing."""
    roadmap = edition.roadmap
    harmony = draw(compose(replace(edition, whole=roadmap, roadmap=replace(roadmap, phases=roadmap.phases[1:]))))
    assert ">1.1<" in harmony
    assert ">Chords<" in harmony
    assert "" == draw(compose(replace(edition, whole=roadmap, roadmap=replace(roadmap, phases=roadmap.phases[:1]))))


def test_it_fits_its_page(edition: Edition) -> None:
    """However many phases there are, the map is no taller than a page has room for."""
    roadmap = edition.roadmap
    many = replace(roadmap, phases=tuple(replace(roadmap.phases[0], id=f"p{number}") for number in range(60)))
    svg = parsed(compose(replace(edition, roadmap=many)))
    assert float(svg.attrib["height"].removesuffix("pt")) <= roadmap_map.HEIGHT + 2
