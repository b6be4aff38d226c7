"""Mutated content against everything that reads it: reading, lint, reports, fixes, layout and the language server.

`nox -s fuzz`, or this file run as a program, goes through as many inputs as asked for; the tests go through a few. An
input is made from its number alone, so a failure is made again by that number. Real content is cut into small
documents, and these are changed as data, as text and as bytes.
"""

from __future__ import annotations

import argparse
import random
import string
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from roadwright import baseline, discovery, fixing, formatting, workspace
from roadwright.document import read
from roadwright.server import features
from roadwright.settings import Settings
from roadwright.workspace import Workspace

REPOSITORY = Path(__file__).parent.parent
CONTENT = REPOSITORY / "content" / "python-backend"
SMALL = REPOSITORY / "tests" / "data" / "garden"
SLOW = 10.0
"""Seconds of the processor for one input, a thousand times the usual; the layout of a large one takes some."""

ODD_TEXTS = (
    *("", " ", "\n", "\t", "~", "null", "yes", "0x1F", "1e999", "1_000", ".inf", "<<", "=", "- ", ": ", "# x", "*a"),
    *("\u2028", "\u0085", "\ufeff", "\u202e", "\x1b[31m", "\u00a0", "e\u0301", "\U0001f469\u200d\U0001f467"),
    *("\ufb01", "\u0130", "\xdf", "\u4e2d\u6587", "\U0010ffff", "%s", "\\", '"', "'", "|", ">", "&a"),
    *("{{c1::x}}", "{{c1::}}", "{{c0::x}}", "}}{{", "{{c1::a::b}}", "{{c1::{{c2::x}}}}", "a" * 300, "word " * 200),
    *(
        "`",
        "```",
        "```python\n",
        "[a](b",
        "<b>",
        "</",
        "<!--",
        "&nbsp;",
        "![x](y)",
        "**",
        "[^1]",
        "javascript:alert(1)",
    ),
    *("http://", "https://", "https://[::1", "https://a:b@c:99999/%zz?utm_source=x#", "//x", "https://x.example/\n"),
)
ODD_VALUES = (None, True, False, 0, -1, 1.5, 10**30, -(10**299), [], {}, [[]], [None], {"": None}, [{}], {"id": "x"})
SPECIALS = (
    *("\n", "  ", "\t", "- ", ": ", "? ", "# ", "[", "]", "{", "}", ", ", "'", '"', "|\n", ">-\n", "&a ", "*a", "<<: "),
    *("!!str ", "---\n", "...\n", "%YAML 1.2\n", "\r\n", "\r", "\u2028", "\ufeff", "\x00", "\\x", "@", "`", "%"),
    *("# roadwright: ignore\n", "# roadwright: ignore[RW401]\n", "# roadwright: ignore[, RW999,card-fix] x"),
)


@cache
def documents() -> list[tuple[str, Any]]:
    """Small documents of real content, each with the name of the file it stands for."""
    found: list[tuple[str, Any]] = [
        (name, read((SMALL / name).read_bytes(), name).data) for name in workspace.content_files(SMALL)
    ]
    for name in workspace.content_files(CONTENT):
        data: Any = read((CONTENT / name).read_bytes(), name).data
        if "/" not in name:
            found.append((name, _cut(data)))
            continue
        head = {"id": "soil", "title": data["title"], "goal": data["goal"]}
        found += [
            ("phases/00-soil.yaml", {**head, "sections": [{**section, "topics": [_cut(topic)]}]})
            for section in data["sections"]
            for topic in section["topics"]
        ]
        found += [
            ("phases/00-soil.yaml", {**head, "sections": [], "projects": [_cut(project)]})
            for project in data.get("projects", ())
        ]
    return found


def _cut(data: Any) -> Any:
    """The data with the first two entries of each list."""
    if isinstance(data, dict):
        return {key: _cut(value) for key, value in data.items()}
    return [_cut(value) for value in data[:2]] if isinstance(data, list) else data


def mutated(chance: random.Random) -> tuple[str, Any]:
    """The name of a content file, and the data of a small one, changed in up to three places."""
    name, data = chance.choice(documents())
    data = deepcopy(data)
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        data = _changed_data(data, chance)
    return name, data


def make(number: int) -> tuple[str, bytes]:
    """The input of that number: the name of a content file, and its bytes."""
    chance = random.Random(number)  # noqa: S311 - the same inputs each time
    name, data = mutated(chance)
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=chance.random() < 0.8, sort_keys=False, width=100)
    for _ in range(chance.choice((0, 0, 1, 2, 4))):
        text = _changed_text(text, chance)
    raw = text.encode(errors="surrogatepass")
    for _ in range(chance.choice((0, 0, 0, 0, 1, 3))):
        raw = _changed_bytes(raw, chance)
    return name, raw


def _changed_data(data: Any, chance: random.Random) -> Any:
    """The data with one thing in it taken out, doubled, moved, or replaced."""
    places = list(_places(data))
    if not places:
        return deepcopy(chance.choice(ODD_VALUES))
    holder, step = chance.choice(places)
    other, there = chance.choice(places)
    match chance.randrange(9):
        case 0:
            del holder[step]
        case 1:
            holder[step] = deepcopy(chance.choice(ODD_VALUES))
        case 2 | 3:
            holder[step] = chance.choice(ODD_TEXTS)
        case 4:
            holder[step] = deepcopy(other[there])
        case 5:
            holder[step] = [deepcopy(holder[step]) for _ in range(chance.choice((1, 2, 40)))]
        case 6 if isinstance(holder, dict):
            holder[_misspelt(str(step), chance)] = holder.pop(step)
        case 7 if isinstance(holder[step], str):
            at = chance.randrange(len(holder[step]) + 1)
            holder[step] = holder[step][:at] + chance.choice(ODD_TEXTS) + holder[step][at:]
        case _ if isinstance(holder, list):
            holder.insert(step, deepcopy(chance.choice((holder[step], other[there]))))
    return data


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place of a value: what holds it, and its key or index."""
    below = [data]
    while below:
        holder = below.pop()
        steps = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        for step in steps:
            yield holder, step
            below.append(holder[step])


def _misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) + 1)
    return chance.choice((word[:at] + word[at + 1 :], word[:at] + chance.choice(string.printable) + word[at:], ""))


def _changed_text(text: str, chance: random.Random) -> str:
    """The text with a line moved, doubled or indented anew, or with something that means something to YAML in it."""
    lines = text.splitlines(keepends=True) or [""]
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(7):
        case 0:
            del lines[at]
        case 1:
            lines.insert(at, lines[other])
        case 2:
            lines[at] = chance.choice((" ", "  ", "\t")) + lines[at]
        case 3:
            lines[at] = lines[at][chance.randrange(4) :]
        case 4:
            lines[at : at + 5] = [line.replace("\n", chance.choice(("\r\n", "\r", ""))) for line in lines[at : at + 5]]
        case _:
            column = chance.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:column] + chance.choice(SPECIALS) + lines[at][column:]
    return "".join(lines)


def _changed_bytes(raw: bytes, chance: random.Random) -> bytes:
    """The bytes with some of them flipped, lost, put in or doubled."""
    at = chance.randrange(len(raw) + 1)
    match chance.randrange(5):
        case 0:
            return raw[:at]
        case 1:
            return raw[:at] + chance.randbytes(chance.choice((1, 2, 4))) + raw[at:]
        case 2 if raw:
            at = chance.randrange(len(raw))
            return raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :]
        case 3:
            return raw[:at] + raw[at + chance.randrange(20) :]
    return raw[:at] + raw[at - 30 if at > 30 else 0 :]


def exercise(folder: Path, name: str, raw: bytes, chance: random.Random) -> None:
    """Do with a roadmap whose file ``name`` holds these bytes all that is done with content. Any exception is a bug.

    ``folder`` is a copy of the small roadmap; the file is put back afterwards.
    """
    file = folder / name
    before = file.read_bytes() if file.exists() else None
    try:
        file.write_bytes(raw)
        opened = workspace.open_folder(folder, settings=Settings())
        found = opened.findings
        for reporter in discovery.find("reporters").values():
            if hasattr(reporter, "findings"):
                reporter.findings(found)
        for finding in found:
            baseline.key(finding, opened.places, opened.roadmap.id)
        document = opened.documents[name]
        line, column = chance.randrange(1, len(document.lines) + 1), chance.randrange(1, 80)
        features.meaning(workspace.kind_of(name), features.path_at(document, line, column))
        features.reference(document, line, column)
        features.refers(document, line)
        if chance.randrange(6):  # the layout takes four times as long as everything else
            _fix(folder, opened)
        else:
            _format(document.text)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


def _fix(folder: Path, opened: Workspace) -> None:
    def reopen(texts: Any) -> Workspace:
        return workspace.open_folder(folder, settings=Settings(), overlay=texts) if texts else opened

    mended = fixing.mend(reopen, lambda one: one.findings, unsafe=True)
    for name, text in mended.texts.items():
        assert read(text.encode(), name).sound, "a fix broke the file"
    fixing.difference(opened, mended)


def _format(text: str) -> None:
    try:
        once = formatting.formatted(text)
    except formatting.UnformattableError:
        return
    assert formatting.formatted(once) == once, "the layout does not settle"


def run(numbers: range, tell: Callable[[str], None]) -> list[int]:
    """Go through the inputs of these numbers; the numbers of those that failed, whose traceback is told."""
    failed = []
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "garden"
        for name in workspace.content_files(SMALL):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((SMALL / name).read_bytes())
        for number in numbers:
            name, raw = make(number)
            start = time.process_time()
            try:
                exercise(folder, name, raw, random.Random(number))  # noqa: S311
            except Exception:
                failed.append(number)
                tell(f"input {number}, {name}:\n{traceback.format_exc()}")
            if (spent := time.process_time() - start) > SLOW:
                failed.append(number)
                tell(f"input {number}, {name}: {spent:.1f} seconds\n")
    return failed


def main() -> int:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--inputs", type=int, default=50_000, help="how many (default: %(default)s)")
    parser.add_argument("--first", type=int, default=0, help="the number of the first (default: %(default)s)")
    parser.add_argument("--show", type=int, metavar="NUMBER", help="write the input of that number to standard output")
    options = parser.parse_args()
    if options.show is not None:
        sys.stdout.buffer.write(make(options.show)[1])
        return 0
    failed = run(range(options.first, options.first + options.inputs), sys.stderr.write)
    sys.stdout.write(f"{options.inputs} inputs, {len(failed)} failed\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
