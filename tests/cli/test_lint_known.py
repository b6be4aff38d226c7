"""``roadwright lint`` against what was: a baseline, or an earlier revision."""

from __future__ import annotations

import json
import subprocess
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


@pytest.fixture
def soil(garden: Path, run: Run) -> Path:
    """A phase with a finding that stands in the baseline ``known.json``."""
    file = garden / "phases" / "00-soil.yaml"
    edit(file, "hours: [1, 3]\n", "hours: [3, 1]\n")
    result = run("lint", "garden", "--write-baseline", "known.json")
    assert (0, "known.json: 1 finding put up with\n") == (result.exit_code, result.output)
    return file


def test_baseline(soil: Path, run: Run) -> None:
    """What the baseline holds is not reported, wherever it stands now; what changed is."""
    assert run("lint", "garden", "--baseline", "known.json").exit_code == 0
    edit(soil, "sections:\n", "note: Something above.\nsections:\n")
    edit(soil, "id: ground\n", "id: earth\n")
    assert run("lint", "garden", "--baseline", "known.json").exit_code == 0
    edit(soil, "hours: [3, 1]\n", "hours: [4, 1]\n")
    assert run("lint", "garden", "--baseline", "known.json").exit_code == 1


def test_another_of_the_kind(soil: Path, run: Run) -> None:
    """A finding of the same rule at another place is new."""
    edit(soil, "hours: [1, 2]\n", "hours: [2, 1]\n")
    (found,) = json.loads(run("lint", "garden", "--baseline", "known.json", "--format", "json").output)
    assert ("RW115", "topic `soil-types` takes at least 2 and at most 1 hours") == (found["code"], found["message"])


def test_file(soil: Path, run: Run) -> None:
    """The file has a line a finding, in a stable order."""
    data = json.loads(Path("known.json").read_text(encoding="utf-8"))
    (finding,) = data["findings"]
    assert ("RW115", "garden/compost/hours", 1) == (finding["code"], finding["at"], finding["count"])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "broken.json: not a baseline: input data was truncated"),
        ("{}", "broken.json: not a baseline: object missing required field `version`"),
        ('{"version": 9, "findings": []}', "broken.json: version 9 of baselines is not known"),
    ],
)
def test_broken_baseline(garden: Path, run: Run, text: str, message: str) -> None:
    """A file that is no baseline is refused."""
    Path("broken.json").write_text(text, encoding="utf-8")
    result = run("lint", "garden", "--baseline", "broken.json")
    assert (2, True) == (result.exit_code, message in result.stderr)


def test_missing_baseline(garden: Path, run: Run) -> None:
    """A file that is not there is refused."""
    result = run("lint", "garden", "--baseline", "gone.json")
    assert (2, True) == (result.exit_code, "gone.json: there is no such file" in result.stderr)


def git(*arguments: str) -> None:
    """Run git in the current folder, with a name of its own."""
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_since(garden: Path, run: Run) -> None:
    """An id that was there at the revision and is gone must be retired."""
    git("init")
    git("add", ".")
    git("commit", "-m", "before")
    assert run("lint", "garden", "--since", "HEAD").exit_code == 0
    edit(garden / "phases" / "01-sowing.yaml", "id: why-rose", "id: rose")
    result = run("lint", "garden", "--since", "HEAD", "--format", "json")
    assert ["card `sowing-depth/why-rose` was removed, but not retired"] == [
        found["message"] for found in json.loads(result.output)
    ]
    edit(garden / "phases" / "01-sowing.yaml", "cards:\n", "cards:  # roadwright: ignore[removed-id] never published\n")
    assert run("lint", "garden", "--since", "HEAD").exit_code == 0
    assert run("lint", "garden").exit_code == 0  # the comment is not called needless where nobody looked
    result = run("lint", "garden", "--since", "--nope")
    assert (2, True) == (result.exit_code, "there is no revision `--nope`" in result.stderr)


def test_since_before_it_was(garden: Path, run: Run) -> None:
    """Where the revision held no roadmap, nothing was removed."""
    Path("other").write_text("x", encoding="utf-8")
    git("init")
    git("add", "other")
    git("commit", "-m", "before")
    assert run("lint", "garden", "--since", "HEAD").exit_code == 0


def test_since_without_repository(garden: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of a repository, and without git, a sentence says so."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(garden.parent.parent))
    result = run("lint", "garden", "--since", "HEAD")
    assert (2, True) == (result.exit_code, "garden: not in a git repository" in result.stderr)
    monkeypatch.setenv("PATH", "")
    result = run("lint", "garden", "--since", "HEAD")
    assert (2, True) == (result.exit_code, "git is needed to compare with a revision" in result.stderr)
