"""Reading and writing files, and the failures an editor can meet."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from roadwright import files
from roadwright.diagnostics import RoadwrightError


def test_write_makes_folders_and_replaces(tmp_path: Path) -> None:
    """The bytes arrive whole, with ordinary permissions, and nothing else is left behind."""
    file = tmp_path / "a" / "b.txt"
    files.write(file, b"old")
    files.write(file, b"new")
    assert (file.read_bytes(), [entry.name for entry in file.parent.iterdir()], file.stat().st_mode & 0o777) == (
        b"new",
        ["b.txt"],
        0o644,
    )


def test_write_does_not_follow_links(tmp_path: Path) -> None:
    """A symbolic link in the way is replaced; the file it led to stays as it was."""
    outside, link = tmp_path / "outside", tmp_path / "link"
    outside.write_bytes(b"precious")
    link.symlink_to(outside)
    files.write(link, b"new")
    assert (outside.read_bytes(), link.read_bytes(), link.is_symlink()) == (b"precious", b"new", False)


def test_write_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    """A file where a folder should be is said in words, and nothing is written."""
    (tmp_path / "output").write_bytes(b"")
    with pytest.raises(RoadwrightError, match=r"cannot write .*: (not a directory|file exists)"):
        files.write(tmp_path / "output" / "roadmap.md", b"x")


def test_failed_write_leaves_the_old(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails, the old file is there and the aside is gone."""
    file = tmp_path / "a.txt"
    files.write(file, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(RoadwrightError, match="no space left on device"):
        files.write(file, b"new")
    assert (file.read_bytes(), [entry.name for entry in tmp_path.iterdir()]) == (b"old", ["a.txt"])


@pytest.mark.parametrize("kind", ["missing", "folder", "pipe", "loop"])
def test_unreadable(tmp_path: Path, kind: str) -> None:
    """What is no regular file is refused at once; a pipe does not make the reader wait."""
    file = tmp_path / "x.yaml"
    if kind == "folder":
        file.mkdir()
    elif kind == "pipe":
        os.mkfifo(file)
    elif kind == "loop":
        file.symlink_to(file)
    with pytest.raises(RoadwrightError) as raised:
        files.read(file, 100)
    assert raised.value.hint
