"""``roadwright server``: findings while you type, in any editor that speaks the language server protocol."""

from __future__ import annotations

import click

from roadwright.diagnostics import RoadwrightError


@click.command("server")
def command() -> None:
    """Serve an editor on standard input and output.

    Needs `pip install "roadwright[lsp]"`. Exit code: 0 the editor went away, 2 the command could not run.
    """
    try:
        from roadwright.server.protocol import create
    except ModuleNotFoundError as error:
        hint = 'run `pip install "roadwright[lsp]"`'
        raise RoadwrightError(f"the language server needs the package {error.name}", hint=hint) from None
    create().start_io()
