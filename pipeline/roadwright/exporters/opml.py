"""The roadmap as OPML 2.0, which outliners and mind maps open: phases, sections, topics and their points.

The summary of a topic is its note (``_note``, as OmniOutliner, Dynalist and others read it).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from roadwright.artifact import Artifact, Edition
from roadwright.exporters._numbering import phase_numbers
from roadwright.exporters._xml import writable
from roadwright.model import Phase, Project, Section, Topic

NAME = "opml"
NAMESPACE = "https://roadwright.example/opml"


def render(edition: Edition) -> Iterable[Artifact]:
    """``roadmap.opml``."""
    text = "\n".join(_document(edition)) + "\n"
    yield Artifact(path="roadmap.opml", data=writable(text).encode())


def _document(edition: Edition) -> Iterator[str]:
    roadmap, numbers = edition.roadmap, phase_numbers(edition)
    changed = format_datetime(datetime.fromisoformat(roadmap.updated).replace(tzinfo=UTC), usegmt=True)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f'<opml version="2.0" xmlns:roadwright="{NAMESPACE}">'
    yield "<head>"
    yield f"<title>{escape(roadmap.title)}</title>"
    yield f"<dateModified>{changed}</dateModified>"
    yield f"<roadwright:fingerprint>{edition.fingerprint}</roadwright:fingerprint>"
    yield "</head>"
    yield "<body>"
    for phase in roadmap.phases:
        yield from _phase(numbers[phase.id], phase)
    yield "</body>"
    yield "</opml>"


def _phase(number: int, phase: Phase) -> Iterator[str]:
    parts = [line for section in phase.sections for line in _section(section)]
    if phase.projects:
        parts += _outline("Projects", (line for project in phase.projects for line in _project(project)))
    yield from _outline(f"Phase {number}: {phase.title}", parts, ident=phase.id, note=phase.goal)


def _section(section: Section) -> Iterator[str]:
    topics = (line for topic in section.topics for line in _topic(topic))
    return _outline(section.title, topics, ident=section.id, note=section.note)


def _topic(topic: Topic) -> Iterator[str]:
    return _outline(topic.title, _lines(topic.points), ident=topic.id, note=topic.summary)


def _project(project: Project) -> Iterator[str]:
    return _outline(project.title, _lines(project.done_when), ident=project.id, note=project.brief)


def _lines(texts: Iterable[str]) -> Iterator[str]:
    from roadwright.prose import plain

    return (line for text in texts for line in _outline(plain(text)))


def _outline(text: str, children: Iterable[str] = (), *, ident: str = "", note: str = "") -> Iterator[str]:
    """An ``<outline>`` and what is below it, a line each; ``note`` is Markdown."""
    from roadwright.prose import plain

    attributes = f"text={_attribute(text)}"
    attributes += f" roadwright:id={_attribute(ident)}" if ident else ""
    attributes += f" _note={_attribute(plain(note))}" if note else ""
    below = list(children)
    if below:
        yield f"<outline {attributes}>"
        yield from below
        yield "</outline>"
    else:
        yield f"<outline {attributes}/>"


def _attribute(text: str) -> str:
    return quoteattr(" ".join(text.split()))
