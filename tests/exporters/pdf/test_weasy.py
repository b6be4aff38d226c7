"""The renderer: nothing read from the machine, no complaint passed over, nothing left behind."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from roadwright.artifact import silent
from roadwright.diagnostics import RoadwrightError
from roadwright.exporters.pdf.weasy import STEPS, write_pdf

MOMENT = datetime(2026, 11, 22, tzinfo=UTC)


def draw(body: str, css: str = "", progress: Callable[[int, int], None] = silent) -> bytes:
    """The PDF of a body, untagged."""
    html = f'<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>{body}</body></html>'
    sheet = f'html {{ font-family: "Book Serif" }} {css}'
    return write_pdf(html, sheet, moment=MOMENT, tagged=False, attachments={}, progress=progress)


@pytest.mark.parametrize(
    ("body", "css", "said"),
    [
        pytest.param("<p>✗ no</p>", "", "U+2717", id="missing glyph"),
        pytest.param('<p><a href="#gone">x</a></p>', "", "gone", id="missing anchor"),
        pytest.param('<p id="a">x</p><p id="a">y</p>', "", "Anchor defined twice", id="anchor twice"),
        pytest.param("<p>x</p>", "p { colour: red }", "colour", id="unknown property"),
        pytest.param(
            '<img src="file:///etc/hostname" alt="x">', "", "may not read file:///etc/hostname", id="local file"
        ),
        pytest.param('<img src="http://127.0.0.1:9/x.png" alt="x">', "", "may not read http", id="network"),
        pytest.param('<img src="data:image/png;base64,AAAA" alt="x">', "", "may not read data:", id="data"),
        pytest.param('<style>@import "file:///etc/passwd";</style>', "", "may not read file", id="import"),
        pytest.param(
            '<link rel="attachment" href="file:///etc/hostname"><p>x', "", "may not read file", id="attachment"
        ),
    ],
)
def test_a_complaint_is_an_error(body: str, css: str, said: str) -> None:
    """Whatever WeasyPrint complains about stops the book, in its words."""
    with pytest.raises(RoadwrightError, match="would come out broken") as raised:
        draw(body, css)
    assert said in str(raised.value)


def test_long_lists_of_complaints_are_cut() -> None:
    """Five complaints are shown, the others counted."""
    with pytest.raises(RoadwrightError, match="and 2 more"):
        draw("".join(f'<a href="#{name}">x</a>' for name in "abcdefg"))


def test_progress() -> None:
    """The steps are told in order, up to the last."""
    told: list[tuple[int, int]] = []
    draw("<p>x</p>", progress=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert (STEPS, STEPS) == told[-1]


def test_nothing_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Environment, logging and the garbage collector are afterwards what they were, also after an error."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "5")
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    logger = logging.getLogger("weasyprint")
    before = (dict(os.environ), logger.level, list(logger.handlers), logger.propagate, gc.isenabled())
    draw("<p>x</p>")
    with pytest.raises(RoadwrightError):
        draw('<p><a href="#gone">x</a></p>')
    assert before == (dict(os.environ), logger.level, list(logger.handlers), logger.propagate, gc.isenabled())
