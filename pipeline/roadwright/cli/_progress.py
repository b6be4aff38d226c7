"""Progress of what takes long: a bar a format on a terminal, a plain line a format elsewhere. On standard error."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

import click


class Progress:
    """Called with a format, the steps done and the steps in all; begins a new bar when the format changes."""

    def __init__(self) -> None:
        self._name = ""
        self._bar: Any = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._close()

    def __call__(self, name: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` steps of the format ``name`` are done."""
        if name != self._name:
            self._close()
            self._name = name
            if sys.stderr.isatty():
                self._bar = click.progressbar(length=total, label=f"{name:<10}", file=sys.stderr, show_eta=False)
                self._bar.__enter__()
            else:
                click.echo(f"rendering {name}", err=True)
        if self._bar is not None:
            self._bar.length = total
            self._bar.update(done - self._bar.pos)

    def _close(self) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)
            self._bar = None
