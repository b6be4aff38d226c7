"""A phase is listed, but it has no file.

`phases` of roadmap.yaml gives the order in which the phases are taught. Each id in it is a file
`phases/NN-<id>.yaml`; without the file the phase cannot be taught.

Bad, where the folder holds `phases/05-databases.yaml`:

    phases:
      - database

Good:

    phases:
      - databases
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content
from roadwright.rules._phase_files import phase_files
from roadwright.rules._quoting import quoted
from roadwright.rules._suggestions import Suggestions

CODE = "RW110"
NAME = "phase-file-missing"
SEVERITY: Severity = "error"
FIX: Fixes = "unsafe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each id of the listing that no phase file is called after."""
    there = {file.phase for file in phase_files(content)}
    spare = Suggestions(sorted(there.difference(content.listing)))
    for i, phase in enumerate(content.listing):
        if phase in there:
            continue
        guess = spare.closest(phase)
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"phase `{phase}` has no file `phases/{i:02d}-{phase}.yaml`",
            hint=f"did you mean `{guess}`?" if guess else "write the file, or take the phase off the list",
            file="roadmap.yaml",
            path=("phases", i),
            fix=Fix(path=("phases", i), text=quoted(guess), safe=False) if guess else None,
        )
