"""What a project writes in its settings file, and what is said about mistakes in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from roadwright.diagnostics import RoadwrightError
from roadwright.settings import Settings, find

WHOLE = """
select = ["RW1", "schema"]
ignore = ["hours-order"]

[per-path-ignores]
"*/drafts/*.yaml" = ["RW2"]

[severity]
RW1 = "info"
hours-order = "warning"
"""


def test_none(tmp_path: Path) -> None:
    """Without a file the plain settings hold."""
    assert Settings(root=tmp_path) == find(tmp_path)


@pytest.mark.parametrize(("name", "head"), [("roadwright.toml", ""), ("pyproject.toml", "tool.roadwright.")])
def test_found_above(tmp_path: Path, name: str, head: str) -> None:
    """Both files are found from a folder below, and file patterns count from where they stand."""
    (tmp_path / name).write_text(f'{head}select = ["RW115"]\n', encoding="utf-8")
    below = tmp_path / "content" / "garden"
    below.mkdir(parents=True)
    (below / "pyproject.toml").write_text('[project]\nname = "roadwright-garden"\n', encoding="utf-8")
    assert Settings(root=tmp_path, select=("RW115",)) == find(below)


def test_whole(tmp_path: Path) -> None:
    """Every key is read; of two severities the more exact one counts."""
    (tmp_path / "roadwright.toml").write_text(WHOLE, encoding="utf-8")
    settings = find(tmp_path)
    assert (("RW1", "schema"), ("hours-order",)) == (settings.select, settings.ignore)
    assert ("info", "warning") == (settings.severity["RW110"], settings.severity["RW115"])
    assert "RW201" in settings.ignored_in(tmp_path / "a" / "drafts" / "x.yaml")
    assert frozenset() == settings.ignored_in(tmp_path / "a" / "x.yaml")
    assert frozenset() == settings.ignored_in(Path("/elsewhere/drafts/x.yaml"))


def test_adjusted() -> None:
    """What the command line selects replaces the file's selection; what it ignores is added."""
    settings = Settings(select=("RW1",), ignore=("RW115",))
    assert Settings(select=("RW2",), ignore=("RW115", "RW201")) == settings.adjusted(select=["RW2"], ignore=["RW201"])


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("selct = []", "unknown key `selct`", "did you mean `select`?"),
        ("colour = 1", "unknown key `colour`", "choose from: select, ignore, per-path-ignores, severity"),
        ('ignore = ["hour-order"]', "there is no rule `hour-order`", "did you mean `hours-order`?"),
        ('ignore = [""]', "there is no rule ``", "`roadwright rules` lists them"),
        ("select = 'RW1'", "`select` must be a list of codes or names", 'such as ["RW4", "long-sentence"]'),
        ("severity = 1", "`severity` must be a table", "write a table [severity]"),
        ('severity.RW115 = "eror"', "`eror` is no severity, for `RW115`", "did you mean `error`?"),
        ('severity.RW99 = "error"', "there is no rule `RW99`", None),
        ("per-path-ignores.x = 5", "`per-path-ignores` must be a list of codes or names", None),
        ("select = [", "not valid TOML", "mend the file"),
    ],
)
def test_mistakes(tmp_path: Path, text: str, message: str, hint: str | None) -> None:
    """Each mistake names the file, what is wrong, and what was probably meant."""
    file = tmp_path / "roadwright.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RoadwrightError) as caught:
        find(tmp_path)
    assert str(caught.value).startswith(f"{file}: {message}")
    assert hint in {None, caught.value.hint}


@pytest.mark.parametrize(
    "text",
    [
        "[tool.roadwright]\nignore = ['RW1']",
        "[ tool . 'roadwright' ]\nignore = ['RW1']",
        "['tool'.\"roadwright\"]\nignore = ['RW1']",
        "[ tool ]\nx = 1\nroadwright.ignore = ['RW1']",
        "['tool']\nroadwright = {ignore = ['RW1']}",
        "tool.roadwright.ignore = ['RW1']",
        "tool = {x = 1, roadwright = {ignore = ['RW1']}}",
        "'tool' = {roadwright = {ignore = ['RW1']}}",
    ],
)
def test_every_way_to_write_the_table(tmp_path: Path, text: str) -> None:
    """TOML has several; all of them are found in a pyproject.toml."""
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    assert ("RW1",) == find(tmp_path).ignore


def test_only_named(tmp_path: Path) -> None:
    """A pyproject.toml that names roadwright as a dependency or the like says nothing, and is not parsed."""
    text = "[project]\nname = 'tool'\ndependencies = ['roadwright']\n[tool.x]\nroadwright = 3\n"
    (tmp_path / "pyproject.toml").write_text(text + "not TOML", encoding="utf-8")
    assert find(tmp_path).ignore == ()


def test_not_a_table(tmp_path: Path) -> None:
    """``tool.roadwright`` must be a table."""
    (tmp_path / "pyproject.toml").write_text("[tool]\nroadwright = 3\n", encoding="utf-8")
    with pytest.raises(RoadwrightError, match="must be a table"):
        find(tmp_path)
