"""How figures and grades are said in words, alike in every artifact that people read."""

from __future__ import annotations

from roadwright.model import Depth, Hours

DEPTHS: dict[Depth, str] = {"aware": "know of it", "working": "work with it", "deep": "know it deeply"}


def span(low: float, high: float) -> str:
    """A range of numbers with an en dash, or one number where both ends are equal: ``2–4.5``, ``1``."""
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def hours(value: Hours) -> str:
    """An estimate in words: ``2–4.5 hours``, ``1 hour``."""
    return f"{span(*value)} {'hour' if value == (1, 1) else 'hours'}"


def count(number: int, noun: str) -> str:
    """A number with its noun: ``1 topic``, ``220 topics``, ``1,200 topics``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
