"""A phase file is not listed, so nobody will read it.

Only the phases that `phases` of roadmap.yaml names are part of the roadmap. A file that it does not name is either
forgotten there or left over.

Bad, where the folder holds `phases/00-git.yaml` and `phases/01-databases.yaml`:

    phases:
      - git

Good:

    phases:
      - git
      - databases
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.rules._phase_files import phase_files

CODE = "RW111"
NAME = "phase-file-unlisted"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each phase file that the listing does not name."""
    for file in phase_files(content):
        if file.phase not in content.listing:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"phase file `{file.path}` is not listed in roadmap.yaml",
                hint=f"add `{file.phase}` to `phases` where it is taught, or delete the file",
                file=file.path,
            )
