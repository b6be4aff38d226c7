"""Ids are readable, unique, and stay when something else is edited."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from roadwright.gaps.identity import Addresses, distinct
from roadwright.outline import Outline

TEXT = """
HTTP & web
  HTTP basics
    Status codes
      500
  Error handling
    Retries
FastAPI
  Error handling
    Retries
lead-in| You must know
  topic| Deploying
"""


def addresses(outline: Outline) -> list[str]:
    """The addresses in the order of the text."""
    found = Addresses(outline)
    return [found.of(item) for _, item in outline.walk()]


def test_addresses(draw: Callable[[str], Outline]) -> None:
    """An item is named below its section; the phase only where two sections share a title; a lead-in never."""
    assert addresses(draw(TEXT)) == [
        "http-web",
        "http-basics",
        "http-basics/status-codes",
        "http-basics/status-codes/500",
        "http-web/error-handling",
        "http-web/error-handling/retries",
        "fastapi",
        "fastapi/error-handling",
        "fastapi/error-handling/retries",
        "you-must-know",
        "deploying",
    ]


def test_edits_elsewhere_leave_an_address_alone(draw: Callable[[str], Outline]) -> None:
    """New items before, after and beside do not change it."""
    edited = TEXT.replace("    Status codes", "    Methods\n    Status codes").replace(
        "FastAPI", "Flask\n  Routing\nFastAPI"
    )
    assert "http-basics/status-codes/500" in addresses(draw(edited))


@given(lines=st.lists(st.sampled_from(["A", "B", "  A", "  C", "    A", "    D"]), max_size=14))
def test_addresses_are_unique(draw: Callable[[str], Outline], lines: list[str]) -> None:
    """No two items of an outline share an address, whatever repeats in it."""
    found = addresses(draw("\n".join(lines)))
    assert sorted(set(found)) == sorted(found)


def test_distinct() -> None:
    """Findings that would share an id are numbered."""
    assert distinct(["a", "b", "a", "a"]) == ["a", "b", "a~2", "a~3"]
