"""The gap report as a page: how far the roadmap covers its sources, for those who edit it."""

from __future__ import annotations

from collections.abc import Iterable

from roadwright.artifact import Artifact, Edition
from roadwright.diagnostics import RoadwrightError

NAME = "report"
REPORT = True


def render(edition: Edition) -> Iterable[Artifact]:
    """``gaps.html``. Raises RoadwrightError for a smaller edition: only a whole roadmap can cover its sources."""
    from roadwright.gap_page import page

    if edition.report is None:
        raise RoadwrightError(
            "a smaller edition has no gap report", hint="build the whole roadmap, or leave out the format report"
        )
    yield Artifact(path="gaps.html", data=page(edition.report).encode())
