"""What a heading, a label or a line of prose announces."""

from __future__ import annotations

import pytest

from roadwright.sources import _cues


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What You Can SKIP FOR NOW", "skip"),
        ("What not to learn yet", "skip"),
        ("Don’t waste time on", "skip"),
        ("Не нужно", "skip"),
        ("FINAL OUTCOME", "outcome"),
        ("By the end you’ll be able to", "outcome"),
        ("You should be able to", "outcome"),
        ("Learning objectives", "goal"),
        ("Ziele", "goal"),
        ("FINAL ADVICE", "advice"),
        ("Tips for success", "advice"),
        ("How to use this roadmap", "advice"),
        ("How to follow the learning path", "advice"),
        ("How to study effectively", "advice"),
        ("Common pitfalls to avoid", "advice"),
        ("ONE-LINE TRUTH", "motto"),
        ("Table of Contents", "contents"),
        ("Estimated timeline", "contents"),
        ("Recommended books & courses", "link"),
        ("Further reading", "link"),
        ("REAL PROJECTS", "project"),
        ("Beginner Projects", "project"),
        ("Projects (pick 2)", "project"),
        ("Project Building", "project"),
        ("You must build", "project"),
        ("Проекты", "project"),
    ],
)
def test_heading(text: str, kind: str) -> None:
    """A heading gives a kind to what it holds."""
    assert _cues.heading(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "DO NOT SKIP this",
        "Control flow",
        "Project structure",
        "Project management",
        "Linked lists",
        "Data structures",
        "Tools",
        "Goal-oriented design",
        "Attention",
        "Skip lists",
        "How to use Git",
        "How to read tablature",
        "How to practise scales",
        "Rules and exceptions",
        "Reading",
        "Hash tables",
        "API design",
        "Closing",
    ],
)
def test_no_cue(text: str) -> None:
    """Things to learn announce nothing, though they share a word with a cue."""
    assert _cues.heading(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "If you want, I can:",
        "If you want next, I can",
        "Just tell me 👍",
        "Would you like me to turn this into a plan?",
        "I can also create a weekly schedule.",
        "Let me know if you need more!",
        "Wenn du möchtest, kann ich das planen",
        "Si quieres, puedo hacerlo",
        "Если хотите, я могу помочь",
        "İstersen planlayabilirim",
    ],
)
def test_offer(text: str) -> None:
    """An assistant that offers to do more is recognised in several languages."""
    assert _cues.is_offer(text)


@pytest.mark.parametrize(
    "text", ["If you follow this in order, you will not miss anything", "You can build APIs", "What I can measure"]
)
def test_no_offer(text: str) -> None:
    """What the learner does is no offer."""
    assert not _cues.is_offer(text)


@pytest.mark.parametrize(
    "text",
    ["What is", "You should understand", "Must Know", "Topics", "Key concepts", "Learn", "Choose ONE stack", "Темы"],
)
def test_lead_in(text: str) -> None:
    """Words that only introduce."""
    assert _cues.is_lead_in(text)


@pytest.mark.parametrize(
    "text", ["Data types", "Request methods", "Loops", "What is a port", "Core data structures", "Tools"]
)
def test_no_lead_in(text: str) -> None:
    """Words that name something."""
    assert not _cues.is_lead_in(text)
