"""``roadwright lint``: what settings, options and comments make of the findings."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def edit(file: Path, old: str, new: str) -> None:
    """Replace ``old``, which stands exactly once in the file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def codes(result: Result) -> list[str]:
    """The codes of a JSON report, with the severities."""
    return [f"{found['code']} {found['severity']}" for found in json.loads(result.output)]


def wrong_hours(garden: Path, comment: str = "") -> Path:
    """Swap the hours of one topic, with a comment behind them."""
    file = garden / "phases" / "00-soil.yaml"
    edit(file, "hours: [1, 3]\n", f"hours: [3, 1]{comment}\n")
    return file


def test_select_and_ignore(garden: Path, run: Run) -> None:
    """Codes, prefixes and names, repeated or with commas, select and ignore."""
    wrong_hours(garden)
    for options, expected in [
        ([], ["RW115 error"]),
        (["--select", "RW2,hours-order"], ["RW115 error"]),
        (["--select", "RW2", "--select", "schema"], []),
        (["--ignore", "RW1"], []),
        (["--ignore", "RW1", "--select", "RW115"], ["RW115 error"]),
    ]:
        result = run("lint", "garden", "--format", "json", *options)
        assert (expected, bool(expected)) == (codes(result), bool(result.exit_code)), options


def test_unknown_selector(garden: Path, run: Run) -> None:
    """A misspelt rule ends the command with a suggestion."""
    result = run("lint", "garden", "--select", "hour-order")
    assert result.exit_code == 2
    assert result.stderr == "error: there is no rule `hour-order`\n  help: did you mean `hours-order`?\n"


def test_settings(garden: Path, run: Run) -> None:
    """The project's settings give severities and switch findings off by path."""
    wrong_hours(garden)
    file = garden.parent / "roadwright.toml"
    file.write_text('[severity]\nRW115 = "info"\n', encoding="utf-8")
    assert codes(run("lint", "garden", "--format", "json")) == ["RW115 info"]
    file.write_text('[per-path-ignores]\n"garden/phases/00-*" = ["RW115"]\n', encoding="utf-8")
    assert run("lint", "garden").exit_code == 0


def test_settings_mistake(garden: Path, run: Run) -> None:
    """A mistake in the settings file is told before anything is read."""
    (garden.parent / "roadwright.toml").write_text("selct = []\n", encoding="utf-8")
    result = run("lint", "garden")
    assert (2, True) == (result.exit_code, "did you mean `select`?" in result.stderr)


def test_suppressed(garden: Path, run: Run) -> None:
    """A comment suppresses what stands on its line, or in the entry that begins there."""
    file = wrong_hours(garden, "  # roadwright: ignore[RW115] a slow start")
    assert run("lint", "garden").exit_code == 0
    edit(file, "  # roadwright: ignore[RW115] a slow start", "")
    edit(file, "- id: compost\n", "- id: compost  # roadwright: ignore[hours-order]\n")
    assert run("lint", "garden").exit_code == 0


def test_unused_suppression(garden: Path, run: Run) -> None:
    """A comment that suppresses nothing is reported, unless its rule did not run."""
    edit(garden / "phases" / "00-soil.yaml", "[1, 3]\n", "[1, 3]  # roadwright: ignore[RW115]\n")
    result = run("lint", "garden", "--format", "concise")
    place = "garden/phases/00-soil.yaml:34:24"
    assert result.output.splitlines()[0] == f"{place}: RW106 [*] nothing is wrong here by RW115"
    assert run("lint", "garden", "--ignore", "RW115").exit_code == 0
    assert run("lint", "garden", "--select", "RW115").exit_code == 0


def test_suppression_of_code_that_was_not_run(garden: Path, run: Run) -> None:
    """Whether a comment about code that is run is needed, shows only when it is run."""
    edit(garden / "phases" / "00-soil.yaml", "[1, 3]\n", "[1, 3]  # roadwright: ignore[example-output]\n")
    assert run("lint", "garden").exit_code == 0
    assert "RW106" in run("lint", "garden", "--run-code").output


def test_suppression_in_a_broken_file(garden: Path, run: Run) -> None:
    """While a file is broken, rules are silent about parts of it, so no comment in it is called needless."""
    soil = garden / "phases" / "00-soil.yaml"
    edit(soil, "[1, 3]\n", "[1, 3]  # roadwright: ignore[RW115]\n")
    edit(soil, "title: Compost\n", "titel: Compost\n")
    assert "RW106" not in run("lint", "garden").output


def test_settings_for_suppressions(garden: Path, run: Run) -> None:
    """Severities and ignores by path hold for needless comments too."""
    edit(garden / "phases" / "00-soil.yaml", "[1, 3]\n", "[1, 3]  # roadwright: ignore[RW115]\n")
    settings = garden.parent / "roadwright.toml"
    settings.write_text('[severity]\nRW106 = "error"\n', encoding="utf-8")
    assert "Found 1 error in" in run("lint", "garden").output
    settings.write_text('[per-path-ignores]\n"*/00-*" = ["unused-suppression"]\n', encoding="utf-8")
    assert run("lint", "garden").exit_code == 0


def test_wrong_suppression(garden: Path, run: Run) -> None:
    """A comment with an unknown code, or with none, is reported."""
    edit(garden / "phases" / "00-soil.yaml", "[1, 3]\n", "[1, 3]  # roadwright: ignore[hour-order]\n")
    edit(garden / "phases" / "00-soil.yaml", "id: soil-types\n", "id: soil-types  # roadwright: ignore\n")
    result = run("lint", "garden")
    assert "the comment names no code" in result.output
    assert "there is no rule `hour-order`" in result.output


def test_syntax_is_never_passed_over(garden: Path, run: Run) -> None:
    """What was not read is told, whatever is selected."""
    edit(garden / "phases" / "01-sowing.yaml", "title: Seeds\n", "title: Seeds: all\n")
    result = run("lint", "garden", "--select", "RW4", "--ignore", "RW1", "--format", "json")
    assert codes(result) == ["RW100 error"]


def test_output_files(garden: Path, run: Run) -> None:
    """Each format goes to the file behind it, and to standard output where there is none."""
    wrong_hours(garden)
    result = run("lint", "garden", "--format", "concise", "--format", "json", "--output-file", "out/found.json")
    assert "RW115" in result.output.splitlines()[0]
    assert json.loads(Path("out/found.json").read_text(encoding="utf-8"))[0]["code"] == "RW115"
    run("lint", "garden", "--output-file", "a.txt", "--format", "concise", "--format", "text", "--output-file", "b.txt")
    assert Path("a.txt").read_text(encoding="utf-8").startswith("garden/phases/00-soil.yaml:34:16: RW115 [*] topic")
    assert "   = help" in Path("b.txt").read_text(encoding="utf-8")
    result = run("lint", "garden", "--output-file", "a", "--output-file", "b")
    assert (2, True) == (result.exit_code, "--format text has two --output-file" in result.stderr)


def test_step_summary(garden: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a GitHub job the findings are added to its summary."""
    wrong_hours(garden)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    Path("summary.md").write_text("before\n", encoding="utf-8")
    run("lint", "garden", "--format", "github")
    text = Path("summary.md").read_text(encoding="utf-8")
    assert text.startswith("before\n## roadwright lint\n\nFound 1 error in 1 file.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "no/such/folder.md")
    result = run("lint", "garden")
    assert (2, True) == (result.exit_code, "cannot write no/such/folder.md" in result.stderr)
