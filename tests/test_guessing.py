"""What was probably meant."""

from __future__ import annotations

from roadwright.guessing import closest


def test_closest() -> None:
    """The most similar word, or nothing where none is similar enough."""
    assert "level" == closest("levl", {"title": 1, "level": 2, "lever": 3})
    assert closest("levle", iter(())) == ""
    assert closest("unlike", ["level"]) == ""
    assert closest("levle", ["level"], cutoff=0.9) == ""
