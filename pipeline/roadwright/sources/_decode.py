r"""Bytes as received -> text, or a clear refusal: the one place that meets files which are not text at all.

Real sources come as UTF-8 with or without a byte order mark, as UTF-16 from an office program, with the line
ends of three systems. After this module there is one kind of text: ``str`` with ``\n``.
"""

from __future__ import annotations

import codecs
import re

from roadwright.diagnostics import RoadwrightError

MAX_BYTES = 20_000_000
"""A roadmap is some kilobytes; a file a thousand times as large is a mistake, and would take minutes to read."""

MAX_LINES = 30_000
"""Lines that are not blank; every one may be an item, and thirty thousand items take seconds to compare."""

MAX_LINE = 10_000
"""Characters in a line. Markdown parsers are quadratic in a line's marks; no sentence is that long."""

MAX_DEPTH = 60
"""Levels of nesting. People use up to seven; a parser that recurses dies at some hundreds."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")


def decode(data: bytes, name: str) -> str:
    r"""The text of a source file with ``\n`` line ends and no byte order mark; ``name`` is for the message.

    A few bytes that are not UTF-8 become U+FFFD, which the repair reports. Raises RoadwrightError for a file
    that is empty, larger than MAX_BYTES, or not text.
    """
    if len(data) > MAX_BYTES:
        raise RoadwrightError(
            f"{name}: the file is larger than the {MAX_BYTES // 1_000_000} MB of a source",
            hint="give the text of one roadmap, without attachments",
        )
    text = normalise(_text(data, name))
    if not text.strip():
        raise RoadwrightError(f"{name}: the file is empty", hint="write the source's text into it, or do not list it")
    if len(_CONTROL.findall(text)) > len(text) // 1000:
        raise _not_text(name)
    return text


def normalise(text: str) -> str:
    r"""The text without byte order mark, every line end as ``\n``. Lines keep their numbers."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def check_lines(text: str) -> None:
    """Raise RoadwrightError where a line is longer than MAX_LINE, with its number."""
    if len(text) <= MAX_LINE:
        return
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MAX_LINE:
            raise RoadwrightError(
                f"line {number} has {len(line):,} characters, more than the {MAX_LINE:,} of a line of prose",
                hint="is it data rather than a roadmap? break the line or leave it out",
            )


def check_length(text: str) -> None:
    """Raise RoadwrightError where more lines than MAX_LINES say something: nobody learns so many things."""
    if text.count("\n") < MAX_LINES:
        return
    lines = sum(1 for line in text.split("\n") if line.strip())
    if lines > MAX_LINES:
        raise RoadwrightError(
            f"the source has {lines:,} lines that are not blank, more than the {MAX_LINES:,} of a roadmap",
            hint="is it data rather than a roadmap? split it or leave out what is not taught",
        )


def too_deep(line: int) -> RoadwrightError:
    """What to raise where nesting goes below MAX_DEPTH at ``line``."""
    return RoadwrightError(
        f"line {line}: nested deeper than {MAX_DEPTH} levels",
        hint="flatten the list; a roadmap has phases, sections, topics and points",
    )


def _text(data: bytes, name: str) -> str:
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None) or _unmarked(data)
    if encoding == "utf-8" and b"\x00" in data:
        raise _not_text(name)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _not_text(name) from error
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    if lost * 2 > sum(not character.isascii() for character in text):
        first = text[: text.index("\ufffd")].count("\n") + 1
        raise RoadwrightError(
            f"{name}: line {first} is not UTF-8 text",
            hint="is it text at all? if it is in an older encoding, convert it: "
            "iconv -f WINDOWS-1252 -t UTF-8 (name the encoding it has)",
        )
    return text


def _unmarked(data: bytes) -> str:
    """UTF-16 without a mark shows as zeros in every other place of mostly Latin text."""
    sample = data[:4096]
    zeros = [sample[start::2].count(0) * 4 > len(sample) for start in (0, 1)]
    if zeros == [False, True]:
        return "utf-16-le"
    return "utf-16-be" if zeros == [True, False] else "utf-8"


def _not_text(name: str) -> RoadwrightError:
    return RoadwrightError(
        f"{name}: the file is not text", hint="export the document as Markdown or plain text in UTF-8"
    )
