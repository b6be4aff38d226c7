"""What the quick reader accepts, it must read as the parser does."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadwright import simple_markdown
from roadwright.prose import parser

PIECES = st.sampled_from(
    ["word", "two", " ", "  ", "\n", "\n\n", "`code`", "`", "**", "*", "**bold**", "*it*", "_", "[", "]",
     "](https://a.b/c_d)", "!", "&", "&amp;", "<", ">", "#", "-", "+", "1.", "7", "(", ")", "'", '"', ":", "|", "~~",
     "\\", "é", "\u00a0", "$"]
)  # fmt: skip


def by_parser(text: str) -> str:
    """The words as CommonMark understands them."""
    html = parser().render(text).replace("</p>", " ")
    plain = re.sub(r"<[^>]*>", "", html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, character)
    return " ".join(plain.split())


@pytest.mark.parametrize(
    ("text", "line", "prose"),
    [
        ("Words, `code` and **bold**; a [link](https://example.org/a_b?c=d).", True, True),
        ("7 things & more, 2 < 3, snake_case", True, True),
        ("One\nparagraph\n\nand another\n", False, True),
        ("", False, False),
        (" led by a space", False, False),
        ("# Heading", False, False),
        ("1. item", False, False),
        ("- item", False, False),
        ("text\n- item", False, False),
        ("line\n===", False, False),
        ("a <b>tag</b>", False, False),
        ("![image](https://example.org/x.png)", False, False),
        ("[link](javascript:alert)", False, False),
        ("a \\* b", False, False),
        ("a | b", False, False),
        ("&amp;", False, False),
        ("2 * 3 * 4", False, False),
        ("``two ticks``", False, False),
    ],
)
def test_simple(text: str, line: bool, prose: bool) -> None:
    """Only words, spaces and four kinds of marks are simple, and nothing that could begin a block."""
    assert (line, prose) == (simple_markdown.is_line(text), simple_markdown.is_prose(text))


@settings(deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_agrees_with_the_parser(text: str) -> None:
    """Simple Markdown has the words, and nothing but the paragraphs, that the parser finds."""
    if simple_markdown.is_prose(text):
        assert by_parser(text) == simple_markdown.words(text)
        blocks = {token.type for token in parser().parse(text) if token.nesting == 1}
        assert {"paragraph_open"} == blocks
    if simple_markdown.is_line(text):
        assert simple_markdown.is_prose(text)
        assert parser().renderInline(text) == simple_markdown.html(text)
