"""The EPUB: a container as the standard asks, pages that are well formed, links that lead somewhere."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from posixpath import join, normpath
from xml.etree import ElementTree

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters import epub
from roadwright.model import Roadmap

XHTML, OPF = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/opf}"


def data(edition: Edition) -> bytes:
    """The rendered book."""
    (artifact,) = epub.render(edition)
    assert artifact.path == "roadmap.epub"
    return artifact.data


def members(edition: Edition) -> dict[str, str]:
    """The files in the book."""
    with zipfile.ZipFile(io.BytesIO(data(edition))) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def pages(edition: Edition) -> dict[str, ElementTree.Element]:
    """The XHTML pages, parsed."""
    return {
        name: ElementTree.fromstring(text)  # noqa: S314 - our own output
        for name, text in members(edition).items()
        if name.endswith(".xhtml")
    }


def test_golden(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """The package, the contents and a phase of the small roadmap."""
    written = members(edition)
    for name in ("package.opf", "nav.xhtml", "front.xhtml", "phase-harmony.xhtml", "back.xhtml", "cover.svg"):
        golden(name, written[f"EPUB/{name}"])


def test_container(edition: Edition, roadmap: Roadmap) -> None:
    """The type comes first and stored, without an extra field; no date is that of the build."""
    written = data(edition)
    assert written[30:58] == b"mimetypeapplication/epub+zip"
    with zipfile.ZipFile(io.BytesIO(written)) as book:
        first, *rest = book.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
        assert rest[0].filename == "META-INF/container.xml"
        assert {info.date_time for info in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_manifest(edition: Edition) -> None:
    """The package lists every file in its folder, and nothing that is not there; the spine lists every page."""
    written = members(edition)
    package = ElementTree.fromstring(written["EPUB/package.opf"])  # noqa: S314 - our own output
    items = {item.attrib["id"]: item.attrib["href"] for item in package.iter(f"{OPF}item")}
    assert {f"EPUB/{href}" for href in items.values()} == {
        name for name in written if name.startswith("EPUB/") and name != "EPUB/package.opf"
    }
    spine = [items[entry.attrib["idref"]] for entry in package.iter(f"{OPF}itemref")]
    assert sorted(spine) == sorted(href for href in items.values() if href.endswith(".xhtml"))


def test_links_resolve(edition: Edition) -> None:
    """Every link inside leads to a file of the book and to an id in it, and no id stands twice."""
    parsed = pages(edition)
    ids = {
        name: [element.attrib["id"] for element in page.iter() if "id" in element.attrib]
        for name, page in parsed.items()
    }
    assert all(len(found) == len(set(found)) for found in ids.values())
    inside = 0
    for name, page in parsed.items():
        for link in page.iter(f"{XHTML}a"):
            href = link.attrib["href"]
            if not href.startswith("http"):
                file, _, anchor = href.partition("#")
                target = normpath(join("EPUB", file)) if file else name
                assert target in parsed, href
                assert not anchor or anchor in ids[target], href
                inside += 1
    assert inside > 20


def test_every_topic_and_question(edition: Edition, roadmap: Roadmap) -> None:
    """Each topic has its place, and each question its answer."""
    text = members(edition)["EPUB/phase-harmony.xhtml"]
    for topic in (topic for section in roadmap.phases[1].sections for topic in section.topics):
        assert f'<section id="topic-{topic.id}">' in text
    assert len(re.findall('id="question-', text)) == len(re.findall('id="answer-', text)) == 2


def test_same_bytes(edition: Edition) -> None:
    """Rendered twice, it is the same."""
    assert data(edition) == data(edition)


def test_a_smaller_edition(edition: Edition, roadmap: Roadmap) -> None:
    """A phase alone keeps its number; what it builds on is named without a link."""
    small = replace(edition, roadmap=replace(roadmap, phases=roadmap.phases[1:]), whole=roadmap)
    text = members(small)["EPUB/phase-harmony.xhtml"]
    assert "<title>1 Harmony</title>" in text
    assert "After Notes<br/>" in text


@given(
    words=st.text(min_size=1) | st.sampled_from(["# a\n\n[x](#y)", "]]>", "<script>alert()</script>", "a\x0cb", "-->"])
)
@settings(deadline=None, max_examples=30)
def test_hostile_content(edition: Edition, roadmap: Roadmap, words: str) -> None:
    """Whatever the texts hold, every page is well formed and holds no script and no dead link."""
    phase = roadmap.phases[0]
    section = phase.sections[0]
    topic = replace(section.topics[0], title=words, summary=words, points=(words,), aliases=(words,))
    changed = replace(phase, title=words, goal=words, sections=(replace(section, topics=(topic,)),))
    parsed = pages(replace(edition, roadmap=replace(roadmap, title=words, subtitle=words, phases=(changed,))))
    for page in parsed.values():
        assert not list(page.iter(f"{XHTML}script"))
    places = {link.attrib["href"] for link in parsed["EPUB/phase-sound.xhtml"].iter(f"{XHTML}a")}
    assert not {place for place in places if place.startswith("#")}
