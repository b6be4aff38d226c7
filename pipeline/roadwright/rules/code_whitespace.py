r"""Code holds tabs, or spaces at the ends of lines.

A tab is as wide as the screen that shows it likes. Spaces at the end of a line cannot be seen, and an editor that
removes them changes what is compared with the output.

Bad:

    example: {lang: python, code: "if True:\n\tprint(1)  \n"}

Good:

    example: {lang: python, code: "if True:\n    print(1)\n"}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content, Path
from roadwright.patterns import lazy
from roadwright.rules._cards import codes

CODE = "RW604"
NAME = "code-whitespace"
SEVERITY: Severity = "warning"

_TABBED = frozenset({"c", "cpp", "go", "makefile", "text", "console"})
"""Languages in which tabs are the custom, or in which everything may stand."""
_ENDING = lazy(r"[ \t]+(?:\n|\Z)")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each piece of code with such white space."""
    for path, topic in content.roadmap.topics:
        if example := topic.example:
            yield from _judge((*path, "example", "code"), example.lang, example.code)
        for i, card in enumerate(topic.cards):
            for key, code in codes(card):
                yield from _judge((*path, "cards", i, key, "text"), code.lang, code.text)


def _judge(path: Path, lang: str, text: str) -> Iterator[Diagnostic]:
    if "\t" in text and lang not in _TABBED:
        problem = "a tab"
    elif (" \n" in text or text[-1:] in {" ", "\t"} or "\t\n" in text) and _ENDING.search(text):
        problem = "white space at the end of a line"
    else:
        return
    yield Diagnostic(
        code=CODE, severity=SEVERITY, message=f"the code holds {problem}", hint="use spaces, in front only", path=path
    )
