"""What the tests of the commands share: a small roadmap in an empty folder, and a way to run a command there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from roadwright.cli import main


@pytest.fixture
def garden(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small sound roadmap, copied to ``garden`` in an empty folder that is the current one."""
    folder = tmp_path / "garden"
    shutil.copytree(repository / "tests" / "data" / "garden", folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    return folder


@pytest.fixture
def run() -> Callable[..., Result]:
    """Run ``roadwright`` with the given arguments in this process; a traceback fails the test."""

    def invoke(*arguments: str) -> Result:
        result = CliRunner().invoke(main, arguments)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return invoke


def edit(file: Path, old: str, new: str) -> None:
    """Replace ``old``, which stands exactly once in the file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
