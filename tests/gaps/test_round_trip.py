"""A roadmap beside its own Markdown: nothing is missing, moved, doubled or in doubt."""

from __future__ import annotations

from pathlib import Path

from roadwright.artifact import Edition
from roadwright.exporters import markdown
from roadwright.gaps.outlining import outline
from roadwright.gaps.report import compare_two
from roadwright.sources import export_markdown
from roadwright.workspace import open_folder


def test_no_finding(content: Path) -> None:
    """What the Markdown of a roadmap says is what the roadmap says."""
    roadmap = open_folder(content).roadmap
    edition = Edition(roadmap=roadmap, fingerprint="0" * 64)
    (written,) = (artifact for artifact in markdown.render(edition) if artifact.path == "roadmap.md")
    report = compare_two(outline(roadmap), export_markdown.parse(written.data.decode()), names=("ours", "written"))
    assert [gap.id for gap in report.gaps] == []
    assert [(cover.covered, cover.declined) for cover in report.coverage] == [
        (cover.items, 0) for cover in report.coverage
    ]
