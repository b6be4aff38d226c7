"""Code does not parse.

Python, JSON, YAML, TOML, INI files, SQL and shell commands are given to their parsers: examples, the code of cards, and
code blocks inside of texts. SQL has to be understood by SQLite with the tables that `setup` makes; what only PostgreSQL
understands is marked `lang: postgresql` and not judged. Shell code is read by `bash -n` where there is a bash. The
broken half of a `fix` card may be as broken as it likes.

Bad:

    example: {lang: python, code: print("hello"}

Good:

    example: {lang: python, code: print("hello")}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Code, Content, Path
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus
from roadwright.rules._syntax import problem_of, strict

CODE = "RW601"
NAME = "code-syntax"
SEVERITY: Severity = "error"

_FENCE = lazy(r"^( *)(`{3,}|~{3,})[ ]*(\w+)[^\n]*\n(.*?)^ *\2", re.DOTALL | re.MULTILINE)
_FRAGMENTS = frozenset({"json", "python", "toml", "yaml"})
"""Languages judged in code blocks of texts, which have no setup. SQL there may speak of any table."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each piece of code that its language's parser refuses, with the parser's words."""
    with strict():
        judged = [(path, code.lang, problem_of(code.lang, code.text, code.setup)) for path, code in _pieces(content)]
    for path, lang, problem in judged:
        if problem:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"the {lang} code does not parse: {problem}",
                hint="mend it, or name the language that it is written in",
                path=path,
            )


def _pieces(content: Content) -> Iterator[tuple[Path, Code]]:
    for path, topic in content.roadmap.topics:
        if example := topic.example:
            yield (*path, "example", "code"), Code(lang=example.lang, text=example.code, setup=example.setup)
        for i, card in enumerate(topic.cards):
            for key, code in (("code", card.code), ("fixed", card.fixed)):
                if code:
                    yield (*path, "cards", i, key, "text"), code
    for passage in corpus(content.roadmap).holding("```", "~~~"):
        for indent, _, lang, text in _FENCE.findall(passage.text):
            if lang in _FRAGMENTS:
                yield passage.path, Code(lang=lang, text=re.sub(f"^{indent}", "", text, flags=re.MULTILINE))
