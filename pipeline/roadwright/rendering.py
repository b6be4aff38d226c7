"""A slow format in a process of its own: it keeps its memory to itself, and the other formats need not wait."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection

from roadwright import discovery
from roadwright.artifact import Artifact, Edition, silent
from roadwright.diagnostics import RoadwrightError


class Aside:
    """A format that is being rendered elsewhere. It starts at once; ``result`` waits for it."""

    def __init__(self, name: str, edition: Edition) -> None:
        self._name = name
        context = get_context("spawn")
        self._pipe, other = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(other, name, replace(edition, progress=silent)))
        self._process.daemon = True
        self._process.start()
        other.close()

    def result(self, progress: Callable[[int, int], None]) -> list[Artifact]:
        """The artifacts. Raises RoadwrightError as the exporter does, and where the process died."""
        while True:
            try:
                message = self._pipe.recv()
            except EOFError:
                self._process.join()
                raise RoadwrightError(
                    f"rendering {self._name} was stopped (exit code {self._process.exitcode})",
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

    def stop(self) -> None:
        """End the process, finished or not."""
        self._process.terminate()
        self._process.join()
        self._pipe.close()


def _work(pipe: Connection, name: str, edition: Edition) -> None:
    """What the other process does: render, tell the steps, send the artifacts or what went wrong."""
    try:
        edition = replace(edition, progress=lambda done, total: pipe.send(("progress", done, total)))
        pipe.send(("done", list(discovery.exporter(name).render(edition))))
    except RoadwrightError as error:
        pipe.send(("error", str(error), error.hint))
    except Exception:
        pipe.send(("bug", traceback.format_exc()))
