"""Regular expressions that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from roadwright.patterns import lazy


def test_like_a_pattern() -> None:
    """It finds what the compiled pattern finds, the first time and later."""
    pattern = lazy(r"a(b+)", re.IGNORECASE)
    assert ["bb", "B"] == pattern.findall("abb AB")
    assert ["bb", "B"] == pattern.findall("abb AB")
    assert pattern.groups == 1


def test_compiled_late(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither making it nor asking for its source compiles it."""
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled"))
    assert lazy("a+").pattern == "a+"
