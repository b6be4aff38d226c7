"""``roadwright lint --fix`` and ``--diff``: what a machine can mend."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from roadwright.cli import main

Run = Callable[..., Result]


def edit(file: Path, old: str, new: str) -> None:
    """Replace ``old``, which stands exactly once in the file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def soil(garden: Path) -> Path:
    """A phase with one finding that has a safe fix, and one with an unsafe fix in the other phase."""
    file = garden / "phases" / "00-soil.yaml"
    edit(file, "hours: [1, 3]\n", "hours: [3, 1]  # a slow start\n")
    edit(garden / "phases" / "01-sowing.yaml", "requires: [compost]", "requires: [compst]")
    return file


def test_fix(soil: Path, run: Run) -> None:
    """Safe fixes are written, comments and layout stay, and what is left is reported."""
    before = soil.read_text(encoding="utf-8")
    result = run("lint", "garden", "--fix", "--format", "concise")
    assert before.replace("[3, 1]", "[1, 3]") == soil.read_text(encoding="utf-8")
    assert (1, "Fixed 1 finding in 1 file.\n") == (result.exit_code, result.stderr)
    assert "RW201" in result.stdout
    assert "1 fixable with `--fix --unsafe-fixes`." in result.stdout


def test_unsafe_fixes(soil: Path, run: Run) -> None:
    """With --unsafe-fixes the others are written too, and nothing is left."""
    result = run("lint", "garden", "--fix", "--unsafe-fixes")
    assert (0, "All checks passed!\n") == (result.exit_code, result.stdout)
    assert result.stderr == "".join(["Fixed 2 findings in 2 files.\n"])
    assert run("lint", "garden", "--unsafe-fixes").exit_code == 2


def test_needless_comment(garden: Path, run: Run) -> None:
    """A comment that suppresses nothing goes; of one with several codes only that which does nothing goes."""
    file = garden / "phases" / "00-soil.yaml"
    before = file.read_text(encoding="utf-8")
    edit(file, "hours: [1, 3]\n", "hours: [3, 1]  # roadwright: ignore[RW115, RW119, RW401] a slow start\n")
    edit(file, "id: soil-types\n", "id: soil-types  # roadwright: ignore[RW115]\n")
    edit(file, "title: Compost\n", "# roadwright: ignore[RW115]\n        title: Compost\n")
    result = run("lint", "garden", "--fix")
    assert (0, "Fixed 4 findings in 1 file.\n") == (result.exit_code, result.stderr)
    expected = before.replace("hours: [1, 3]\n", "hours: [3, 1]  # roadwright: ignore[RW115] a slow start\n")
    assert expected == file.read_text(encoding="utf-8")


def test_unknown_code_in_a_comment(garden: Path, run: Run) -> None:
    """A comment with a code that does not exist stays: another may have been meant."""
    file = garden / "phases" / "00-soil.yaml"
    edit(file, "hours: [1, 3]\n", "hours: [1, 3]  # roadwright: ignore[hour-order] a slow start\n")
    before = file.read_text(encoding="utf-8")
    result = run("lint", "garden", "--fix", "--unsafe-fixes")
    assert (1, before) == (result.exit_code, file.read_text(encoding="utf-8"))
    assert "did you mean `hours-order`?" in result.stdout


def test_diff(soil: Path, run: Run) -> None:
    """--diff shows what would change, and changes nothing."""
    before = soil.read_bytes()
    result = run("lint", "garden", "--diff")
    assert (1, before) == (result.exit_code, soil.read_bytes())
    assert "+        hours: [1, 3]  # a slow start\n" in result.stdout
    assert result.stderr == "Would fix 1 finding in 1 file.\n"
    run("lint", "garden", "--fix")
    assert (0, "") == ((result := run("lint", "garden", "--diff")).exit_code, result.output)


def test_bytes_stay(soil: Path, run: Run) -> None:
    """A byte order mark and CRLF are kept, and a link is written through."""
    data = b"\xef\xbb\xbf" + soil.read_bytes().replace(b"\n", b"\r\n")
    real = soil.parent.parent / "real.yaml"
    real.write_bytes(data)
    soil.unlink()
    soil.symlink_to(real)
    run("lint", "garden", "--fix")
    assert data.replace(b"[3, 1]", b"[1, 3]") == real.read_bytes()
    assert soil.is_symlink()


def test_one_file(soil: Path, run: Run) -> None:
    """With a file as PATH no other file is touched."""
    before = soil.read_bytes()
    run("lint", "garden/phases/01-sowing.yaml", "--fix", "--unsafe-fixes")
    assert before == soil.read_bytes()


def test_several_files(soil: Path, run: Run) -> None:
    """Several files of one roadmap, as a hook names them, are one look; a folder among them takes in all."""
    result = run(
        "lint",
        "garden/phases/01-sowing.yaml",
        "garden/phases/00-soil.yaml",
        "garden/roadmap.yaml",
        "--format",
        "concise",
    )
    assert "Found 2 errors in 2 files." in result.output.replace("2 errors, 1 warning", "2 errors")
    again = run("lint", "garden/phases/01-sowing.yaml", "garden", "garden", "--format", "concise")
    assert sorted(result.output.splitlines()) == sorted(again.output.splitlines())


def test_dropped(garden: Path, run: Run) -> None:
    """A fix that would lose a comment is not made, and that is said."""
    file = garden / "phases" / "00-soil.yaml"
    edit(file, "hours: [1, 3]\n", "hours:\n          - 3  # slow\n          - 1\n")
    before = file.read_bytes()
    result = run("lint", "garden", "--fix")
    assert (1, before) == (result.exit_code, file.read_bytes())
    assert "RW115 was not fixed: it would change more than it should" in result.stderr


def test_stdin(soil: Path) -> None:
    """The text on standard input counts instead of the file, which stays; with --fix the fixed text comes back."""
    text = soil.read_text(encoding="utf-8")
    name = ["--stdin-filename", "garden/phases/00-soil.yaml"]
    result = CliRunner().invoke(main, ["lint", "-", *name, "--format", "concise"], input=text)
    assert result.stdout.startswith("garden/phases/00-soil.yaml:34:16: RW115")
    result = CliRunner().invoke(main, ["lint", "-", *name, "--fix"], input=text)
    assert (text.replace("[3, 1]", "[1, 3]"), text) == (result.stdout, soil.read_text(encoding="utf-8"))
    assert result.exit_code == 0
    result = CliRunner().invoke(main, ["lint", "-", *name], input="title: [")
    assert "RW100" in result.stdout
    result = CliRunner().invoke(main, ["lint", "-", *name], input=b"\xff")
    assert (2, True) == (result.exit_code, "standard input is not UTF-8" in result.stderr)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-"], "- needs --stdin-filename"),
        (["-", "--stdin-filename", "elsewhere/x.yaml"], "elsewhere/x.yaml: belongs to no roadmap"),
        (["garden", "--watch", "--fix"], "--watch only reports"),
    ],
)
def test_usage(garden: Path, run: Run, arguments: list[str], message: str) -> None:
    """Options that make no sense together end with exit code 2 and a sentence."""
    result = run("lint", *arguments)
    assert (2, True) == (result.exit_code, message in result.stderr)


def test_watch(garden: Path) -> None:
    """--watch reports again when a file changes, until it is interrupted."""
    program = """if True:
        from roadwright.cli import main, _watch

        def looks():
            yield open("garden/phases/01-sowing.yaml", "a").write("x")
            raise KeyboardInterrupt

        _watch.watch.__defaults__ = (looks().__next__,)
        main(["lint", "garden", "--watch"])
    """
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.startswith("All checks passed!\n")
    assert "RW100" in done.stdout
    assert (0, "") == (done.returncode, done.stderr)


def test_misspelt(garden: Path, run: Run) -> None:
    """A misspelt key or choice is mended on request."""
    file = garden / "phases" / "00-soil.yaml"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("aliases:", "alises:").replace("kind: choose", "kind: chose"), encoding="utf-8")
    assert run("lint", "garden", "--fix", "--unsafe-fixes").exit_code == 0
    assert before == file.read_text(encoding="utf-8")
