"""The page is sound HTML that needs nothing else, whatever the sources say."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from roadwright import workspace
from roadwright.comparison import Gap, GapReport, Side
from roadwright.gap_page import page
from roadwright.model import Decision

HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "`</code><svg onload=alert(1)>`",
    "[press](javascript:alert(1))",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; &#60;i&#62;",
    "evil \u202e txet \u2066 \x1b[31m",
    "</style><!-- <title>",
)
"""What must be shown, and nothing more."""


@pytest.fixture
def hostile(garden: Path) -> GapReport:
    """A report of which the source, the roadmap and the decisions try to get out of their places."""
    source = garden / "sources/almanac.md"
    source.write_text(source.read_text() + "".join(f"\n- {text}\n" for text in HOSTILE))
    (garden / "decisions.yaml").unlink()
    found = workspace.open_folder(garden).diff()
    side = Side(source="almanac", text=HOSTILE[1], kind="topic", file=HOSTILE[0], line=3)
    made = [
        Gap(
            id=f"{text}{decision is None}",
            kind="order",
            message=text,
            hint=text,
            right=side,
            decision=decision,
        )
        for text in HOSTILE
        for decision in (None, Decision(finding=text, decision="same-as", topic=text, reason=text, until=text))
    ]
    return GapReport(
        left=HOSTILE[0],
        pairs=found.pairs,
        gaps=(*found.gaps, *made),
        coverage=found.coverage,
        readings=found.readings,
    )


def test_sound(report: GapReport, read: Callable[[str], Any]) -> None:
    """Every element is closed, every id is there once, and every link leads to a place on the page."""
    shown = read(page(report))
    ids = shown.values("id")
    targets = shown.values("href")
    assert shown.faults == []
    assert len(ids) == len(set(ids))
    assert {target for target in targets if target.removeprefix("#") not in ids} == set()
    named = [
        name for value in (*shown.values("aria-labelledby"), *shown.values("aria-controls")) for name in value.split()
    ]
    assert set(named) <= set(ids)


def test_needs_nothing(report: GapReport, read: Callable[[str], Any]) -> None:
    """Nothing is loaded: no address but places on the page, and a policy that allows this style and script only."""
    text = page(report)
    shown = read(text)
    assert shown.values("src") == []
    assert all(target.startswith("#") for target in shown.values("href"))
    assert "url(" not in text
    assert "@import" not in text
    (policy,) = (
        value["content"] for _, value in shown.elements if value.get("http-equiv") == "Content-Security-Policy"
    )
    for tag in ("style", "script"):
        (enclosed,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = b64encode(sha256(enclosed.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in str(policy)


def test_same_bytes(garden: Path) -> None:
    """The same content gives the same page."""
    first, second = (page(workspace.open_folder(garden).diff()) for _ in range(2))
    assert first == second


def test_hostile(report: GapReport, hostile: GapReport, read: Callable[[str], Any]) -> None:
    """What sources and editors write is shown as they wrote it, and is neither an element nor an attribute."""
    shown = read(page(hostile))
    assert shown.faults == []
    calm = read(page(report))
    assert {tag for tag, _ in shown.elements} - {tag for tag, _ in calm.elements} <= {"pre", "code"}
    assert [tag for tag, _ in shown.elements].count("script") == 1
    names = {name for _, attributes in shown.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in {"style", "src", "action", "formaction"}]
    assert all(target.startswith("#") for target in shown.values("href"))
    assert len(shown.values("id")) == len(set(shown.values("id")))
    for text in HOSTILE[:3]:
        assert text in shown.text
    assert "evil \\u202e txet \\u2066 \\u001b[31m" in shown.text
    assert re.search("[\u202a-\u202e\u2066-\u2069\x1b]", page(hostile)) is None


def test_lone_surrogate(report: GapReport) -> None:
    """Half a character, as JSON may hold, does not stop the page."""
    gap = Gap(id="order:\ud800", kind="order", message="half \ud83d")
    assert "half ?" in page(GapReport(left="x", pairs=(), gaps=(gap,), coverage=report.coverage))


def test_without_texts(hostile: GapReport, read: Callable[[str], Any]) -> None:
    """A report without its documents still tells the findings."""
    shown = read(page(GapReport(left="x", pairs=(), gaps=hostile.gaps, coverage=hostile.coverage)))
    assert shown.faults == []
    assert {target for target in shown.values("href") if target.removeprefix("#") not in shown.values("id")} == set()


def test_nothing_found() -> None:
    """Two documents that say the same have no findings."""
    assert "Each side says what the other does." in page(GapReport(left="x", pairs=(), gaps=(), coverage=()))


def test_any_two(garden: Path, read: Callable[[str], Any]) -> None:
    """Two texts stand side by side, every line of both with its number, and nothing is there to decide."""
    other = Path("other.md")
    other.write_text("# Garden\n\n## Soil\n\n- Compost\n- Worms\n")
    shown = read(page(workspace.compare(garden / "sources/almanac.md", other)))
    ids = set(shown.values("id"))
    assert shown.faults == []
    assert {f"text-1-{line}" for line in range(1, 8)} <= ids
    assert {"#text-1-5", "#text-0-10"} <= set(shown.values("href"))
    assert "roadwright diff --decide" not in shown.text


def test_content(content: Path, read: Callable[[str], Any]) -> None:
    """The page of the roadmap of this repository holds all its topics and lines, and weighs less than a megabyte."""
    opened = workspace.open_folder(content)
    found = opened.diff()
    text = page(found)
    shown = read(text)
    ids = shown.values("id")
    assert shown.faults == []
    assert len(ids) == len(set(ids))
    assert {target for target in shown.values("href") if target.removeprefix("#") not in set(ids)} == set()
    lines = {f"text-{n}-{at}" for n, one in enumerate(found.readings) for at in range(1, len(one.outline.lines) + 1)}
    assert lines <= set(ids)
    assert len(text.encode()) < 1_000_000
