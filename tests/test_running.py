"""Running the code of a roadmap: what comes back, and what it may not do."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from roadwright import running
from roadwright.model import Card, Code, Example, Hours, Outcome, Phase, Roadmap, Section, Topic

on_posix = pytest.mark.skipif(os.name != "posix", reason="limits of the operating system are POSIX")


def python(text: str, setup: str = "") -> Outcome:
    """What a piece of Python does."""
    code = Code(lang="python", text=text, setup=setup)
    return running.run([code])[code]


def sql(text: str, setup: str = "") -> Outcome:
    """What a piece of SQL does."""
    code = Code(lang="sql", text=text, setup=setup)
    return running.run([code])[code]


def test_python() -> None:
    """The output is what the code prints, after a setup that prints nothing."""
    assert python("print(x, 'é')", "x = 1\nprint('hidden')") == Outcome(output="1 é\n")


def test_python_is_a_main_program() -> None:
    """Classes can be pickled, and the usual last lines of a program run."""
    text = """
import pickle
from dataclasses import dataclass

@dataclass
class Point:
    x: "int"

if __name__ == "__main__":
    print(pickle.loads(pickle.dumps(Point(1))))
"""
    assert python(text) == Outcome(output="Point(x=1)\n")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("print(1)\n1 / 0", "ZeroDivisionError: division by zero"),
        ("print(1)\nassert False", "AssertionError"),
        ("print(1)\nraise SystemExit(3)", "ended with status 3"),
        ("print(1)\nimport sys; sys.exit('gone')", "gone"),
    ],
)
def test_python_fails(text: str, error: str) -> None:
    """The error is the last line; what was printed before it is kept."""
    assert python(text) == Outcome(output="1\n", error=error)


def test_a_missing_package_is_an_obstacle() -> None:
    """Code that needs what is not installed says nothing about itself."""
    outcome = python("import no_such_package_anywhere")
    assert outcome.obstacle == "No module named 'no_such_package_anywhere'"
    assert outcome.error == f"ModuleNotFoundError: {outcome.obstacle}"


def test_sql() -> None:
    """Rows come one a line, columns joined by bars, NULL by name; only queries print."""
    text = "INSERT INTO t VALUES (2, NULL); SELECT a, b FROM t ORDER BY a; SELECT 1.50, 'x'"
    setup = "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 'y'); SELECT 'hidden';"
    assert sql(text, setup) == Outcome(output="1 | y\n2 | NULL\n1.5 | x\n")


def test_sql_fails() -> None:
    """An error of SQLite is an error."""
    outcome = sql("SELECT 1; INSERT INTO t VALUES (1)", "CREATE TABLE t (a UNIQUE); INSERT INTO t VALUES (1)")
    assert outcome == Outcome(output="1\n", error="sqlite3.IntegrityError: UNIQUE constraint failed: t.a")


@pytest.mark.parametrize("statement", ["ATTACH {!r} AS other", "VACUUM INTO {!r}"])
def test_sql_has_one_database(statement: str, tmp_path: Path) -> None:
    """SQL cannot reach files; another database in memory is fine."""
    assert sql(statement.format(str(tmp_path / "a.db"))).error.startswith("sqlite3.DatabaseError: ")
    assert list(tmp_path.iterdir()) == []
    assert sql("ATTACH ':memory:' AS other; CREATE TABLE other.t (a); SELECT 1") == Outcome(output="1\n")


def test_sets_print_alike() -> None:
    """The order of a set of texts is the same at each run."""
    text = "print({'a', 'b', 'c', 'd', 'e', 'f', 'g'})"
    assert python(text) == python(text + "\n")


def test_the_surroundings_are_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """The code finds an empty folder, no input, no secrets, and its own home."""
    monkeypatch.setenv("SECRET_TOKEN", "hush")
    text = """
import os, sys, pathlib
print(os.listdir("."), sys.stdin.read(), sys.argv, "SECRET_TOKEN" in os.environ)
print(pathlib.Path.home() == pathlib.Path.cwd(), "roadwright" in sys.modules)
"""
    assert python(text) == Outcome(output="[]  ['code'] False\nTrue False\n")


def test_files_are_its_own() -> None:
    """The code may write into its folder, which nobody else sees."""
    text = "open('a.txt', 'w').write('x')\nimport os\nprint(os.listdir('.'))"
    assert python(text) == Outcome(output="['a.txt']\n")
    assert python(text + "\n") == Outcome(output="['a.txt']\n")


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("import socket; socket.create_connection(('127.0.0.1', 9))", "has no network"),
        ("import socket; socket.socket().bind(('127.0.0.1', 0))", "has no network"),
        ("import socket; socket.getaddrinfo('example.org', 80)", "has no network"),
        ("import subprocess; subprocess.run(['true'])", "may not start other programs"),
        ("import os; os.system('true')", "may not start other programs"),
        ("import os; os.execv('/bin/true', ['true'])", "may not start other programs"),
    ],
)
def test_refused(text: str, refused: str) -> None:
    """Network and other programs are obstacles."""
    assert python(text).obstacle == f"code of a roadmap {refused}"


@pytest.mark.parametrize(
    "text",
    [
        "open({!r}, 'w')",
        "open({!r}, 'a')",
        "import os; os.remove({!r})",
        "import pathlib; pathlib.Path({!r}).unlink()",
        "import os; os.rename({!r}, 'mine')",
        "import os; os.truncate({!r}, 0)",
        "import os; os.symlink({!r}, 'x'); open('x', 'w')",
        "import sqlite3; sqlite3.connect({!r})",
        "import sqlite3; sqlite3.connect('file:' + {!r} + '?mode=rwc', uri=True)",
        "import shutil; shutil.rmtree(__import__('os').path.dirname({!r}))",
    ],
)
def test_other_files_are_left_alone(text: str, tmp_path: Path) -> None:
    """What lies outside of its folder cannot be changed, not even by a link."""
    file = tmp_path / "precious.txt"
    file.write_text("gold", encoding="utf-8")
    outcome = python(text.format(str(file)))
    assert outcome.obstacle.startswith("code of a roadmap may not ")
    assert file.read_text(encoding="utf-8") == "gold"


@on_posix
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no limit on memory")
def test_memory_is_limited() -> None:
    """Code that takes gigabytes ends in an error."""
    assert python("x = bytearray(4_000_000_000)").error == "MemoryError"


@on_posix
def test_output_is_limited() -> None:
    """Code that prints for ever is stopped, and only the beginning is read."""
    outcome = python("while True: print('x' * 1000)")
    assert outcome.error
    assert len(outcome.output) <= running.OUTPUT


def test_time_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Code that waits for ever is killed."""
    monkeypatch.setattr(running, "SECONDS", 1.0)
    assert python("import time; time.sleep(600)") == Outcome(error="still running after 1 seconds")


def is_alive(process: int) -> bool:
    """Whether there is such a process, other than a dead one whose parent has not noticed yet."""
    stat = Path(f"/proc/{process}/stat")
    try:
        os.kill(process, 0)
        return not stat.exists() or stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


@on_posix
def test_children_are_killed() -> None:
    """A process that the code forked does not live on."""
    text = """
import os, time
if os.fork() == 0:
    print(os.getpid(), flush=True)
    time.sleep(600)
time.sleep(0.2)
"""
    process = int(python(text).output)
    for _ in range(200):
        if not is_alive(process):
            return
        time.sleep(0.05)
    pytest.fail("the process lives on")


def test_known_outcomes_are_not_run_again() -> None:
    """What is known is taken, each piece is run once, and progress is told."""
    known, new = Code(lang="python", text="print('known')"), Code(lang="python", text="print('new')")
    told: list[tuple[int, int]] = []
    outcomes = running.run([known, new, new], {known: Outcome(output="remembered")}, lambda *step: told.append(step))
    assert outcomes == {known: Outcome(output="remembered"), new: Outcome(output="new\n")}
    assert told == [(1, 1)]


def test_key_changes_with_what_is_run() -> None:
    """The key is the same for the same code, and another for other code, setup or language."""
    codes = [
        Code(lang="python", text="a"),
        Code(lang="sql", text="a"),
        Code(lang="python", text="", setup="a"),
        Code(lang="python", text="b"),
    ]
    assert len({running.key(code) for code in codes}) == len(codes)
    assert running.key(codes[0]) == running.key(Code(lang="python", text="a"))


def test_snippets() -> None:
    """Everything in a language that can be run, once, in the order of the roadmap."""
    one, two = Code(lang="python", text="1"), Code(lang="sql", text="2", setup="s")
    broken, fixed = Code(lang="python", text="3"), Code(lang="python", text="4")
    topic = Topic(
        id="t",
        title="T",
        level="beginner",
        depth="aware",
        hours=Hours(1, 1),
        summary="",
        example=Example(lang="sql", code="2", setup="s", output="x"),
        cards=(
            Card(id="a", kind="output", code=one),
            Card(id="b", kind="fix", broken=broken, fixed=fixed),
            Card(id="c", code=one),
            Card(id="d", code=Code(lang="shell", text="5")),
        ),
    )
    phase = Phase(id="p", title="", goal="", sections=(Section(id="s", title="", topics=(topic,)),))
    roadmap = Roadmap(
        id="r", title="", version="1.0.0", updated="", language="en", audience="", goal="", phases=(phase,)
    )
    assert running.snippets(roadmap) == (two, one, broken, fixed)
