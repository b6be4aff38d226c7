"""What there is to render, done at once: slow formats in processes of their own, the quick ones here meanwhile.

A process keeps its memory to itself, and several make use of several cores. There are as many as the machine has cores
for, and each gets the next piece of work when it is done with one. However one ends, it is said in words which piece
was in it.
"""

from __future__ import annotations

import os
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from hashlib import sha256
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from signal import SIG_IGN, SIGINT, signal

from msgspec import Struct
from msgspec.structs import replace

from roadwright import discovery
from roadwright.artifact import Artifact, Edition, silent
from roadwright.cache import code
from roadwright.diagnostics import RoadwrightError
from roadwright.garbage import uncollected

Progress = Callable[[str, int, int], None]
"""Called with a format, the steps done and the steps in all; no steps in all say that it is still to begin."""


class Unit(Struct, frozen=True, kw_only=True):
    """What is rendered at one go: a format, or the file at the path ``part`` of one that can be made in parts."""

    format: str
    part: str = ""
    edition: Edition

    @property
    def name(self) -> str:
        """What tells it from the other units of a build."""
        return name_of(self.format, self.part)

    @property
    def slow(self) -> bool:
        """Whether it needs a process of its own."""
        return getattr(discovery.exporter(self.format), "SLOW", False)

    @property
    def key(self) -> str:
        """A hash of all that its files are made of: this code, and what the edition holds."""
        import msgspec

        edition = self.edition
        values = (edition.roadmap, edition.whole, edition.report, edition.fingerprint, edition.draft, edition.ledger)
        parts = [self.name.encode(), code().encode(), msgspec.json.encode(values, order="deterministic")]
        parts += (f"{path} {sha256(data).hexdigest()}".encode() for path, data in sorted(edition.attachments.items()))
        return sha256(b"\0".join(parts)).hexdigest()

    def render(self, progress: Callable[[int, int], None]) -> list[Artifact]:
        """Its files. Raises what the exporter raises."""
        edition = replace(self.edition, progress=progress)
        with uncollected():
            if self.part and (parted := discovery.parted(self.format)):
                return [parted.render_part(self.part, edition)]
            return list(discovery.exporter(self.format).render(edition))


def name_of(form: str, part: str) -> str:
    """The name of a unit."""
    return f"{form}:{part}" if part else form


def format_of(name: str) -> str:
    """The format of the unit of that name."""
    return name.partition(":")[0]


def render(units: Sequence[Unit], progress: Progress) -> dict[str, list[Artifact]]:
    """The files of every unit by its name. Raises RoadwrightError as the exporters do, and where a process died."""
    steps = _Steps(units, progress)
    made: dict[str, list[Artifact]] = {}
    longest_first = sorted((unit for unit in units if unit.slow), key=lambda unit: bool(unit.part))
    workers = _Workers(longest_first, steps)
    try:
        for unit in units:
            if not unit.slow:
                steps.begin(unit)
                made[unit.name] = unit.render(steps.of(unit))
                steps.finish(unit)
        made |= workers.results()
    finally:
        workers.stop()
    return {unit.name: made[unit.name] for unit in units}


class _Steps:
    """How far each format is: by the steps of its only unit, or by its units where there are several."""

    def __init__(self, units: Sequence[Unit], progress: Progress) -> None:
        self._progress = progress
        self._units = Counter(unit.format for unit in units)
        self._done: Counter[str] = Counter()

    def begin(self, unit: Unit) -> None:
        """Say how many units of its format are done."""
        self._progress(unit.format, self._done[unit.format], self._units[unit.format])

    def of(self, unit: Unit) -> Callable[[int, int], None]:
        """Where the steps of a unit go."""
        if self._units[unit.format] > 1:
            return silent
        return lambda done, total: self._progress(unit.format, done, total)

    def finish(self, unit: Unit) -> None:
        """Count the unit as done."""
        self._done[unit.format] += 1
        self.begin(unit)


class _Workers:
    """Processes that render units while this one goes on."""

    def __init__(self, units: Iterable[Unit], steps: _Steps) -> None:
        self._waiting = deque(units)
        self._steps = steps
        self._working: dict[Connection, _Worker] = {}
        for _ in range(min(_cores(), len(self._waiting))):
            worker = _Worker(self._waiting.popleft())
            self._working[worker.pipe] = worker
            steps.begin(worker.unit)

    def results(self) -> dict[str, list[Artifact]]:
        """The files of all units, when the last one is done."""
        made: dict[str, list[Artifact]] = {}
        while self._working:
            for pipe in wait(list(self._working)):
                worker = self._working[pipe]  # type: ignore[index]
                artifacts = worker.hear(self._steps.of(worker.unit))
                if artifacts is not None:
                    made[worker.unit.name] = artifacts
                    self._steps.finish(worker.unit)
                    self._next(worker)
        return made

    def _next(self, worker: _Worker) -> None:
        if self._waiting:
            worker.begin(self._waiting.popleft())
            self._steps.begin(worker.unit)
        else:
            del self._working[worker.pipe]
            worker.stop()

    def stop(self) -> None:
        """End all processes, finished or not."""
        for worker in self._working.values():
            worker.stop()
        self._working.clear()


class _Worker:
    """A process, and the unit it is at."""

    def __init__(self, unit: Unit) -> None:
        context = get_context("spawn")
        self.pipe, other = context.Pipe()
        self._process = context.Process(target=_work, args=(other,), daemon=True)
        self._process.start()
        other.close()
        self.begin(unit)

    def begin(self, unit: Unit) -> None:
        """Give it the next unit."""
        self.unit = unit
        with suppress(ConnectionError):  # a process that died is told of by ``hear``
            self.pipe.send(replace(unit, edition=replace(unit.edition, progress=silent)))

    def hear(self, progress: Callable[[int, int], None]) -> list[Artifact] | None:
        """Take one message: the files if it is done, None if not yet. Raises RoadwrightError for what went wrong."""
        try:
            message = self.pipe.recv()
        except (EOFError, ConnectionError):
            self._process.join()
            raise RoadwrightError(
                f"rendering {self.unit.name} was stopped (exit code {self._process.exitcode})",
                hint="most often the memory ran out; build fewer formats at once",
            ) from None
        match message:
            case "progress", int(done), int(total):
                progress(done, total)
            case "error", str(text), str(hint):
                raise RoadwrightError(text, hint=hint)
            case "bug", str(text):
                raise RuntimeError(text)
            case "done", list(artifacts):
                return artifacts
        return None

    def stop(self) -> None:
        """End it, finished or not."""
        self._process.terminate()
        self._process.join()
        self.pipe.close()


def _work(pipe: Connection) -> None:
    """What the other process does until it is ended: take a unit, tell its steps, send its files or what went wrong."""
    signal(SIGINT, SIG_IGN)  # the build ends it
    with suppress(EOFError, ConnectionError):  # unless the build is gone
        while True:
            pipe.send(_rendered(pipe.recv(), pipe))


def _rendered(unit: Unit, pipe: Connection) -> tuple[object, ...]:
    try:
        return "done", unit.render(lambda done, total: pipe.send(("progress", done, total)))
    except RoadwrightError as error:
        return "error", str(error), error.hint
    except ConnectionError:
        raise
    except Exception:
        return "bug", traceback.format_exc()


def _cores() -> int:
    """How many processes can run at once on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
