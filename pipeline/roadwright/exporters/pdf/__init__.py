"""The roadmap as a book to read on a screen or print: one tagged PDF with links, forms, a map, and an index.

HTML and CSS go through WeasyPrint in one pass, because page numbers, outline, tags, forms and cross links survive
neither splitting nor merging.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

from roadwright.artifact import Artifact, Edition

NAME = "pdf"
SLOW = True
ENCLOSES = ("anki",)

Paper = Literal["A4", "letter"]


def render_on(edition: Edition, paper: Paper) -> bytes:
    """The book on that paper. Raises RoadwrightError that names the topic, if it would come out broken."""
    from roadwright.exporters.pdf import page, proof, weasy
    from roadwright.exporters.pdf.book import compose

    book = compose(edition)
    proof.check(edition.roadmap, book.topics.keys() | book.elsewhere.keys())
    return weasy.write_pdf(
        page.html(book, draft=edition.draft),
        page.css(paper=paper),
        moment=datetime.fromisoformat(edition.roadmap.updated).replace(tzinfo=UTC),
        tagged=not edition.draft,
        attachments=edition.attachments,
        progress=edition.progress,
    )


def render(edition: Edition) -> Iterable[Artifact]:
    """``roadmap.pdf``, on A4."""
    yield Artifact(path="roadmap.pdf", data=render_on(edition, "A4"))
