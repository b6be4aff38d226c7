"""Remarks of emphasis leave the title, words that name a thing stay."""

from __future__ import annotations

import pytest

from roadwright.sources._remarks import split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SQL (MUST KNOW)", ("SQL", ("must know",))),
        ("SQL (VERY IMPORTANT)", ("SQL", ("very important",))),
        ("Templates (basic)", ("Templates", ("basic",))),
        ("ACID (conceptual)", ("ACID", ("conceptual",))),
        ("Alembic (conceptual + basic usage)", ("Alembic", ("conceptual + basic usage",))),
        ("Flask (START HERE)", ("Flask", ("start here",))),
        ("FastAPI (MODERN BACKEND)", ("FastAPI", ("modern backend",))),
        ("Databases (RDBMS CORE)", ("Databases", ("rdbms core",))),
        ("Python (BACKEND-RELEVANT)", ("Python", ("backend-relevant",))),
        ("Basics (DO NOT SKIP if beginner)", ("Basics", ("do not skip if beginner",))),
        ("Outcome (If You Follow This)", ("Outcome", ("if you follow this",))),
        ("Cloud (AWS/GCP conceptual)", ("Cloud (AWS/GCP)", ("conceptual",))),
        ("Helm [nice to have]", ("Helm", ("nice to have",))),
        ("Docker — optional", ("Docker", ("optional",))),
        ("Docker VERY IMPORTANT", ("Docker", ("very important",))),
        ("Fuzzy logic SKIP", ("Fuzzy logic", ("skip",))),
        ("What you can SKIP FOR NOW", ("What you can SKIP FOR NOW", ())),
        ("REST API BASICS", ("REST API BASICS", ())),
        ("Docker: recommended", ("Docker", ("recommended",))),
        ("Optional: GraphQL", ("GraphQL", ("optional",))),
        ("Backend (Weeks 5–8)", ("Backend", ("weeks 5–8",))),
        ("Backend (~3 months)", ("Backend", ("~3 months",))),
        ("Interrupts (critical!)", ("Interrupts", ("critical",))),
        ("A (important) and b (basic)", ("A and b", ("important", "basic"))),
        ("Функции (очень важно)", ("Функции", ("очень важно",))),
        ("Tablolar (çok önemli)", ("Tablolar", ("çok önemli",))),
        ("الدوال (مهم جدا)", ("الدوال", ("مهم جدا",))),
    ],
)
def test_remark(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    """A remark comes off in lower case, wherever and however it is set off."""
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "JOINs (INNER, LEFT)",
        "Object Oriented Programming (OOP)",
        "Migrations (Alembic)",
        "Roadmap (PYTHON)",
        "Scope (local vs global)",
        "How websites work (Request → Response)",
        "Python (latest stable)",
        "Tags (header, main, footer)",
        "print(value)",
        "Advanced",
        "(optional)",
        "Core data structures",
        "Important: always back up",
        "Basics: syntax, types",
    ],
)
def test_no_remark(text: str) -> None:
    """What names a thing is no remark, and a title is never left empty."""
    assert split(text) == (text, ())
