"""Code could not be run, so what it claims is not proved.

It needs a package that is not installed beside roadwright, or something that code of a roadmap may not do, such as
reaching the network or starting other programs. The rule looks at what `lint --run-code` found. The broken half of a
`fix` card may fail of anything.

Bad, where the package is not installed:

    example: {lang: python, code: import requests}

Good:

    example: {lang: python, code: import urllib.request}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Code, Content, Path
from roadwright.rules._claims import does

CODE = "RW654"
NAME = "code-not-run"
SEVERITY: Severity = "warning"
OPTION = "--run-code"


SHOWN = 5
"""Places that are named beside the first one."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each obstacle once, at the first piece of code that it stood in the way of."""
    runs = content.runs or {}
    hindered: dict[str, list[Path]] = {}
    for path, code, claim in _programs(content):
        outcome = runs.get(code)
        if outcome is not None and outcome.obstacle and not does(outcome, claim):
            hindered.setdefault(outcome.obstacle, []).append(path)
    for obstacle, paths in hindered.items():
        pieces = "a piece" if len(paths) == 1 else f"{len(paths)} pieces"
        missing = obstacle.startswith("No module")
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"{pieces} of code could not be run: {obstacle}",
            hint="install it beside roadwright" if missing else "show the point without it",
            path=paths[0],
            related=tuple(Related(path=path, message="nor could this") for path in paths[1 : SHOWN + 1]),
        )


def _programs(content: Content) -> Iterator[tuple[Path, Code, str]]:
    for path, topic in content.roadmap.topics:
        if topic.example:
            yield (*path, "example", "code"), topic.example.program, topic.example.output
        for i, card in enumerate(topic.cards):
            for key, code in (("code", card.code), ("fixed", card.fixed)):
                if code:
                    yield (*path, "cards", i, key, "text"), code, card.back
