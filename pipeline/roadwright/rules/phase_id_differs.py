"""A phase file is called after another phase than the one it holds.

The file `phases/NN-<id>.yaml` holds the phase `<id>`. Where the two differ, nobody finds the phase by its name.

Bad, in `phases/05-databases.yaml`:

    id: data-bases

Good:

    id: databases
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content
from roadwright.rules._phase_files import phase_files
from roadwright.rules._quoting import quoted

CODE = "RW112"
NAME = "phase-id-differs"
SEVERITY: Severity = "error"
FIX: Fixes = "unsafe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each phase whose id is not in the name of the file that it was read from."""
    names = {file.path: file.phase for file in phase_files(content)}
    for p, (path, phase) in enumerate(zip(content.phase_files, content.roadmap.phases, strict=False)):
        name = names.get(path, phase.id)
        if name != phase.id:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"phase `{phase.id}` stands in the file of `{name}`",
                hint=f"an id never changes once it is published: rename the file, or set the id to `{name}`",
                path=("phases", p, "id"),
                fix=Fix(path=("phases", p, "id"), text=quoted(name), safe=False),
            )
