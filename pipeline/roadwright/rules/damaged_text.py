"""A text was damaged on its way, or holds characters that nobody sees.

Text that was saved in one encoding and read in another shows sequences such as `â€“` for a dash. Invisible characters
and direction controls make a text read otherwise than a program does, in code most of all.

Bad:

    title: Databases â€“ an overview

Good:

    title: Databases – an overview
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content, Path, Topic
from roadwright.rules._characters import DAMAGED, INVISIBLE
from roadwright.rules._corpus import corpus

CODE = "RW311"
NAME = "damaged-text"
SEVERITY: Severity = "error"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each text, and each piece of code, with damage or invisible characters."""
    for passage in corpus(content.roadmap).beyond_ascii():
        yield from _damage(passage.path, passage.text)
    for path, topic in content.roadmap.topics:
        for where, text in _code(topic):
            if not text.isascii():
                yield from _damage((*path, *where), text)


def _damage(path: Path, text: str) -> Iterator[Diagnostic]:
    if found := DAMAGED.search(text):
        what = f"“{found[0]}”" if found[0].isprintable() else f"U+{ord(found[0][-1]):04X}"
        message, hint = f"{what} is damaged text", "type what stood there before"
    elif found := INVISIBLE.search(text):
        message, hint = f"the text holds the invisible character U+{ord(found[0]):04X}", "delete it"
    else:
        return
    yield Diagnostic(code=CODE, severity=SEVERITY, message=message, hint=hint, path=path)


def _code(topic: Topic) -> Iterator[tuple[Path, str]]:
    if topic.example:
        yield ("example", "setup"), topic.example.setup
        yield ("example", "code"), topic.example.code
    for i, card in enumerate(topic.cards):
        for key, code in (("code", card.code), ("broken", card.broken), ("fixed", card.fixed)):
            if code:
                yield ("cards", i, key, "text"), code.text
