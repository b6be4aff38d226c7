"""The book of a phase: numbered as in the whole, with nothing dead in it, and no more than it depends on."""

from __future__ import annotations

import io

import page as page_validation
import pypdf
import pytest
from msgspec.structs import replace

from roadwright.artifact import Artifact, Edition
from roadwright.exporters import pdf_phases
from roadwright.model import Roadmap


@pytest.fixture(scope="module")
def books(edition: Edition) -> dict[str, Artifact]:
    """The books of the small roadmap by path."""
    return {artifact.path: artifact for artifact in pdf_phases.render(edition)}


@pytest.fixture(scope="module")
def second(books: dict[str, Artifact]) -> pypdf.PdfReader:
    """The book of the second phase."""
    return pypdf.PdfReader(io.BytesIO(books["phases/01-harmony.pdf"].data))


def keys(roadmap: Roadmap) -> list[str]:
    """The fingerprints of the books."""
    edition = Edition(roadmap=roadmap, fingerprint="0" * 64)
    return [part.fingerprint for part in pdf_phases.parts(edition).values()]


def test_paths(books: dict[str, Artifact]) -> None:
    """A file for each phase, by the numbers that the whole gives them."""
    assert ["phases/00-sound.pdf", "phases/01-harmony.pdf"] == list(books)


def test_they_are_pdf_ua(books: dict[str, Artifact]) -> None:
    """A checker of PDF/UA-1 has nothing against them."""
    reports = [page_validation.validate_pdf_bytes(book.data, profile="ua1") for book in books.values()]
    assert [True, True] == [report.is_compliant for report in reports]


def test_numbers_are_those_of_the_whole(second: pypdf.PdfReader) -> None:
    """Title, phase and sections carry the number that the phase has in the roadmap."""
    text = "\n".join(page.extract_text() for page in second.pages)
    assert second.metadata
    assert "Music from Scratch, Phase 1: Harmony" == second.metadata["/Title"]
    assert "1.1 Scales" in " ".join(text.split())


def test_topics_of_other_phases_are_named_with_their_phase(second: pypdf.PdfReader) -> None:
    """A topic that is taught elsewhere is text; what is here is linked, and every link leads somewhere."""
    text = " ".join(" ".join(page.extract_text() for page in second.pages).split())
    assert "Builds on Notes (phase 0), Scales & modes" in text
    links = [note.get_object() for page in second.pages for note in page.get("/Annots", ())]
    targets = {link["/Dest"] for link in links if "/Dest" in link}
    assert {"scales", "chords"} <= targets <= set(second.named_destinations)


def test_what_belongs_to_the_whole_is_left_to_it(second: pypdf.PdfReader) -> None:
    """No guides, advice or skip list, no attachments, and of the glossary only what is said in the phase."""
    text = " ".join(page.extract_text() for page in second.pages)
    assert [False] * 4 == [words in text for words in ("How to study", "Advice", "Counterpoint", "octave")]
    assert {} == second.attachments


def test_what_a_book_depends_on(roadmap: Roadmap) -> None:
    """Its own texts, the titles that it names and the version; not cards, guides, or the texts of other phases."""
    first, second = roadmap.phases
    notes = first.sections[0].topics[0]

    def with_notes(**changes: str) -> Roadmap:
        section = replace(first.sections[0], topics=(replace(notes, **changes),))
        return replace(roadmap, phases=(replace(first, sections=(section,)), second))

    def changed(other: Roadmap) -> list[bool]:
        return [old != new for old, new in zip(keys(roadmap), keys(other), strict=True)]

    assert [True, False] == changed(with_notes(summary="A note is a tone with a name."))
    assert [True, True] == changed(with_notes(title="Tones"))
    assert [True, True] == changed(replace(roadmap, version="1.3.0"))
    assert [False, False] == changed(replace(roadmap, guides=(), advice=()))
    topics = tuple(replace(topic, cards=()) for topic in second.sections[0].topics)
    bare = replace(second, sections=(replace(second.sections[0], topics=topics), *second.sections[1:]))
    assert [False, False] == changed(replace(roadmap, phases=(first, bare)))
