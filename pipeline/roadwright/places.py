"""From a path to a file, a line and a column: the one place where a symbolic path becomes a position."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from roadwright.diagnostics import Diagnostic, Finding, Kind, Related, Span
from roadwright.document import Document
from roadwright.loader import Origins
from roadwright.model import Path


class Places(Struct, frozen=True, kw_only=True):
    """Turns paths into places. ``folder`` is put before every file name that is shown."""

    folder: str
    documents: Mapping[str, Document]
    origins: Origins

    def resolve(self, path: Path, file: str) -> tuple[str, Path]:
        """The file, relative to the roadmap's folder, and the path inside it."""
        return (file, path) if file else self.origins.locate(path)

    def span(self, path: Path, file: str = "", *, key: bool = False) -> tuple[str, Span]:
        """The file and the place in it; the top of a file that is not YAML."""
        file, path = self.resolve(path, file)
        document = self.documents.get(file)
        return file, document.span(path, key=key) if document else Span(1, 1, 1, 1)

    def shown(self, file: str) -> str:
        """The name of a file as the reader knows it."""
        return f"{self.folder}/{file}" if self.folder != "." else file

    def finding(self, diagnostic: Diagnostic, kind: Kind | None = None) -> Finding:
        """The diagnostic with its place, the text of its line, and its kind."""
        if diagnostic.span:  # known already: the text need not be read for its places
            file, span = self.resolve(diagnostic.path, diagnostic.file)[0], diagnostic.span
        else:
            file, span = self.span(diagnostic.path, diagnostic.file, key=diagnostic.key)
        document = self.documents.get(file)
        lines = document.lines if document else []
        return Finding(
            diagnostic=diagnostic,
            file=self.shown(file),
            span=span,
            source=lines[span.line - 1] if span.line <= len(lines) else "",
            related=tuple(self._related(related) for related in diagnostic.related),
            kind=kind,
        )

    def _related(self, related: Related) -> tuple[str, Span, str]:
        file, span = self.span(related.path, related.file)
        return self.shown(file), related.span or span, related.message
