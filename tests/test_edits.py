"""Fixes as edits of the text: what changes, what stays, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.diagnostics import Fix, Span
from roadwright.document import read
from roadwright.edits import apply


def applied(text: str, *fixes: Fix) -> str:
    """The text after the fixes."""
    return apply(read(text.encode(), "f.yaml"), fixes).text


def reason(text: str, fix: Fix) -> str:
    """Why the fix was dropped; the text must not have changed."""
    outcome = apply(read(text.encode(), "f.yaml"), [fix])
    assert (text, []) == (outcome.text, outcome.done)
    return outcome.dropped[0][1]


@pytest.mark.parametrize(
    ("before", "path", "text", "after"),
    [
        ("a: [4, 2]  # why\n", ("a",), "[2, 4]", "a: [2, 4]  # why\n"),
        ("a: x # c\nb: y\n", ("a",), '"z: 1"', 'a: "z: 1" # c\nb: y\n'),
        ("a:\n  - 4\n  - 2\n\n# next\nb: 1\n", ("a",), "[2, 4]", "a:\n  [2, 4]\n\n# next\nb: 1\n"),
        ("a: >-\n  x\n  y\nb: 1\n", ("a",), "xy", "a: xy\nb: 1\n"),
        ("a: x\r\nb: y\r\n", ("b",), "z", "a: x\r\nb: z\r\n"),
        ("ä: [ü, x]\n", ("ä", 1), "y", "ä: [ü, y]\n"),
        ("a: 'x'\n", ("a",), "null", "a: null\n"),
        ("a: [x, y, z]\n", ("a", 0), None, "a: [y, z]\n"),
        ("a: [x, y, z]\n", ("a", 2), None, "a: [x, y]\n"),
        ("a: [x]\n", ("a", 0), None, "a: []\n"),
        ("a: {b: 1, c: 2}\n", ("a", "b"), None, "a: {c: 2}\n"),
        ("a: {b: 1, c: 2}\n", ("a", "c"), None, "a: {b: 1}\n"),
        ("a:\n  - x\n  - y # c\nb: 1\n", ("a", 0), None, "a:\n  - y # c\nb: 1\n"),
        ("a:\n  - x: 1\n    y: 2\n  - z\n", ("a", 0), None, "a:\n  - z\n"),
        ("a:\n  - x\nb: 1\n", ("a", 0), None, "a: []\nb: 1\n"),
        ("a:\n- x\nb: 1\n", ("a", 0), None, "a: []\nb: 1\n"),
        ("a:\n  b: 1\nc: 2\n", ("a", "b"), None, "a: {}\nc: 2\n"),
        ("a: 1\nb: |\n  x\nc: 2\n", ("b",), None, "a: 1\nc: 2\n"),
        ("a: 1\nb:\nc: 2\n", ("b",), None, "a: 1\nc: 2\n"),
        ("a: 1\nb: 2", ("b",), None, "a: 1\n"),
    ],
)
def test_value(before: str, path: tuple[str | int, ...], text: str | None, after: str) -> None:
    """The value is replaced, or goes with its comma or line; comments and layout stay."""
    assert after == applied(before, Fix(path=path, text=text))


@pytest.mark.parametrize(
    ("before", "span", "text", "after"),
    [
        ("a: 1  # x y\nb: 2\n", (1, 7, 1, 12), None, "a: 1\nb: 2\n"),
        ("a: 1  # x y\nb: 2\n", (1, 7, 1, 10), "# z", "a: 1  # z y\nb: 2\n"),
        ("a: 1\n  # x\nb: 2 # x\n", (2, 3, 2, 6), None, "a: 1\nb: 2 # x\n"),
        ("a: 1\r\n# x\r\nb: 2\r\n", (2, 1, 2, 4), None, "a: 1\r\nb: 2\r\n"),
        ("a: 1\n# x", (2, 1, 2, 4), None, "a: 1\n"),
        ("- 'x # y' # z\n", (1, 11, 1, 14), None, "- 'x # y'\n"),
    ],
)
def test_comment(before: str, span: tuple[int, int, int, int], text: str | None, after: str) -> None:
    """A comment is changed, or goes with the white space before it, or with its line."""
    assert after == applied(before, Fix(path=(), text=text, comment=Span(*span)))


def test_no_comment() -> None:
    """What is no comment is not edited as one, and no other comment goes by mistake."""
    dropped = "it would change more than it should"
    assert dropped == reason("a: 'x # y'\n", Fix(path=(), text=None, comment=Span(1, 7, 1, 11)))
    assert dropped == reason("a: x # y\nb: 1\n", Fix(path=(), text="z", comment=Span(1, 6, 1, 9)))


def test_keys_of_one_name() -> None:
    """Two keys never get one name, nor one that another key has."""
    outcome = apply(
        read(b"titel: x\ntitl: y\n", "f.yaml"),
        [Fix(path=("titel",), text="title", key=True), Fix(path=("titl",), text="title", key=True)],
    )
    assert ("title: x\ntitl: y\n", 1) == (outcome.text, len(outcome.waiting))
    assert "there is such a key already" == reason("titel: x\ntitle: y\n", Fix(path=("titel",), text="title", key=True))


def test_key() -> None:
    """A key is renamed where it stands."""
    assert (
        applied("- titel: x # c\n  b: 1\n", Fix(path=(0, "titel"), text="title", key=True))
        == "- title: x # c\n  b: 1\n"
    )


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        ("a: x\n", ("b",), "y", "there is no such value"),
        ("a: x\n", ("a",), "x", "it changes nothing"),
        ("a: x\n", ("a",), "*y", "it is no valid YAML"),
        ("a: [x]\n", ("a", 0), "y, z", "it would change more than it should"),
        ("a:\n  - x  # c\n  - y\n", ("a", 0), None, "a comment stands behind it"),
        ("a:  # c\n  - x\n", ("a", 0), None, "a comment stands before it"),
        ("a:\n  - 1 # c\n  - 2\n", ("a",), "[1]", "it would change more than it should"),
        ("- a: 1\n  b: 2\n", (0, "a"), None, "it shares its line with something else"),
        ("a: 1\n", (), None, "a whole file is not deleted"),
        ("a:\nb: 1\n", ("a",), "x", "there is nothing to replace"),
        ("a: x: y\n", ("a",), "x", "the file could not be read whole"),
        ("- - x\n", (0, 0), None, "it is the only one here"),
    ],
)
def test_refused(text: str, path: tuple[str | int, ...], value: str | None, expected: str) -> None:
    """What cannot be done without touching anything else is not done, with the reason."""
    assert expected == reason(text, Fix(path=path, text=value))


def test_several() -> None:
    """Several fixes are applied at once; one that overlaps another waits; a wrong one spoils no other."""
    document = read(b"a: [x, y, z]\nb: 1\nc: [2]\n", "f.yaml")
    fixes = [
        Fix(path=("b",), text="2"),
        Fix(path=("a", 2), text=None),
        Fix(path=("a", 1), text=None),
        Fix(path=("c", 0), text="3, 4"),
        Fix(path=("a", 0), text="w"),
    ]
    outcome = apply(document, fixes)
    assert outcome.text == "a: [w, y]\nb: 2\nc: [2]\n"
    assert [fixes[4], fixes[1], fixes[0]] == outcome.done
    assert ([fixes[2]], [fixes[3]]) == (outcome.waiting, [fix for fix, _ in outcome.dropped])


KEYS = st.sampled_from(["a", "b", "c"])
YAML_VALUES = st.sampled_from(
    ["x", "[x, y]", "{a: 1}", "'q'", "\n    - x\n    - y", "\n    a: 1\n    b: 2", "|\n    x\n    y", ""]
)


@given(
    st.lists(st.tuples(KEYS, YAML_VALUES, st.sampled_from(["", "  # c"])), max_size=3, unique_by=lambda row: row[0]),
    st.lists(st.tuples(KEYS, st.sampled_from([0, 1, "a", None]), st.sampled_from(["z", "[z]", None]))),
)
def test_nothing_else_changes(
    rows: list[tuple[str, str, str]], wanted: list[tuple[str, str | int | None, str | None]]
) -> None:
    """Whatever is asked for: the result can be read, and comments and the other keys are what they were."""
    text = "".join(f"{key}:{comment if value[:1].isspace() else ''} {value}\n" for key, value, comment in rows)
    before = read(text.encode(), "f.yaml")
    fixes = [Fix(path=(key,) if step is None else (key, step), text=value) for key, step, value in wanted]
    outcome = apply(before, fixes)
    after = read(outcome.text.encode(), "f.yaml")
    assert after.sound
    assert [text for *_, text in before.comments()] == [text for *_, text in after.comments()]
    touched = {fix.path[0] for fix in outcome.done}
    if isinstance(before.data, dict):
        assert isinstance(after.data, dict)
        untouched = {key: value for key, value in before.data.items() if key not in touched}
        assert untouched == {key: value for key, value in after.data.items() if key not in touched}
    assert len(fixes) == len(outcome.done) + len(outcome.dropped) + len(outcome.waiting)
