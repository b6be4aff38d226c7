"""What a finding is, from the symbolic place where it is made to the line where it is printed.

Rules, schemas and gaps name *what* is wrong by a path; only ``workspace`` turns the path into a line and a
column, when everything is known. What an editor got wrong is a Diagnostic, never an exception; exceptions
share the one base ``RoadwrightError`` and are for what the editor cannot mend in the content.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import Struct

from roadwright.model import Path

Severity = Literal["error", "warning", "info"]
Fixes = Literal["", "safe", "unsafe", "safe or unsafe"]


class RoadwrightError(Exception):
    """Something outside the content is wrong: a missing folder, an unwritable file, a bad option.

    The message is a whole sentence that says what happened; ``hint`` says what to do next.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class Span(NamedTuple):
    """A stretch of a text: lines and columns count from 1, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


class Fix(Struct, frozen=True, kw_only=True):
    """A change that mends a finding: the value at ``path`` becomes ``text`` (YAML source), or goes if None.

    ``path`` starts where that of the diagnostic does. With ``key`` the mapping key changes, not its value; with
    ``comment`` no value at all, but that stretch of a comment. A fix that is not ``safe`` may say something else than
    the editor meant.
    """

    path: Path
    text: str | None
    safe: bool = True
    key: bool = False
    comment: Span | None = None


class Related(Struct, frozen=True, kw_only=True):
    """A second place that explains the first, such as where an id was first defined.

    ``path``, ``file`` and ``span`` are those of a Diagnostic.
    """

    message: str
    path: Path = ()
    file: str = ""
    span: Span | None = None


class Diagnostic(Struct, frozen=True, kw_only=True):
    """A finding about the content.

    ``path`` starts at the roadmap where ``file`` is empty, else at the top of that file. ``key`` asks for the
    place of the mapping key rather than of its value. ``span`` is given only by those who read text.
    """

    code: str
    message: str
    path: Path = ()
    hint: str = ""
    severity: Severity = "error"
    file: str = ""
    key: bool = False
    span: Span | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Kind(Struct, frozen=True, kw_only=True):
    """A kind of finding, as ``rules`` lists and ``explain`` prints it.

    ``manual`` is its manual page in Markdown, whose first paragraph says what is wrong. ``option`` is the
    option of ``lint`` without which nothing is known that could be judged. ``fix`` says what its fixes are, where it
    has some.
    """

    code: str
    name: str
    severity: Severity
    manual: str
    option: Literal["", "--run-code", "--since"] = ""
    fix: Fixes = ""

    @property
    def title(self) -> str:
        """The first paragraph of the manual as one line."""
        return " ".join(self.manual.split("\n\n", 1)[0].split())


class Finding(Struct, frozen=True, kw_only=True):
    """A diagnostic with its place and kind: what reporters print. ``source`` is the text of the line."""

    diagnostic: Diagnostic
    file: str
    span: Span
    source: str = ""
    related: tuple[tuple[str, Span, str], ...] = ()
    kind: Kind | None = None
