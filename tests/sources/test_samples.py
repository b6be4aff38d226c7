"""Whole documents, each in another style: what comes out of them stands in ``golden/`` to be read by people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from roadwright import discovery
from roadwright.outline import TAUGHT, Outline
from roadwright.sources._decode import decode

SAMPLES = sorted((Path(__file__).parent / "samples").iterdir())


def read(file: Path) -> Outline:
    """The outline of a file, by the format that detects it."""
    text = decode(file.read_bytes(), file.name)
    return discovery.source_format(file.name, text).parse(text)


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_sample(file: Path, golden: Callable[[str, str], None], printed: Callable[[Outline], str]) -> None:
    """Each sample gives the outline that was checked by eye."""
    golden(f"{file.name}.outline", printed(read(file)))


@pytest.mark.parametrize("file", SAMPLES, ids=lambda file: file.name)
def test_titles_are_clean(file: Path) -> None:
    """No title keeps Markdown marks, emoji or a colon at its end, and every line exists in the file."""
    lines = file.read_text(encoding="utf-8").count("\n") + 1
    for _, item in read(file).walk():
        assert item.text == item.text.strip()
        assert item.text
        assert not item.text.endswith(":")
        assert not any(mark in item.text for mark in ("**", "`", "](", "👉", "✅", "⚠", "\u20e3"))
        assert 1 <= item.line <= lines


@pytest.mark.parametrize("variant", ["step-by-step", "complete"])
def test_variant(
    variant: str, content: Path, golden: Callable[[str, str], None], printed: Callable[[Outline], str]
) -> None:
    """The two variants of the roadmap in this repository come out whole."""
    golden(f"{variant}.outline", printed(read(content / "sources" / f"{variant}.md")))


def test_variants_repaired(content: Path) -> None:
    """All 178 damaged characters of the two variants are repaired, and nothing stays in doubt."""
    repairs = [
        repair
        for variant in ("step-by-step", "complete")
        for repair in read(content / "sources" / f"{variant}.md").repairs
    ]
    assert sum(repair.characters for repair in repairs) == 178
    assert [repair for repair in repairs if not repair.certain] == []


@pytest.mark.parametrize(("variant", "first", "last"), [("step-by-step", 360, 367), ("complete", 488, 495)])
def test_offers_are_no_topics(variant: str, first: int, last: int, content: Path) -> None:
    """What the assistant offers at the end is an offer, line by line."""
    kinds = {item.kind for _, item in read(content / "sources" / f"{variant}.md").walk() if first <= item.line <= last}
    assert kinds == {"offer"}


def test_skip_list_is_not_taught(content: Path) -> None:
    """What the learner may skip is told apart, with all that stands below it."""
    outline = read(content / "sources" / "complete.md")
    skipped = [item.text for _, item in outline.walk() if item.kind == "skip"]
    assert skipped == [
        "What You Can SKIP FOR NOW",
        "Writing your own DB engine",
        "Deep OS internals",
        "Hardcore system design",
        "Kubernetes",
        "Low-level networking",
    ]
    assert not any(item.kind in TAUGHT and any(a.kind == "skip" for a in above) for above, item in outline.walk())
