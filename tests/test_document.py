"""Reading YAML: data, places, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from roadwright import document, parsing, reading
from roadwright.diagnostics import Span
from roadwright.document import read


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: 1\nb: [x, y]\n", {"a": 1, "b": ["x", "y"]}),
        ("[no, yes, on, off, y, n]", ["no", "yes", "on", "off", "y", "n"]),
        ("[true, False, null, ~, ]", [True, False, None, None]),
        ("[0o17, 0x1F, 017, -3, +4]", [15, 31, 17, -3, 4]),
        ("[1.5, 1e3, .5, 2., -1.0E-2]", [1.5, 1000.0, 0.5, 2.0, -0.01]),
        ("[.inf, .nan, 1e999]", [".inf", ".nan", "1e999"]),
        ("[2026-11-22, 12:30, 1_000]", ["2026-11-22", "12:30", "1_000"]),
        ("{'1': '2', url: http://x}", {"1": "2", "url": "http://x"}),
        ("a: |\n  x\n  y\nb: >-\n  x\n  y\n", {"a": "x\ny\n", "b": "x y"}),
        ("\ufeffa: 1\r\nb: 2\r\n", {"a": 1, "b": 2}),
        ("", None),
        ("# only a remark\n", None),
    ],
)
def test_data(text: str, data: object) -> None:
    """Scalars follow the YAML 1.2 core schema; what JSON cannot hold stays text."""
    result = read(text.encode(), "f.yaml")
    assert (data, (), True) == (result.data, result.diagnostics, result.sound)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("a: 1\nb: c: d\n", (2, 5), "not valid YAML: mapping values are not allowed in this context"),
        ("a: 1\nb: 2\na: 3\n", (3, 1), "key `a` stands here twice"),
        ("a: &x 1\n", (1, 4), "anchors (`&x`) are not read"),
        ("a: *x\n", (1, 4), "aliases (`*x`) are not read"),
        ("a: !!str 1\n", (1, 4), "tags (`tag:yaml.org,2002:str`) are not read"),
        ("a:\n  <<: {b: 1}\n", (2, 3), "merge keys are not read"),
        ("? [a]\n: 1\n", (1, 3), "a key must be a plain text"),
        ("a: 1\n---\nb: 1\n", (2, 1), "a second document begins here"),
        ("a: x\x07y\n", (1, 5), "control character U+0007 is not allowed in YAML"),
        ("a: x\x00y\n", (1, 5), "control character U+0000 is not allowed in YAML"),
        ("[" * 200_000, (1, 65), "nested more than 64 levels deep"),
        ("a:\n" + "- " * 100 + "x", (2, 127), "nested more than 64 levels deep"),
    ],
)
def test_refused(text: str, place: tuple[int, int], message: str) -> None:
    """What content may not hold is one finding at its place, with something to do about it."""
    (found,) = read(text.encode(), "f.yaml").diagnostics[:1]
    assert found.span is not None
    assert (place, message, True) == ((found.span.line, found.span.column), found.message, bool(found.hint))


def test_not_utf8() -> None:
    """A byte that is not UTF-8 is found at its line and column."""
    (found,) = read("a: ä\nb: ".encode() + b"\xff\n", "f.yaml").diagnostics
    assert (Span(2, 4, 2, 5), "byte 0xff is not UTF-8") == (found.span, found.message)


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file over the limit is refused before it is parsed."""
    monkeypatch.setattr(document, "MAX_BYTES", 10)
    (found,) = read(b"a: " + b"x" * 20, "f.yaml").diagnostics
    assert found.message.startswith("the file is larger than")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [" + "1," * 1_000 + "]", "the file holds too much: more than 1000 YAML events"),
        ("a: 1\na: 2\nb: [" + "1," * 1_000 + "]", "the file holds too much: more than 1000 YAML events"),
        ("a: " + "x" * (parsing.MAX_TEXT + 1), "a text of more than 50000 characters"),
        ("x" * (parsing.MAX_TEXT + 1) + ": a", "a text of more than 50000 characters"),
    ],
)
def test_limits(text: str, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a file may hold is limited; reading stops there."""
    monkeypatch.setattr(parsing, "MAX_EVENTS", 1_000)
    result = read(text.encode(), "f.yaml")
    assert ([message], False, None) == ([one.message for one in result.diagnostics], result.sound, result.marks)


def test_too_many_mistakes() -> None:
    """A hundred mistakes are told, then reading is given up."""
    result = read(b"a: &a x\nb:\n" + b"  - *a\n" * 5_000, "f.yaml")
    assert (reading.MAX_FINDINGS + 1, False, None) == (len(result.diagnostics), result.sound, result.data)
    assert result.diagnostics[-1].message == "more than 100 mistakes; nothing below was read"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9" * 300, int("9" * 300)),
        ("9" * 301, float("9" * 301)),
        ("9" * 400, "9" * 400),
        ("0x" + "f" * 240, 16**240 - 1),
        ("0x" + "f" * 241, "0x" + "f" * 241),
    ],
)
def test_huge_numbers(text: str, value: object) -> None:
    """Numbers that no program could hold stay text."""
    assert value == read(text.encode(), "f.yaml").data


def test_alias_bomb_stays_small() -> None:
    """Ten levels of aliases are refused one by one and never expanded."""
    levels = ["a0: &a0 [x, x]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10))]
    result = read("\n".join(levels).encode(), "f.yaml")
    assert not result.sound
    assert {"a9": [None] * 9}.items() <= dict(result.data).items()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "key", "span"),
    [
        ((), False, (1, 1)),
        (("a",), True, (1, 1)),
        (("a",), False, (2, 3)),
        (("a", 0, "c"), True, (3, 5)),
        (("a", 0, "c", "d"), False, (3, 12)),
        (("a", 0, "missing"), True, (2, 5)),
        (("a", 7), False, (2, 3)),
        (("e", 1), False, (4, 8)),
    ],
)
def test_span(path: tuple[str | int, ...], key: bool, span: tuple[int, int]) -> None:
    """Every key and value has its place; a path that leads nowhere gives the nearest place above."""
    result = read(b"a:\n  - b: 1\n    c: {d: 2}\ne: [x, 'y']\n", "f.yaml")
    assert span == result.span(path, key=key)[:2]


PRINTABLE = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
)
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.text(
        st.characters(
            codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
        )
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef-", min_size=1), inner, max_size=4),
)


@given(VALUES)
def test_same_data_as_ruamel(value: object) -> None:
    """What ruamel.yaml's pure writer writes and reads back, is read as the same data here.

    In block style: libyaml refuses a plain ``[:0]``, which YAML 1.2 allows.
    """
    from io import StringIO

    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    stream = StringIO()
    yaml.dump(value, stream)
    text = stream.getvalue()
    assert yaml.load(text) == read(text.encode(), "f.yaml").data


@given(st.binary(max_size=200) | st.text("a:-[]{}&*!|>'\"#%@`?, \n\t\x00é", max_size=60).map(str.encode))
def test_reading_never_raises(data: bytes) -> None:
    """Any bytes give a document; one without data says why."""
    result = read(data, "f.yaml")
    assert result.sound or result.diagnostics


WHOLE = st.lists(
    st.sampled_from(
        [
            "a: ",
            "b: ",
            "- ",
            "x",
            "'q'",
            '"d"',
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\n",
            "  ",
            "1",
            "~",
            "# c",
            "|\n",
            "&r ",
            "*r",
            "!t ",
            "<<: ",
            "? ",
            "---\n",
        ]
    ),
    max_size=14,
).map("".join)


@given(WHOLE | st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3), max_leaves=6).map(str))
def test_both_readers_agree(text: str) -> None:
    """Where the quick reader gives data, the close one gives the same and has nothing against it."""
    try:
        data = parsing.plain(text)
    except (parsing.UnusualError, parsing.UnreadableError):
        return
    closely = document._read_closely(text, "f.yaml")
    assert (data, (), True) == (closely.data, closely.diagnostics, closely.sound)
