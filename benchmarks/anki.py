"""The Anki package against genanki: the time, the size and the memory of writing the same notes.

Run ``python benchmarks/anki.py [NOTES ...]``; the peer is no dependency: ``pip install genanki``. The notes are those
of the repository's own roadmap, rendered once and repeated under new ids until there are enough: one round of them is
longer than the 32 KB that deflate looks back, so that repetition does not flatter the size. Each tool writes in a
process of its own; the time is the best of its rounds, of the write alone, from rendered notes to a finished file.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import replace
from itertools import count, cycle, islice
from pathlib import Path

from roadwright import workspace
from roadwright.exporters.anki.collection import collection
from roadwright.exporters.anki.ledger import Ledger
from roadwright.exporters.anki.package import Collection, archive
from roadwright.exporters.anki.shipment import pack

CONTENT = Path(__file__).parent.parent / "content" / "python-backend"
SIZES = (1_000, 10_000, 100_000)
SECONDS = 6.0
"""Rounds are repeated for about so long, at least three times."""
SPREAD = 0x9E3779B97F4A7C15
"""An odd number with no pattern in its bits, so that new ids compress as badly as real ones."""
TIME_GOAL, SIZE_GOAL = 1.2, 0.2


def notes(size: int) -> Collection:
    """A collection of so many notes."""
    roadmap = workspace.open_folder(CONTENT).roadmap
    shipped, after = pack(roadmap, Ledger(roadmap=roadmap.id))
    made = collection(roadmap, shipped, after, "0" * 64)
    rows = (
        row._replace(guid=f"{number * SPREAD % 2**64:016x}", fields=(f"{row.fields[0]}-{number}", *row.fields[1:]))
        for number, row in zip(count(1), cycle(tuple(made.rows)))
    )
    return replace(made, rows=tuple(islice(rows, size)))


def ours(made: Collection) -> tuple[float, int]:
    """Seconds and bytes of the package as roadwright writes it."""
    start = time.perf_counter()
    data = archive(made)
    return time.perf_counter() - start, len(data)


def theirs(made: Collection) -> tuple[float, int]:
    """Seconds and bytes of the package as genanki writes it; what it warns of is escaped HTML that it misreads."""
    import genanki

    models = {
        item["id"]: genanki.Model(
            item["id"], item["name"], item["flds"], item["tmpls"], css=item["css"], model_type=item["type"]
        )
        for item in json.loads(json.dumps(made.notetypes))
    }
    decks = {item["id"]: genanki.Deck(item["id"], item["name"], item["desc"]) for item in made.decks}
    for row in made.rows:
        note = genanki.Note(models[row.notetype], list(row.fields), guid=row.guid, tags=list(row.tags))
        decks[row.deck].add_note(note)
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        file = Path(folder) / "deck.apkg"
        start = time.perf_counter()
        genanki.Package(list(decks.values())).write_to_file(file, timestamp=float(made.created))
        return time.perf_counter() - start, file.stat().st_size


TOOLS = {"roadwright": ours, "genanki": theirs}


def measure(tool: str, number: int) -> None:
    """Write again and again; print the best time, the size and the peak memory as JSON."""
    made = notes(number)
    times: list[float] = []
    while len(times) < 3 or sum(times) < SECONDS:
        seconds, size = TOOLS[tool](made)
        times.append(seconds)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": min(times), "bytes": size, "megabytes": memory}))


def main() -> int:
    """Print a table; exit code 1 where a goal is missed."""
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2], int(sys.argv[3]))
        return 0
    sizes = [int(word) for word in sys.argv[1:]] or SIZES
    print("| notes | roadwright | genanki | time | roadwright | genanki | size | peak memory |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|")
    missed = False
    for number in sizes:
        found = {
            tool: json.loads(subprocess.check_output([sys.executable, __file__, "--one", tool, str(number)]))
            for tool in TOOLS
        }
        mine, peer = found["roadwright"], found["genanki"]
        time_ratio, size_ratio = mine["seconds"] / peer["seconds"], mine["bytes"] / peer["bytes"]
        missed |= time_ratio > TIME_GOAL or size_ratio > SIZE_GOAL
        print(
            f"| {number:,} | {mine['seconds']:.3f} s | {peer['seconds']:.3f} s | {time_ratio:.2f} "
            f"| {mine['bytes'] / 1e6:.2f} MB | {peer['bytes'] / 1e6:.2f} MB | {size_ratio:.3f} "
            f"| {mine['megabytes']:.0f} / {peer['megabytes']:.0f} MB |"
        )
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
