"""Lists nest by what stands further right, whatever a strict parser would say."""

from __future__ import annotations

import pytest

from roadwright.sources import markdown
from roadwright.sources._indentation import meant


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- a\n  - b\n    - c", "- a\n  - b\n    - c"),
        ("- a\n    - b\n        - c", "- a\n  - b\n    - c"),
        ("- a\n\t- b\n\t\t- c\n- d", "- a\n  - b\n    - c\n- d"),
        ("1. a\n  - b\n  - c\n2. d", "1. a\n   - b\n   - c\n2. d"),
        ("- a\n - b\n- c", "- a\n- b\n- c"),
        ("text\n    - a\n    - b", "text\n- a\n- b"),
        ("- a\n\n      more\n\ntext\n  - b", "- a\n\n  more\n\ntext\n- b"),
        ("• a\n  ◦ b", "- a\n  - b"),
        ("##Title", "## Title"),
        ("#hashtag", "#hashtag"),
        ("* * *\n---", "* * *\n---"),
        ("> [!WARNING]\n> Stop", "> ⚠️\n> Stop"),
        ("Title\n~~~~~\ntext", "Title\n---\ntext"),
        ("```\n    - not a list\n#x\n```\n    - a", "```\n    - not a list\n#x\n```\n- a"),
        ("- a\n      ```\n      x\n      ```", "- a\n  ```\n  x\n  ```"),
        ("```\n- open", "\n- open"),
    ],
)
def test_meant(text: str, expected: str) -> None:
    """Each line at its level, fences as they are."""
    assert "\n".join(meant(text.split("\n"))) == expected


def test_open_fence_swallows_nothing() -> None:
    """A fence that nobody closed does not hide the rest of the document."""
    outline = markdown.parse("# T\n\n## A\n\n```python\nx = 1\n\n## B\n\n- item\n")
    assert [item.text for item in outline.items if item.kind == "phase"][-1] == "B"
