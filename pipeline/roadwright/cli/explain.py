"""``roadwright explain``: what a finding means and how to mend it."""

from __future__ import annotations

import re

import click

from roadwright import catalogue
from roadwright.cli import _options
from roadwright.diagnostics import Kind, Severity

_COLOURS: dict[Severity, str] = {"error": "red", "warning": "yellow", "info": "cyan"}
_CODE = re.compile(r"`[^`\n]+`")


@click.command("explain")
@click.argument("rule", metavar="CODE|NAME", shell_complete=_options.complete_rule)
def command(rule: str) -> None:
    """Say what a finding means, with a bad and a good example.

    Exit code: 0 told, 2 there is no such rule.
    """
    click.echo(page(catalogue.kind(rule)), nl=False)


def page(kind: Kind) -> str:
    """The manual page of a kind for the terminal, with colours."""
    heading = f"{click.style(kind.code, bold=True)} {click.style(kind.name, bold=True)}"
    remark = f", with {kind.option} only" if kind.option else ""
    remark += f", fixable: {kind.fix}" if kind.fix else ""
    lines = [f"{heading} ({click.style(kind.severity, fg=_COLOURS[kind.severity])}{remark})", ""]
    return "\n".join([*lines, *map(_line, kind.manual.splitlines())]) + "\n"


def _line(line: str) -> str:
    if line.startswith("    "):
        return line
    if line.startswith(("Bad", "Good")) and line.endswith(":"):
        return click.style(line, fg="red" if line.startswith("Bad") else "green", bold=True)
    return _CODE.sub(lambda code: click.style(code[0], fg="cyan"), line)
