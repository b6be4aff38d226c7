"""The command line. One module a command: parse, call the workspace, report, choose the exit code.

A command's module is imported when it is called, or when the help needs its first line.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword
from pkgutil import iter_modules
from typing import Any

import click

from roadwright import __version__
from roadwright.diagnostics import RoadwrightError

gc.set_threshold(200_000, 30, 30)  # a command makes little garbage, and every collection goes through all that stays
atexit.register(gc.freeze)  # nor is it looked for at the end, when the process gives back everything at once


class Commands(click.Group):
    """The commands are the modules of this package, by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Every module that is not private; ``import_`` is the command ``import``."""
        return sorted(m.name.removesuffix("_") for m in iter_modules(__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of the module of that name, or None where there is none."""
        if name not in self.list_commands(ctx):
            return None
        module = f"{name}_" if iskeyword(name) else name
        command: click.Command = import_module(f"{__name__}.{module}").command
        return command

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command; what the user can mend is told in two lines and ends with exit code 2."""
        try:
            return super().main(*args, **kwargs)
        except RoadwrightError as error:
            colour = _colour()
            click.echo(f"{click.style('error', fg='red', bold=True)}: {error}", err=True, color=colour)
            if error.hint:
                click.echo(f"  {click.style('help', bold=True)}: {error.hint}", err=True, color=colour)
            sys.exit(2)


def _colour() -> bool | None:
    """Whether to colour the output: as NO_COLOR or FORCE_COLOR say, else on a terminal only."""
    if os.environ.get("NO_COLOR"):
        return False
    return True if os.environ.get("FORCE_COLOR") else None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="roadwright %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Turn a roadmap written in YAML into things people learn from."""
    ctx.color = _colour()
