"""A source becomes a first roadmap that covers it, in any language and with any titles."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright import workspace
from roadwright.diagnostics import RoadwrightError
from roadwright.importing import Slugs, files
from roadwright.outline import Item, Outline

AVOIDABLE = ("RW10", "RW110", "RW111", "RW112", "RW113", "RW114", "RW115", "RW201", "RW202", "RW203")


@pytest.mark.parametrize("name", ["step-by-step", "complete"])
def test_differs_in_nothing(content: Path, tmp_path: Path, name: str) -> None:
    """The new roadmap covers its source, and what the linter finds is left for a person to write."""
    workspace.import_source(content / "sources" / f"{name}.md", tmp_path / "new")
    opened = workspace.open_folder(tmp_path / "new")
    assert [gap.id for gap in opened.diff().open if gap.kind in {"missing", "missing-value"}] == []
    assert [f for f in opened.findings if f.diagnostic.code.startswith(AVOIDABLE)] == []


def test_never_over_a_roadmap(repository: Path, tmp_path: Path) -> None:
    """A folder that holds a roadmap is left as it is."""
    source = repository / "tests/data/garden/sources/almanac.md"
    workspace.import_source(source, tmp_path / "new")
    before = (tmp_path / "new/roadmap.yaml").read_bytes()
    with pytest.raises(RoadwrightError, match="holds a roadmap already"):
        workspace.import_source(source, tmp_path / "new")
    assert (tmp_path / "new/roadmap.yaml").read_bytes() == before


def test_nothing_to_teach(tmp_path: Path) -> None:
    """A text without topics is refused and no folder is made."""
    (tmp_path / "prose.md").write_text("Once upon a time.\n")
    with pytest.raises(RoadwrightError, match="nothing in it looks like a topic"):
        workspace.import_source(tmp_path / "prose.md", tmp_path / "new")
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("titles", "ids"),
    [
        (["SQL (MUST KNOW)", "C++", "C"], ["sql-must-know", "c", "c-2"]),
        (["Übung macht den Meister", "Основы", "基础"], ["ubung-macht-den-meister", "item", "item-2"]),
    ],
)
def test_ids(titles: list[str], ids: list[str]) -> None:
    """Ids are words in ASCII, each given once."""
    slugs = Slugs()
    assert ids == [slugs.take(title) for title in titles]


@given(st.lists(st.text(min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=4))
def test_any_titles(titles: list[str]) -> None:
    """Whatever the titles hold, the files are read back without a finding about their text."""
    from roadwright import document

    items = tuple(Item(kind="topic", text=title, line=1) for title in titles)
    for name, text in files(Outline(title="T", items=items), source="s.md", title="T", day="2026-11-22").items():
        assert document.read(text.encode(errors="replace"), name).diagnostics == ()


SOURCES = sorted((Path(__file__).parent / "sources" / "samples").iterdir())


@pytest.mark.parametrize("source", SOURCES, ids=[source.name for source in SOURCES])
def test_any_source_differs_in_nothing(tmp_path: Path, source: Path) -> None:
    """Whatever a source says, of what it teaches and of what it says about that, has a place in the new roadmap."""
    workspace.import_source(source, tmp_path / "new")
    opened = workspace.open_folder(tmp_path / "new")
    assert [gap.id for gap in opened.diff().open] == []
    assert [f for f in opened.findings if f.diagnostic.code.startswith(AVOIDABLE)] == []
