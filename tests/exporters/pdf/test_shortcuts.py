"""The shortcuts change how long a book takes, and nothing else."""

from __future__ import annotations

import pytest

from roadwright.artifact import Edition
from roadwright.exporters import pdf
from roadwright.exporters.pdf import shortcuts


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
