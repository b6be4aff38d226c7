"""``roadwright fmt``."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from roadwright.cli import fmt, main

Run = Callable[..., Result]


@pytest.fixture
def untidy(garden: Path) -> Path:
    """A phase in another layout."""
    file = garden / "phases" / "00-soil.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("points: [Sand, Clay]", "points:   [ Sand,Clay ]"), encoding="utf-8")
    return file


def test_clean(garden: Path, run: Run) -> None:
    """Files in the canonical layout stay untouched."""
    result = run("fmt", "garden", "--check")
    assert (0, "0 files reformatted, 4 files left unchanged\n".replace("files re", "files would be re")) == (
        result.exit_code,
        result.output,
    )


def test_fmt(untidy: Path, run: Run) -> None:
    """A file is brought into the layout."""
    result = run("fmt", "garden")
    assert (0, "reformatted garden/phases/00-soil.yaml\n") == (result.exit_code, result.stdout)
    assert "points: [Sand, Clay]\n" in untidy.read_text(encoding="utf-8")
    assert run("fmt", "garden", "--check").exit_code == 0


@pytest.mark.parametrize(
    ("option", "shown"), [("--check", "would reformat "), ("--diff", "+        points: [Sand, Clay]\n")]
)
def test_changes_nothing(untidy: Path, run: Run, option: str, shown: str) -> None:
    """--check names the files and --diff shows the changes; neither writes."""
    before = untidy.read_bytes()
    result = run("fmt", "garden", option)
    assert (1, True, before) == (result.exit_code, shown in result.stdout, untidy.read_bytes())


def test_left_alone(garden: Path, run: Run) -> None:
    """A file that cannot be read is left alone, with the reason."""
    file = garden / "phases" / "00-soil.yaml"
    file.write_text("a: b: c\n", encoding="utf-8")
    result = run("fmt", str(file.relative_to(garden.parent)))
    assert (1, "a: b: c\n") == (result.exit_code, file.read_text(encoding="utf-8"))
    assert result.stderr.startswith("garden/phases/00-soil.yaml: left alone: not valid YAML")


def test_stdin() -> None:
    """Standard input goes to standard output."""
    assert CliRunner().invoke(main, ["fmt", "-"], input="a:   [ x ]\n").output == "a: [x]\n"
    result = CliRunner().invoke(main, ["fmt", "-"], input="a: [\n")
    assert (1, "", True) == (result.exit_code, result.stdout, "left alone: not valid YAML" in result.stderr)
    result = CliRunner().invoke(main, ["fmt", "--check", "-"], input="a:   [ x ]\n")
    assert (1, "would reformat -\n") == (result.exit_code, result.stdout)
    result = CliRunner().invoke(main, ["fmt", "--diff", "-"], input="a:   [ x ]\n")
    assert (1, True) == (result.exit_code, result.stdout.endswith("-a:   [ x ]\n+a: [x]\n"))
    assert (0, "") == (
        (result := CliRunner().invoke(main, ["fmt", "--check", "-"], input="a: x\n")).exit_code,
        result.output,
    )


def test_unreadable(untidy: Path, run: Run) -> None:
    """What cannot be read is left alone; the other files are brought into the layout all the same."""
    (untidy.parent / "02-x.yaml").mkdir()
    (untidy.parent / "03-y.yaml").write_bytes(b"a: \xff\n")
    result = run("fmt", "garden")
    assert (1, "reformatted garden/phases/00-soil.yaml\n") == (result.exit_code, result.stdout)
    assert "garden/phases/02-x.yaml: not a regular file" in result.stderr
    assert "garden/phases/03-y.yaml: left alone: not UTF-8" in result.stderr


def test_laid_out_already(garden: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found in its layout is not looked at again until it changes."""
    assert run("fmt", "garden").exit_code == 0
    looked: list[str] = []

    def formatted(text: str, file: str) -> str:
        looked.append(file)
        return text

    monkeypatch.setattr(fmt, "formatted", formatted)
    assert "4 files left unchanged" in run("fmt", "garden", "--check").stderr
    assert [] == looked
    file = garden / "phases" / "00-soil.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    (garden / "phases" / "01-sowing.yaml").unlink()
    assert "3 files left unchanged" in run("fmt", "garden", "--check").stderr
    assert ["garden/phases/00-soil.yaml"] == looked


def test_memory_that_is_none(garden: Path, run: Run) -> None:
    """A damaged memory is forgotten, and one that cannot be written is none."""
    memory = Path(".roadwright_cache")
    memory.mkdir()
    (memory / "layout.json").write_text("[1, 2", encoding="utf-8")
    assert run("fmt", "garden").exit_code == 0
    assert (memory / "layout.json").read_text(encoding="utf-8").startswith("{")
    shutil.rmtree(memory)
    memory.write_text("a file", encoding="utf-8")
    assert run("fmt", "garden").exit_code == 0
    assert memory.read_text(encoding="utf-8") == "a file"
