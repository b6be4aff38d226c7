"""``roadwright diff`` on a small roadmap, and on the content of this repository."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Golden = Callable[[str, str], None]


def test_covered(garden: Path, run: Run, golden: Golden) -> None:
    """Everything is covered or decided: exit code 0."""
    result = run("diff", "garden")
    golden("diff-covered.txt", result.output)
    assert result.exit_code == 0


def test_missing(garden: Path, run: Run, golden: Golden) -> None:
    """An item that neither the roadmap nor a decision answers is shown with its line: exit code 1."""
    (garden / "decisions.yaml").unlink()
    result = run("diff", "garden")
    golden("diff-missing.txt", result.output)
    assert result.exit_code == 1


def test_json(garden: Path, run: Run) -> None:
    """``--format json`` holds every gap with its id, file and line."""
    (garden / "decisions.yaml").unlink()
    report = json.loads(run("diff", "garden", "--format", "json").output)
    missing = [gap for gap in report["findings"] if gap["kind"] == "missing"]
    assert [("garden/sources/almanac.md", 15)] == [(gap["right"]["file"], gap["right"]["line"]) for gap in missing]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b"\x00\x01\x02\x03" * 50, "not text"),
        (None, "there is no such file"),
    ],
)
def test_unreadable_source(garden: Path, run: Run, data: bytes | None, message: str) -> None:
    """A source that is not text, or not there, is said in words: exit code 2."""
    source = garden / "sources/almanac.md"
    source.unlink()
    if data is not None:
        source.write_bytes(data)
    result = run("diff", "garden")
    assert result.exit_code == 2
    assert message in result.stderr
    assert "almanac.md" in result.stderr


def test_content_is_covered(content: Path, run: Run) -> None:
    """The content of this repository covers its sources, or says why not."""
    assert run("diff", str(content)).exit_code == 0
