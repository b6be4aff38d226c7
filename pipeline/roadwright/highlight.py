"""Code as HTML with classes and no inline colours, so that print, day and night mode bring their own.

Three classes are enough to read by and cost a fraction of Pygments' full set in the PDF: ``k`` keywords, ``s``
strings and numbers, ``c`` comments.
"""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import Any

from pygments import lex
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.token import Comment, Generic, Keyword, Literal, Name, Operator
from pygments.util import ClassNotFound

ALIASES = {"dockerfile": "docker", "postgresql": "postgres", "shell": "bash", "sql": "postgres"}
"""Content languages whose Pygments lexer has another name. That of "sql" takes columns for keywords and misses some."""
SQL = frozenset({"sql", "postgresql", "postgres", "mysql"})


@lru_cache(maxsize=64)
def _lexer(lang: str) -> Lexer:
    try:
        return get_lexer_by_name(ALIASES.get(lang, lang or "text"), stripnl=False, ensurenl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)


def _css_class(token: Any) -> str:  # the stubs do not know that a token type is in its parents
    if token in Comment:
        return "c"
    if token in Keyword or token in Operator.Word or token in Generic.Prompt:
        return "k"
    return "s" if token in Literal else ""


def _tokens(text: str, lang: str) -> list[tuple[Any, str]]:
    """The code in pieces.

    Hundreds of keywords of SQL name columns too, so where some are in capitals, all are. The lexer takes the dot of a
    column's full name for a number.
    """
    tokens: list[tuple[Any, str]] = list(
        lex(text + "\n", _lexer(lang))
    )  # a lexer of sessions loses a last line without an end
    if lang not in SQL:
        return tokens
    capitals = any(token in Keyword and value.isupper() for token, value in tokens)
    return [
        (Name if value == "." or (capitals and token in Keyword and value.islower()) else token, value)
        for token, value in tokens
    ]


def spans(text: str, lang: str) -> str:
    """The code as escaped HTML with ``<span class>`` runs; neighbours of one class are merged."""
    runs: list[tuple[str, str]] = []
    for token, value in _tokens(text, lang):
        name = _css_class(token)
        if runs and (runs[-1][0] == name or not value.strip()):
            runs[-1] = (runs[-1][0], runs[-1][1] + value)
        else:
            runs.append((name, value))
    name, value = runs.pop()
    runs.append((name, value.removesuffix("\n")))
    return "".join(
        f'<span class="{name}">{escape(value)}</span>' if name else escape(value) for name, value in runs if value
    )


def code_html(text: str, lang: str) -> str:
    """A ``<pre>`` block of highlighted code."""
    return f'<pre class="code"><code>{spans(text.rstrip(), lang)}</code></pre>\n'
