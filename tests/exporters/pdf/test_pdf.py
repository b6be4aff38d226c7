"""The book as a file: what a reader, a screen reader and a checker of PDF/UA find in it."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
from pathlib import Path

import page as page_validation
import pypdf
import pytest
from msgspec.structs import replace
from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from roadwright.artifact import Edition
from roadwright.discovery import Exporter
from roadwright.exporters import pdf, pdf_letter
from roadwright.model import Phase, Roadmap, Section, Topic

A4 = (595, 842)
LETTER = (612, 792)


def outline(reader: pypdf.PdfReader) -> list[tuple[int, str, int]]:
    """The bookmarks as depth, title and page from 1."""

    def walk(entries: list[object], depth: int) -> list[tuple[int, str, int]]:
        found = []
        for entry in entries:
            if isinstance(entry, list):
                found += walk(entry, depth + 1)
            else:
                found.append((depth, entry.title, reader.get_destination_page_number(entry) + 1))
        return found

    return walk(reader.outline, 1)


def annotations(reader: pypdf.PdfReader, subtype: str) -> list[DictionaryObject]:
    """All annotations of one kind, in the order of the pages."""
    found = [note.get_object() for page in reader.pages for note in page.get("/Annots", ArrayObject())]
    return [note for note in found if note["/Subtype"] == subtype]


def smallest(roadmap: Roadmap) -> Roadmap:
    """The roadmap with one topic and every optional part empty."""
    topic = Topic(
        id="notes",
        title="Notes",
        level="beginner",
        depth="aware",
        hours=roadmap.topics[0].value.hours,
        summary="Short.",
    )
    phase = Phase(
        id="sound", title="Sound", goal="Hear.", sections=(Section(id="pitch", title="Pitch", topics=(topic,)),)
    )
    return Roadmap(
        id="music", title="Music", version="1", updated="2026-11-22", language="en", audience="You.", goal="Play.",
        phases=(phase,),
    )  # fmt: skip


def test_it_is_pdf_ua(book_bytes: bytes) -> None:
    """A checker of PDF/UA-1 has nothing against the book."""
    report = page_validation.validate_pdf_bytes(book_bytes, profile="ua1")
    assert [] == [failure.message for failure in report.failures]
    assert report.is_compliant


def test_outline_has_phases_sections_and_topics(book_pdf: pypdf.PdfReader) -> None:
    """The bookmarks are three levels deep and name every chapter of the book."""
    found = outline(book_pdf)
    assert [
        (1, "Contents"),
        (1, "How to use this book"),
        (1, "The map"),
        (1, "The phases at a glance"),
        (1, "How to study"),
        (2, "Slowly"),
        (1, "0 Sound"),
        (2, "0.1 Pitch"),
        (3, "Notes"),
        (2, "Checklist"),
        (1, "1 Harmony"),
        (2, "1.1 Scales"),
        (3, "Scales & modes"),
        (2, "1.2 Chords"),
        (3, "Chords"),
        (2, "Projects"),
        (3, "Three-chord song"),
        (2, "Checklist"),
        (2, "Interview questions"),
        (2, "Answers"),
        (1, "Advice for the way"),
        (1, "What to skip for now"),
        (1, "Glossary"),
        (1, "Index"),
        (1, "Colophon"),
    ] == [(depth, " ".join(title.split())) for depth, title, _ in found]
    assert [page for _, _, page in found] == sorted(page for _, _, page in found)


def test_metadata(book_pdf: pypdf.PdfReader) -> None:
    """Title, subject, date, language and fingerprint are those of the roadmap."""
    info = book_pdf.metadata
    assert info is not None
    assert ("Music from Scratch", "You play a song of your own.", "D:20261122", "0123456789abcdef" * 4) == (
        info["/Title"],
        info["/Subject"],
        info["/CreationDate"],
        info["/fingerprint"],
    )
    assert "en" == book_pdf.trailer["/Root"]["/Lang"]


def test_every_link_is_alive(book_pdf: pypdf.PdfReader) -> None:
    """Links inside the book end at a named place that exists; links out of it are those of the content."""
    actions = [link["/A"] for link in annotations(book_pdf, "/Link") if "/A" in link]
    outside = {action["/URI"] for action in actions if action["/S"] == "/URI"}
    inside = {link["/Dest"] for link in annotations(book_pdf, "/Link") if "/Dest" in link}
    inside |= {action["/D"] for action in actions if action["/S"] == "/GoTo"}
    assert {
        "https://example.org/music",
        "https://example.org/scales",
        "https://example.org/scales?a=1&b=2",
        "https://example.org/book_(2nd)",
    } == outside
    assert {
        "notes",
        "scales",
        "chords",
        "phase:sound",
        "section:pitch",
        "glossary",
        "project:three-chord-song",
    } <= inside
    assert inside <= set(book_pdf.named_destinations)


def test_page_numbers_are_right(book_pdf: pypdf.PdfReader, book_text: list[str]) -> None:
    """The contents name the page on which each chapter stands."""
    contents = book_text[1].split("\n")
    wanted = {title: page for depth, title, page in outline(book_pdf) if depth == 1 and title != "Contents"}
    printed = {
        line.split(maxsplit=1)[1]: int(line.split()[0]) for line in contents if line[:1].isdigit() and " " in line
    }
    for title, page in wanted.items():
        assert page == next(number for name, number in printed.items() if name.split() == title.split()), title


def test_boxes_can_be_ticked(book_pdf: pypdf.PdfReader) -> None:
    """Every topic and every condition of a project has a box of its own name, with a title for screen readers."""
    boxes = annotations(book_pdf, "/Widget")
    assert [
        ("done:notes", "Done: Notes"),
        ("project:three-chord-song:1", "It has a verse."),
        ("project:three-chord-song:2", "A friend can sing it."),
        ("done:scales", "Done: Scales & modes"),
        ("done:chords", "Done: Chords"),
    ] == [(box["/T"], box["/TU"]) for box in boxes]
    assert {"/Btn"} == {box["/FT"] for box in boxes}


def test_attachments(book_pdf: pypdf.PdfReader) -> None:
    """The files are enclosed byte for byte, dated like the roadmap."""
    assert {"roadmap.yaml": [b"id: music\n"], "phases/00-sound.yaml": [b"id: sound\n"]} == dict(book_pdf.attachments)
    assert {"D:20261122000000Z"} == {
        spec.get_object()["/EF"]["/F"]["/Params"]["/ModDate"]
        for spec in book_pdf.trailer["/Root"]["/Names"]["/EmbeddedFiles"]["/Names"][1::2]
    }


def test_only_the_fonts_of_the_book(book_pdf: pypdf.PdfReader) -> None:
    """All fonts are embedded, and none is the machine's."""
    fonts = [font.get_object() for page in book_pdf.pages for font in page["/Resources"]["/Font"].values()]
    assert {"Book-Serif", "Book-Sans", "Book-Mono"} == {
        "-".join(font["/BaseFont"].partition("+")[2].split("-")[:2]) for font in fonts
    }
    descriptors = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"] for font in fonts]
    assert all("/FontFile2" in descriptor or "/FontFile3" in descriptor for descriptor in descriptors)


def test_every_text_is_there(book_text: list[str]) -> None:
    """What the content says is text on a page, not a picture."""
    text = " ".join(" ".join(book_text).split())
    for said in (
        "From silence to song", "Sing along.", "Steps & half steps", 'print(step, "```")', "A mode is not a key.",
        "Do not count the root < twice >.", "Builds on Notes", "example.org, book, paid", "Write a song from three",
        "Add a bridge.", "The home of a piece.", "Counterpoint", "Twelve semitones", "not: 8ve", "Major scale",
        "Play every day.", "Listen first, then play.", "You read notes.", "Python 3.11+", "An old book",
    ):  # fmt: skip
        assert said in text


def test_solutions_stand_on_another_page(book_text: list[str]) -> None:
    """An answer is not on the page of its question."""
    question = next(number for number, text in enumerate(book_text) if "What is a key?" in text)
    answer = next(number for number, text in enumerate(book_text) if "The home of a piece." in text)
    assert question < answer


def test_empty_parts_leave_no_heading(edition: Edition) -> None:
    """A roadmap with nothing optional is a book without empty pages or headings."""
    reader = pypdf.PdfReader(io.BytesIO(pdf.render_on(replace(edition, roadmap=smallest(edition.roadmap)), "A4")))
    assert ["Contents", "How to use this book", "0 Sound", "0.1 Pitch", "Notes", "Checklist", "Index", "Colophon"] == [
        " ".join(title.split()) for _, title, _ in outline(reader)
    ]
    text = " ".join(page.extract_text() for page in reader.pages)
    labels = ("Example", "Output", "Pitfalls", "Read on", "Builds on", "Skip it?", "Projects", "True of", "Sources")
    assert [] == [label for label in labels if f"\n{label}\n" in text]


@pytest.mark.parametrize(
    ("exporter", "path", "size"), [(pdf, "roadmap.pdf", A4), (pdf_letter, "roadmap-letter.pdf", LETTER)]
)
def test_paper(edition: Edition, exporter: Exporter, path: str, size: tuple[int, int]) -> None:
    """Every page has the size of the paper, and each paper a file of its own."""
    (artifact,) = exporter.render(replace(edition, roadmap=smallest(edition.roadmap), draft=True))
    assert path == artifact.path
    reader = pypdf.PdfReader(io.BytesIO(artifact.data))
    assert {size} == {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages}


def test_draft_has_no_tags(edition: Edition) -> None:
    """A draft is quicker: no tags, no highlighting, the same text."""
    reader = pypdf.PdfReader(io.BytesIO(pdf.render_on(replace(edition, draft=True), "A4")))
    assert NameObject("/StructTreeRoot") not in reader.trailer["/Root"]
    assert "for step in steps:" in " ".join(page.extract_text() for page in reader.pages)


def test_a_part_says_so_and_names_what_it_leaves_out(edition: Edition) -> None:
    """A book of one phase keeps the phase's number, and names without a link what it builds on elsewhere."""
    part = replace(edition.roadmap, phases=edition.roadmap.phases[1:])
    data = pdf.render_on(replace(edition, roadmap=part, whole=edition.roadmap, draft=True), "A4")
    reader = pypdf.PdfReader(io.BytesIO(data))
    text = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert "Phase 1: Harmony" in text[0]
    assert any("Builds on Notes (phase 0) A scale" in page for page in text)
    assert any("0 Sound" in page for page in text)
    assert "notes" not in reader.named_destinations


def test_same_edition_same_bytes_elsewhere(book_edition: Edition, book_bytes: bytes, tmp_path: Path) -> None:
    """Another process, folder, hash seed, locale, time zone and clock draw the same bytes."""
    script = (
        "import pickle, sys\n"
        "from roadwright.exporters import pdf\n"
        "edition = pickle.load(sys.stdin.buffer)\n"
        "sys.stdout.buffer.write(next(iter(pdf.render(edition))).data)\n"
    )
    environment = os.environ | {
        "PYTHONHASHSEED": "7", "TZ": "Asia/Kathmandu", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1", "HOME": str(tmp_path),
    }  # fmt: skip
    again = subprocess.run(
        [sys.executable, "-c", script],
        input=pickle.dumps(book_edition),
        capture_output=True,
        cwd=tmp_path,
        env=environment,
        check=True,
    )
    assert book_bytes == again.stdout
