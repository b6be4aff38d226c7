"""The book on US Letter, for those whose printers hold it: the same pages with other margins, so other page breaks."""

from __future__ import annotations

from collections.abc import Iterable

from roadwright.artifact import Artifact, Edition
from roadwright.exporters.pdf import ENCLOSES, SLOW, render_on

__all__ = ["ENCLOSES", "NAME", "SLOW", "render"]

NAME = "pdf-letter"


def render(edition: Edition) -> Iterable[Artifact]:
    """``roadmap-letter.pdf``."""
    yield Artifact(path="roadmap-letter.pdf", data=render_on(edition, "letter"))
