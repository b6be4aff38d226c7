"""The book against bare WeasyPrint on the same HTML, and how its time grows: 75, 300 and 1,200 topics.

Run ``python benchmarks/pdf.py [TOPICS ...]``. The topics are those of the repository's own roadmap, thinned out or
repeated under new ids until there are as many. Each book is drawn in a process of its own; the time is that of the
processor, from the edition to the finished file (for WeasyPrint from the finished HTML), so that other work on the
machine counts little. Linear means: the pages per second of the largest book are within 20 % of those of the smallest.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdf

from roadwright import workspace
from roadwright.artifact import Edition
from roadwright.exporters import pdf
from roadwright.model import Phase, Roadmap

CONTENT = Path(__file__).parent.parent / "content" / "python-backend"
SIZES = (75, 300, 1_200)
TIME_GOAL, LINEAR_GOAL = 1.1, 0.2


def roadmap(topics: int) -> Roadmap:
    """The repository's roadmap with so many topics, evenly taken from as many copies as it needs."""
    whole = workspace.open_folder(CONTENT).roadmap
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


def ours(edition: Edition) -> tuple[float, bytes]:
    """Processor seconds and the file, as roadwright draws it."""
    start = time.process_time()
    data = pdf.render_on(edition, "A4")
    return time.process_time() - start, data


def theirs(edition: Edition) -> tuple[float, bytes]:
    """Processor seconds and the file, as WeasyPrint alone draws the same HTML."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    from roadwright.exporters.pdf import page
    from roadwright.exporters.pdf.book import compose
    from roadwright.exporters.pdf.fetcher import Asset, AssetFetcher
    from roadwright.exporters.pdf.fonts import faces

    html, css = page.html(compose(edition), draft=False), page.css(paper="A4")
    fetcher = AssetFetcher({face.url: Asset(face.file.read_bytes(), "font/ttf") for face in faces()})
    start = time.process_time()
    fonts = FontConfiguration()
    sheet = CSS(string="\n".join([*(face.css for face in faces()), css]), font_config=fonts, url_fetcher=fetcher)
    document = HTML(string=html, url_fetcher=fetcher).render(font_config=fonts, stylesheets=[sheet])
    data: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=True, custom_metadata=True)
    return time.process_time() - start, data


TOOLS = {"roadwright": ours, "weasyprint": theirs}


def measure(tool: str, topics: int) -> None:
    """Draw once; print the time, the pages, the size and the peak memory as JSON."""
    seconds, data = TOOLS[tool](Edition(roadmap=roadmap(topics), fingerprint="0" * 64))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = len(pypdf.PdfReader(BytesIO(data)).pages)
    print(json.dumps({"seconds": seconds, "pages": pages, "bytes": len(data), "megabytes": memory}))


def main() -> int:
    """Print a table; exit code 1 where a goal is missed."""
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2], int(sys.argv[3]))
        return 0
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print("| topics | pages | roadwright | bare WeasyPrint | time | pages a second | size | peak memory |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    missed = False
    rates = []
    for number in sizes:
        found = {
            tool: json.loads(subprocess.check_output([sys.executable, __file__, "--one", tool, str(number)]))
            for tool in TOOLS
        }
        mine, peer = found["roadwright"], found["weasyprint"]
        ratio = mine["seconds"] / peer["seconds"]
        rates.append(mine["pages"] / mine["seconds"])
        missed |= ratio > TIME_GOAL
        print(
            f"| {number:,} | {mine['pages']:,} | {mine['seconds']:.1f} s | {peer['seconds']:.1f} s | {ratio:.2f} "
            f"| {rates[-1]:.1f} | {mine['bytes'] / 1e6:.2f} MB "
            f"| {mine['megabytes']:.0f} / {peer['megabytes']:.0f} MB |",
            flush=True,
        )
    return int(missed or rates[-1] < rates[0] * (1 - LINEAR_GOAL))


if __name__ == "__main__":
    sys.exit(main())
