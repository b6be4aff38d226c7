"""Hostile content against every command that reads content: a finding or a clear error, never a traceback.

The inputs are those of ``benchmarks/hostile.py``, which measures what they cost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import Result

Run = Callable[..., Result]

SPEC = spec_from_file_location("hostile", Path(__file__).parent.parent.parent / "benchmarks" / "hostile.py")
assert SPEC
assert SPEC.loader
hostile: ModuleType = module_from_spec(SPEC)
SPEC.loader.exec_module(hostile)

DRIVING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
LARGE = {
    *("line of 100 MB", "30 MB, line 1 wrong", "4 million values", "95,000 values", "45,000 unknown keys"),
    *("90,000 equal points", "90,000 points against the schema", "8,000 topics against the schema"),
}
"""Slow to write or to lint; the benchmark goes through them."""
SMALL = (
    *("alias bomb", "key with a line end", "control characters, escaped", "lone surrogates", "NUL bytes", "huge hours"),
    *("pipe", "folder for roadmap.yaml", "loop of links", "link to nothing"),
)


@pytest.mark.parametrize("case", [case for case in hostile.CASES if case not in LARGE])
def test_lint(case: str, tmp_path: Path, run: Run) -> None:
    """Each input ends in a finding that says where, and content drives no terminal."""
    hostile.make(case, tmp_path / "garden")
    result = run("lint", str(tmp_path / "garden"), "--format", "concise")
    assert result.exit_code == 1
    assert "garden/" in result.stdout
    assert not DRIVING.search(result.stdout)


@pytest.mark.parametrize("command", [["lint", "--fix", "--unsafe-fixes"], ["fmt"], ["diff"], ["stats"]])
@pytest.mark.parametrize("case", SMALL)
def test_other_commands(
    case: str, command: list[str], tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The other commands end with one of their exit codes, and nothing is built of what is broken."""
    hostile.make(case, tmp_path / "garden")
    monkeypatch.chdir(tmp_path)
    assert run(*command, "garden").exit_code in ({1, 2} if command == ["build"] else {0, 1, 2})


@pytest.mark.parametrize("case", SMALL)
def test_build(case: str, tmp_path: Path, run: Run) -> None:
    """Nothing is built of what is broken."""
    hostile.make(case, tmp_path / "garden")
    result = run("build", str(tmp_path / "garden"), "--format", "json", "--output", str(tmp_path / "output"))
    assert (2, False) == (result.exit_code, (tmp_path / "output").exists())
