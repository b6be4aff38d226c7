"""A source is declared, but its file is not there.

`sources` of roadmap.yaml names the documents that the roadmap was made from, by paths from the roadmap's folder. The
gap report reads them.

Bad, where the folder holds `sources/complete.md`:

    sources:
      - {id: complete, title: Complete roadmap, path: sources/compleet.md}

Good:

    sources:
      - {id: complete, title: Complete roadmap, path: sources/complete.md}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content
from roadwright.rules._quoting import quoted
from roadwright.rules._suggestions import Suggestions

CODE = "RW701"
NAME = "source-file-missing"
SEVERITY: Severity = "error"
FIX: Fixes = "unsafe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each declared source without a file, with the most similar file."""
    suggestions = Suggestions(sorted(content.files))
    for i, source in enumerate(content.roadmap.sources):
        if source.path in content.files:
            continue
        guess = suggestions.closest(source.path)
        path = ("sources", i, "path")
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"source `{source.id}` has no file `{source.path}`",
            hint=f"did you mean `{guess}`?" if guess else "add the file as it was received, or take the source out",
            path=path,
            fix=Fix(path=path, text=quoted(guess), safe=False) if guess else None,
        )
