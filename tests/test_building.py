"""A build: what it writes, what it leaves alone, and what is there when it is stopped."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from roadwright import discovery, files, workspace
from roadwright.artifact import Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.verification import verify
from roadwright.workspace import open_folder

QUICK = ("markdown", "json", "anki")


@pytest.fixture
def garden(repository: Path, tmp_path: Path) -> Path:
    """A small roadmap in a folder of its own."""
    return Path(shutil.copytree(repository / "tests/data/garden", tmp_path / "garden"))


def build(garden: Path, formats: tuple[str, ...] = QUICK) -> list[str]:
    """Build beside the roadmap; the files that were made anew."""
    built = workspace.open_folder(garden).build(garden.parent / "output", formats, draft=True)
    return [one.file.name for one in built.files if one.fresh]


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file below the folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def change(garden: Path) -> None:
    """Give a topic another title."""
    file = garden / "phases/00-soil.yaml"
    file.write_text(file.read_text().replace("title: Compost\n", "title: Good compost\n", 1))


def change_card(garden: Path) -> None:
    """Give a card another back."""
    file = garden / "phases/00-soil.yaml"
    file.write_text(re.sub(r"( +)back: .*\n", r"\1back: Something else.\n", file.read_text(), count=1))


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


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"units": {"json": 5}}', b"\xff"])
def test_without_cache(garden: Path, damage: bytes) -> None:
    """The cache may be deleted, or be nonsense: then everything is made anew, and is the same."""
    build(garden)
    before = snapshot(garden.parent)
    (garden.parent / "output/garden/.cache.json").write_bytes(damage)
    assert "roadmap.md" in build(garden)
    assert snapshot(garden.parent) == before


@pytest.mark.parametrize("damage", [b"", b"[]", b'{"formats": {"json": 5}}', b"\xff"])
def test_without_manifest(garden: Path, damage: bytes) -> None:
    """The manifest may be deleted, or be nonsense: it is written again, and nothing is rendered for it."""
    build(garden)
    before = snapshot(garden.parent)
    (garden.parent / "output/garden/manifest.json").write_bytes(damage)
    assert build(garden) == []
    assert snapshot(garden.parent) == before


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


def test_only_what_depends_on_a_change_is_rendered(garden: Path) -> None:
    """Another summary in one phase: the page and the book of the other phase are not rendered."""
    formats = ("markdown", "json", "pdf-phases")
    build(garden, formats)
    file = garden / "phases/00-soil.yaml"
    file.write_text(file.read_text().replace("summary: >-\n", "summary: >-\n          Look twice.\n", 1))
    assert build(garden, formats) == [
        "roadmap.md", "README.md", "00-soil.md", "roadmap.json", "roadmap.min.json", "topics.jsonl", "00-soil.pdf",
    ]  # fmt: skip


def test_a_card_changes_the_deck_alone(garden: Path) -> None:
    """Pages and books of phases show no cards."""
    formats = ("markdown", "anki", "pdf-phases")
    build(garden, formats)
    change_card(garden)
    assert build(garden, formats) == ["roadmap.md", "README.md", "roadmap.apkg"]


def test_a_comment_changes_nothing_but_the_attachment(garden: Path) -> None:
    """A format that does not enclose the YAML is not rendered for a comment in it."""
    build(garden)
    with (garden / "phases/00-soil.yaml").open("a") as opened:
        opened.write("# not for readers\n")
    assert build(garden) == []


def test_unchanged_content_is_not_opened(garden: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A build of the same bytes proves from the cache that nothing is to do, whatever was built before."""
    output = garden.parent / "output"
    first = workspace.build(garden, output, QUICK)
    monkeypatch.setattr(workspace, "open_folder", lambda *_, **__: pytest.fail("the content was opened"))
    again = workspace.build(garden, output, QUICK)
    assert again.fingerprint == first.fingerprint
    assert [(one.file, one.size, False) for one in first.files] == [
        (one.file, one.size, one.fresh) for one in again.files
    ]
    assert len(workspace.build(garden, output, ["json"]).files) == 3


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("garden/phases/00-soil.yaml", "# a comment\n"),
        ("garden/sources/notes.md", "# a file more\n"),
        ("garden/anki.lock.json", " "),
        ("roadwright.toml", 'ignore = ["RW401"]\n'),
        ("output/garden/roadmap.md", "a line\n"),
        ("output/garden/manifest.json", " "),
        ("output/garden/.cache.json", "{"),
    ],
)
def test_changed_content_is_opened(garden: Path, monkeypatch: pytest.MonkeyPatch, file: str, text: str) -> None:
    """A byte more in anything that a build reads, or in what it made, and the proof does not hold."""
    output = garden.parent / "output"
    workspace.build(garden, output, QUICK)
    (garden.parent / file).parent.mkdir(exist_ok=True)
    with (garden.parent / file).open("a") as opened:
        opened.write(text)
    opens: list[Path] = []
    monkeypatch.setattr(workspace, "open_folder", lambda folder, **_: (opens.append(folder), open_folder(folder))[1])
    workspace.build(garden, output, QUICK)
    assert opens == [garden]


def test_another_state_in_between(garden: Path) -> None:
    """What was made of a state is not taken for good after a build of another one, or the manifest would lie."""
    output = garden.parent / "output"
    before = workspace.build(garden, output, ["json", "csv"])
    text = (garden / "phases/00-soil.yaml").read_text()
    change(garden)
    assert workspace.build(garden, output, ["json"]).fingerprint != before.fingerprint
    (garden / "phases/00-soil.yaml").write_text(text)
    assert [one.fresh for one in workspace.build(garden, output, ["csv"]).files] == [False]
    assert json.loads((output / "garden/manifest.json").read_text())["fingerprint"] == before.fingerprint


def test_a_book_goes_with_its_deck(garden: Path) -> None:
    """The book encloses the deck, so asking for one makes both, and the book is the same as if both were asked for."""
    one, both = garden.parent / "one", garden.parent / "both"
    workspace.build(garden, one, ["pdf"], draft=True)
    workspace.build(garden, both, ["anki", "pdf"], draft=True)
    assert snapshot(one / "garden").keys() == snapshot(both / "garden").keys()
    assert (one / "garden/roadmap.pdf").read_bytes() == (both / "garden/roadmap.pdf").read_bytes()


@pytest.mark.parametrize("name", ["markdown", "pdf-phases"])
def test_parts_make_up_the_whole(garden: Path, name: str) -> None:
    """Rendered one by one, from no more than each depends on, the files are those that are rendered at once."""
    exporter = discovery.parted(name)
    assert exporter
    edition = Edition(roadmap=workspace.open_folder(garden).roadmap, fingerprint="0" * 64, draft=True)
    parts = [exporter.render_part(path, part) for path, part in exporter.parts(edition).items()]
    assert list(exporter.render(edition)) == parts


def test_manifest_leads_nowhere(garden: Path, tmp_path: Path) -> None:
    """A manifest that names files outside of the folder has none of them deleted."""
    build(garden)
    (tmp_path / "mine.txt").write_text("keep me")
    manifest = tmp_path / "output/garden/manifest.json"
    told = json.loads(manifest.read_text())
    told["formats"]["json"]["files"] |= {"../../mine.txt": "", str(tmp_path / "mine.txt"): ""}
    manifest.write_text(json.dumps(told))
    change(garden)
    build(garden)
    assert (tmp_path / "mine.txt").read_text() == "keep me"


@pytest.mark.parametrize("link", ["garden", "garden/.lock", "garden/roadmap.md", "garden/.cache.json"])
def test_links_in_the_output(garden: Path, tmp_path: Path, link: str) -> None:
    """A link in the way is replaced or refused; what it leads to stays as it is."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "file").write_text("keep me")
    place = tmp_path / "output" / link
    place.parent.mkdir(parents=True)
    place.symlink_to(elsewhere if link == "garden" else elsewhere / "file")
    with suppress(RoadwrightError):
        build(garden)
    assert {"file": b"keep me"} == snapshot(elsewhere)


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
    """Killed at many moments, a build leaves every file as it was or as it will be, and the next one is whole."""
    output = garden.parent / "output/garden"
    formats = ("markdown", "json", "epub", "csv")
    file = garden / "phases/00-soil.yaml"
    texts = [file.read_text()]
    build(garden, formats)
    snapshots = [snapshot(output)]
    change(garden)
    texts.append(file.read_text())
    build(garden, formats)
    snapshots.append(snapshot(output))
    command = [sys.executable, "-m", "roadwright", "build", "garden", "--draft", "--format", ",".join(formats)]
    for moment in range(10):
        file.write_text(texts[moment % 2])
        process = subprocess.Popen(command, cwd=garden.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(0.2 + 0.07 * moment)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        found = {path: data for path, data in snapshot(output).items() if not path.startswith((".", "roadmap/."))}
        assert found.keys() == {path for path in snapshots[0] if not path.startswith(".")}
        assert all(data in (one[path] for one in snapshots) for path, data in found.items())
    build(garden, formats)
    assert verify(snapshot(output)) == []
    assert not [path for path in snapshot(output) if path.endswith(".part")]


def test_two_at_once(garden: Path, tmp_path: Path) -> None:
    """Two builds of different content into one folder do not mix: it holds that of the one that came last."""
    other = Path(shutil.copytree(garden, tmp_path / "other"))
    change(other)
    command = [sys.executable, "-m", "roadwright", "build", "--format", "markdown,json,csv,epub"]
    builds = [subprocess.Popen([*command, folder.name], cwd=tmp_path, stderr=subprocess.DEVNULL) for folder in
              (garden, other, garden, other)]  # fmt: skip
    assert [0, 0, 0, 0] == [build.wait() for build in builds]
    found = snapshot(tmp_path / "output/garden")
    assert [] == verify(found)
    titles = {b"Good compost" in found[path] for path in ("roadmap.md", "roadmap/00-soil.md", "roadmap.json")}
    assert 1 == len(titles)


def test_equal_builds_are_equal(garden: Path, tmp_path: Path) -> None:
    """Every format has the same bytes in another folder, with another hash seed, locale, time zone and date."""
    formats = ",".join(discovery.find("exporters"))
    snapshots = []
    for place, seed in (("one", "1"), ("another/two", "2")):
        folder = Path(shutil.copytree(garden, tmp_path / place / "garden"))
        changed = {"PYTHONHASHSEED": seed, "TZ": f"UTC-{seed}", "SOURCE_DATE_EPOCH": seed, "LC_ALL": "C"}
        command = [sys.executable, "-m", "roadwright", "build", "garden", "--draft", "--format", formats]
        subprocess.run(command, cwd=folder.parent, env={**os.environ, **changed}, check=True, stderr=subprocess.DEVNULL)
        snapshots.append(snapshot(folder.parent / "output"))
    one, two = ({path: data for path, data in files.items() if "/." not in path} for files in snapshots)
    assert len(one) > 20
    assert one == two
