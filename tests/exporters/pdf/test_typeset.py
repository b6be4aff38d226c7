"""Content as HTML for the book."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.exporters.pdf import typeset


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Big\n\ntext", '<p class="line">Big</p>\n<p>text</p>\n'),
        ("3. three\n4. four", '<ol style="counter-reset: list-item 2">\n<li>three</li>\n<li>four</li>\n</ol>\n'),
        ("1. one", "<ol>\n<li>one</li>\n</ol>\n"),
        ("<h1>raw</h1>", "<p>&lt;h1&gt;raw&lt;/h1&gt;</p>\n"),
    ],
)
def test_markdown(text: str, html: str) -> None:
    """Headings become bold lines, lists keep their numbers, raw HTML is text."""
    assert html == typeset.markdown(text)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# a\n## b\n### c", [2, 3, 4]),
        ("## a\n## b\n### c\n## d", [2, 2, 3, 2]),
        ("### a\n# b", [2, 2]),
        ("###### a\n###### b\n# c", [2, 2, 2]),
    ],
)
def test_guide(text: str, levels: list[int]) -> None:
    """The headings of a guide go down one level at a time."""
    assert levels == [int(level) for level in re.findall(r"<h(\d)>", typeset.guide(text))]


@given(st.lists(st.integers(min_value=1, max_value=6)))
def test_guide_never_skips_a_level(levels: list[int]) -> None:
    """Whatever the headings are, none is more than one level below the last, and tags match."""
    html = typeset.guide("\n\n".join(f"{'#' * level} x" for level in levels))
    found = [1, *(int(level) for level in re.findall(r"<h(\d)>", html))]
    assert len(levels) == len(found) - 1
    assert all(2 <= below <= above + 1 for above, below in pairwise(found))
    assert re.findall(r"<h(\d)>", html) == re.findall(r"</h(\d)>", html)


def test_bare_code_is_escaped() -> None:
    """Code without highlighting is text."""
    assert '<pre class="code"><code>a &lt; b</code></pre>\n' == typeset.bare_code("a < b\n", "python")
