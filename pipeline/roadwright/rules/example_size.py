"""An example is too long or too wide for the page.

An example is the shortest program that shows the point. Above 20 lines nobody sees the point any more, and lines of
more than 72 characters are broken in print. `setup` is not shown and not counted.

Bad:

    code: print("a line that goes on and on until it does not fit the page of the book any more")

Good:

    code: |
      print(
          "a line that goes on and on "
          "until it does not fit the page"
      )
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW602"
NAME = "example-size"
SEVERITY: Severity = "warning"

LINES, WIDTH = 20, 72


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each example with more lines, or wider ones, than the page has room for."""
    for path, topic in content.roadmap.topics:
        if topic.example is None:
            continue
        lines = topic.example.code.strip("\n").splitlines() or [""]
        width = max(map(len, lines))
        for is_wrong, has, hint in (
            (len(lines) > LINES, f"{len(lines)} lines, more than {LINES}", "keep what shows the point"),
            (width > WIDTH, f"a line of {width} characters, more than {WIDTH}", "break the line"),
        ):
            if is_wrong:
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"the example of `{topic.id}` has {has}",
                    hint=hint,
                    path=(*path, "example", "code"),
                )
