"""A short run of the fuzzing program, and what its long runs found."""

from __future__ import annotations

from types import ModuleType

import pytest


def test_short_run(fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two hundred and fifty inputs bring nothing down. How long one takes is not judged here."""
    told: list[str] = []
    monkeypatch.setattr(fuzz, "SLOW", float("inf"))
    assert ([], []) == (fuzz.run(range(250), told.append), told)


def test_same_inputs(fuzz: ModuleType) -> None:
    """A number gives the same input each time, and different numbers give different ones."""
    made = [fuzz.make(number) for number in range(300)]
    assert made == [fuzz.make(number) for number in reversed(range(300))][::-1]
    assert len(set(made)) > 290


def test_failures_are_told(fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """An exception is counted and told with the number that makes it again."""

    def exercise(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(fuzz, "exercise", exercise)
    told: list[str] = []
    assert [7, 8] == fuzz.run(range(7, 9), told.append)
    assert told[0].startswith("input 7, ")
    assert "ZeroDivisionError" in told[1]
