"""A gap report as one page of HTML for people: what is missing, what covers what, and both texts side by side.

The page needs nothing but itself, and can be read without its script. It stands below the rooms, because ``diff``
prints it and a build encloses it.
"""

from __future__ import annotations

from roadwright.comparison import GapReport


def page(report: GapReport) -> str:
    """The whole page. The same report gives the same text; what comes from content is escaped."""
    from roadwright.gap_page.drawing import draw

    return draw(report)
