"""The command itself: help, version, and what it says when it cannot run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete
from click.testing import Result

from roadwright import __version__
from roadwright.cli import main

Run = Callable[..., Result]


def test_help_names_every_command(run: Run) -> None:
    """``--help`` gives a line to each command."""
    result = run("--help")
    assert result.exit_code == 0
    lines = [line.split() for line in result.output.splitlines()]
    for command in ("build", "diff", "lint"):
        assert any(line[:1] == [command] and len(line) > 2 for line in lines), command


def test_version(run: Run) -> None:
    """``--version`` gives the name and the version."""
    assert run("--version").output == f"roadwright {__version__}\n"


def test_python_m(garden: Path) -> None:
    """``python -m roadwright`` is the same command."""
    done = subprocess.run(
        [sys.executable, "-m", "roadwright", "lint", "garden"],
        capture_output=True,
        text=True,
        check=False,
        cwd=garden.parent,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "All checks passed!\n", "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("lint", "nowhere"), "error: nowhere: there is no such file or folder\n  help: check the path\n"),
        (("diff", "garden/phases"), "error: garden/phases: holds no roadmap.yaml\n"),
        (("build", "garden", "--format", "pfd"), "error: unknown format pfd\n  help: did you mean pdf?\n"),
        (("lint", "garden", "--format", "txet"), "error: unknown format txet\n  help: did you mean text?\n"),
    ],
)
def test_cannot_run(garden: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    """What the user can mend is said in two lines on standard error, with exit code 2."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(message)


@pytest.mark.parametrize("argument", ["lint", "--help"])
def test_without_libyaml(tmp_path: Path, argument: str) -> None:
    """Where PyYAML has no libyaml, that is said, and not shown as a traceback."""
    program = "import sys; sys.modules['yaml._yaml'] = None; from roadwright.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, argument], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: PyYAML is installed without libyaml\n  help: use a Python for which")


def test_quick_start() -> None:
    """Help and lint import nothing that draws, and no reader of Markdown or deck."""
    heavy = {"weasyprint", "genanki", "jsonschema", "ruamel.yaml", "markdown_it", "ftfy", "fontTools"}
    code = f"import sys; import roadwright.cli.lint, roadwright.cli.build; print(sorted({heavy!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


AT_THE_END = """
import atexit, gc, sys
atexit.register(lambda: print(gc.get_freeze_count() > 0, sorted({0!r} & set(sys.modules)), file=sys.stderr))
from roadwright.cli import main
main(["lint", "garden"])
"""


def test_quick_lint(garden: Path) -> None:
    """A lint that finds nothing imports nothing that only a mistake asks for, and ends without looking for garbage."""
    spared = {"difflib", "json", "statistics", "shutil", "subprocess", "tomllib", "roadwright.comparison"}
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_END.format(spared)],
        capture_output=True,
        text=True,
        check=True,
        cwd=garden.parent,
    )
    assert (done.stdout, done.stderr) == ("All checks passed!\n", "True []\n")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("li", ["lint"]),
        ("explain RW11", [f"RW11{number}" for number in range(10)]),
        ("lint --select hours-o", ["hours-order", "hours-outlier"]),
        ("lint --format gi", ["github", "gitlab"]),
        ("diff --format gi", ["github"]),
    ],
)
def test_completion(words: str, offered: list[str]) -> None:
    """The shell is offered commands, codes and names of rules, and formats."""
    *before, last = words.split()
    found = ShellComplete(main, {}, "roadwright", "").get_completions(before, last)
    assert offered == [item.value for item in found]
