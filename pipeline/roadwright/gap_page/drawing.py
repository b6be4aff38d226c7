"""The page drawn: the template with its style and script inline, and the filters by which content gets into it."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup, escape

from roadwright import templates
from roadwright.comparison import GapReport
from roadwright.gap_page import findings, matrix, panes
from roadwright.gap_page.sheets import Desk
from roadwright.gap_page.ties import Ties
from roadwright.gap_wording import repaired, share
from roadwright.printing import counted, safe

FOLDER = Path(__file__).parent / "templates"

_POLICY = "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
"""What a browser may do with the page: apply this style, run this script, and load nothing."""

_CODE = re.compile(r"`([^`]*)`")
_SIGNS = {"same": "=", "broader": "⊃", "narrower": "⊂", "related": "~", "none": "–"}


def draw(report: GapReport) -> str:
    """The page of a report. What UTF-8 cannot hold becomes a question mark."""
    desk = Desk.of(report.readings)
    ties = Ties.of(report.pairs, report.gaps, desk)
    style, script = _enclosed("style.css"), _enclosed("script.js")
    text = _template().render(
        report=report,
        about=report.readings[0] if report.readings else None,
        chapters=findings.chapters(report, desk),
        tally=findings.tally(report),
        groups=matrix.groups(desk, ties) if desk.sheets else [],
        sheets=desk.sheets,
        panes=[panes.rows(sheet, ties) for sheet in desk.sheets],
        style=style,
        script=script,
        policy=_POLICY.format(style=_hash(style), script=_hash(script)),
    )
    return text.encode(errors="replace").decode() + "\n"


@cache
def _template() -> Template:
    environment = templates.environment(FOLDER)
    environment.filters |= {
        "shown": safe,
        "inline": inline,
        "counted": counted,
        "share": share,
        "repaired": repaired,
    }
    environment.globals |= {"signs": _SIGNS}
    return environment.get_template("page.html.jinja")


def inline(text: str) -> Markup:
    """The text escaped and made harmless; what stands between backticks becomes code."""
    parts = _CODE.split(safe(text))
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part) for place, part in enumerate(parts)
    )


@cache
def _enclosed(name: str) -> Markup:
    return Markup((FOLDER / name).read_text(encoding="utf-8"))  # noqa: S704 - ours


def _hash(text: str) -> str:
    """The source expression by which a policy allows exactly this text (CSP 3, section 2.3.1)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
