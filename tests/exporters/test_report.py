"""The gap report as an artifact of a build."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from roadwright import workspace
from roadwright.artifact import Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.editions import Cut
from roadwright.exporters import report


@pytest.fixture
def garden(repository: Path, tmp_path: Path) -> Path:
    """A small roadmap in a folder of its own."""
    return Path(shutil.copytree(repository / "tests/data/garden", tmp_path / "garden"))


def build(garden: Path) -> list[str]:
    """Build beside the roadmap; the files that were made anew."""
    built = workspace.build(garden, garden.parent / "output", ("json", "report"))
    return [one.file.name for one in built.files if one.fresh]


def test_page(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page tells the same from whichever folder it is built: its files are those of the roadmap's folder."""
    pages = []
    for folder in (garden, garden.parent):
        monkeypatch.chdir(folder)
        shutil.rmtree(garden.parent / "output", ignore_errors=True)
        build(garden)
        pages.append((garden.parent / "output/garden/gaps.html").read_text(encoding="utf-8"))
    assert pages[0] == pages[1]
    assert ">sources/almanac.md:15</a>" in pages[0]
    assert str(garden.parent) not in pages[0]


def test_cached(garden: Path) -> None:
    """It is made anew when a source or a decision has changed, and then alone; else not."""
    assert "gaps.html" in build(garden)
    assert build(garden) == []
    with (garden / "sources/almanac.md").open("a") as source:
        source.write("\n- Worms\n")
    assert build(garden) == ["gaps.html"]
    (garden / "decisions.yaml").unlink()
    assert build(garden) == ["gaps.html"]


def test_smaller_edition(garden: Path) -> None:
    """A part of a roadmap cannot cover its sources: it is refused, and nothing is written."""
    with pytest.raises(RoadwrightError, match="a smaller edition has no gap report"):
        workspace.open_folder(garden).build(garden.parent / "output", ("report",), keep=Cut(phases=("soil",)))
    assert not list(garden.parent.glob("output/*/gaps.html"))


def test_without_report(edition: Edition) -> None:
    """Without a report there is no page."""
    with pytest.raises(RoadwrightError):
        list(report.render(edition))
