"""A phase file's number is not the phase's place in the roadmap.

The number makes a folder listing show the phases in teaching order. It counts from 00, as `phases` of roadmap.yaml
does. It has no meaning for the build, so this is a warning.

Bad, in `phases/07-databases.yaml`, where databases is the second phase:

    id: databases

Good, in `phases/01-databases.yaml`:

    id: databases
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._phase_files import phase_files

CODE = "RW113"
NAME = "phase-number"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each listed phase file whose number is not its place in the listing."""
    places = {phase: i for i, phase in enumerate(content.listing)}
    for file in phase_files(content):
        place = places.get(file.phase, file.number)
        if place != file.number:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"phase file `{file.path}` does not begin with its place in the roadmap, {place:02d}",
                hint=f"rename it to `phases/{place:02d}-{file.phase}.yaml`",
                file=file.path,
            )
