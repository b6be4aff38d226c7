"""``roadwright lint`` against yamllint and check-jsonschema on the same files, and against itself at other sizes.

Run ``nox -s bench``, or this file where the dependency group ``bench`` is installed. A roadmap of 10,000 topics in 30
files is generated (the same bytes at each run), and each tool reads it as a process of its own. Counted is processor
time, user and system, since another program on the machine lengthens the wall clock; the best of the rounds.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).parent.parent
CONTENT = REPOSITORY / "content"
SCHEMA = REPOSITORY / "schema" / "phase.schema.json"
FILES = 30
TOPICS = 10_000
SIZES = (1_000, 10_000, 100_000)
ROUNDS = 5
PARSE = """
import sys, yaml
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as opened:
        loader = yaml.CSafeLoader(opened.read())
    while loader.get_event() is not None:
        pass
"""


class Spent(NamedTuple):
    """Seconds: of the processor, and on the wall clock."""

    processor: float
    wall: float


def generate(folder: Path, topics: int) -> list[Path]:
    """Write a sound roadmap with so many topics; the phase files, in order."""
    chance = random.Random(20261122)  # noqa: S311 - the same words each time
    words = _vocabulary(chance)
    names = [f"part-{number:02d}" for number in range(FILES)]
    (folder / "phases").mkdir(parents=True)
    head = ["id: generated", "title: Generated", "version: 1.0.0", "updated: 2026-11-22", "language: en"]
    head += ["audience: Nobody.", "goal: To be read.", f"phases: [{', '.join(names)}]"]
    (folder / "roadmap.yaml").write_text("\n".join(head) + "\n", encoding="utf-8")
    files = []
    for number, name in enumerate(names):
        first, last = topics * number // FILES, topics * (number + 1) // FILES
        file = folder / "phases" / f"{number:02d}-{name}.yaml"
        file.write_text("\n".join(_phase(name, first, last, words, chance)) + "\n", encoding="utf-8")
        files.append(file)
    return files


def _vocabulary(chance: random.Random) -> list[str]:
    starts = ("b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v")
    middles, ends = "aeiou", ("l", "m", "n", "r", "s", "t", "nd", "st")
    made = {
        "".join(chance.choice(part) for _ in range(chance.randint(1, 3)) for part in (starts, middles))
        + chance.choice(ends)
        for _ in range(6_000)
    }
    return chance.sample(sorted(made), len(made))


def _phase(name: str, first: int, last: int, words: Sequence[str], chance: random.Random) -> Iterator[str]:
    yield from (f"id: {name}", f"title: {name.title()}", "goal: Read on.", "sections:")
    for number in range(first, last):
        if (number - first) % 12 == 0:
            yield from (f"  - id: section-{number}", f"    title: Section {_say(words, chance, 3)}", "    topics:")
        yield from _topic(number, words, chance)


def _say(words: Sequence[str], chance: random.Random, count: int) -> str:
    """Different words, the n-th of the vocabulary about as often as 1/n says, as in any language."""
    said: dict[str, None] = {}
    while len(said) < count:
        said[words[int(len(words) ** chance.random()) - 1]] = None
    return " ".join(said)


def _folded(text: str, indent: int) -> Iterator[str]:
    parts = text.split()
    for start in range(0, len(parts), 14):
        yield " " * indent + " ".join(parts[start : start + 14])


def _topic(number: int, words: Sequence[str], chance: random.Random) -> Iterator[str]:
    def say(count: int) -> str:
        return _say(words, chance, count)

    sentences = [f"{say(1).capitalize()} {say(chance.randint(9, 14))}" for _ in range(5)]
    yield f"      - id: topic-{number}"
    yield f"        title: {say(2).capitalize()} {number}"
    yield "        level: beginner"
    yield "        depth: working"
    yield "        hours: [1, 2]"
    if number:
        yield f"        requires: [topic-{number - 1 - min(number - 1, int(chance.expovariate(0.3)))}]"
    yield "        summary: >-"
    yield from _folded(". ".join(sentences) + ".", 10)
    yield f"        points: [{say(3)} {number}, {say(2)}, {say(4)}]"
    yield "        example:"
    yield "          lang: python"
    yield "          code: |"
    yield f"            total = {number}"
    yield "            for step in range(3):"
    yield "                total += step"
    yield "            print(total)"
    yield "          output: |"
    yield f"            {number + 3}"
    yield f"        pitfalls: [{say(12)}]"
    yield "        resources:"
    yield f"          - {{title: {say(3)}, url: https://docs.example.org/{number}, kind: docs, free: true}}"
    yield "        cards:"
    yield f"          - id: use-{number}"
    yield "            kind: basic"
    yield f"            front: What does {say(2)} do with {say(3)} {number}?"
    yield f"            back: {say(6)}"
    yield f"          - id: gap-{number}"
    yield "            kind: cloze"
    start, gap, *rest = say(10).split()
    yield f'            text: "{start.capitalize()} {{{{c1::{gap}}}}} {" ".join(rest)}."'
    yield f"          - id: why-{number}"
    yield "            kind: why"
    yield f"            front: Why is {say(3)} {number} better than {say(2)}?"
    yield f"            back: {say(8)}"


def run(*command: str | Path, rounds: int = ROUNDS, cwd: Path | None = None) -> Spent:
    """The best times of a command, run again and again. Raises RuntimeError where it could not run (exit code 2)."""
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, cwd=cwd)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in {0, 1}:
            raise RuntimeError(f"{command[0]} ended with {process.returncode}")
        found.append(Spent(usage.ru_utime + usage.ru_stime, wall))
    return Spent(min(one.processor for one in found), min(one.wall for one in found))


def tool(name: str) -> list[str]:
    """The command of a tool that is installed beside this Python."""
    return [str(Path(sys.executable).with_name(name))]


def lint(folder: Path, *options: str, rounds: int = ROUNDS) -> Spent:
    """``roadwright lint`` of a folder, in the plainest format."""
    return run(sys.executable, "-m", "roadwright", "lint", folder, "--format", "concise", *options, rounds=rounds)


def against_peers(folder: Path, files: Sequence[Path], rounds: int) -> Iterator[tuple[str, Spent]]:
    """The three tools, and the parser alone, on the same files."""
    peer_rounds = min(2, rounds)  # they take a minute each
    yield "roadwright lint --select schema", lint(folder, "--select", "schema", rounds=rounds)
    yield "roadwright lint", lint(folder, rounds=rounds)
    yield "libyaml events alone", run(sys.executable, "-c", PARSE, *files, rounds=rounds)
    yield "yamllint", run(*tool("yamllint"), "-d", "relaxed", *files, rounds=peer_rounds)
    command = [*tool("check-jsonschema"), "--schemafile", SCHEMA, "--base-uri", SCHEMA.as_uri()]
    yield "check-jsonschema", run(*command, *files, rounds=peer_rounds)


def main() -> int:
    """Print the tables and the goals; exit code 1 where one is missed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--topics", type=int, default=TOPICS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    options = parser.parse_args()
    goals = []
    bare = run(sys.executable, "-m", "roadwright", "--version", rounds=2 * options.rounds)
    with tempfile.TemporaryDirectory() as temporary:
        generate(Path(temporary) / "start", FILES)
        start = lint(Path(temporary) / "start", rounds=2 * options.rounds)
        print(
            f"`roadwright --version` {bare.processor:.2f} s, lint of {FILES} topics {start.processor:.2f} s: start-up\n"
        )
        folder = Path(temporary) / "peers"
        files = generate(folder, options.topics)
        size = sum(file.stat().st_size for file in files)
        print(f"{options.topics:,} topics, {len(files)} files, {size / 1e6:.1f} MB\n")
        print("| command | processor | wall clock |\n|---|---:|---:|")
        spent = {}
        for name, one in against_peers(folder, files, options.rounds):
            spent[name] = one
            print(f"| {name} | {one.processor:.2f} s | {one.wall:.2f} s |", flush=True)
        peers = spent["yamllint"].processor + spent["check-jsonschema"].processor
        goals.append(
            ("times faster than both peers", peers / spent["roadwright lint --select schema"].processor, 15, 1)
        )
        full = spent["roadwright lint"].processor - start.processor
        goals.append(("times the bare parse, after start-up", full / spent["libyaml events alone"].processor, 4, -1))
        costs = []
        print("\n| topics | processor | microseconds a topic |\n|---:|---:|---:|")
        for topics in options.sizes:
            folder = Path(temporary) / str(topics)
            generate(folder, topics)
            one = lint(folder, rounds=max(1, min(options.rounds, 50_000 // topics)))
            costs.append((one.processor - start.processor) / topics)
            print(f"| {topics:,} | {one.processor:.2f} s | {1e6 * costs[-1]:.0f} |", flush=True)
        if costs:
            goals.append(("dearest topic against the cheapest", max(costs) / min(costs), 1.2, -1))
    whole = lint(CONTENT, rounds=2 * options.rounds)
    goals += [
        ("seconds for content/", whole.processor, 0.5, -1),
        ("seconds of start-up, with the rules", start.processor, 0.15, -1),
    ]
    print("\n| goal | measured | wanted |\n|---|---:|---:|")
    for name, measured, wanted, sign in goals:
        print(f"| {name} | {measured:.2f} | {'at least' if sign > 0 else 'at most'} {wanted} |")
    return int(any(sign * (measured - wanted) < 0 for _, measured, wanted, sign in goals))


if __name__ == "__main__":
    sys.exit(main())
