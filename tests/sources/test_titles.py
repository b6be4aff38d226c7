"""A line becomes the words that a reader would call the thing by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.sources._titles import Title, clean, term


@pytest.mark.parametrize(
    ("line", "text", "number", "emphasis"),
    [
        ("🟢 PHASE 4: DATABASE FUNDAMENTALS", "DATABASE FUNDAMENTALS", "4", ()),
        ("1️⃣3️⃣ Database Basics", "Database Basics", "13", ()),
        ("PHASE 🔟 — Testing & Quality", "Testing & Quality", "10", ()),
        ("PHASE 1️⃣1️⃣ Deployment (High Level)", "Deployment", "11", ("high level",)),
        ("🔟 File Handling", "File Handling", "10", ()),
        ("1. 🚀 Intro (very important)", "Intro", "1", ("very important",)),
        ("📌 2) Next — optional", "Next", "2", ("optional",)),
        ("[x] Done", "Done", "", ()),
        ("[ ] **not bold here**", "**not bold here**", "", ()),
        ("✅ Learn it", "Learn it", "", ()),
        ("→ Learn it", "Learn it", "", ()),
        ("Request → Response", "Request → Response", "", ()),
        ("HTML ➡️ CSS", "HTML → CSS", "", ()),
        ("What is a database?", "What is a database?", "", ()),
        ("Data types:", "Data types", "", ()),
        ("What is:", "What is", "", ()),
        ("Tooling includes:", "Tooling", "", ()),
        ("数据类型：", "数据类型", "", ()),
        ("“Quoted title”", "Quoted title", "", ()),
        (".gitignore", ".gitignore", "", ()),
        (".NET", ".NET", "", ()),
        ("C++", "C++", "", ()),
        ("--flag option", "--flag option", "", ()),
        ("*args, **kwargs", "*args, **kwargs", "", ()),
        ("range()", "range()", "", ()),
        ("\u200fعنوان\u200e", "عنوان", "", ()),
        ("ğŸ“ File handling", "File handling", "", ()),
        ("Title\u00a0 with   spaces", "Title with spaces", "", ()),
    ],
)
def test_clean(line: str, text: str, number: str, emphasis: tuple[str, ...]) -> None:
    """Signs, numbers, remarks and the colon at the end leave the title; what belongs to it stays."""
    title = clean(line, heading=True)
    assert (text, number, emphasis) == (title.text, title.number, title.emphasis)


def test_whole() -> None:
    """All that a line says at once."""
    assert clean("⚠️ Goal: know `X` (basic):") == Title(
        text="Goal: know `X`",
        emphasis=("basic",),
        signs=frozenset("⚠\ufe0f "),
        label="Goal",
        body="know `X`",
        intro=True,
    )


@given(st.text(max_size=80))
def test_any_line(line: str) -> None:
    """Whatever the line, its title is trimmed, and cleaning it says nothing twice."""
    title = clean(line.replace("\n", " "))
    assert title.text == title.text.strip()
    assert not title.text.endswith(":")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("Personas: who it is for", ("Personas", "who it is for")),
        ("Docker – a way to ship", ("Docker", "a way to ship")),
        ("Docker - a way to ship", ("Docker", "a way to ship")),
        ("Probability → Bayes, distributions", ("Probability", "Bayes, distributions")),
        ("Request → Response", ("Request → Response", "")),
        ("back-end", ("back-end", "")),
        ("std::vector", ("std::vector", "")),
        ("a title of seven words before it: x", ("a title of seven words before it: x", "")),
    ],
)
def test_term(line: str, parts: tuple[str, str]) -> None:
    """A short term before a colon or a dash comes off."""
    assert term(line) == parts
