"""Two sources are one file.

Everything in it would count twice in the gap report.

Bad:

    sources:
      - {id: first, title: First variant, path: sources/variant.md}
      - {id: second, title: Second variant, path: sources/variant.md}

Good:

    sources:
      - {id: first, title: First variant, path: sources/first.md}
      - {id: second, title: Second variant, path: sources/second.md}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Related, Severity
from roadwright.model import Content

CODE = "RW703"
NAME = "duplicate-source"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each source whose file an earlier one has."""
    first: dict[str, int] = {}
    for i, source in enumerate(content.roadmap.sources):
        earlier = first.setdefault(source.path, i)
        if earlier != i:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"source `{source.id}` is the file of source `{content.roadmap.sources[earlier].id}`",
                hint="name the file that it was made from, or take it out",
                path=("sources", i, "path"),
                related=(Related(path=("sources", earlier, "path"), message="declared here first"),),
            )
