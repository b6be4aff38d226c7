"""``roadmap.md`` read back: by its comments, whatever the titles say."""

from __future__ import annotations

import pytest

from roadwright import discovery
from roadwright.outline import Outline
from roadwright.sources import export_markdown

TEXT = """\
# A *roadmap*

> **Goal:** To `get` there.

## Contents

| | Phase |
| --- | --- |
| 0 | [Contents](#phase-0-contents) |

<details>
<summary>A guide</summary>

Words.

</details>

<!-- outcome -->

## Outcomes

- You are there.

<!-- phase: contents -->

## Phase 0: Contents

> **Goal:** Know it.

<!-- section: introduction -->

### Introduction

<!-- topic: first -->

#### 1. What is it

> Beginner · required · work with it · 1 hour

A summary.

- [ ] \\[x\\] first, `second()`
- [x] done

> To read on:
>
> - [A page](https://example.org)

#### Added by hand

<!-- projects -->

### Projects

<!-- project: build -->

#### Build it

> Done when:
>
> - [ ] It runs.

### A section by hand

#### A topic by hand

<!-- advice -->

## Final advice

- Go slowly.

<!-- skip -->

## What you can skip for now

- **A `detail`**: it can wait.
"""


def shape(outline: Outline) -> list[tuple[int, str, str, int]]:
    """Depth, kind, text and line of every item."""
    return [(len(above), item.kind, item.text, item.line) for above, item in outline.walk()]


def test_outline() -> None:
    """Marked headings are what their comment says, others what their level says.

    Folds hold nothing, and quotes only what a project asks for.
    """
    assert shape(export_markdown.parse(TEXT)) == [
        (0, "goal", "To `get` there.", 3),
        (0, "outcome", "You are there.", 22),
        (0, "phase", "Contents", 26),
        (1, "goal", "Know it.", 28),
        (1, "section", "Introduction", 32),
        (2, "topic", "1. What is it", 36),
        (3, "point", "[x] first, `second()`", 42),
        (3, "point", "done", 43),
        (2, "topic", "Added by hand", 49),
        (1, "project", "Build it", 57),
        (2, "point", "It runs.", 61),
        (1, "section", "A section by hand", 63),
        (2, "topic", "A topic by hand", 65),
        (0, "advice", "Go slowly.", 71),
        (0, "skip", "A `detail`", 77),
    ]


def test_title_and_numbers() -> None:
    """The title is the first heading's; a phase keeps its number; a point that lists has its values."""
    outline = export_markdown.parse(TEXT)
    phase = next(item for _, item in outline.walk() if item.kind == "phase")
    point = next(item for _, item in outline.walk() if item.kind == "point")
    assert (outline.title, phase.number, len(point.values)) == ("A roadmap", "0", 2)


@pytest.mark.parametrize(
    ("text", "name"),
    [(TEXT, "export-markdown"), (TEXT.replace("\n", "\r\n"), "export-markdown"), ("# A\n\n## B\n\n- c\n", "markdown")],
)
def test_detect(text: str, name: str) -> None:
    """An export is told by its comments; any other Markdown is read by the words in it."""
    assert name == discovery.source_format("roadmap.md", text).NAME
