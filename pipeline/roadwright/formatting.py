"""One canonical layout for content files.

Besides ``document`` the only module that knows YAML: the round trip of ruamel.yaml keeps comments, and writes
everything else anew. What it makes of a file is proved: the data and every comment are still there, and a second pass
changes nothing. A file of which that cannot be proved is left alone.
"""

from __future__ import annotations

from io import StringIO

from roadwright.document import Document, read, scalars

WIDTH = 120
"""Columns, as in the code of this project."""
_ROUNDS = 3


class UnformattableError(Exception):
    """A file cannot be brought into the canonical layout; the message says why."""


def formatted(text: str, file: str = "") -> str:
    """The text in the canonical layout.

    Two columns a level and two more before the dash of a list, ``[a, b]`` in flow style, long plain texts and lists
    wrapped at 120 columns, no more than one empty line in a row, LF. Quotes stay as they are, and so do the lines of
    ``|`` and ``>`` texts. Raises UnformattableError.
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
    yaml.width = WIDTH
    yaml.indent(mapping=2, sequence=4, offset=2)
    stream = StringIO()
    try:
        data = yaml.load(text)
        if data is None:  # a file of comments alone
            return text
        yaml.dump(data, stream)
    except (YAMLError, ValueError, AssertionError, AttributeError) as error:
        raise UnformattableError(f"ruamel.yaml cannot write it: {str(error).splitlines()[0]}") from None
    return _tidy(stream.getvalue())


def _tidy(text: str) -> str:
    """The text without white space at the ends of lines and with single empty lines, but for those inside scalars."""
    document = read(text.encode(), "")
    if document.marks is None:
        return text
    inside = {line for place in scalars(document.marks) for line in range(place[0], place[2])}
    lines: list[str] = []
    for number, line in enumerate(text.split("\n")):
        kept = line if number in inside else line.rstrip()
        if kept or number in inside or (lines and lines[-1]):
            lines.append(kept)
    return "\n".join(lines).rstrip("\n") + "\n"
