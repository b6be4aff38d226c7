"""The members of an enumeration, and of none where there is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.sources._enumerations import listed, mask, members, unmask


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT, INSERT, UPDATE, DELETE", ("SELECT", "INSERT", "UPDATE", "DELETE")),
        ("if, elif, else", ("if", "elif", "else")),
        ("Primary key, foreign key", ("Primary key", "foreign key")),
        ("Variables, data types, and operators", ("Variables", "data types", "operators")),
        ("HTML, CSS & JS", ("HTML", "CSS", "JS")),
        ("AWS / Azure / GCP", ("AWS", "Azure", "GCP")),
        ("Gunicorn/Uvicorn", ("Gunicorn", "Uvicorn")),
        ("E minor, A minor", ("E minor", "A minor")),
        ("uno, due, e tre", ("uno", "due", "tre")),
        ("X, Y axis", ("X", "Y axis")),
        ("Read / Write files", ("Read files", "Write files")),
        ("git add / commit", ("git add", "git commit")),
        ("List / Dict / Set Comprehensions", ("List Comprehensions", "Dict Comprehensions", "Set Comprehensions")),
        ("Android Studio / Xcode", ("Android Studio", "Xcode")),
        ("AWS / Google Cloud", ("AWS", "Google Cloud")),
        ("JOINs (INNER, LEFT)", ("INNER", "LEFT")),
        ("S3 (e.g. buckets, policies, etc.)", ("buckets", "policies")),
        ("Learn loops, functions and classes.", ("loops", "functions", "classes")),
        ("المتغيرات، الدوال", ("المتغيرات", "الدوال")),
        ("変数、関数", ("変数", "関数")),
        (mask("cd") + ", " + mask("ls / dir"), ("cd", "ls", "dir")),
        (mask("f(a, b)") + ", " + mask("g"), ("f(a, b)", "g")),
    ],
)
def test_members(text: str, expected: tuple[str, ...]) -> None:
    """Commas, spaced slashes, a slash between two names, and brackets list members."""
    assert members(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Transactions",
        "TCP/IP",
        "CI/CD pipelines",
        "and/or",
        "src/main.py",
        "/etc/hosts",
        "https://example.org/a,b",
        "First, learn to walk",
        "If needed, use a cache",
        "for numbers, not for reasons",
        "It works. Mostly, at least",
        "Splitting & joining",
        "Stack vs Heap",
        mask("print(a, b)"),
        "This is a long clause that goes on, and another long clause that goes on as well",
    ],
)
def test_no_members(text: str) -> None:
    """A sentence, an abbreviation, a path or code is one thing."""
    assert members(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Django", ("Django",)), ("Git and GitHub/GitLab", ("Git", "GitHub", "GitLab")), ("", ()), ("a, b.", ("a", "b"))],
)
def test_listed(text: str, expected: tuple[str, ...]) -> None:
    """After a label anything is a list, of one if need be."""
    assert listed(text) == expected


@given(st.text(st.characters(max_codepoint=0xD7FF), max_size=40))
def test_mask(code: str) -> None:
    """Hiding the marks of code loses nothing."""
    assert unmask(mask(code)) == code
