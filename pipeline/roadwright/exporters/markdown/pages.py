"""The pages of the Markdown, as blocks.

The layout is one that any reader of roadmaps understands: a phase, its sections and their topics are headings, the
points of a topic are the items of the list below it, ticked off as one learns. Everything else that has structure
stands in a block quote, a table of the front matter or a ``<details>``, so that it is never taken for a topic:
``sources`` reads the same outline back. Comments say what a heading is and carry the ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape as escape_html

from roadwright.exporters import _wording as wording
from roadwright.exporters.markdown import mermaid
from roadwright.exporters.markdown.anchors import PROJECTS, Anchors, phase_heading
from roadwright.exporters.markdown.commonmark import (
    address,
    blocks,
    code,
    escape,
    fence,
    inline,
    link,
    prose,
    quote,
    table,
)
from roadwright.model import Example, Phase, Project, Question, Resource, Roadmap, Section, Topic
from roadwright.prose import inline as inline_html
from roadwright.simple_markdown import is_prose
from roadwright.totals import HOURS_A_WEEK, total, weeks

CONTENTS, OUTCOMES = "Contents", "Outcomes"
ADVICE, SKIP, GLOSSARY = "Final advice", "What you can skip for now", "Glossary"


def front(roadmap: Roadmap, anchors: Anchors) -> Iterator[str]:
    """What comes before the phases: for whom, to what end, what it holds and how to use it."""
    totals = total(roadmap)
    yield f"# {escape(roadmap.title)}"
    if roadmap.subtitle:
        yield f"*{escape(roadmap.subtitle)}*"
    if roadmap.motto:
        yield quote(blocks(roadmap.motto))
    yield prose(roadmap.audience)
    yield quote(_labelled("Goal", roadmap.goal))
    sizes = (
        wording.count(len(roadmap.phases), "phase"),
        wording.count(totals.topics, "topic"),
        wording.hours(totals.hours),
    )
    yield quote(_lines([" · ".join(sizes), f"Version {escape(roadmap.version)} of {escape(roadmap.updated)}"]))
    yield f"## {CONTENTS}"
    yield _phase_table(roadmap, anchors)
    if chart := mermaid.phases(roadmap, anchors.numbers):
        yield fence(chart, "mermaid")
    for guide in roadmap.guides:
        yield from _details(escape_html(guide.title), prose(guide.text))
    if roadmap.outcomes:
        yield "<!-- outcome -->"
        yield f"## {OUTCOMES}"
        yield _list(roadmap.outcomes)


def front_headings(roadmap: Roadmap) -> tuple[str, ...]:
    """The headings that ``front`` writes, in order, as plain text."""
    return (roadmap.title, CONTENTS, *([OUTCOMES] if roadmap.outcomes else []))


def back(roadmap: Roadmap, fingerprint: str) -> Iterator[str]:
    """What comes after the phases: advice, what to leave alone, what words mean, where it is from."""
    if roadmap.advice:
        yield "<!-- advice -->"
        yield f"## {ADVICE}"
        yield _list(roadmap.advice)
    if roadmap.skip:
        yield "<!-- skip -->"
        yield f"## {SKIP}"
        yield "\n".join(f"- **{escape(skip.title)}**: {inline(skip.reason)}" for skip in roadmap.skip)
    if roadmap.glossary:
        entries = "\n".join(f"- **{escape(term.term)}**: {inline(term.meaning)}" for term in roadmap.glossary)
        yield from _details(GLOSSARY, quote(entries))
    versions = ", ".join(f"{version.name} {version.version}" for version in roadmap.versions)
    colophon = [f"Written for {escape(versions)}"] if versions else []
    colophon += [address(roadmap.url)] if roadmap.url else []
    yield quote(_lines([*colophon, f"Content fingerprint {code(fingerprint)}"]))


def topic_body(topic: Topic) -> str:
    """Of a topic everything that is the same wherever it stands: all but its heading and its links to others."""
    return "\n\n".join(_topic_body(topic))


def phase_blocks(
    phase: Phase, bodies: Mapping[str, str], anchors: Anchors, *, level: int, mapped: bool = False
) -> Iterator[str]:
    """A whole phase.

    ``bodies`` are those of its topics, by id; ``level`` is that of its heading; ``mapped`` asks for a chart of its
    topics.
    """
    file = anchors.file(phase)
    yield f"<!-- phase: {phase.id} -->"
    yield f"{'#' * level} {escape(phase_heading(anchors.numbers[phase.id], phase))}"
    yield quote(_labelled("Goal", phase.goal))
    if phase.skip_if:
        yield quote(_labelled("When to skip", phase.skip_if))
    if phase.note:
        yield _alert("NOTE", blocks(phase.note))
    if mapped and (chart := mermaid.topics(phase)):
        yield fence(chart, "mermaid")
    for section in phase.sections:
        yield from _section(section, bodies, anchors, file, level=level + 1)
    if phase.projects:
        yield "<!-- projects -->"
        yield f"{'#' * (level + 1)} {PROJECTS}"
    for project in phase.projects:
        yield from _project(project, anchors, file, level=level + 2)


def steps(before: Phase | None, after: Phase | None, anchors: Anchors) -> str:
    """The line that leads from the page of a phase to its neighbours and to the contents."""
    return " · ".join(
        [
            *([f"← [{escape(before.title)}]({anchors.file(before)})"] if before else []),
            "[Contents](README.md)",
            *([f"[{escape(after.title)}]({anchors.file(after)}) →"] if after else []),
        ]
    )


def _phase_table(roadmap: Roadmap, anchors: Anchors) -> str:
    head = ("", "Phase", "Emphasis", "Topics", "Hours", f"Weeks at {HOURS_A_WEEK} hours", "Hours of projects")
    return table(head, (_phase_row(phase, anchors) for phase in roadmap.phases))


def _phase_row(phase: Phase, anchors: Anchors) -> tuple[str, ...]:
    totals = total(phase)
    return (
        f"{anchors.numbers[phase.id]}",
        f"[{escape(phase.title)}]({anchors.phase(phase)})",
        phase.emphasis,
        f"{totals.topics}",
        wording.span(*totals.hours),
        wording.span(*weeks(totals.hours)),
        wording.span(*totals.project_hours) if totals.projects else "",
    )


def _section(section: Section, bodies: Mapping[str, str], anchors: Anchors, file: str, *, level: int) -> Iterator[str]:
    yield f"<!-- section: {section.id} -->"
    yield f"{'#' * level} {escape(section.title)}"
    if section.note:
        yield _alert("NOTE", blocks(section.note))
    for topic in section.topics:
        yield from _topic_head(topic, anchors, file, level=level + 1)
        yield bodies[topic.id]


def _topic_head(topic: Topic, anchors: Anchors, file: str, *, level: int) -> Iterator[str]:
    grades = (topic.level.capitalize(), topic.emphasis, wording.DEPTHS[topic.depth], wording.hours(topic.hours))
    facts = [" · ".join(grades)]
    if topic.requires:
        facts.append(f"After {_topics(topic.requires, anchors, file)}")
    if topic.aliases:
        facts.append(f"Also called {escape(', '.join(topic.aliases))}")
    yield f"<!-- topic: {topic.id} -->"
    yield f"{'#' * level} {escape(topic.title)}"
    yield quote(_lines(facts))


def _topic_body(topic: Topic) -> Iterator[str]:
    yield prose(topic.summary)
    if topic.points:
        yield _list(topic.points, box=True)
    if topic.example:
        yield from _example(topic.example)
    if topic.pitfalls:
        yield _alert("WARNING", _list(topic.pitfalls))
    if topic.resources:
        links = "\n".join(f"- {_resource(resource)}" for resource in topic.resources)
        yield quote(f"To read on:\n\n{links}")
    if topic.interview:
        yield quote("\n\n".join(block for asked in topic.interview for block in _question(asked)))


def _example(example: Example) -> Iterator[str]:
    yield fence(example.code, example.lang)
    if example.output:
        yield "It prints"
        yield fence(example.output, "text")


def _resource(resource: Resource) -> str:
    return f"{link(resource.title, resource.url)} ({resource.kind}{'' if resource.free else ', not free'})"


def _question(asked: Question) -> Iterator[str]:
    question = " ".join(inline_html(asked.question).split())
    yield from _details(f"{question} <i>({asked.level})</i>", blocks(asked.answer))


def _project(project: Project, anchors: Anchors, file: str, *, level: int) -> Iterator[str]:
    facts = [f"{project.level.capitalize()} · {wording.hours(project.hours)}"]
    if project.uses:
        facts.append(f"Uses {_topics(project.uses, anchors, file)}")
    yield f"<!-- project: {project.id} -->"
    yield f"{'#' * level} {escape(project.title)}"
    yield quote(_lines(facts))
    yield prose(project.brief)
    if project.done_when:
        yield quote(f"Done when:\n\n{_list(project.done_when, box=True)}")
    if project.stretch:
        yield quote(f"To go further:\n\n{_list(project.stretch, box=True)}")


def _topics(idents: Iterable[str], anchors: Anchors, file: str) -> str:
    return ", ".join(anchors.topic(ident, file) for ident in idents)


def _labelled(label: str, text: str) -> str:
    """A text whose first paragraph begins with a bold label."""
    return f"**{label}:** {blocks(text)}" if is_prose(text) else blocks(f"**{label}:** {text}")


def _lines(texts: Iterable[str]) -> str:
    """The texts in one paragraph, a line each."""
    return "\\\n".join(texts)


def _list(texts: Iterable[str], *, box: bool = False) -> str:
    return "\n".join(f"- {'[ ] ' if box else ''}{inline(text)}" for text in texts)


def _alert(kind: str, text: str) -> str:
    """A block quote that GitHub draws with a colour and a label; elsewhere the label is plain text."""
    return quote(f"[!{kind}]\n{text}")


def _details(summary: str, body: str) -> Iterator[str]:
    """A part that is folded until it is asked for; ``summary`` is HTML."""
    yield f"<details>\n<summary>{summary}</summary>"
    yield body
    yield "</details>"
