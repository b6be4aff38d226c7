"""The small commands: import, stats, verify."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_import(garden: Path, run: Run) -> None:
    """A source becomes a roadmap beside the content, and differs from it in nothing."""
    result = run("import", "garden/sources/almanac.md", "--into", "new")
    assert result.exit_code == 0
    assert Path("new/phases/00-soil.yaml").exists()
    assert Path("new/sources/almanac.md").read_bytes() == (garden / "sources/almanac.md").read_bytes()
    assert run("diff", "new").exit_code == 0
    assert run("import", "garden/sources/almanac.md", "--into", "new").exit_code == 2


def test_stats(garden: Path, run: Run) -> None:
    """The figures as a table for people and as JSON for programs."""
    lines = run("stats", "garden").output.splitlines()
    assert lines[0].split()[:3] == ["phase", "topics", "words"]
    assert [line.split()[:2] for line in lines[1:3]] == [["Soil", "2"], ["Sowing", "1"]]
    (counted,) = json.loads(run("stats", "garden", "--format", "json").output)
    assert (counted["topics"], counted["cards"], [phase["topics"] for phase in counted["phases"]]) == (3, 6, [2, 1])


def test_verify(garden: Path, run: Run) -> None:
    """A build is sound until a file of it is changed; a folder without a build is said in words."""
    assert run("verify").exit_code == 2
    run("build", "garden", "--format", "markdown,json")
    assert run("verify").exit_code == 0
    Path("output/garden/roadmap.json").write_text("{}")
    result = run("verify", "output/garden", "--format", "json")
    assert result.exit_code == 1
    assert {found["file"] for found in json.loads(result.output)} == {"output/garden/roadmap.json"}
