"""Curly quotation marks, where they belong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadwright.exporters.pdf.quotes import curled


@pytest.mark.parametrize(
    ("html", "printed"),
    [
        ("<p>It's</p>", "<p>It’s</p>"),
        ("<p>&quot;Yes,&quot; she said.</p>", "<p>“Yes,” she said.</p>"),
        ("<p>It&#39;s &#34;so&#34;</p>", "<p>It’s “so”</p>"),
        ("<p>('a' or \"b\")</p>", "<p>(‘a’ or “b”)</p>"),
        ("<p>&quot;<code>x</code>&quot; is</p>", "<p>“<code>x</code>” is</p>"),
        ("<p>the <em>user</em>'s</p>", "<p>the <em>user</em>’s</p>"),
        ("<p>the '90s</p>", "<p>the ’90s</p>"),
        ("<p>a</p><p>'b'</p>", "<p>a</p><p>‘b’</p>"),
        ("<pre><code>'a'</code></pre><p>'b'</p>", "<pre><code>'a'</code></pre><p>‘b’</p>"),
        ('<a title="it\'s" href="#x">\'x\'</a>', '<a title="it\'s" href="#x">‘x’</a>'),
        ("<style>a { content: 'x' }</style>", "<style>a { content: 'x' }</style>"),
        ("<p>a &lt;b&gt; 'c' &amp; 'd'</p>", "<p>a &lt;b&gt; ‘c’ &amp; ‘d’</p>"),
    ],
)
def test_english(html: str, printed: str) -> None:
    """Marks open at the start and after white space or a bracket, and close elsewhere; code and tags stay."""
    assert printed == curled(html, "en")
    assert printed == curled(html, "en-GB")


def test_other_languages_stay() -> None:
    """French has guillemets, German opens below: nothing is guessed."""
    assert "<p>l'heure</p>" == curled("<p>l'heure</p>", "fr")


@given(st.text("ab '\"<>&;#39/codep", max_size=60))
def test_nothing_else_changes(text: str) -> None:
    """But for the marks, the page is the same, however broken it is."""
    straight = str.maketrans("‘’“”", "''\"\"")
    for entity, mark in (("&quot;", '"'), ("&#34;", '"'), ("&#39;", "'")):
        text = text.replace(entity, mark)
    assert text == curled(text, "en").translate(straight)
