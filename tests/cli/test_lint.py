"""``roadwright lint`` on broken content: every mistake is found at its place, with a way out, and nothing is raised."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Golden = Callable[[str, str], None]

SOIL, SOWING, HEAD = "phases/00-soil.yaml", "phases/01-sowing.yaml", "roadmap.yaml"

MISTAKES = {
    "syntax-error": (SOIL, "title: Soil types", "title: Soil: types"),
    "duplicate-key": (SOIL, "title: Soil types", "title: Soil types\n        title: Kinds of soil"),
    "unknown-key": (SOIL, "aliases: [Sand and clay]", "alises: [Sand and clay]"),
    "wrong-type": (SOIL, "points: [Sand, Clay]", "points: Sand"),
    "wrong-choice": (SOWING, "level: beginner\n        depth", "level: beginer\n        depth"),
    "missing-key": (HEAD, "goal: Harvest something you sowed.\n", ""),
    "missing-file": (HEAD, "phases: [soil, sowing]", "phases: [soil, sowign]"),
    "unknown-topic": (SOWING, "requires: [compost]", "requires: [compst]"),
    "cycle": (SOIL, "hours: [1, 2]\n", "hours: [1, 2]\n        requires: [sowing-depth]\n"),
    "hours": (SOIL, "hours: [1, 3]", "hours: [3, 1]"),
    "duplicate-id": (SOWING, "id: sowing-depth", "id: compost"),
    "tab": (SOIL, "    title: The ground", "\ttitle: The ground"),
}


def edit(file: Path, old: str, new: str) -> None:
    """Replace the first ``old`` in the file."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_clean(garden: Path, run: Run) -> None:
    """Clean content ends with exit code 0 and one line."""
    result = run("lint", "garden")
    assert (result.exit_code, result.output) == (0, "All checks passed!\n")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistake(garden: Path, run: Run, golden: Golden, mistake: str) -> None:
    """Each mistake is shown with place, code, line, caret and help; exit code 1."""
    name, old, new = MISTAKES[mistake]
    edit(garden / name, old, new)
    result = run("lint", "garden")
    assert result.exit_code == 1
    golden(f"lint-{mistake}.txt", result.output)


def test_unreadable_phase(garden: Path, run: Run, golden: Golden) -> None:
    """A folder where a phase should be, and a file that is not UTF-8, are findings too."""
    (garden / SOIL).unlink()
    (garden / SOIL).mkdir()
    (garden / SOWING).write_bytes(b"id: sowing\ntitle: \xff\n")
    result = run("lint", "garden")
    assert result.exit_code == 1
    golden("lint-unreadable.txt", result.output)


def test_one_file(garden: Path, run: Run) -> None:
    """With a file as PATH the whole roadmap is read, but the findings of that file alone are shown."""
    edit(garden / SOIL, "hours: [1, 3]", "hours: [3, 1]")
    assert run("lint", f"garden/{SOWING}").exit_code == 0
    assert run("lint", f"garden/{SOIL}").exit_code == 1


def test_content_drives_no_terminal(garden: Path, run: Run) -> None:
    """Escape sequences in content are written out, not sent."""
    edit(garden / SOIL, "level: beginner", 'level: "\\e[31mred"')
    assert "\x1b" not in run("lint", "garden").output
