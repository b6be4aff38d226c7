"""A sentence has too many gaps, too long ones, or none that a program can read.

Each gap is a card. More than three, gaps of over five words, or a sentence of which more than 60 % is hidden leave
nothing to go by. A gap is written `{{c1::answer}}`; gaps with one number are hidden together.

Bad:

    text: "{{c1::A foreign key is a column that points at}} {{c2::another}} {{c3::table's}} {{c4::row}}."

Good:

    text: A {{c1::foreign key}} points at a row of another table.
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.cloze import OPENING, filled, gaps
from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content

CODE = "RW408"
NAME = "cloze-gaps"
SEVERITY: Severity = "warning"

GAPS, WORDS, HIDDEN = 3, 5, 0.60


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each sentence with such gaps; gaps that cannot be read are an error."""
    for path, card in content.roadmap.cards:
        if card.kind != "cloze":
            continue
        problem, severity = _problem(card.text)
        if problem:
            yield Diagnostic(
                code=CODE,
                severity=severity,
                message=f"card `{card.id}` {problem}",
                hint="hide the one word that is to be recalled: {{c1::word}}",
                path=(*path, "text"),
            )


def _problem(text: str) -> tuple[str, Severity]:
    found = gaps(text)
    if len(found) < len(OPENING.findall(text)):
        return "has a gap that is not closed, or stands in another", "error"
    if not found:
        return "has no gap", "error"
    if any(not gap.answer.strip() for gap in found):
        return "has an empty gap", "error"
    if len(found) > GAPS:
        return f"has {len(found)} gaps, more than {GAPS}", SEVERITY
    longest = max(len(gap.answer.split()) for gap in found)
    if longest > WORDS:
        return f"hides {longest} words in one gap, more than {WORDS}", SEVERITY
    share = sum(len(gap.answer) for gap in found) / len(filled(text))
    return (f"hides {share:.0%} of its sentence, more than {HIDDEN:.0%}" if share > HIDDEN else ""), SEVERITY
