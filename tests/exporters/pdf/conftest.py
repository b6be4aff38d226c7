"""One small book, drawn once for all tests that look at its pages."""

from __future__ import annotations

import io

import pypdf
import pytest
from msgspec.structs import replace

from roadwright.artifact import Edition
from roadwright.exporters import pdf

ATTACHMENTS = {"roadmap.yaml": b"id: music\n", "phases/00-sound.yaml": b"id: sound\n"}


@pytest.fixture(scope="session")
def book_edition(edition: Edition) -> Edition:
    """The small roadmap with two files to enclose."""
    return replace(edition, attachments=ATTACHMENTS)


@pytest.fixture(scope="session")
def book_bytes(book_edition: Edition) -> bytes:
    """``roadmap.pdf`` of the small roadmap."""
    (artifact,) = pdf.render(book_edition)
    return artifact.data


@pytest.fixture(scope="session")
def book_pdf(book_bytes: bytes) -> pypdf.PdfReader:
    """The same, read back."""
    return pypdf.PdfReader(io.BytesIO(book_bytes))


@pytest.fixture(scope="session")
def book_text(book_pdf: pypdf.PdfReader) -> list[str]:
    """The text of each page."""
    return [page.extract_text() for page in book_pdf.pages]
