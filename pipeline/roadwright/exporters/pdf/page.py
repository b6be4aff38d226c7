"""The book as one page of HTML: the templates, and the filters by which content gets into them."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from roadwright import __version__, prose, totals
from roadwright.exporters._wording import DEPTHS, count, hours, span
from roadwright.exporters.pdf import lookup, qr, wording
from roadwright.exporters.pdf.book import Book
from roadwright.exporters.pdf.map import draw
from roadwright.highlight import code_html

FOLDER = Path(__file__).parent


def _markdown(text: str) -> Markup:
    """Block Markdown. A heading inside a topic would break the outline: it becomes a bold line."""
    flat = re.sub(r"<h[1-6]>", '<p class="line">', re.sub(r"</h[1-6]>", "</p>", prose.html(text)))
    return Markup(_numbered(flat))


def _numbered(text: str) -> str:
    """A list that begins at another number than 1 says so in a way that WeasyPrint knows."""
    return re.sub(r'<ol start="(\d+)">', lambda tag: f'<ol style="counter-reset: list-item {int(tag[1]) - 1}">', text)


def _guide(text: str) -> Markup:
    """Block Markdown whose headings begin at the second level and never skip one, as PDF/UA asks."""
    level = 1

    def renumber(tag: re.Match[str]) -> str:
        nonlocal level
        if tag[1] == "<h":
            level = max(2, min(int(tag[2]) + 1, level + 1, 4))
        return f"{tag[1]}{level}>"

    return Markup(_numbered(re.sub(r"(</?h)([1-6])>", renumber, prose.html(text))))


def _inline(text: str) -> Markup:
    return Markup(prose.inline(text))


def _code(text: str, lang: str) -> Markup:
    return Markup(code_html(text, lang))


def _plain_code(text: str, lang: str) -> Markup:
    del lang
    return Markup(f'<pre class="code"><code>{escape(text.rstrip())}</code></pre>\n')


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "markdown": _markdown,
        "guide": _guide,
        "inline": _inline,
        "plain": prose.plain,
        "hours": hours,
        "span": lambda bounds: span(*bounds),
        "weeks": lambda estimate: span(*totals.weeks(estimate)),
        "count": count,
        "long_date": wording.long_date,
        "host": wording.host,
    }
    environment.globals |= {
        "allowed": prose.allowed,
        "depths": DEPTHS,
        "hours_a_week": totals.HOURS_A_WEEK,
        "roadwright_version": __version__,
    }
    return environment


def html(book: Book, *, draft: bool) -> str:
    """The whole book. A draft has no highlighted code."""
    template = _environment().get_template("book.html.jinja")
    text = template.render(
        book=book,
        roadmap=book.roadmap,
        draft=draft,
        map=draw(book),
        qr=qr.code(book.roadmap.url) if book.roadmap.url else "",
        glossary=lookup.glossary(book.roadmap),
        index=lookup.index(book.roadmap),
        code=_plain_code if draft else _code,
    )
    return _unlinked(text, book)


def _unlinked(text: str, book: Book) -> str:
    """The page without links of the content to topics that a smaller edition does not hold."""
    return re.sub(
        r'<a href="#([^":]+)">(.*?)</a>', lambda link: link[2] if link[1] in book.elsewhere else link[0], text
    )


def css(*, paper: str) -> str:
    """The style sheet for a paper size, ``A4`` or ``letter``."""
    margins = {"A4": "22mm 24mm 24mm 22mm", "letter": "20mm 26mm 21mm 25.9mm"}[paper]
    sheet = (FOLDER / "style.css").read_text(encoding="utf-8")
    return f"@page {{ size: {paper}; margin: {margins} }}\n{sheet}"
