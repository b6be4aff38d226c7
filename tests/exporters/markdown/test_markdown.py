"""The Markdown as a whole: what it says, where its links lead, and that content cannot change its structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.anchors import anchors_plugin
from msgspec.structs import replace

from roadwright import discovery, workspace
from roadwright.artifact import Edition
from roadwright.exporters import markdown
from roadwright.gaps.outlining import outline
from roadwright.model import Phase, Project, Roadmap, Section, Topic
from roadwright.outline import TAUGHT, Outline

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
READER.use(anchors_plugin, max_level=6)
"""As lenient as GitHub; the plugin gives headings the anchors that GitHub gives them."""

FRAGMENTS = (
    "# x", "- x", "1. x", "```", "~~~", "</details>", "<details>", "<!-- topic: x -->", "-->", "<script>", "| a |",
    "> x", "---", "===", "**x**", "`", "[x](#y)", "[x]: y", "\\", "&lt;", "[ ] x", "Phase 1: x", "Projects", "\n",
    "\n\n", "    x", "{{c1::x}}", "\u202e",
)  # fmt: skip
TEXT = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=20)
    | st.lists(st.sampled_from(FRAGMENTS), max_size=5).map(" ".join)
).filter(lambda text: bool(re.search(r"\w", text)))


def hostile(template: Roadmap, texts: list[str]) -> Roadmap:
    """The small roadmap with its texts replaced by the given ones, in turn."""
    pool = cycle(texts)

    def text() -> str:
        return next(pool)

    def line() -> str:
        return " ".join(next(pool).split())

    def written(topic: Topic) -> Topic:
        asked = tuple(replace(question, question=text(), answer=text()) for question in topic.interview)
        return replace(
            topic,
            title=line(),
            aliases=(line(),),
            summary=text(),
            points=(line(), line()),
            pitfalls=(text(),),
            interview=asked,
        )

    def section(section: Section) -> Section:
        return replace(section, title=line(), note=text(), topics=tuple(map(written, section.topics)))

    def project(project: Project) -> Project:
        return replace(project, title=line(), brief=text(), done_when=(text(),), stretch=(text(),))

    def phase(phase: Phase) -> Phase:
        return replace(
            phase,
            title=line(),
            goal=text(),
            skip_if=text(),
            note=text(),
            sections=tuple(map(section, phase.sections)),
            projects=tuple(map(project, phase.projects)),
        )

    return replace(
        template,
        title=line(),
        subtitle=line(),
        motto=text(),
        audience=text(),
        goal=text(),
        outcomes=(text(),),
        advice=(text(),),
        skip=tuple(replace(entry, title=line(), reason=text()) for entry in template.skip),
        guides=tuple(replace(guide, title=line(), text=text()) for guide in template.guides),
        glossary=tuple(replace(term, term=line(), meaning=text()) for term in template.glossary),
        phases=tuple(map(phase, template.phases)),
    )


def files(edition: Edition) -> dict[str, str]:
    """The rendered texts by path."""
    return {artifact.path: artifact.data.decode() for artifact in markdown.render(edition)}


def headings(tokens: list[Token]) -> list[tuple[str, str]]:
    """Level and plain text of all headings."""
    return [
        (token.tag, " ".join("".join(child.content for child in tokens[at + 1].children or ()).split()))
        for at, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def expected_headings(roadmap: Roadmap) -> Iterator[tuple[str, str]]:
    """The headings of the whole book."""
    yield "h1", roadmap.title
    yield "h2", "Contents"
    if roadmap.outcomes:
        yield "h2", "Outcomes"
    for number, phase in enumerate(roadmap.phases):
        yield "h2", f"Phase {number}: {phase.title}"
        for section in phase.sections:
            yield "h3", section.title
            yield from (("h4", topic.title) for topic in section.topics)
        if phase.projects:
            yield "h3", "Projects"
        yield from (("h4", project.title) for project in phase.projects)
    if roadmap.advice:
        yield "h2", "Final advice"
    if roadmap.skip:
        yield "h2", "What you can skip for now"


def targets(tokens: list[Token]) -> tuple[set[str], list[str]]:
    """The anchors of a page, and where its links lead."""
    spans = [child for token in tokens for child in token.children or ()]
    anchors = {str(token.attrs["id"]) for token in tokens if token.type == "heading_open"}
    return anchors, [str(span.attrs["href"]) for span in spans if span.type == "link_open"]


def taught(read: Outline) -> list[tuple[str, str, tuple[str, ...]]]:
    """Everything to learn, with the titles above it, but for what a project is done by."""
    return [
        (item.kind, item.text, tuple(parent.text for parent in above))
        for above, item in read.walk()
        if item.kind in TAUGHT and not any(parent.kind == "project" for parent in above)
    ]


def test_golden(edition: Edition, golden: Callable[[str, str], None]) -> None:
    """The small roadmap in Markdown, to be read by people."""
    written = files(edition)
    assert list(written) == ["roadmap.md", "roadmap/README.md", "roadmap/00-sound.md", "roadmap/01-harmony.md"]
    for path, text in written.items():
        golden(path.replace("/", "-"), text)


def test_structure(edition: Edition, roadmap: Roadmap) -> None:
    """The headings are the outline, and nothing else is a heading."""
    assert list(expected_headings(roadmap)) == headings(READER.parse(files(edition)["roadmap.md"]))


def test_links_inside_resolve(edition: Edition) -> None:
    """Every link inside leads to a heading that is there, by the anchors GitHub makes."""
    written = files(edition)
    pages = {path.removeprefix("roadmap/"): targets(READER.parse(text)) for path, text in written.items()}
    inside = 0
    for page, (_, links) in pages.items():
        for link in (link for link in links if not link.startswith("http")):
            file, _, anchor = link.partition("#")
            assert not anchor or anchor in pages[file or page][0], f"{page}: {link}"
            inside += 1
    assert inside > 10


def test_everything_is_told(edition: Edition) -> None:
    """No field of the content is left out, but for cards and what is only for editors."""
    text = files(edition)["roadmap.md"]
    for words in (
        "From silence to song", "Listen first, then play.", "want to play", "song** of your own", "You read notes",
        "Play **every** day", "Counterpoint", "harmony* first", "Python 3.11+", "octave", "2:1", "How to study",
        "Slowly", "single* notes", "You can already sing", "Do not rush", "Sing **along**",
        "Major scale, Modes", "half steps", "for step in steps", "A mode is not a key", "Scales \\[a study\\]",
        "not free", "What is a <em>mode</em>?", "Other root", "three* chords", "It has a `verse`", "Add a bridge",
        "0123456789abcdef",
    ):  # fmt: skip
        assert words in text


def test_clean(edition: Edition) -> None:
    """No white space at the end of a line, no two empty lines, one line end at the end."""
    for path, text in files(edition).items():
        assert not re.search(r"[ \t]$|\n{3}|\n\n\Z|\t", text, re.MULTILINE), path
        assert text.endswith("\n"), path


def test_round_trip(edition: Edition, roadmap: Roadmap) -> None:
    """Read by ``sources``, the Markdown is the outline that it was made from."""
    text = files(edition)["roadmap.md"]
    read = discovery.source_format("roadmap.md", text).parse(text)
    assert taught(outline(roadmap)) == taught(read)


def test_round_trip_of_the_content(content: Path) -> None:
    """So it is with the roadmap of this repository."""
    roadmap = workspace.open_folder(content).roadmap
    text = files(Edition(roadmap=roadmap, fingerprint="0" * 64))["roadmap.md"]
    assert list(expected_items(roadmap)) == read_back(text)


def test_a_smaller_edition(edition: Edition, roadmap: Roadmap) -> None:
    """One phase alone keeps its number, and names what it builds on."""
    small = replace(edition, roadmap=replace(roadmap, phases=roadmap.phases[1:]), whole=roadmap)
    written = files(small)
    assert list(written) == ["roadmap.md", "roadmap/README.md", "roadmap/01-harmony.md"]
    assert "## Phase 1: Harmony" in written["roadmap.md"]
    assert "> After Notes\\\n" in written["roadmap.md"]


def test_an_empty_roadmap(edition: Edition, roadmap: Roadmap) -> None:
    """A roadmap without phases, outcomes and advice is a page all the same."""
    bare = replace(roadmap, phases=(), outcomes=(), advice=(), skip=(), guides=(), glossary=(), versions=(), url="")
    text = files(replace(edition, roadmap=bare))["roadmap.md"]
    assert headings(READER.parse(text)) == [("h1", "Music from Scratch"), ("h2", "Contents")]


@given(texts=st.lists(TEXT, min_size=1, max_size=7))
@settings(max_examples=40, deadline=None)
def test_hostile_content(edition: Edition, roadmap: Roadmap, texts: list[str]) -> None:
    """Whatever the texts hold, headings, points and folds stay what they were, and the outline reads back."""
    filled = hostile(roadmap, texts)
    text = files(replace(edition, roadmap=filled))["roadmap.md"]
    tokens = READER.parse(text)
    assert list(expected_headings(filled)) == headings(tokens)
    html = "".join(token.content for token in tokens if token.type == "html_block")
    assert html.count("<details>") == html.count("</details>") == 4
    assert "<script" not in READER.render(text).lower()
    assert list(expected_items(filled)) == read_back(text)


def read_back(text: str) -> list[tuple[str, str]]:
    """Kind and words of everything to learn in a Markdown text."""
    return [(kind, bare(title)) for kind, title, _ in taught(discovery.source_format("", text).parse(text))]


def bare(text: str) -> str:
    """The words of a text without marks of code."""
    return " ".join(text.replace("`", "").split())


def expected_items(roadmap: Roadmap) -> Iterator[tuple[str, str]]:
    """Kind and words of everything to learn."""
    for phase in roadmap.phases:
        yield "phase", bare(phase.title)
        for section in phase.sections:
            yield "section", bare(section.title)
            for topic in section.topics:
                yield "topic", bare(topic.title)
                for point in topic.points:
                    spans = READER.parseInline(point)[0].children or ()
                    yield "point", bare("".join(span.content for span in spans))
        yield from (("project", bare(project.title)) for project in phase.projects)


def test_same_bytes(edition: Edition) -> None:
    """Rendered twice, it is the same."""
    assert list(markdown.render(edition)) == list(markdown.render(edition))
