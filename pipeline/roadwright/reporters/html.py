"""One page of HTML for people: findings to filter, what covers what, and the texts side by side."""

from __future__ import annotations

from roadwright.comparison import GapReport
from roadwright.gap_page import page

NAME = "html"
SINGLE = True


def gaps(report: GapReport) -> str:
    """The whole page; it needs nothing but itself."""
    return page(report)
