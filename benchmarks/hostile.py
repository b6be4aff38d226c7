"""Hostile content against ``roadwright lint``: what each input costs, as a process of its own.

Run ``nox -s bench -- hostile``, or this file where roadwright is installed. Every input must end in a finding, within
a second of the processor and without growth in memory. ``tests/cli/test_hostile.py`` gives the same inputs to every
command.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from multiprocessing import Process
from pathlib import Path

GARDEN = Path(__file__).parent.parent / "tests" / "data" / "garden"
PHASE, SECOND = "phases/00-soil.yaml", "phases/01-sowing.yaml"
SECONDS = 1.0
MEGABYTES = 150

HEAD = "id: soil\ntitle: P\ngoal: G\nsections:\n  - id: s\n    title: S\n    topics:\n"
TOPIC = "id: t{}, title: Topic {}, level: beginner, depth: aware, hours: [1, 2]"
BOMB = "\n".join(["a0: &a0 [x, x]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 10))])


def _listed(entry: str, times: int) -> str:
    return f"{HEAD}      - {{{TOPIC.format(1, 1)}, summary: S, points: [{', '.join([entry] * times)}]}}\n"


TEXTS: dict[str, Callable[[], str | bytes]] = {
    "200,000 brackets": lambda: "[" * 200_000,
    "200,000 brackets, closed": lambda: "[" * 200_000 + "]" * 200_000,
    "200,000 braces": lambda: "{a: " * 200_000,
    "200,000 dashes": lambda: "- " * 200_000 + "x",
    "alias bomb": lambda: BOMB,
    "150,000 aliases": lambda: "a: &a x\nb:\n" + "  - *a\n" * 150_000,
    "100,000 tags": lambda: "b:\n" + "  - !!str a\n" * 100_000,
    "line of 100 MB": lambda: b"a: " + b"x" * 100_000_000,
    "line of 2 MB": lambda: b"a: " + b"x" * 2_000_000,
    "quoted line of 2 MB": lambda: b'a: "' + b"x " * 1_000_000 + b'"',
    "30 MB, line 1 wrong": lambda: b"a: b: c\n" + b"- some line of text\n" * 1_500_000,
    "2 MB, line 1 wrong": lambda: b"a: b: c\n" + b"- some line of text\n" * 100_000,
    "2 MB of line ends behind a tab": lambda: b"\t@a: b\n" + b"\n" * 2_000_000,
    "control character, then 2 MB": lambda: b"a: \x07\n" + b"text: line\n" * 180_000,
    "45,000 keys, then a control character": lambda: b"".join(b"k%d: line\n" % i for i in range(45_000)) + b"a: \x07\n",
    "2 MB, then no UTF-8": lambda: b"text: line\n" * 180_000 + b"a: \xff\n",
    "key with a line end": lambda: '"a\\nb": 1\n? "x\n\n  y"\n: 2\n',
    "key of 2 MB": lambda: "id: p\n? " + "x" * 2_000_000 + "\n: 1\n",
    "control characters": lambda: b"id: a\x1b[31mb\x07\n",
    "control characters, escaped": lambda: 'id: "a\\e[31m\\x07\\r\\u202e\\n::error::x"\ntitle: "\\0\\x9b"\n',
    "lone surrogates": lambda: b"id: \xed\xa0\x80\n",
    "lone surrogates, escaped": lambda: 'id: "\\ud800"\ntitle: "\\udfff \\ud83d\\ude00"\n',
    "NUL bytes": lambda: b"\0" * 1_000_000,
    "UTF-16": lambda: ("id: x\n" * 100_000).encode("utf-16"),
    "nothing": lambda: b"",
    "byte order marks": lambda: b"\xef\xbb\xbf" * 1_000,
    "huge numbers": lambda: f"id: {'9' * 5_000}\ntitle: 1e999999\nnumber: 0x{'f' * 40_000}\n",
    "2 MB of huge numbers": lambda: f"a: [{', '.join(['9' * 3_999] * 500)}]\n",
    "huge hours": lambda: f"{HEAD}      - {{{TOPIC.format(1, 1)}, summary: S, hours: [{'9' * 300}, 0x{'f' * 240}]}}\n",
    "4 million values": lambda: "a: [" + "1," * 4_000_000 + "]\n",
    "a million values": lambda: "a: [" + "1," * 1_000_000 + "]\n",
    "95,000 values": lambda: "a: [" + "1," * 95_000 + "]\n",
    "45,000 unknown keys": lambda: "".join(f"sectionz{i}: 1\n" for i in range(45_000)),
    "70,000 equal keys": lambda: "k: 1\n" * 70_000,
    "deep and against the schema": lambda: f"{HEAD}      - {'{sections: [' * 30}{']}' * 30}\n",
    "8,000 topics against the schema": lambda: (
        HEAD + "".join(f"      - {{id: t{i}, titel: X, level: begin, hours: 3}}\n" for i in range(8_000))
    ),
    "90,000 points against the schema": lambda: _listed("1", 90_000),
    "90,000 equal points": lambda: _listed("a", 90_000),
    "20,000 equal mappings": lambda: _listed("{a: 1}", 20_000),
    "word of 2 MB for a choice": lambda: f"{HEAD}      - {{level: {'beginer' * 290_000}}}\n",
    "5,000 comments": lambda: (GARDEN / PHASE).read_text() + "# roadwright: ignore[RW999] x\n" * 5_000,
    "60,000 comments, broken": lambda: "# roadwright: ignore[RW999] x\n" * 60_000 + "a: b: c\n",
    "Markdown of 49,000 brackets": lambda: _summary("[a](" * 12_250),
    "Markdown of 49,000 backticks": lambda: _summary("".join("`" * i + "a" for i in range(310))),
    "Markdown of 49,000 stars": lambda: _summary("*a **b " * 7_000),
    "Markdown of 49,000 spaces": lambda: _summary(f"a{' ' * 49_000}b"),
}


def _summary(text: str) -> str:
    return f'{HEAD}      - {{{TOPIC.format(1, 1)}, summary: "{text}"}}\n'


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _unreadable(file: Path) -> None:
    file.write_text("id: soil\n", encoding="utf-8")
    file.chmod(0)


PLACES: dict[str, tuple[str, Callable[[Path], None]]] = {
    "pipe": (PHASE, _pipe),
    "pipe for roadmap.yaml": ("roadmap.yaml", _pipe),
    "folder": ("phases/x.yaml", Path.mkdir),
    "folder for roadmap.yaml": ("roadmap.yaml", Path.mkdir),
    "folder for decisions.yaml": ("decisions.yaml", Path.mkdir),
    "loop of links": (PHASE, lambda file: file.symlink_to(file.name)),
    "loop of folders": ("phases", lambda file: file.symlink_to(file.name)),
    "link to nothing": (PHASE, lambda file: file.symlink_to("nowhere")),
    "link to an endless file": (PHASE, lambda file: file.symlink_to("/dev/zero")),
}
"""What stands where a file is expected."""

if not (hasattr(os, "geteuid") and os.geteuid() == 0):  # who may read everything reads that too
    PLACES["unreadable file"] = (PHASE, _unreadable)

CASES = [*TEXTS, *PLACES]


def make(case: str, folder: Path) -> None:
    """Make a small roadmap in a new folder, with the hostile thing in it."""
    shutil.copytree(GARDEN, folder)
    if case in TEXTS:
        data = TEXTS[case]()
        (folder / PHASE).write_bytes(data if isinstance(data, bytes) else data.encode())
        return
    name, put = PLACES[case]
    if (folder / name).is_dir():
        shutil.rmtree(folder / name)
    (folder / name).unlink(missing_ok=True)
    put(folder / name)


def main() -> int:
    """Measure, print a table, and say whether every goal is met."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("cases", nargs="*", metavar="CASE", help="measure these only")
    chosen = parser.parse_args().cases or CASES
    print("| input | processor | memory | first finding |\n|---|---:|---:|---|")
    missed = 0
    for case in chosen:
        with tempfile.TemporaryDirectory() as parent:
            folder = Path(parent) / "garden"
            apart = Process(target=make, args=(case, folder))  # its memory would count as that of the next process
            apart.start()
            apart.join()
            seconds, megabytes, code, told = _measure(folder)
        met = code == 1 and seconds <= SECONDS and megabytes <= MEGABYTES
        missed += not met
        finding = re.search(r"RW\d+.*", told)
        shown = (finding[0][:60] if finding else told.strip()[-60:]).replace("|", "\\|")
        print(f"| {case}{'' if met else ' (missed)'} | {seconds:.2f} s | {megabytes} MB | {shown} |", flush=True)
    print(f"\n{len(chosen)} inputs, {missed} missed: a finding, {SECONDS:g} s, {MEGABYTES} MB")
    return 1 if missed else 0


def _measure(folder: Path) -> tuple[float, int, int, str]:
    """Seconds of the processor, the most megabytes held, the exit code, and what was said, of one lint."""
    command = [sys.executable, "-m", "roadwright", "lint", "--format", "concise", folder.name]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, cwd=folder.parent)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        said.seek(0)
        told = said.read().decode(errors="replace")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024, code, told


if __name__ == "__main__":
    sys.exit(main())
