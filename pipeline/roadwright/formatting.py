"""One canonical layout for content files.

Besides ``document`` the only module that knows YAML: the round trip of ruamel.yaml keeps comments, and writes
everything else anew. What it makes of a file is proved: the data and every comment are still there, and a second pass
changes nothing. A file of which that cannot be proved is left alone.
"""

from __future__ import annotations

import sys
from io import StringIO
from itertools import pairwise
from typing import Any

from roadwright.document import Document, read, scalars

WIDTH = 120
"""Columns, as in the code of this project."""
_ROUNDS = 3


class UnformattableError(Exception):
    """A file cannot be brought into the canonical layout; the message says why."""


def formatted(text: str, file: str = "") -> str:
    """The text in the canonical layout.

    Two columns a level and two more before the dash of a list, ``[a, b]`` in flow style, no more than one empty line in
    a row, LF. A text that does not fit into 120 columns becomes, or stays, a ``>`` text that does; other texts keep
    their lines and their quotes. Raises UnformattableError.
    """
    before = read(text.encode(errors="surrogatepass"), file)
    if before.diagnostics or not before.sound:
        raise UnformattableError(before.diagnostics[0].message)
    if not text.strip():
        return ""
    result = text.replace("\r\n", "\n")
    for _ in range(_ROUNDS):
        last, result = result, _round_trip(result)
        if result == last:
            break
    else:
        raise UnformattableError("its layout does not settle")
    after = read(result.encode(), file)
    if repr(after.data) != repr(before.data):
        raise UnformattableError("its data would change")
    if _comments(after) != _comments(before):
        raise UnformattableError("a comment would be lost or moved")
    return result


def _comments(document: Document) -> list[str]:
    return [comment.rstrip() for *_, comment in document.comments()]


def _round_trip(text: str) -> str:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = sys.maxsize  # where to break lines is decided here
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    try:
        data = yaml.load(text)
        if data is None:  # a file of comments alone
            return text
        _fold(data)
        yaml.dump(data, stream)
    except (YAMLError, ValueError, AssertionError, AttributeError) as error:
        raise UnformattableError(f"ruamel.yaml cannot write it: {str(error).splitlines()[0]}") from None
    return _tidy(stream.getvalue())


def _fold(data: Any) -> None:
    """Make long texts of one paragraph ``>`` texts, broken between words; what stands in brackets stays."""
    below: list[tuple[Any, int]] = [(data, 0)]
    while below:
        holder, column = below.pop()
        if not isinstance(holder, dict | list) or holder.fa.flow_style():  # type: ignore[union-attr]
            continue
        listed = isinstance(holder, list)
        for key, value in list(enumerate(holder) if isinstance(holder, list) else holder.items()):
            inside = column + (4 if listed else 2)
            if isinstance(value, list) and not listed:
                below.append((value, column))
            elif isinstance(value, dict | list):
                below.append((value, inside))
            elif isinstance(value, str):
                folded = _folded(value, inside, inside if listed else column + len(str(key)) + 2)
                if folded is not None:
                    holder[key] = folded


def _folded(text: str, indent: int, lead: int) -> Any:
    """The text as a ``>`` text of lines that fit; None where it fits as it is, or cannot be broken."""
    from ruamel.yaml.scalarstring import FoldedScalarString, LiteralScalarString

    body = text.rstrip("\n")
    breakable = " " in body and "\n" not in body and "  " not in body and body == body.strip()
    if not breakable or isinstance(text, LiteralScalarString):
        return None
    if isinstance(text, FoldedScalarString):
        ends = [*getattr(text, "fold_pos", []), len(body)]
        longest = max(end - start for start, end in pairwise([-1, *ends])) - 1
        if longest <= WIDTH - indent:
            return None
    elif body != text or len(text) <= WIDTH - lead:
        return None
    breaks: list[int] = []
    start = 0
    while len(body) - start > WIDTH - indent:
        end = body.rfind(" ", start, start + WIDTH - indent + 1)
        end = end if end > start else body.find(" ", start)
        if end < 0:
            break
        breaks.append(end)
        start = end + 1
    folded = FoldedScalarString(text)
    folded.fold_pos = breaks
    if hasattr(text, "comment"):
        folded.comment = text.comment
    return folded


def _tidy(text: str) -> str:
    """The text with single empty lines, none of them with white space at its end, and comments two columns behind.

    Lines inside scalars stay as they are.
    """
    document = read(text.encode(), "")
    if document.marks is None:
        return text
    split = text.split("\n")
    remarks = {line - 1: column - 1 for line, column, _ in document.comments()} if split == document.lines else {}
    inside = {line for place in scalars(document.marks) for line in range(place[0], place[2])}
    lines: list[str] = []
    for number, line in enumerate(split):
        kept = line if number in inside else line.rstrip()
        before = kept[: remarks.get(number, 0)].rstrip()
        if before:
            kept = f"{before}  {kept[remarks[number] :]}"
        if kept or number in inside or (lines and lines[-1]):
            lines.append(kept)
    return "\n".join(lines).rstrip("\n") + "\n"
