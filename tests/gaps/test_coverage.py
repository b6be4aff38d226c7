"""What counts as covered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.gaps.alignment import correspond
from roadwright.gaps.coverage import covers
from roadwright.outline import Outline


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("Web\n  HTTP\n    Methods", "Web\n  HTTP\n    Methods\n    Headers", {"Headers": "open", "HTTP": "covered"}),
        ("Web\n  HTTP\n    GET\n    PUT", "Web\n  HTTP\n    GET, PUT", {"GET, PUT": "covered"}),
        ("Web\n  HTTP\n    GET\n    PUT", "Web\n  HTTP\n    GET, PUT, PATCH", {"GET, PUT, PATCH": "lacks PATCH"}),
        (
            "SQL\n  Basics\n    Joins",
            "SQL\n  Basics\n    Joins (inner, left)",
            {"Joins (inner, left)": "lacks inner, left"},
        ),
        (
            "SQL\n  Joins\n    Left join\n    Inner join",
            "SQL\n  Basics\n    Joins (inner, left)",
            {"Joins (inner, left)": "covered"},
        ),
        ("Web\n  HTTP\n    Methods\n    Headers", "Web\n  The wire\n    Methods\n    Headers", {"The wire": "covered"}),
        ("Web\n  HTTP\n    Methods", "Web\n  The wire\n    Methods\n    Headers", {"The wire": "open"}),
        (
            "Web\n  HTTP\n    Methods\n    Headers",
            "Web\n  The wire\n    Methods\n    Headers\n    Cookies",
            {"The wire": "covered", "Cookies": "open"},
        ),
        ("Web\n  HTTP\n    Methods", "Web\n  Basics\n    Methods\n    Headers", {"Basics": "covered"}),
        ("SQL\n  Indexes\n    Indexes on two columns", "SQL\n  Basics\n    Indexes", {"Indexes": "covered"}),
        ("SQL\n  Indexing basics\n    Trees", "SQL\n  Basics\n    Indexes", {"Indexes": "open"}),
    ],
)
def test_covers(draw: Callable[[str], Outline], left: str, right: str, expected: dict[str, str]) -> None:
    """Enumerations by their members, headings by a counterpart or most of what is below, mere groups always."""
    found = correspond(draw(left), draw(right))
    told = {}
    for index, cover in covers(found).items():
        lacking = ", ".join(member.label for member in cover.lacking)
        told[found.bench.right.nodes[index].item.text] = (
            "covered" if cover.whole else f"lacks {lacking}" if cover.partly else "open"
        )
    assert {text: told[text] for text in expected} == expected
