"""``roadwright build``: artifacts where they belong, and refusals that leave everything as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_artifacts(garden: Path, run: Run) -> None:
    """The default formats are written below the roadmap's id; the deck's ledger goes back to the content."""
    result = run("build", "garden")
    assert result.exit_code == 0, result.output
    made = {file.name for file in Path("output/garden").iterdir()}
    assert {"roadmap.md", "roadmap.json", "roadmap.pdf", "roadmap.apkg"} <= made
    assert (garden / "anki.lock.json").exists()
    assert json.loads(Path("output/garden/roadmap.json").read_text())["title"] == "Kitchen Garden"
    assert Path("output/garden/roadmap.pdf").read_bytes().startswith(b"%PDF-")


def test_refuses_errors(garden: Path, run: Run) -> None:
    """Content with errors is refused and nothing is written."""
    file = garden / "phases/00-soil.yaml"
    file.write_text(file.read_text().replace("hours: [1, 3]", "hours: [3, 1]"))
    result = run("build", "garden", "--format", "markdown")
    assert (result.exit_code, Path("output").exists()) == (2, False)
    assert result.stderr == (
        "error: garden: 1 error in the content, nothing was built\n  help: `roadwright lint garden` shows them\n"
    )


def test_output_in_the_way(garden: Path, run: Run) -> None:
    """An output folder that cannot be made is said in words."""
    Path("output").write_text("a file")
    result = run("build", "garden", "--format", "markdown")
    assert result.exit_code == 2
    assert "cannot write output/garden" in result.stderr
    assert Path("output").read_text() == "a file"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--format", "markdwn"], "error: unknown format markdwn\n  help: did you mean markdown?\n"),
        (["--format", ","], "error: no format is named\n  help: choose from: anki, "),
        (["--format", "json", "--phase", "soill"], "error: there is no phase soill\n  help: did you mean soil?\n"),
    ],
)
def test_what_there_is_not(garden: Path, run: Run, options: list[str], message: str) -> None:
    """A misspelt format or phase is said with the one that was meant, and nothing is written."""
    result = run("build", "garden", *options)
    assert (result.exit_code, Path("output").exists()) == (2, False)
    assert result.stderr.startswith(message)


def test_plain_lines(garden: Path, run: Run) -> None:
    """Where nobody watches, a line says what is rendered; nothing is said of what is good already."""
    assert "rendering json\nrendering csv\n" == run("build", "garden", "--format", "json,csv").stderr
    again = run("build", "garden", "--format", "json,csv")
    assert ("", 4) == (again.stderr, again.stdout.count("  unchanged"))


def test_smaller_edition(garden: Path, run: Run) -> None:
    """An edition has a folder of its own, by what it holds in whatever order that was asked for."""
    options = ("--format", "json", "--phase", "sowing", "--phase", "soil", "--level", "beginner")
    assert 0 == run("build", "garden", *options).exit_code
    assert ["garden-soil-sowing-beginner"] == [folder.name for folder in Path("output").iterdir()]
