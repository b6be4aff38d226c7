"""A small roadmap that holds everything a roadmap can hold, and the roadmap of this repository."""

from __future__ import annotations

import pytest

from roadwright.artifact import Edition
from roadwright.model import (
    Card,
    Code,
    Example,
    Guide,
    Hours,
    Phase,
    Project,
    Question,
    Resource,
    Retired,
    Roadmap,
    Section,
    Skip,
    Source,
    Term,
    Topic,
    Version,
)

FINGERPRINT = "0123456789abcdef" * 4

CARDS = (
    Card(
        id="scale-keeps",
        kind="basic",
        front="What does a scale keep *fixed*?",
        back="The distances between its notes.",
        hint="Not the first note.",
        why="A scale is a pattern of steps.",
        reverse=True,
    ),
    Card(id="major-steps", kind="cloze", text="A {{c1::major}} scale has {{c2::seven}} notes."),
    Card(
        id="prints-notes",
        kind="output",
        front="What does this print?",
        code=Code(lang="python", text='print(*"CDE")', setup="import sys"),
        back="C D E",
    ),
    Card(
        id="fix-index",
        kind="fix",
        front="Why does this fail?",
        broken=Code(lang="python", text='["C"][1]'),
        fixed=Code(lang="python", text='["C"][0]'),
    ),
    Card(
        id="pick-interval",
        kind="choose",
        front="Which interval is the smallest?",
        options=("A semitone", "A tone", "A third"),
        back="A semitone",
    ),
    Card(id="why-twelve", kind="why", front="Why are there twelve notes?", back="Twelve fifths nearly close."),
)

SCALES = Topic(
    id="scales",
    title="Scales & modes",
    aliases=("Major scale", "Modes"),
    level="beginner",
    depth="working",
    hours=Hours(2, 4.5),
    requires=("notes",),
    summary=(
        "A scale is an *ordered* set of notes, and `C D E` begins one.\n\nIt has:\n\n- a **root**\n- steps\n\n"
        "See [the article](https://example.org/scales?a=1&b=2)."
    ),
    points=("Steps & half steps", "The `major` pattern", "Modes, such as *Dorian*"),
    example=Example(
        lang="python",
        setup="steps = [2, 2, 1]",
        code='for step in steps:\n    print(step, "```")',
        output="2 ```\n2 ```\n1 ```",
    ),
    pitfalls=("A mode is not a key.", "Do not count the root < twice >."),
    resources=(
        Resource(title="Scales [a study]", url="https://example.org/scales"),
        Resource(title="The Book of Scales", url="https://example.org/book_(2nd)", kind="book", free=False),
    ),
    cards=CARDS,
    interview=(
        Question(question="What is a *mode*?", answer="A scale begun elsewhere.\n\n1. Same notes\n2. Other root"),
        Question(question="What is a key?", answer="The home of a piece.", level="senior"),
    ),
)

ROADMAP = Roadmap(
    id="music",
    title="Music from Scratch",
    subtitle="From silence to song",
    version="1.2.0",
    updated="2026-11-22",
    language="en",
    audience="People who *listen* and want to play.",
    goal="You play a **song** of your own.",
    motto="Listen first, then play.",
    url="https://example.org/music",
    outcomes=("You read notes.", "You name any `interval`."),
    advice=("Play **every** day.", "Sing what you play."),
    skip=(Skip(title="Counterpoint", reason="It needs *harmony* first.", aliases=("Fugue",)),),
    versions=(Version(name="Python", version="3.11+"),),
    glossary=(Term(term="octave", meaning="Twelve semitones, or a `2:1` ratio.", avoid=("8ve",)),),
    guides=(Guide(id="how-to-study", title="How to study", text="# Slowly\n\nPractise:\n\n- daily\n- slowly\n"),),
    sources=(Source(id="old-book", title="An old book", path="sources/old-book.md"),),
    retired=(Retired(id="solfege", version="1.1.0", reason="Merged into notes."),),
    phases=(
        Phase(
            id="sound",
            title="Sound",
            aliases=("Basics",),
            goal="Hear and name *single* notes.",
            skip_if="You can already sing a scale.",
            note="Do not rush.",
            sections=(
                Section(
                    id="pitch",
                    title="Pitch",
                    note="Sing **along**.",
                    topics=(
                        Topic(
                            id="notes",
                            title="Notes",
                            level="beginner",
                            depth="aware",
                            hours=Hours(1, 1),
                            summary="A note is a sound with a name.",
                        ),
                    ),
                ),
            ),
        ),
        Phase(
            id="harmony",
            title="Harmony",
            goal="Play three chords.",
            emphasis="recommended",
            sections=(
                Section(id="scales-section", title="Scales", aliases=("Ladders",), topics=(SCALES,)),
                Section(
                    id="chords-section",
                    title="Chords",
                    topics=(
                        Topic(
                            id="chords",
                            title="Chords",
                            level="advanced",
                            depth="deep",
                            emphasis="optional",
                            hours=Hours(3, 6),
                            requires=("notes", "scales"),
                            summary="A chord is three notes or more at once.",
                            points=("Triads", "Sevenths"),
                        ),
                    ),
                ),
            ),
            projects=(
                Project(
                    id="three-chord-song",
                    title="Three-chord song",
                    level="beginner",
                    hours=Hours(4, 8),
                    brief="Write a song from *three* chords.",
                    aliases=("First song",),
                    uses=("scales", "chords"),
                    done_when=("It has a `verse`.", "A friend can sing it."),
                    stretch=("Add a bridge.",),
                ),
            ),
        ),
    ),
)


@pytest.fixture(scope="session")
def roadmap() -> Roadmap:
    """Two phases: every optional field filled once, all kinds of cards, and one topic with nothing but a summary."""
    return ROADMAP


@pytest.fixture(scope="session")
def edition(roadmap: Roadmap) -> Edition:
    """The small roadmap, ready to render."""
    return Edition(roadmap=roadmap, fingerprint=FINGERPRINT)
