"""Progress of what takes long: one bar for a whole build on a terminal, plain lines elsewhere. On standard error."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Any

import click

_FINE = 100


class Progress:
    """Called with a format, the steps done and the steps in all; no steps in all announce one that will begin later.

    Formats may be rendered at the same time. The bar gives each of them the same share; a plain line says when one
    begins.
    """

    def __init__(self) -> None:
        self._shares: dict[str, float] = {}
        self._begun: set[str] = set()
        self._bar: Any = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.__exit__(None, None, None)

    def __call__(self, name: str, done: int, total: int) -> None:
        """Show that ``done`` of ``total`` steps of the format ``name`` are done."""
        self._shares[name] = max(self._shares.get(name, 0.0), done / total if total else 0.0)
        if sys.stderr.isatty():
            self._draw()
        elif done < total and name not in self._begun:
            self._begun.add(name)
            click.echo(f"rendering {name}", err=True)

    def _draw(self) -> None:
        label = ", ".join(name for name, share in self._shares.items() if share < 1) or "writing"
        if self._bar is None:
            self._bar = click.progressbar(length=1, label=label, file=sys.stderr, show_eta=False)
            self._bar.__enter__()
        self._bar.label = label
        self._bar.length = _FINE * len(self._shares)
        self._bar.update(round(_FINE * sum(self._shares.values())) - self._bar.pos)
