"""``roadwright diff`` on a small roadmap, and on the content of this repository."""

from __future__ import annotations

import json
import shutil
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


@pytest.mark.parametrize(
    "command", [["diff", "garden"], ["diff", "garden", "garden/sources/almanac.md"], ["stats", "garden"]]
)
def test_part_of_a_roadmap(garden: Path, run: Run, command: list[str]) -> None:
    """Of a roadmap that cannot be read whole nothing is told that would be wrong of the whole: exit code 2."""
    (garden / "roadmap.yaml").write_text("id: garden\nphases: [soil\n")
    result = run(*command)
    assert (2, "") == (result.exit_code, result.stdout)
    assert "a part of the roadmap cannot be read" in result.stderr


def test_content_is_covered(content: Path, run: Run) -> None:
    """The content of this repository covers its sources, or says why not."""
    assert run("diff", str(content)).exit_code == 0


def test_any_two(garden: Path, run: Run, repository: Path) -> None:
    """Two documents are compared as they are; the JSON is what its schema says, with the lines of the files."""
    from jsonschema import validate

    Path("other.md").write_text("# Garden\n\n## Soil\n\n- Compost\n- Worms\n")
    result = run("diff", "garden/sources/almanac.md", "other.md", "--format", "json")
    report = json.loads(result.output)
    validate(report, json.loads((repository / "schema/gaps.schema.json").read_text()))
    assert result.exit_code == 1
    assert [(gap["right"]["text"], gap["right"]["line"]) for gap in report["findings"] if gap["kind"] == "missing"] == [
        ("Worms", 6)
    ]
    assert ("Compost", 10, "Compost", 5) in [
        (pair["left"]["text"], pair["left"]["line"], pair["right"]["text"], pair["right"]["line"])
        for pair in report["pairs"]
    ]


def test_decide(garden: Path, run: Run) -> None:
    """A decision from the command line answers its finding, and the rest of the file stays."""
    decisions = garden / "decisions.yaml"
    decisions.write_text("# ours\ndecisions: []\n")
    finding = "missing:almanac:sowing/moon-phases"
    assert run("diff", "garden").exit_code == 1
    assert run("diff", "garden", "--decide", finding, "decline", "--reason", "Nothing measurable.").exit_code == 0
    assert decisions.read_text() == (
        f'# ours\ndecisions:\n  - finding: {finding}\n    decision: decline\n    reason: "Nothing measurable."\n'
    )
    assert run("diff", "garden").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--decide", "missing:almanac:x", "decline", "--reason", "y"), "there is no finding missing:almanac:x"),
        (("--decide", "missing:almanac:sowing/moon-phases", "decline"), "a decision needs a reason"),
        (("--source", "almanack"), "there is no source almanack"),
        (("--fail-on", "mising"), "there is no finding mising"),
        (("--since", "HEAD"), "not in a git repository"),
    ],
)
def test_cannot_run(garden: Path, run: Run, arguments: tuple[str, ...], message: str) -> None:
    """What cannot be done is said in words, with exit code 2."""
    result = run("diff", "garden", *arguments)
    assert (result.exit_code, message in result.stderr) == (2, True)


def test_fail_on(garden: Path, run: Run) -> None:
    """What gives exit code 1 can be chosen."""
    (garden / "decisions.yaml").unlink()
    assert run("diff", "garden", "--fail-on", "none").exit_code == 0
    assert run("diff", "garden", "--fail-on", "order,missing").exit_code == 1


def test_since(garden: Path, run: Run) -> None:
    """What came into a source since a revision is shown with its line."""
    import subprocess

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", str(garden), *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", ".")
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first")
    source = garden / "sources/almanac.md"
    source.write_text(source.read_text().replace("- Moon phases\n", "- Moon phases\n- Crop rotation\n"))
    result = run("diff", "garden", "--since", "HEAD", "--format", "json")
    missing = [gap["right"] for gap in json.loads(result.output)["findings"] if gap["kind"] == "missing"]
    assert [("Crop rotation", 16)] == [(side["text"], side["line"]) for side in missing]
    assert "no revision `nowhere`" in run("diff", "garden", "--since", "nowhere").stderr


def test_html(garden: Path, run: Run) -> None:
    """The page goes to the file, with the finding that is open; twice the same bytes."""
    (garden / "decisions.yaml").unlink()
    pages = []
    for name in ("a.html", "b.html"):
        assert run("diff", "garden", "--format", "html", "--output-file", name).exit_code == 1
        pages.append(Path(name).read_text(encoding="utf-8"))
    assert pages[0] == pages[1]
    assert "missing:almanac:sowing/moon-phases" in pages[0]
    assert "garden/sources/almanac.md:15" in pages[0]


def test_html_of_several(garden: Path, run: Run) -> None:
    """One page tells of one roadmap."""
    for name in ("one", "two"):
        shutil.copytree(garden, Path("all") / name)
    result = run("diff", "all", "--format", "html")
    assert (result.exit_code, "format html holds one report" in result.stderr) == (2, True)


def test_lines_of_a_folder(garden: Path, run: Run) -> None:
    """A roadmap beside another document is told by the lines of its files, on either side."""
    almanac = "garden/sources/almanac.md"
    for sides in (("garden", almanac), (almanac, "garden")):
        report = json.loads(run("diff", *sides, "--format", "json").output)
        place = "left" if sides[0] == "garden" else "right"
        compost = [pair[place] for pair in report["pairs"] if pair[place]["text"] == "Compost"]
        lines = Path("garden/phases/00-soil.yaml").read_text().split("\n")
        assert [(side["file"], lines[side["line"] - 1].strip()) for side in compost[:1]] == [
            ("garden/phases/00-soil.yaml", "- id: compost")
        ]
