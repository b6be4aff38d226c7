"""Numbers in all forms come off a title; numbers that belong to it stay."""

from __future__ import annotations

import pytest

from roadwright.sources._numbering import Numbered, enumerated, split


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Intro", Numbered("Intro", "1", "")),
        ("1) Intro", Numbered("Intro", "1", "")),
        ("(1) Intro", Numbered("Intro", "1", "")),
        ("[1] Intro", Numbered("Intro", "1", "")),
        ("01 — Intro", Numbered("Intro", "1", "")),
        ("1 | Intro", Numbered("Intro", "1", "")),
        ("#3 Intro", Numbered("Intro", "3", "")),
        ("1.2. Intro", Numbered("Intro", "1.2", "")),
        ("1️⃣ Intro", Numbered("Intro", "1", "")),
        ("1️⃣2️⃣ Intro", Numbered("Intro", "12", "")),
        ("1⃣ Intro", Numbered("Intro", "1", "")),
        ("🔟 Intro", Numbered("Intro", "10", "")),
        ("① Intro", Numbered("Intro", "1", "")),
        ("❿ Intro", Numbered("Intro", "10", "")),
        ("IV. Intro", Numbered("Intro", "4", "")),
        ("II — Intro", Numbered("Intro", "2", "")),
        ("a) Intro", Numbered("Intro", "a", "")),
        ("B. Intro", Numbered("Intro", "B", "")),
        ("Phase 3 — Intro", Numbered("Intro", "3", "phase")),
        ("PHASE 3: Intro", Numbered("Intro", "3", "phase")),
        ("Phase #3 - Intro", Numbered("Intro", "3", "phase")),
        ("Phase IX: Intro", Numbered("Intro", "9", "phase")),
        ("Stage One – Intro", Numbered("Intro", "1", "stage")),
        ("Week 2: Intro", Numbered("Intro", "2", "week")),
        ("Weeks 1–4: Intro", Numbered("Intro", "1-4", "week")),
        ("Week 1 & 2: Intro", Numbered("Intro", "1&2", "week")),
        ("Day 1-3 | Intro", Numbered("Intro", "1-3", "day")),
        ("Part 2 of 5: Intro", Numbered("Intro", "2", "part")),
        ("Step 4/9 → Intro", Numbered("Intro", "4", "step")),
        ("Week 1 (Jan 1 – 7): Intro", Numbered("Intro (Jan 1 – 7)", "1", "week")),
        ("Phase 1", Numbered("Phase 1", "1", "phase")),
        ("Phase 2 (optional)", Numbered("Phase 2 (optional)", "2", "phase")),
        ("Этап 1. Основы", Numbered("Основы", "1", "этап")),
        ("1. Hafta: Giriş", Numbered("Giriş", "1", "hafta")),
        ("2nd phase: Intro", Numbered("Intro", "2", "phase")),
        ("المرحلة الأولى: الأساسيات", Numbered("الأساسيات", "1", "المرحلة")),
        ("المرحلة ٢: الأساسيات", Numbered("الأساسيات", "2", "المرحلة")),
        ("第一阶段：基础", Numbered("基础", "1", "阶段")),
        ("第3章 函数", Numbered("函数", "3", "章")),
    ],
)
def test_number(text: str, expected: Numbered) -> None:
    """The number and the name of the stage come off."""
    assert split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "404 Not Found",
        "404: Not Found",
        "200",
        "3-tier architecture",
        "12-factor app",
        "2FA",
        "3D graphics",
        "1st normal form",
        "300 dpi",
        "OAuth 2.0",
        "HTTP/2",
        "3.11 features",
        "Level 3 cache",
        "Layer 7 load balancing",
        "C. elegans",
        "Step by step",
        "Partial derivatives",
        "Part-time work",
        "Daylight",
        "N+1 query problem",
        "IV fluids",
    ],
)
def test_no_number(text: str) -> None:
    """Numbers inside a title are its words."""
    assert split(text) == Numbered(text, "", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.2 Variables", Numbered("Variables", "1.2", "")),
        ("Week 3 Loops", Numbered("Loops", "3", "week")),
        ("Phase 1 Foundations", Numbered("Foundations", "1", "phase")),
        ("Phase 1A: Foundations", Numbered("Foundations", "1A", "phase")),
    ],
)
def test_heading(text: str, expected: Numbered) -> None:
    """In a heading a number needs no mark after it."""
    assert split(text, heading=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.1 Ohm's law", Numbered("Ohm's law", "1.1", "")),
        ("a. Masks", Numbered("Masks", "a", "")),
        ("iv) Shifts", Numbered("Shifts", "iv", "")),
        ("Masks", None),
    ],
)
def test_enumerated(text: str, expected: Numbered | None) -> None:
    """Among others like it, any sign of order is a number."""
    assert enumerated(text) == expected
