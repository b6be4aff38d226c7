"""The map as a picture."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters.pdf.book import Book, compose
from roadwright.exporters.pdf.fonts import text_width
from roadwright.exporters.pdf.map import HEIGHT, SMALL, draw, wrapped

SVG = "{http://www.w3.org/2000/svg}"


def parsed(book: Book) -> Element:
    """The map as XML."""
    return fromstring(draw(book))  # noqa: S314 - drawn by this package


@given(st.lists(st.text("abc ", min_size=1, max_size=30), max_size=12), st.integers(min_value=0, max_value=3))
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
    assert float(svg.attrib["height"].removesuffix("pt")) <= HEIGHT
