"""The book as one page of HTML: the templates, and the filters by which content gets into them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from roadwright import __version__, prose, templates, totals
from roadwright.exporters._wording import DEPTHS, count, hours, span
from roadwright.exporters.pdf import lookup, qr, quotes, typeset, wording
from roadwright.exporters.pdf.book import Book
from roadwright.exporters.pdf.map import draw
from roadwright.highlight import code_html

FOLDER = Path(__file__).parent


def _trusted(render: Callable[..., str]) -> Callable[..., Markup]:
    """The function with its HTML marked as such: ``prose`` and ``highlight`` have escaped what is not theirs."""
    return lambda *arguments: Markup(render(*arguments))  # noqa: S704


@cache
def _environment() -> Environment:
    environment = templates.environment(FOLDER / "templates")
    environment.filters |= {
        "markdown": _trusted(typeset.markdown),
        "guide": _trusted(typeset.guide),
        "inline": _trusted(prose.inline),
        "plain": prose.plain,
        "hours": hours,
        "span": lambda bounds: span(*bounds),
        "week_count": totals.weeks,
        "weeks": wording.weeks,
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
        map=_trusted(draw)(book),
        qr=_trusted(qr.code)(book.roadmap.url) if book.roadmap.url and prose.allowed(book.roadmap.url) else "",
        glossary=lookup.glossary(book.roadmap),
        index=lookup.index(book.roadmap),
        code=_trusted(typeset.bare_code if draft else code_html),
    )
    return quotes.curled(_unlinked(text, book), book.roadmap.language)


def _unlinked(text: str, book: Book) -> str:
    """The page without links of the content to topics that a smaller edition does not hold: it names their phases."""

    def told(link: re.Match[str]) -> str:
        return f"{link[2]} (phase {book.homes[link[1]]})" if link[1] in book.homes else link[0]

    return re.sub(r'<a href="#([^":]+)">(.*?)</a>', told, text)


def css(*, paper: str) -> str:
    """The style sheet for a paper size, ``A4`` or ``letter``."""
    margins = {"A4": "22mm 24mm 24mm 22mm", "letter": "18mm 26mm 18mm 25.9mm"}[paper]
    sheet = (FOLDER / "style.css").read_text(encoding="utf-8")
    return f"@page {{ size: {paper}; margin: {margins} }}\n{sheet}"
