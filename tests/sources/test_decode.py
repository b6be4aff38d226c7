"""Bytes become text, or a refusal that says what to do."""

from __future__ import annotations

import codecs

import pytest

from roadwright.diagnostics import RoadwrightError
from roadwright.sources import json, markdown, opml, outline_text
from roadwright.sources._decode import MAX_BYTES, MAX_LINES, decode

TEXT = "# Größe\n\n- 一 and ✅\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["utf-8", "bom", "utf-16-le", "utf-16-be", "crlf", "cr", "utf-16 crlf"],
)
def test_text(data: bytes) -> None:
    """The same text comes out of every encoding and line end."""
    assert decode(data, "a.md") == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_mark(encoding: str) -> None:
    """UTF-16 without a byte order mark is told by its zeros."""
    assert decode("# Plain title\n- item\n".encode(encoding), "a.md") == "# Plain title\n- item\n"


def test_few_bad_bytes() -> None:
    """A byte that is not UTF-8 in a text that is becomes U+FFFD."""
    assert decode("é".encode() * 10 + b"\xff", "a.md") == "é" * 10 + "\ufffd"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.md: the file is empty"),
        (b" \n\n\t", "a.md: the file is empty"),
        (codecs.BOM_UTF8, "a.md: the file is empty"),
        (bytes(range(256)) * 20, "a.md: the file is not text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a.md: the file is not text"),
        (b"\x01\x02\x03\x04" * 100, "a.md: the file is not text"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8a", "a.md: the file is not text"),
        ("eins\nGröße, Übung".encode("cp1252"), "a.md: line 2 is not UTF-8 text"),
        (b"a\n" * 25_000_000, "a.md: the file is larger than the 20 MB of a source"),
    ],
    ids=["empty", "blank", "only a mark", "all bytes", "png", "control", "broken utf-16", "cp1252", "50 MB"],
)
def test_refused(data: bytes, message: str) -> None:
    """What is not a text of reasonable size is refused, with a hint."""
    with pytest.raises(RoadwrightError, match=r"^a\.md: ") as caught:
        decode(data, "a.md")
    assert str(caught.value) == message
    assert caught.value.hint


def test_limit_is_a_limit() -> None:
    """A file of just the largest size is read."""
    assert len(decode(b"a" * MAX_BYTES, "a.md")) == MAX_BYTES


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        (markdown.parse, "- " * 4_000 + "x"),
        (markdown.parse, "\n".join("  " * level + "- x" for level in range(1000))),
        (markdown.parse, "> " * 4_000 + "x"),
        (markdown.parse, ">" * 9_000 + "x"),
        (markdown.parse, "1. " * 3_000 + "x"),
        (outline_text.parse, "\n".join(" " * level + "x" for level in range(1000))),
        (opml.parse, "<opml><body>" + "<outline text='x'>" * 10_000 + "</outline>" * 10_000 + "</body></opml>"),
        (json.parse, '{"phases": ' + "[" * 10_000 + "]" * 10_000 + "}"),
        (json.parse, '{"phases": ' + '{"a": ' * 10_000 + "1" + "}" * 10_001),
    ],
    ids=["list line", "list lines", "quotes", "tight quotes", "ordered", "text", "opml", "json lists", "json objects"],
)
def test_too_deep(parse: object, text: str) -> None:
    """Nesting that no person wrote ends in an error, not in a parser's recursion."""
    with pytest.raises(RoadwrightError, match=r"^line \d+: nested deeper than 60 levels$"):
        parse(text)  # type: ignore[operator]


@pytest.mark.parametrize("parse", [markdown.parse, outline_text.parse])
def test_long_line(parse: object) -> None:
    """A line of ten million characters is refused with its number."""
    with pytest.raises(RoadwrightError, match=r"^line 2 has 10,000,000 characters") as caught:
        parse("a\n" + "b" * 10_000_000)  # type: ignore[operator]
    assert caught.value.hint


@pytest.mark.parametrize("mark", list("*_[]()<>`!|#-+&~\\^:\"'"))
def test_dense_marks(mark: str) -> None:
    """A long line of any mark is read as something (parsers are quadratic in some of them)."""
    assert markdown.parse(f"- a\n\n# T\n\n- b {mark * 3_000}\n").items


@pytest.mark.parametrize("parse", [markdown.parse, outline_text.parse])
def test_too_long(parse: object) -> None:
    """A list that nobody could learn is refused at once; blank lines do not count."""
    assert callable(parse)
    assert parse("- a\n\n" * 20).items
    with pytest.raises(RoadwrightError, match=r"30,001 lines that are not blank"):
        parse("- a\n" * (MAX_LINES + 1))
