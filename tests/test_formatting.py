"""The canonical layout: what changes, what stays, and what is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadwright.document import read
from roadwright.formatting import UnformattableError, formatted


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:   1\n", "a: 1\n"),
        ("a:\n- x\n- y\n", "a:\n  - x\n  - y\n"),
        ("a:\n    b: 1\n", "a:\n  b: 1\n"),
        ("a: [ x,y ]\n", "a: [x, y]\n"),
        ("a: {x: 1,y: 2}\n", "a: {x: 1, y: 2}\n"),
        ("\n\n# head\n\n\n\na: 1\n\n\n# b\nb: 2   \n\n\n", "# head\n\na: 1\n\n# b\nb: 2\n"),
        ("a: 'x'\nb: \"y\"\n", "a: 'x'\nb: \"y\"\n"),
        ("a: |\n  x\n\n\n  y\nb: 1", "a: |\n  x\n\n\n  y\nb: 1\n"),
        ("a: >-\n  x\n  y\n", "a: >-\n  x\n  y\n"),
        ("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        ("# only a remark\n", "# only a remark\n"),
        ("", ""),
        ("\n", ""),
    ],
)
def test_layout(before: str, after: str) -> None:
    """Indentation, spacing, empty lines and line ends become one; texts and quotes stay."""
    assert (after, after) == (formatted(before), formatted(after))


LONG = " ".join(["word"] * 50)


@pytest.mark.parametrize("before", [f"  - a: {LONG}\n", f"  - a: '{LONG}'\n", f"  - a: >-\n      {LONG}\n"])
def test_long_text(before: str) -> None:
    """A text that does not fit is folded between words; one that fits keeps its lines."""
    after = formatted(before)
    assert after.startswith("  - a: >-\n      word word")
    assert max(map(len, after.splitlines())) <= 120
    assert len(after.splitlines()) == 4
    assert after == formatted(after)


def test_url_stays_whole() -> None:
    """What has no spaces is not broken, nor is what stands in brackets."""
    text = f"a: https://example.org/{'x' * 150}\nb: [{LONG}]\n"
    assert text == formatted(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a: b: c\n", "not valid YAML"),
        ("a: 1\na: 2\n", "key `a` stands here twice"),
        ("a: *x\n", "aliases"),
    ],
)
def test_left_alone(text: str, reason: str) -> None:
    """What lint refuses to read is not formatted."""
    with pytest.raises(UnformattableError, match=reason):
        formatted(text)


def test_garden_is_formatted(repository: Path) -> None:
    """The tests' own roadmap is in the canonical layout."""
    for file in sorted((repository / "tests" / "data" / "garden").rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        assert text == formatted(text), file.name


KEYS = st.sampled_from(["a", "b", "c"])
SCALARS = st.sampled_from(
    [
        "x",
        "1",
        "'q: r'",
        '"d\\te"',
        "x y " * 40,
        "null",
        "~",
        "# c",
        "|\n  t  \n\n  u",
        ">-\n  t\n  u\n\n  v",
        "2026-11-22",
    ]
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.tuples(KEYS, SCALARS, st.sampled_from(["", "\n", "# c\n", "\n\n\n# d\n"])),
        max_size=3,
        unique_by=lambda row: row[0],
    )
)
def test_proved(rows: list[tuple[str, str, str]]) -> None:
    """Data and comments stay, a second pass changes nothing, or the file is refused."""
    text = "".join(f"{key}:   {value}\n{end}" for key, value, end in rows)
    try:
        result = formatted(text)
    except UnformattableError:
        return
    before, after = read(text.encode(), ""), read(result.encode(), "")
    assert (before.data, result) == (after.data, formatted(result))
    assert [one.rstrip() for *_, one in before.comments()] == [one.rstrip() for *_, one in after.comments()]
