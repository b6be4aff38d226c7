"""What the tests of the sources share: an outline as lines that a person can check."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from roadwright.outline import Item, Outline


def _lines(outline: Outline) -> Iterator[str]:
    yield f"# {outline.title}"
    for above, item in outline.walk():
        yield f"{item.line:>4}  {'  ' * len(above)}{_line(item)}"
    for repair in outline.repairs:
        yield f"{repair.line:>4}  {'repaired' if repair.certain else 'damaged'} {repair.characters}: {repair.after}"


def _line(item: Item) -> str:
    parts = [f"{item.kind}: {item.text}"]
    parts += [f"#{item.number}"] if item.number else []
    parts += [f"({remark})" for remark in item.emphasis]
    parts += [f"[{' | '.join(item.values)}]"] if item.values else []
    parts += [f"<{item.url}>"] if item.url else []
    return " ".join(parts)


@pytest.fixture(scope="session")
def printed() -> Callable[[Outline], str]:
    """A function that prints an outline: one line for each item, with its line number, indented by its depth."""
    return lambda outline: "\n".join(_lines(outline)) + "\n"
