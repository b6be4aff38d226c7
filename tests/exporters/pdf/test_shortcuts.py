"""The shortcuts change how long a book takes, and where a line ended too early; nothing else."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pypdf
import pytest

from roadwright.artifact import Edition, silent
from roadwright.exporters import pdf
from roadwright.exporters.pdf import shortcuts, weasy


def test_same_bytes_without_them(monkeypatch: pytest.MonkeyPatch, book_edition: Edition, book_bytes: bytes) -> None:
    """WeasyPrint's own way draws the same book."""
    monkeypatch.setattr(shortcuts, "COMPARED", {"weasyprint": frozenset(), "pydyf": frozenset()})
    assert book_bytes == pdf.render_on(book_edition, "A4")


def test_installed_versions_are_compared() -> None:
    """The versions that the tests run with are those for which the shortcuts are taken, and only inside of them."""
    import pydyf
    import weasyprint
    from weasyprint.css.targets import TargetCollector

    assert weasyprint.__version__ in shortcuts.COMPARED["weasyprint"]
    assert pydyf.__version__ in shortcuts.COMPARED["pydyf"]
    with shortcuts.taken():
        assert "EarlyCollector" == weasyprint.document.TargetCollector.__name__
    assert TargetCollector is weasyprint.document.TargetCollector


def test_no_line_ends_early() -> None:
    """Before an element, a line takes every word for which there is room: at no width is the first one left alone."""
    text = "Several things at once: one here, another there and a third. Then <code>it</code> and so on"
    html = "".join(f'<p style="width: {width}pt">{text}</p>' for width in range(240, 330))
    css = '@page { size: A3 } html { font: 10pt "Book Serif" } p { margin: 0 } code { font: 8pt "Book Mono" }'
    data = weasy.write_pdf(
        f'<html lang="en"><title>T</title>{html}',
        css,
        moment=datetime(2026, 11, 22, tzinfo=UTC),
        tagged=False,
        attachments={},
        progress=silent,
    )
    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    starts = {line for page in pages for line in page.extract_text().split("\n") if line.startswith("Several")}
    assert 3 < len(starts)
    assert "Several" not in {line.strip() for line in starts}
