"""A title shouts, or carries marks that are no part of the name.

Titles stand in tables of contents, in bookmarks and in the names of decks. Emphasis has its own key (`emphasis`), order
comes from the place in the file, and Markdown and emoji are printed as they are typed there.

Bad:

    title: "🔥 4. **Transactions** (VERY IMPORTANT):"

Good:

    title: Transactions
    emphasis: required
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fixes, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._characters import EMOJI
from roadwright.rules._corpus import corpus
from roadwright.rules._quoting import replacement

CODE = "RW301"
NAME = "title-noise"
SEVERITY: Severity = "error"
FIX: Fixes = "safe"

_REMARK = (
    r"(?:very |most |super )?(?:important|critical|must(?:[ -](?:know|have|do|learn))?|essential|crucial|mandatory)"
)
_NOISE = (
    ("an emoji", lazy(f"(?:{EMOJI.pattern})+")),
    ("a remark on its importance", lazy(rf"\s*[(\[–—-]\s*{_REMARK}!*\s*[)\]]?\s*$", re.IGNORECASE)),
    ("Markdown", lazy(r"\*\*|`|^#+\s|^>\s")),
    ("a number", lazy(r"^(?:\d{1,2}[.)]|(?:phase|step|part|section)\s+\d+\s*[:.–—-])\s+", re.IGNORECASE)),
    ("closing punctuation", lazy(r"(?<=[\w)\]])[:;,.!]+$")),
)
_QUIET = lazy(r"[A-Za-z](?:[\w,'’/&+]|#(?!\Z)| (?![-–—])|-(?=\w))*(?<!,)")
"""Titles in which nothing can be found: most of them."""
SHOUTED_WORDS, SHOUTED_LENGTH = 3, 5
"""A title in capitals of so many words, so long on average, is no row of acronyms or keywords."""


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each title with noise in it, and the title without."""
    for passage in corpus(content.roadmap).titles():
        clean, found = ("", []) if _QUIET.fullmatch(passage.text) else _cleaned(passage.text)
        if found:
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"title “{passage.text}” holds {' and '.join(found)}",
                hint=f"write “{clean}”" if clean else "write the name of the thing",
                path=passage.path,
                fix=replacement(passage.path, clean, safe=True),
            )
        elif _is_shouted(passage.text):
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"title “{passage.text}” is in capitals",
                hint="write it like a sentence; what must be known has `emphasis: required`",
                path=passage.path,
            )


def _is_shouted(title: str) -> bool:
    words = title.split()
    long_enough = len(words) >= SHOUTED_WORDS and sum(map(len, words)) >= SHOUTED_LENGTH * len(words)
    return long_enough and title.isupper()


def _cleaned(title: str) -> tuple[str, list[str]]:
    """The title without noise, and the kinds of noise that were found."""
    found: list[str] = []
    before = ""
    while before != title:  # what is taken away may have hidden more
        before = title
        for kind, pattern in _NOISE:
            if pattern.search(title):
                title = " ".join(pattern.sub(" ", title).split())
                found += [kind] if kind not in found else []
    return title, found
