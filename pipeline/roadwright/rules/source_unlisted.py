"""A file lies among the sources, but is not declared.

The gap report reads only the sources that roadmap.yaml declares. A file in their folder that it does not name is either
forgotten there or left over.

Bad, where the folder holds `sources/first.md` and `sources/second.md`:

    sources:
      - {id: first, title: First variant, path: sources/first.md}

Good:

    sources:
      - {id: first, title: First variant, path: sources/first.md}
      - {id: second, title: Second variant, path: sources/second.md}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW702"
NAME = "source-unlisted"
SEVERITY: Severity = "warning"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each file directly in the folder of a declared source that is not declared itself. READMEs may be there."""
    declared = {source.path for source in content.roadmap.sources}
    folders = {path.rpartition("/")[0] for path in declared} - {""}
    for file in sorted(content.files - declared):
        folder, _, name = file.rpartition("/")
        if folder in folders and not name.lower().startswith("readme"):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{file}` is not declared as a source",
                hint="add it to `sources` of roadmap.yaml, or move it elsewhere",
                file=file,
            )
