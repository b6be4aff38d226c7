"""What a build costs: the book, the deck, JSON and Markdown, and a build that has nothing to do.

Run ``nox -s bench``, or this file where the dependency group ``bench`` is installed; ``python benchmarks/build.py book
--sizes 75 300`` measures a part. Each measurement is made in a process of its own, so that peak memory is that of one
thing. Counted is processor time, since other programs on the machine lengthen the wall clock.

The roadmaps are the repository's own, thinned out or repeated under new ids until there are as many topics as asked.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from itertools import count, cycle, islice
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from roadwright import rendering, workspace
from roadwright.artifact import Edition, silent
from roadwright.exporters.anki.package import Collection
from roadwright.model import Phase, Roadmap

CONTENT = Path(__file__).parent.parent / "content"
FINGERPRINT = "0" * 64
TOPICS, PEER_TOPICS = (75, 300, 1_200), 300
"""Sizes of the book. Bare WeasyPrint is timed up to the second of them, since it takes half an hour for the third."""
NOTES = (1_000, 10_000, 100_000)
TEXT_TOPICS = 10_000
SECONDS = 6.0
"""What is quick is repeated for about so long, at least three times; the best time counts."""
SPREAD = 0x9E3779B97F4A7C15
"""An odd number with no pattern in its bits, so that new ids compress as badly as real ones."""


class Goal(NamedTuple):
    """A figure, and the limit that it must keep."""

    name: str
    measured: float
    limit: float
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether it does."""
        return self.measured >= self.limit if self.at_least else self.measured <= self.limit


class Spent(NamedTuple):
    """Processor seconds, megabytes at the peak, bytes of the result, and its pages if it has any."""

    seconds: float
    memory: float
    size: int
    pages: int = 0


# What is measured. Each of these runs in a process of its own and returns seconds and the finished bytes.


def book(topics: int) -> tuple[float, bytes]:
    """The book as roadwright draws it, from the edition to the finished file."""
    return _rendered("pdf", topics)


def bare_book(topics: int) -> tuple[float, bytes]:
    """The same HTML and style sheet as WeasyPrint alone draws them."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from roadwright.exporters.pdf import page
    from roadwright.exporters.pdf.book import compose
    from roadwright.exporters.pdf.fetcher import Asset, AssetFetcher
    from roadwright.exporters.pdf.fonts import faces

    edition = Edition(roadmap=roadmap(topics), fingerprint=FINGERPRINT)
    html, css = page.html(compose(edition), draft=False), page.css(paper="A4")
    fetcher = AssetFetcher({face.url: Asset(face.file.read_bytes(), "font/ttf") for face in faces()})
    start = time.process_time()
    fonts = FontConfiguration()
    sheet = CSS(string="\n".join([*(face.css for face in faces()), css]), font_config=fonts, url_fetcher=fetcher)
    document = HTML(string=html, url_fetcher=fetcher).render(font_config=fonts, stylesheets=[sheet])
    data: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=True, custom_metadata=True)
    return time.process_time() - start, data


def deck(size: int) -> tuple[float, bytes]:
    """The package as roadwright writes it, from rendered notes."""
    from roadwright.exporters.anki.package import archive

    made = notes(size)
    return _best(lambda: archive(made))


def genanki_deck(size: int) -> tuple[float, bytes]:
    """The package as genanki writes it; what it warns of is escaped HTML that it misreads."""
    import genanki

    made = notes(size)
    models = {
        item["id"]: genanki.Model(
            item["id"], item["name"], item["flds"], item["tmpls"], css=item["css"], model_type=item["type"]
        )
        for item in json.loads(json.dumps(made.notetypes))
    }

    def fresh() -> list[genanki.Deck]:
        decks = {item["id"]: genanki.Deck(item["id"], item["name"], item["desc"]) for item in made.decks}
        for row in made.rows:
            note = genanki.Note(models[row.notetype], list(row.fields), guid=row.guid, tags=list(row.tags))
            decks[row.deck].add_note(note)
        return list(decks.values())

    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        file = Path(folder) / "deck.apkg"
        seconds, _ = _best(
            lambda decks: genanki.Package(decks).write_to_file(file, timestamp=float(made.created)), fresh
        )
        return seconds, file.read_bytes()


def json_text(topics: int) -> tuple[float, bytes]:
    """All JSON files."""
    return _rendered("json", topics)


def markdown(topics: int) -> tuple[float, bytes]:
    """All Markdown files."""
    return _rendered("markdown", topics)


MEASURED = {one.__name__: one for one in (book, bare_book, deck, genanki_deck, json_text, markdown)}


def _rendered(form: str, topics: int) -> tuple[float, bytes]:
    unit = rendering.Unit(format=form, edition=Edition(roadmap=roadmap(topics), fingerprint=FINGERPRINT))
    start = time.process_time()
    artifacts = unit.render(silent)
    return time.process_time() - start, b"".join(artifact.data for artifact in artifacts)


def _best(write: Callable[..., bytes | None], prepare: Callable[[], object] | None = None) -> tuple[float, bytes]:
    """The best processor time of several rounds; what ``prepare`` returns is made anew for each, and not counted."""
    times: list[float] = []
    while len(times) < 3 or sum(times) < SECONDS:
        given = [prepare()] if prepare else []
        start = time.process_time()
        data = write(*given)
        times.append(time.process_time() - start)
    return min(times), data or b""


def spent(name: str, size: int) -> Spent:
    """What one of ``MEASURED`` takes."""
    command = [sys.executable, __file__, "--one", name, str(size)]
    return Spent(*json.loads(subprocess.check_output(command)))


def one(name: str, size: int) -> None:
    """Measure in this process and print it as JSON."""
    seconds, data = MEASURED[name](size)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = 0
    if data.startswith(b"%PDF"):
        import pypdf

        pages = len(pypdf.PdfReader(BytesIO(data)).pages)
    print(json.dumps(Spent(seconds, memory, len(data), pages)))


# What is measured on: topics and notes, as many as asked.


def roadmap(topics: int) -> Roadmap:
    """The repository's roadmap with so many topics, evenly taken from as many copies as it needs."""
    whole = workspace.open_folder(CONTENT / "python-backend").roadmap
    copies = -(-topics // len(whole.topics))
    places = range(copies * len(whole.topics))
    kept = {places[number * len(places) // topics] for number in range(topics)}
    numbered = iter(places)
    phases = tuple(_copy(phase, copy, kept, numbered) for copy in range(copies) for phase in whole.phases)
    cut = replace(whole, phases=phases)
    return replace(cut, phases=tuple(_sound(phase, set(cut.topic_by_id)) for phase in phases))


def _copy(phase: Phase, copy: int, kept: set[int], numbered: Iterator[int]) -> Phase:
    def name(identifier: str) -> str:
        return f"{identifier}-{copy}" if copy else identifier

    sections = []
    for section in phase.sections:
        topics = tuple(
            replace(topic, id=name(topic.id), requires=tuple(map(name, topic.requires)))
            for topic in section.topics
            if next(numbered) in kept
        )
        sections.append(replace(section, id=name(section.id), topics=topics))
    projects = tuple(replace(each, id=name(each.id), uses=tuple(map(name, each.uses))) for each in phase.projects)
    return replace(phase, id=name(phase.id), sections=tuple(sections), projects=projects)


def _sound(phase: Phase, known: set[str]) -> Phase:
    """The phase without requirements that were not kept."""
    sections = tuple(
        replace(
            section,
            topics=tuple(
                replace(topic, requires=tuple(other for other in topic.requires if other in known))
                for topic in section.topics
            ),
        )
        for section in phase.sections
        if section.topics
    )
    projects = tuple(
        replace(project, uses=tuple(topic for topic in project.uses if topic in known)) for project in phase.projects
    )
    return replace(phase, sections=sections, projects=projects)


def notes(size: int) -> Collection:
    """A collection of so many notes.

    They are the repository's own, rendered once and repeated under new ids: one round of them is longer than the 32 KB
    that deflate looks back, so that repetition does not flatter the size.
    """
    from roadwright.exporters.anki.collection import collection
    from roadwright.exporters.anki.ledger import Ledger
    from roadwright.exporters.anki.shipment import pack

    whole = workspace.open_folder(CONTENT / "python-backend").roadmap
    shipped, after = pack(whole, Ledger(roadmap=whole.id))
    made = collection(whole, shipped, after, FINGERPRINT)
    rows = (
        row._replace(guid=f"{number * SPREAD % 2**64:016x}", fields=(f"{row.fields[0]}-{number}", *row.fields[1:]))
        for number, row in zip(count(1), cycle(tuple(made.rows)))
    )
    return replace(made, rows=tuple(islice(rows, size)))


# The tables. Each yields its goals.


def warm_build(sizes: Sequence[int]) -> Iterator[Goal]:
    """``roadwright build`` of content/ when nothing has changed, start-up included."""
    with tempfile.TemporaryDirectory() as temporary:
        content = Path(shutil.copytree(CONTENT, Path(temporary) / "content"))
        command = [sys.executable, "-m", "roadwright", "build", str(content), "--output", str(Path(temporary) / "out")]
        command += ["--format", "markdown,json,anki"]
        runs = []
        for _ in range(2 + (sizes[0] if sizes else 10)):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
            runs.append((after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime, wall))
    print("| build of content/ | processor | wall clock |\n|---|---:|---:|")
    processor, wall = min(spent for spent, _ in runs[1:]), min(wall for _, wall in runs[1:])
    print(f"| the first | {runs[0][0]:.2f} s | {runs[0][1]:.2f} s |\n| the next | {processor:.2f} s | {wall:.2f} s |")
    yield Goal("seconds for a build that has nothing to do", wall, 0.4)


def texts(sizes: Sequence[int]) -> Iterator[Goal]:
    """JSON and Markdown."""
    print("| topics | format | processor | size | peak memory |\n|---:|---|---:|---:|---:|")
    for topics in sizes or [TEXT_TOPICS]:
        for name, title in (("json_text", "JSON"), ("markdown", "Markdown")):
            found = spent(name, topics)
            print(
                f"| {topics:,} | {title} | {found.seconds:.2f} s | {found.size / 1e6:.0f} MB | {found.memory:.0f} MB |",
                flush=True,
            )
            yield Goal(f"seconds for the {title} of {topics:,} topics", found.seconds, 2 * topics / TEXT_TOPICS)


def decks(sizes: Sequence[int]) -> Iterator[Goal]:
    """The deck against genanki's own write of the same notes."""
    print("| notes | roadwright | genanki | time ratio | roadwright | genanki | size ratio | peak memory |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    for number in sizes or NOTES:
        mine, peer = spent("deck", number), spent("genanki_deck", number)
        slower, larger = mine.seconds / peer.seconds, mine.size / peer.size
        print(
            f"| {number:,} | {mine.seconds:.3f} s | {peer.seconds:.3f} s | {slower:.2f} "
            f"| {mine.size / 1e6:.2f} MB | {peer.size / 1e6:.2f} MB | {larger:.3f} "
            f"| {mine.memory:.0f} / {peer.memory:.0f} MB |",
            flush=True,
        )
        yield Goal(f"times genanki's time for {number:,} notes", slower, 1.2)
        yield Goal(f"times genanki's size for {number:,} notes", larger, 0.2)


def books(sizes: Sequence[int]) -> Iterator[Goal]:
    """The book against bare WeasyPrint, and how its time grows."""
    print("| topics | pages | roadwright | bare WeasyPrint | ratio | pages a second | size | peak memory |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    rates = []
    for topics in sizes or TOPICS:
        mine = spent("book", topics)
        peer = spent("bare_book", topics) if topics <= PEER_TOPICS else None
        rates.append(mine.pages / mine.seconds)
        print(
            f"| {topics:,} | {mine.pages:,} | {mine.seconds:.1f} s | {f'{peer.seconds:.1f} s' if peer else ''} "
            f"| {f'{mine.seconds / peer.seconds:.2f}' if peer else ''} | {rates[-1]:.1f} | {mine.size / 1e6:.1f} MB "
            f"| {mine.memory:.0f}{f' / {peer.memory:.0f}' if peer else ''} MB |",
            flush=True,
        )
        if peer:
            yield Goal(f"times bare WeasyPrint's time for {topics:,} topics", mine.seconds / peer.seconds, 1.1)
    yield Goal("slowest rate of pages against the fastest", min(rates) / max(rates), 0.8, at_least=True)


SECTIONS = {"nothing": warm_build, "text": texts, "deck": decks, "book": books}


def main() -> int:
    """Print the tables and the goals; exit code 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"of {', '.join(SECTIONS)}; all by default")
    parser.add_argument("--sizes", type=int, nargs="*", default=(), help="other sizes, for one section")
    parser.add_argument("--one", nargs=2, metavar=("NAME", "SIZE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(options.one[0], int(options.one[1]))
        return 0
    if unknown := [name for name in options.sections if name not in SECTIONS]:
        parser.error(f"there is no section {unknown[0]}")
    goals: list[Goal] = []
    for name in options.sections or SECTIONS:
        goals += SECTIONS[name](options.sizes)
        print()
    print("| goal | measured | wanted | |\n|---|---:|---:|---|")
    for goal in goals:
        wanted = f"at {'least' if goal.at_least else 'most'} {goal.limit:g}"
        print(f"| {goal.name} | {goal.measured:.2f} | {wanted} | {'met' if goal.met else 'missed'} |")
    return int(not all(goal.met for goal in goals))


if __name__ == "__main__":
    sys.exit(main())
