"""The manual pages of what reading itself finds: broken YAML, a schema that is not met, an idle suppression.

The rules carry their pages as their docstrings; these findings are made in several modules, so they stand here.
"""

from __future__ import annotations

from roadwright.diagnostics import Fixes, Kind, Severity

UNUSED_SUPPRESSION = "RW106"


def _page(code: str, name: str, manual: str, severity: Severity = "error", fix: Fixes = "") -> Kind:
    return Kind(code=code, name=name, severity=severity, manual=manual.strip(), fix=fix)


READING = (
    _page(
        "RW100",
        "yaml-syntax",
        """
A file is not valid YAML, or uses a part of YAML that content may not use.

The place is where the parser noticed it; the cause is often one line above. Tags, anchors, aliases, merge keys, keys
that are not plain text and second documents are refused, because readers of YAML understand them differently. So is a
file that is not UTF-8, is over 16 MB, holds more than 300,000 YAML events or a text of more than 50,000 characters, or
is deeper than 64 levels. This finding cannot be ignored: what was not read was not checked.

Bad:

    title: Joins: inner and outer

Good:

    title: "Joins: inner and outer"
""",
    ),
    _page(
        "RW101",
        "duplicate-key",
        """
A key stands twice in one mapping.

Only the first counts, so what the second says would be lost.

Bad:

    title: Joins
    level: beginner
    title: Table joins

Good:

    title: Table joins
    level: beginner
""",
    ),
    _page(
        "RW102",
        "unknown-key",
        """
A key is not one that this place may hold.

Mostly it is misspelt, or belongs to another kind of card. The schemas in `schema/` say which keys there are and what
they mean; an editor with a YAML language server offers them.

Bad:

    titel: Joins

Good:

    title: Joins
""",
        fix="unsafe",
    ),
    _page(
        "RW103",
        "missing-key",
        """
A key that must be there is missing.

The finding stands at the mapping that lacks it.

Bad:

    - id: sql-joins
      level: beginner

Good:

    - id: sql-joins
      title: Joins
      level: beginner
      depth: working
      hours: [2, 4]
      summary: A join combines the rows of two tables.
""",
    ),
    _page(
        "RW104",
        "wrong-value",
        """
A value has the wrong type or form.

A number where text is asked for, a word that is not one of the choices, a list where one value stands. Text that looks
like something else needs quotes: `"3.10"`, `"true"`, `"null"`.

Bad:

    level: begginer
    hours: 3

Good:

    level: beginner
    hours: [2, 4]
""",
        fix="unsafe",
    ),
    _page(
        "RW105",
        "unreadable-file",
        """
A file of the roadmap cannot be read.

It is no regular file, or its permissions forbid it. This finding cannot be ignored: what was not read was not checked.

Bad:

    mkdir phases/05-databases.yaml

Good:

    mkdir phases
    touch phases/05-databases.yaml
""",
    ),
    _page(
        UNUSED_SUPPRESSION,
        "unused-suppression",
        """
A comment suppresses a finding that is not there.

`# roadwright: ignore[RW401] reason` suppresses findings on its line, or, where the line begins a key or a list entry,
anywhere in its value. On a line of its own it stands for the line below. One that no longer suppresses anything, or
names a code that does not exist, hides the next mistake. The fix takes the code out of the comment, or the comment
with its only code; not where the code does not exist, since another may have been meant.

Bad:

    front: Which rows does a LEFT JOIN keep?  # roadwright: ignore[RW999]

Good:

    front: Which rows does a LEFT JOIN keep?
""",
        "warning",
        "safe",
    ),
)

ALWAYS = tuple(kind for kind in READING if kind.code in {"RW100", "RW105"})
"""What cannot be ignored, since a file that was not read was not checked."""
