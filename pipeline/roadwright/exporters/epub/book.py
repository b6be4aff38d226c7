"""The pages of the book: the roadmap as XHTML, one file a phase, as EPUB 3 asks."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from roadwright import prose, templates
from roadwright.artifact import Edition
from roadwright.exporters import _wording as wording
from roadwright.exporters._numbering import phase_numbers, whole
from roadwright.exporters._xml import writable
from roadwright.highlight import code_html
from roadwright.model import Phase, Roadmap
from roadwright.totals import HOURS_A_WEEK, total, weeks

FOLDER = Path(__file__).parent


class Part(Struct, frozen=True, kw_only=True):
    """A place inside a chapter that the table of contents names."""

    anchor: str
    title: str


class Chapter(Struct, frozen=True, kw_only=True):
    """A file of the book. ``key`` is its id in the package; ``template`` draws it with ``values``."""

    key: str
    title: str
    template: str
    values: dict[str, Any]
    parts: tuple[Part, ...] = ()

    @property
    def file(self) -> str:
        """Its name in the package."""
        return f"{self.key}.xhtml"


class Places:
    """Where links between the pages lead."""

    def __init__(self, roadmap: Roadmap) -> None:
        self._files = {phase.id: f"{_key(phase)}.xhtml" for phase in roadmap.phases}
        self._home = {topic.id: roadmap.phases[int(path[1])].id for path, topic in roadmap.topics}

    def phase(self, phase: Phase) -> str:
        """The address of a phase."""
        return self._files[phase.id]

    def topic(self, ident: str) -> str:
        """The address of a topic, empty where this edition does not hold it."""
        return f"{self._files[self._home[ident]]}#topic-{ident}" if ident in self._home else ""


def files(edition: Edition) -> Iterator[tuple[str, str]]:
    """The name and text of every file in the book's folder of the package."""
    roadmap = edition.roadmap
    chapters = tuple(_chapters(roadmap, phase_numbers(edition)))
    common: dict[str, Any] = {
        "roadmap": roadmap,
        "chapters": chapters,
        "totals": total(roadmap),
        "numbers": phase_numbers(edition),
        "titles": {topic.id: topic.title for _, topic in whole(edition).topics},
        "places": Places(roadmap),
        "fingerprint": edition.fingerprint,
        "identifier": uuid5(NAMESPACE_URL, roadmap.url or f"roadwright:{roadmap.id}"),
    }
    yield "package.opf", _render("package.opf", common)
    yield "nav.xhtml", _render("nav.xhtml", {**common, "title": "Contents"})
    yield "style.css", (FOLDER / "style.css").read_text(encoding="utf-8")
    yield "cover.svg", _render("cover.svg", common)
    for chapter in chapters:
        yield chapter.file, _render(chapter.template, {**common, "title": chapter.title, **chapter.values})


def _key(phase: Phase) -> str:
    return f"phase-{phase.id}"


def _chapters(roadmap: Roadmap, numbers: dict[str, int]) -> Iterator[Chapter]:
    yield Chapter(key="front", title=roadmap.title, template="front.xhtml", values={})
    for guide in roadmap.guides:
        yield Chapter(key=f"guide-{guide.id}", title=guide.title, template="guide.xhtml", values={"guide": guide})
    for phase in roadmap.phases:
        asked = [topic for section in phase.sections for topic in section.topics if topic.interview]
        parts = [Part(anchor=f"section-{section.id}", title=section.title) for section in phase.sections]
        parts += [Part(anchor="projects", title="Projects")] if phase.projects else []
        parts += [Part(anchor="answers", title="Answers")] if asked else []
        yield Chapter(
            key=_key(phase),
            title=f"{numbers[phase.id]} {phase.title}",
            template="phase.xhtml",
            values={"phase": phase, "asked": asked},
            parts=tuple(parts),
        )
    yield Chapter(key="back", title="After the last phase", template="back.xhtml", values={})


def _render(template: str, values: dict[str, Any]) -> str:
    return writable(_environment().get_template(f"{template}.jinja").render(values)) + "\n"


@cache
def _environment() -> Environment:
    environment = templates.environment(FOLDER / "templates")
    environment.filters |= {
        "markdown": _markdown,
        "inline": lambda text: _safe(prose.inline(text)),
        "plain": prose.plain,
        "code": lambda text, lang: _safe(code_html(text, lang)),
        "hours": wording.hours,
        "counted": wording.count,
        "total": total,
        "wrapped": textwrap.wrap,
    }
    environment.globals |= {
        "allowed": prose.allowed,
        "depths": wording.DEPTHS,
        "hours_a_week": HOURS_A_WEEK,
        "span": wording.span,
        "weeks": weeks,
    }
    return environment


def _markdown(text: str, below: int = 4) -> Markup:
    """Block Markdown, its headings moved below the heading of that level."""
    html = re.sub(r"<(/?)h([1-6])>", lambda tag: f"<{tag[1]}h{min(6, int(tag[2]) + below)}>", prose.html(text))
    return _safe(html)


def _safe(html: str) -> Markup:
    """HTML made by ``prose`` or ``highlight``, without links to anchors: content cannot know those of the book."""
    return Markup(re.sub(r'<a href="#[^"]*"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL))  # noqa: S704 - escaped there
