"""A build: what it writes, what it leaves alone, and what is there when it is stopped."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from roadwright import files, workspace
from roadwright.diagnostics import RoadwrightError
from roadwright.verification import verify

QUICK = ("markdown", "json", "anki")


@pytest.fixture
def garden(repository: Path, tmp_path: Path) -> Path:
    """A small roadmap in a folder of its own."""
    return Path(shutil.copytree(repository / "tests/data/garden", tmp_path / "garden"))


def build(garden: Path, formats: tuple[str, ...] = QUICK) -> list[str]:
    """Build beside the roadmap; the files that were made anew."""
    built = workspace.open_folder(garden).build(garden.parent / "output", formats)
    return [one.file.name for one in built if one.fresh]


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def change(garden: Path) -> None:
    """Give a topic another title."""
    file = garden / "phases/00-soil.yaml"
    file.write_text(file.read_text().replace("title: Compost\n", "title: Good compost\n", 1))


def test_nothing_changed_nothing_rendered(garden: Path) -> None:
    """A second build makes nothing anew and leaves every byte."""
    assert "roadmap.md" in build(garden)
    before = snapshot(garden.parent)
    assert build(garden) == []
    assert snapshot(garden.parent) == before


def test_what_is_damaged_is_made_again(garden: Path) -> None:
    """A file that was cut, or is gone, is made again, and the others are not."""
    build(garden)
    output = garden.parent / "output/garden"
    whole = snapshot(output)
    (output / "roadmap.md").write_bytes(b"# half")
    assert "roadmap.md" in build(garden)
    (output / "roadmap.json").unlink()
    assert sorted(build(garden)) == ["roadmap.json", "roadmap.min.json", "topics.jsonl"]
    assert snapshot(output) == whole


def test_without_manifest(garden: Path) -> None:
    """The manifest may be deleted, or be nonsense: then everything is made anew."""
    build(garden)
    manifest = garden.parent / "output/garden/manifest.json"
    for damage in (b"", b"[]", b'{"formats": {"json": 5}}', b"\xff"):
        manifest.write_bytes(damage)
        assert "roadmap.md" in build(garden)
    assert json.loads(manifest.read_bytes())["roadmap"] == "garden"


def test_files_of_the_last_build_go(garden: Path) -> None:
    """A phase that is renamed leaves no page of its old name behind, and the folder verifies."""
    build(garden)
    (garden / "phases/01-sowing.yaml").rename(garden / "phases/01-seeds-first.yaml")
    for file in (garden / "phases/01-seeds-first.yaml", garden / "roadmap.yaml"):
        file.write_text(
            file.read_text().replace("id: sowing\n", "id: seeds-first\n").replace(", sowing]", ", seeds-first]")
        )
    build(garden)
    output = garden.parent / "output/garden"
    assert {file.name for file in (output / "roadmap").iterdir()} == {"README.md", "00-soil.md", "01-seeds-first.md"}
    assert verify(snapshot(output)) == []


def test_link_out_of_the_output(garden: Path, tmp_path: Path) -> None:
    """A symbolic link to a folder elsewhere is not followed."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "output/garden").mkdir(parents=True)
    (tmp_path / "output/garden/roadmap").symlink_to(elsewhere)
    with pytest.raises(RoadwrightError, match="leads out of"):
        build(garden)
    assert list(elsewhere.iterdir()) == []


def test_stopped_at_every_write(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever write fails, every file is the old or the new one, and the next build is whole."""
    build(garden)
    output = garden.parent / "output/garden"
    old = snapshot(output)
    change(garden)
    copy = Path(shutil.copytree(garden.parent, garden.parent.parent / "after"))
    build(copy / "garden")
    new = snapshot(copy / "output/garden")
    write, writes = files.write, len(new)
    for stop in range(writes):
        left = iter(range(stop))

        def failing(file: Path, data: bytes, *, below: Path | None = None, left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise RoadwrightError("the disk is full")
            write(file, data, below=below)

        monkeypatch.setattr(files, "write", failing)
        with pytest.raises(RoadwrightError, match="the disk is full"):
            build(garden)
        monkeypatch.setattr(files, "write", write)
        assert all(data in (old.get(path), new.get(path)) for path, data in snapshot(output).items())
    build(garden)
    assert snapshot(output) == new


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed(garden: Path) -> None:
    """Killed at many moments, a build leaves whole files only, and the next one repairs what is missing."""
    build(garden)
    output = garden.parent / "output/garden"
    command = [sys.executable, "-m", "roadwright", "build", str(garden), "--format", "markdown,json,anki"]
    for moment in range(8):
        change(garden)
        (output / "manifest.json").unlink(missing_ok=True)
        process = subprocess.Popen(
            [*command, "--output", str(output.parent)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        time.sleep(0.1 * moment)
        process.send_signal(signal.SIGKILL)
        process.wait()
        for path, data in snapshot(output).items():
            if path.endswith(".json") and not path.startswith("."):
                json.loads(data)
    build(garden)
    assert verify(snapshot(output)) == []
    assert not [path for path in snapshot(output) if path.endswith(".part")]
