"""What codes, prefixes and names select."""

from __future__ import annotations

import pytest

from roadwright import catalogue
from roadwright.diagnostics import RoadwrightError

READING = {"RW100", "RW101", "RW102", "RW103", "RW104", "RW105", "RW106"}
ALWAYS = {"RW100", "RW105"}


def test_pages() -> None:
    """Every kind has a name of its own, and a page with a title, a bad and a good example."""
    kinds = catalogue.kinds()
    assert len({kind.name for kind in kinds.values()}) == len(kinds)
    lacking = [code for code, kind in kinds.items() if "\nBad" not in kind.manual or "\nGood" not in kind.manual]
    assert lacking == []
    assert [code for code, kind in kinds.items() if not kind.title.endswith(".")] == []


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        (["schema"], [], READING),
        (["RW115"], [], {"RW115"}),
        (["hours-order"], [], {"RW115"}),
        (["RW11"], ["RW11"], set()),
        (["RW115"], ["RW11"], {"RW115"}),
        (["RW11"], ["RW115"], {f"RW11{n}" for n in (0, 1, 2, 3, 4, 6, 7, 8, 9)}),
        (["schema", "RW115"], ["RW10"], {"RW115"}),
    ],
)
def test_selected(select: list[str], ignore: list[str], expected: set[str]) -> None:
    """The more exact selector wins, and what says that a file was not read cannot be ignored."""
    assert expected | ALWAYS == set(catalogue.selected(select, ignore))


def test_everything() -> None:
    """Without a selector everything is selected."""
    assert catalogue.kinds() == catalogue.selected([], [])


@pytest.mark.parametrize(
    ("name", "hint"),
    [("hour-order", "did you mean `hours-order`?"), ("rw115", "did you mean `RW115`"), ("zzzz", "`roadwright")],
)
def test_unknown(name: str, hint: str) -> None:
    """A selector that selects nothing is an error with a suggestion."""
    with pytest.raises(RoadwrightError, match="there is no rule") as caught:
        catalogue.matching(name)
    assert caught.value.hint.startswith(hint)


def test_kind() -> None:
    """A kind is found by its code in any case, and by its name."""
    assert catalogue.kind("rw115") is catalogue.kind("hours-order")
