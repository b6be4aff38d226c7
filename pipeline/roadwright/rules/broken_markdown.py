"""Markdown does not come out as it was meant.

Markdown has no syntax errors: what does not parse is printed as typed. So the rule looks for marks that are left over:
a backtick, `**` or a code fence that is never closed, a link whose parts do not fit together or that leads to anything
but a web page, a mail address or an anchor, and images, which no artifact shows.

Bad:

    summary: A **join combines rows; see [the manual](docs/joins.html) on `JOIN.

Good:

    summary: A **join** combines rows; see [the manual](https://www.postgresql.org/docs/current/) on `JOIN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._corpus import corpus, words_only

CODE = "RW307"
NAME = "broken-markdown"
SEVERITY: Severity = "error"

_FENCE = lazy(r"^ {0,3}(`{3,}|~{3,})", re.MULTILINE)
_STRONG = lazy(r"\*\*(?=\S)(?:[^*]|\*(?!\*))+?(?<=\S)\*\*(?!\*)")
_LINK = lazy(r"(?P<image>!?)\[[^\[\]]*\]\((?P<target>[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?: \"[^\"]*\")?\)")
_OPEN_CODE = "a backtick is not closed", "close the code with as many backticks as open it"
_ALLOWED = lazy(r"https?://[^/\s]|mailto:.|#.", re.IGNORECASE)


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each Markdown text with a left-over mark, with the first of them."""
    for passage in corpus(content.roadmap).holding("`", "**", "](", "~~~"):
        if passage.marked and (found := _left_over(passage.text)):
            problem, hint = found
            yield Diagnostic(code=CODE, severity=SEVERITY, message=problem, hint=hint, path=passage.path)


def _left_over(text: str) -> tuple[str, str] | None:
    """What is wrong with the Markdown and what to do, or nothing."""
    if not ("**" in text or "](" in text or "``" in text or "~~~" in text or "\\" in text):
        return _OPEN_CODE if text.count("`") % 2 else None
    if len(_FENCE.findall(text)) % 2:
        return "a code block is not closed", "end it with a line of the same marks that it begins with"
    text = words_only(text).replace("\\`", "  ").replace("\\*", "  ")
    if "`" in text:
        return _OPEN_CODE
    if "**" in _STRONG.sub("", text):
        return "`**` is not closed", "close it next to a word, or put it in backticks if it is code"
    for link in _LINK.finditer(text):
        if link["image"]:
            return f"image `{link['target']}` will not be shown", "say it in words, or link to the page that shows it"
        if not _ALLOWED.match(link["target"]):
            return f"link to `{link['target']}` will not work", "link to an https:// address"
    if "](" in _LINK.sub("", text):
        return "a link is not closed", "write [text](address), without white space in the address"
    return None
