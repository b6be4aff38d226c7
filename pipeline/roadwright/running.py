"""Runs the code that a roadmap shows, so that what it claims can be compared with what happens.

Each piece of code gets an interpreter of its own, in an empty folder that is deleted afterwards, with an empty
environment, no network, and limits on time, memory and file size: ``sandbox`` says what holds where. A process each
costs some 50 ms, so a few hundred take seconds, and no piece can disturb another.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path as File

from roadwright.artifact import silent
from roadwright.model import Code, Outcome, Roadmap
from roadwright.sql import statements

LANGUAGES = frozenset({"python", "sql"})
SECONDS = 60.0
"""Wall-clock time after which a piece of code that waits is killed; computing time has a shorter limit of its own."""
OUTPUT = 64 * 1024
"""Bytes of output that are read; what is longer cannot be what an editor wrote down."""

_OBSTACLES = ("No module named ", "code of a roadmap ")
"""What the last line of a failure holds where the surroundings are to blame: a package, or the sandbox itself."""

_SANDBOX = File(__file__).with_name("sandbox.py")


def snippets(roadmap: Roadmap) -> tuple[Code, ...]:
    """All code of the roadmap that can be run, each piece once, in order: examples, and code of cards."""
    found: dict[Code, None] = {}
    for _, topic in roadmap.topics:
        if topic.example:
            found[topic.example.program] = None
        for card in topic.cards:
            found.update(dict.fromkeys(code for code in (card.code, card.broken, card.fixed) if code))
    return tuple(code for code in found if code.lang in LANGUAGES)


def run(
    codes: Iterable[Code], known: Mapping[Code, Outcome] | None = None, progress: Callable[[int, int], None] = silent
) -> dict[Code, Outcome]:
    """Run each piece of code whose outcome is not ``known``, as many at a time as there are processors.

    ``progress`` is called with the pieces done and in all.
    """
    wanted = list(dict.fromkeys(codes))
    outcomes = {code: known[code] for code in wanted if known and code in known}
    waiting = [code for code in wanted if code not in outcomes]
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        try:
            for done, (code, outcome) in enumerate(zip(waiting, pool.map(_run, waiting), strict=True), 1):
                outcomes[code] = outcome
                progress(done, len(waiting))
        except BaseException:  # an interrupt, above all: what has not begun never will
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return outcomes


def key(code: Code) -> str:
    """64 hex digits on which the outcome of the code depends: itself, the interpreter, SQLite and the sandbox.

    Installed packages are not among them.
    """
    import sqlite3

    parts = (code.lang, code.setup, code.text, sys.version, sqlite3.sqlite_version, _sandbox_source())
    return sha256(json.dumps(parts).encode(errors="surrogateescape")).hexdigest()


@cache
def _sandbox_source() -> str:
    return _SANDBOX.read_text(encoding="utf-8")


def _run(code: Code) -> Outcome:
    parts = tuple(statements(code.text)) if code.lang == "sql" else (code.text,)
    task = {"lang": code.lang, "setup": code.setup, "parts": parts}
    with (
        tempfile.TemporaryDirectory(prefix="roadwright-", ignore_cleanup_errors=True) as folder,
        tempfile.TemporaryFile() as printed,
        tempfile.TemporaryFile() as told,
    ):
        process = subprocess.Popen(  # noqa: S603 -- our own interpreter and our own program
            [sys.executable, "-s", "-P", "-B", "-X", "utf8", str(_SANDBOX)],  # not -I, which ignores the hash seed
            stdin=subprocess.PIPE,
            stdout=printed,
            stderr=told,
            cwd=folder,
            env=_environment(folder),
            start_new_session=True,
        )
        try:
            process.communicate(json.dumps(task).encode(), timeout=SECONDS)
        except subprocess.TimeoutExpired:
            return Outcome(error=f"still running after {SECONDS:g} seconds")
        finally:
            _end(process)
        printed.seek(0)
        told.seek(0)
        output = printed.read(OUTPUT).decode("utf-8", "replace")
        return _outcome(process.returncode, output.replace("\r\n", "\n"), told.read().decode("utf-8", "replace"))


def _environment(folder: str) -> dict[str, str]:
    """What code may know of its surroundings. Sets of texts are printed in the same order at each run."""
    needed = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return {**needed, "HOME": folder, "TMPDIR": folder, "TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Kill the process and whatever it started."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()
    process.wait()


def _outcome(status: int, output: str, told: str) -> Outcome:
    if status == 0:
        return Outcome(output=output)
    last = told.strip().rpartition("\n")[2].strip()
    if status < 0:
        by = signal.Signals(-status).name if -status in set(signal.Signals) else str(-status)
        return Outcome(output=output, error=f"stopped by {by}: it ran out of time or room")
    obstacle = next((last[last.index(known) :] for known in _OBSTACLES if known in last), "")
    return Outcome(output=output, error=last or f"ended with status {status}", obstacle=obstacle)
