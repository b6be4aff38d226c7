"""The cards on paper: ``cards.pdf``, A4 to print on both sides, flip on the long edge, and cut along the lines.

Hints are left out, since paper cannot hide them, and a reversed card is the same paper turned over.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.artifact import Artifact, Edition

NAME = "sheet"


def render(edition: Edition) -> Iterator[Artifact]:
    """``cards.pdf``; nothing for an edition without cards.

    Raises RoadwrightError that names the card, where one does not fit on its piece of paper or cannot be set.
    """
    if not edition.roadmap.cards:
        return
    from datetime import UTC, datetime

    from roadwright.exporters.pdf.weasy import write_pdf
    from roadwright.exporters.sheet import page

    data = write_pdf(
        page.html(edition),
        page.css(),
        moment=datetime.fromisoformat(edition.roadmap.updated).replace(tzinfo=UTC),
        tagged=not edition.draft,
        attachments={},
        progress=edition.progress,
    )
    yield Artifact(path="cards.pdf", data=data)
