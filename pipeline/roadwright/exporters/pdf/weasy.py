"""HTML and CSS become PDF bytes: WeasyPrint with private fonts, no access to anything, and every warning an error."""

from __future__ import annotations

import logging
import os
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from roadwright.diagnostics import RoadwrightError
from roadwright.exporters.pdf import shortcuts
from roadwright.exporters.pdf.fonts import faces
from roadwright.garbage import uncollected

STEPS = 7
"""WeasyPrint announces its work as "Step 1" to "Step 7", the first ones in any order."""
SHOWN = 5
"""Complaints in an error message; the others are counted."""


class _Listener(logging.Handler):
    """Collects what WeasyPrint complains about, and passes its steps on."""

    def __init__(self, progress: Callable[[int, int], None]) -> None:
        super().__init__(logging.INFO)
        self.complaints: list[str] = []
        self._progress = progress
        self._step = 0

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if record.levelno >= logging.WARNING:
            self.complaints.append(message)
        elif (step := re.match(r"Step (\d)", message)) and int(step[1]) > self._step:
            self._step = int(step[1])
            self._progress(self._step, STEPS)


@contextmanager
def _listening(progress: Callable[[int, int], None]) -> Iterator[_Listener]:
    listener = _Listener(progress)
    loggers = [logging.getLogger("weasyprint"), logging.getLogger("weasyprint.progress")]
    before = [(logger.level, logger.propagate, logger.handlers[:]) for logger in loggers]
    for logger in loggers:
        logger.handlers[:] = [listener]
        logger.propagate = False
        logger.setLevel(logging.INFO)
    try:
        yield listener
    finally:
        for logger, (level, propagate, handlers) in zip(loggers, before, strict=True):
            logger.setLevel(level)
            logger.propagate = propagate
            logger.handlers[:] = handlers


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    """Set variables that C libraries and fontTools read, and put back what was there."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def write_pdf(
    html: str,
    css: str,
    *,
    moment: datetime,
    tagged: bool,
    attachments: Mapping[str, bytes],
    progress: Callable[[int, int], None],
) -> bytes:
    """The PDF of a page of HTML and its style sheet; PDF/UA-1 if ``tagged``.

    ``moment`` is the only time in the file. Raises RoadwrightError with WeasyPrint's words if it complains about
    anything: a missing glyph, anchor or font is a broken book.
    """
    with warnings.catch_warnings():
        # WeasyPrint warns at import on a machine without fonts, which is no concern of ours.
        warnings.simplefilter("ignore")
        from weasyprint import CSS, HTML, Attachment  # type: ignore[import-untyped]
        from weasyprint.text.fonts import FontConfiguration  # type: ignore[import-untyped]

        from roadwright.exporters.pdf.fetcher import Asset, AssetFetcher

    enclosed = {f"enclosed:{name}": (name, data) for name, data in sorted(attachments.items())}
    fetcher = AssetFetcher(
        {face.url: Asset(face.file.read_bytes(), "font/ttf") for face in faces()}
        | {url: Asset(data, "application/octet-stream") for url, (_, data) in enclosed.items()}
    )
    environment = _environment(
        FONTCONFIG_FILE=str(Path(__file__).with_name("fonts.conf")),
        SOURCE_DATE_EPOCH=str(int(moment.timestamp())),
    )
    with environment, _listening(progress) as listener, uncollected(), shortcuts.taken():
        fonts = FontConfiguration()
        sheet = CSS(string="\n".join([*(face.css for face in faces()), css]), font_config=fonts, url_fetcher=fetcher)
        document = HTML(string=html, url_fetcher=fetcher).render(font_config=fonts, stylesheets=[sheet])
        data: bytes = document.write_pdf(
            pdf_variant="pdf/ua-1" if tagged else None,
            pdf_identifier=True,
            custom_metadata=True,
            attachments=[
                Attachment(url=url, url_fetcher=fetcher, name=name, created=moment, modified=moment)
                for url, (name, _) in enclosed.items()
            ],
        )
    if listener.complaints:
        distinct = list(dict.fromkeys(listener.complaints))
        more = f"; and {len(distinct) - SHOWN} more" if len(distinct) > SHOWN else ""
        raise RoadwrightError(f"the PDF would come out broken: {'; '.join(distinct[:SHOWN])}{more}")
    return data
