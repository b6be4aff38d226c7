"""Content Markdown written anew must read as the original did, and must not touch what is around it."""

from __future__ import annotations

import re
from html import unescape
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from roadwright import prose
from roadwright.exporters.markdown import commonmark

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
"""As lenient as GitHub: raw HTML is on."""

FRAGMENTS = (
    "word", "x", " ", "  ", "    ", "\n", "\n\n", "\t", "# ", "## h", "-", "- ", "+ a", "* ", "*", "**", "***", "_",
    "__", "`", "``", "```", "```py\n", "~~~", "~~", "> ", ">", "1. ", "2) ", "12", "|", "| a | b |\n| - | - |\n", "---",
    "===", "[", "]", "(", ")", "[a](https://b.c)", "[a](javascript:x)", "![i](https://x.y/z.png)", "<", ">", "<!--",
    "-->", "<details>", "</details>", "<script>", "<https://a.b>", "&amp;", "&#10;", "&", "\\", "\\\n", "{{c1::", "$",
    ":", "\u202e", "\u00a0", "é", "\x00",
)  # fmt: skip
MARKDOWN = st.lists(st.sampled_from(FRAGMENTS), max_size=14).map("".join) | st.text(max_size=40)


def words(html: str) -> str:
    """What is left to read of HTML, without control characters."""
    apart = re.sub(r"<[^>]*>|[\x00-\x1f\x7f]", " ", re.sub(r"</?(?:em|strong|s|code|a|span)\b[^>]*>", "", html))
    return " ".join(unescape(apart).split())


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Plain & simple", "Plain & simple"),
        ("snake_case and __init__", r"snake_case and \_\_init\_\_"),
        ("*args [x] <b> `c` a|b ~ $1", r"\*args \[x\] \<b> \`c\` a\|b \~ \$1"),
        ("C #", r"C \#"),
        ("C#", "C#"),
        ("&lt; & a", "&amp;lt; & a"),
        ("two\nlines", "two lines"),
    ],
)
def test_escape(title: str, expected: str) -> None:
    """Only what could be markup where it stands is escaped."""
    assert expected == commonmark.escape(title)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", "`a`"), ("a`b", "``a`b``"), ("`a", "`` `a ``"), ("a\nb", "`a b`"), ("", "")],
)
def test_code(text: str, expected: str) -> None:
    """A code span has more ticks than the text."""
    assert expected == commonmark.code(text)


@pytest.mark.parametrize(
    ("text", "lang", "expected"),
    [
        ("print()\n\n", "python", "```python\nprint()\n```"),
        ("a ``` b\n````", "", "`````\na ``` b\n````\n`````"),
        ("x", "py`\nthon <b>", "```pythonb\nx\n```"),
    ],
)
def test_fence(text: str, lang: str, expected: str) -> None:
    """A fence is longer than any run of ticks inside, and its language cannot end it."""
    assert expected == commonmark.fence(text, lang)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Plain `code` & more.", "Plain `code` & more."),
        ("# not a heading", r"\# not a heading"),
        ("- not an item", r"\- not an item"),
        ("1. not a number", r"1\. not a number"),
        ("two\nlines", "two lines"),
        ("![a picture](https://example.org/p.png)", "a picture"),
        ("[run](javascript:run)", r"\[run\](javascript:run)"),
        ("a <b>tag</b>", r"a \<b>tag\</b>"),
        ("[a b](<https://example.org/x (y)>)", "[a b](<https://example.org/x%20(y)>)"),
    ],
)
def test_inline(markdown: str, expected: str) -> None:
    """Inline markup stays, everything else becomes text on one line."""
    assert expected == commonmark.inline(markdown)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("One\ntwo\n\nthree\n", "One\ntwo\n\nthree"),
        ("# A **bold** `**head**`\n\ntext", "**A **bold** `**head**`**\n\ntext"),
        ("Head `x`\n===", "**Head `x`**"),
        ("- a\n- b\n    - c", "- a\n- b\n  - c"),
        ("- a\n\n- b", "- a\n\n- b"),
        ("- a\n\n* b", "- a\n\n* b"),
        ("3) a\n4) b", "3. a\n4. b"),
        ("> a\n>\n> b", "> a\n>\n> b"),
        ("```py\nx\n", "```py\nx\n```"),
        ("    indented", "```\nindented\n```"),
        ("| a | b |\n|---|:-:|\n| `x|y` | 2 |", "| a | b |\n| --- | --- |\n| \\`x | y\\` |"),
        ("a  \nb", "a\\\nb"),
        ("---", "***"),
        ("<details>\n\nx", "\\<details>\n\nx"),
    ],
)
def test_blocks(markdown: str, expected: str) -> None:
    """Every block that content may use is written in one form."""
    assert expected == commonmark.blocks(markdown)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Words.\n\n- a\n- b", "Words.\n\n> - a\n> - b"),
        ("**Not a heading**", "> **Not a heading**"),
        ("**Bold** start", "**Bold** start"),
        ("Code:\n\n```py\nx\n```", "Code:\n\n```py\nx\n```"),
    ],
)
def test_prose(markdown: str, expected: str) -> None:
    """What could be taken for a part of the roadmap is quoted."""
    assert expected == commonmark.prose(markdown)


@settings(deadline=None)
@given(st.text())
def test_escape_reads_as_the_text(text: str) -> None:
    """Whatever a title holds, it is one heading of that text and nothing else."""
    tokens = READER.parse(f"# {commonmark.escape(text)}")
    shown = "".join(child.content for child in tokens[1].children or ())
    assert " ".join(shown.split()) == " ".join(text.replace("\x00", "\ufffd").split())
    assert [token.type for token in tokens] == ["heading_open", "inline", "heading_close"]


@settings(deadline=None)
@given(MARKDOWN)
@example("``  word  ``word")
def test_inline_stays_an_item(markdown: str) -> None:
    """Whatever a point holds, it is one paragraph of one list item with the words of the original."""
    tokens = READER.parse(f"- {commonmark.inline(markdown) or 'x'}\n- x")
    kinds = [token.type for token in tokens if token.nesting == 1]
    assert kinds == ["bullet_list_open", *["list_item_open", "paragraph_open"] * 2]
    assert words(READER.render(commonmark.inline(markdown))) == words(prose.inline(markdown))


@settings(deadline=None)
@given(MARKDOWN)
def test_blocks_read_as_the_original(markdown: str) -> None:
    """Whatever a summary holds, the same words are read, and no HTML gets through."""
    written = commonmark.blocks(markdown)
    assert words(READER.render(written)) == words(prose.html(markdown))
    assert "html_block" not in {token.type for token in READER.parse(written)}


@settings(deadline=None)
@given(MARKDOWN)
def test_blocks_do_not_reach_out(markdown: str) -> None:
    """Whatever stands before and after a summary stays what it was."""
    tokens = READER.parse(f"# Before\n\n{commonmark.blocks(markdown)}\n\n# After")
    headings = [(token.tag, after.content) for token, after in pairwise(tokens) if token.type == "heading_open"]
    assert headings == [("h1", "Before"), ("h1", "After")]
    assert tokens[-1].level == 0


@settings(deadline=None)
@given(MARKDOWN)
def test_blocks_are_stable(markdown: str) -> None:
    """Written twice is the same as written once."""
    once = commonmark.blocks(markdown)
    assert words(prose.html(once)) == words(prose.html(commonmark.blocks(once)))
