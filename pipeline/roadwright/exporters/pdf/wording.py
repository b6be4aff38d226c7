"""Dates and addresses as the book prints them."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def long_date(iso: str) -> str:
    """``22 November 2026`` from ``2026-11-22``."""
    day = date.fromisoformat(iso)
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def host(url: str) -> str:
    """What a reader of paper can type of an address: ``docs.python.org``."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
