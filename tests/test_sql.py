"""Cutting SQL into statements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.sql import statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [""]),
        ("SELECT 1", ["SELECT 1"]),
        ("SELECT 1; SELECT ';';\n", ["SELECT 1;", " SELECT ';';", "\n"]),
        ("-- a;\nSELECT 1;", ["-- a;\nSELECT 1;", ""]),
        (
            "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3",
            ["CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;", " SELECT 3"],
        ),
    ],
)
def test_statements(text: str, expected: list[str]) -> None:
    """A semicolon ends a statement only where SQLite says so."""
    assert expected == list(statements(text))


@given(st.text(alphabet="a;'\"-/* \nBEGINEND", max_size=40))
def test_nothing_is_lost(text: str) -> None:
    """The statements together are the text."""
    assert "".join(statements(text)) == text
