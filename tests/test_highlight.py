"""Highlighted code shows every character of the code and nothing else."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.highlight import code_html, spans

LANGUAGES = ["python", "sql", "postgresql", "shell", "console", "http", "json", "yaml", "toml", "ini", "dockerfile"]
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\r\ufeff"), max_size=40)


def shown(html: str) -> str:
    """The text of the HTML."""
    return unescape(re.sub(r"</?span[^>]*>", "", html))


@given(TEXT, st.sampled_from([*LANGUAGES, "nginx", "text", "html", "javascript", "no-such-language", ""]))
def test_nothing_is_lost(text: str, lang: str) -> None:
    """Whatever the code and its language, its text comes out again."""
    assert shown(spans(text, lang)) == text


def test_last_line_of_a_session() -> None:
    """The output of the last command of a transcript is there."""
    assert shown(spans("$ git log --format=%s\nPrint that the shop is open", "console")).endswith("shop is open")


@pytest.mark.parametrize(
    ("code", "lang", "html"),
    [
        (
            "for x in y:  # z",
            "python",
            '<span class="k">for </span>x <span class="k">in </span>y:  <span class="c"># z</span>',
        ),
        ("SELECT 'a<b'", "sql", '<span class="k">SELECT </span><span class="s">&#x27;a&lt;b&#x27;</span>'),
        ("INSERT c RETURNING type", "sql", '<span class="k">INSERT </span>c <span class="k">RETURNING </span>type'),
        ("select c.name", "sql", '<span class="k">select </span>c.<span class="k">name</span>'),
        ("plain & simple", "text", "plain &amp; simple"),
    ],
)
def test_three_classes(code: str, lang: str, html: str) -> None:
    """Keywords, strings and comments have classes, and what content wrote is escaped."""
    assert spans(code, lang) == html
    assert code_html(code + "\n\n", lang) == f'<pre class="code"><code>{html}</code></pre>\n'
