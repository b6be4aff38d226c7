"""A factory that completes the few lines of a case to a whole content.

A case is a mapping. Its keys are those of roadmap.yaml, and some more:

- ``topics`` or ``sections``: stand for a roadmap with one phase (and one section); paths in ``expect`` leave it out
- ``decisions``, ``files``, ``listing``, ``phase_files``, ``partial``, ``today``: the fields of Content
- ``before``: the roadmap of an earlier revision, a case of its own
- ``runs``: what code did: ``{lang, text, setup, output, error, obstacle}``
- ``expect``: in bad.yaml, all findings of the rule, in order

A file holds one case or a list of them. What a case does not say gets a plain value.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec
import pytest

from roadwright.model import Code, Content, Decision, Outcome, Roadmap

Case = dict[str, Any]
_CONTENT = {"decisions", "files", "listing", "phase_files", "partial", "today", "before", "runs", "expect"}


def _complete(kind: str, given: Case, number: int) -> Case:
    """The mapping with plain values for what every thing of its kind must have, and its parts completed."""
    name = given.get("id", f"{kind}-{number}")
    plain: dict[str, Case] = {
        "phases": {"title": name, "goal": "A goal."},
        "sections": {"title": name},
        "topics": {"title": name, "level": "beginner", "depth": "working", "hours": [1, 2], "summary": "A summary."},
        "projects": {"title": name, "level": "beginner", "hours": [1, 2], "brief": "A brief."},
        "cards": {"kind": "basic", **({} if given.get("kind") == "cloze" else {"front": f"{name}?", "back": "!"})},
        "resources": {"title": f"Resource {number}", "url": "https://example.org/"},
        "interview": {"question": "A question?", "answer": "An answer."},
        "sources": {"title": name, "path": f"sources/{name}.md"},
        "skip": {"title": f"Skipped {number}", "reason": "A reason."},
        "guides": {"title": name, "text": "A text."},
        "glossary": {"meaning": "A meaning."},
        "retired": {"version": "1.0.0"},
        "decisions": {"finding": f"missing:{number}", "decision": "decline", "reason": "A reason."},
    }
    whole = {**plain.get(kind, {}), **given}
    if kind in {"phases", "sections", "topics", "projects", "cards", "sources", "guides"}:
        whole["id"] = name
    return _parts(whole)


def _parts(whole: Case) -> Case:
    return {
        key: [_complete(key, part, number) for number, part in enumerate(value)]
        if isinstance(value, list) and value and all(isinstance(part, dict) for part in value)
        else value
        for key, value in whole.items()
    }


def _roadmap(case: Case) -> Roadmap:
    given = {key: value for key, value in case.items() if key not in _CONTENT}
    if "topics" in given:
        given["sections"] = [{"id": "section", "topics": given.pop("topics")}]
    if "sections" in given:
        given["phases"] = [{"id": "phase", "sections": given.pop("sections"), "projects": given.pop("projects", [])}]
    plain = {"id": "roadmap", "title": "Roadmap", "version": "1.0.0", "updated": "2026-11-22", "language": "en",
             "audience": "People.", "goal": "A goal."}  # fmt: skip
    return msgspec.convert(_parts({**plain, **given}), Roadmap)


@pytest.fixture(scope="session")
def make() -> Callable[[Case], Content]:
    """Complete a case to a content."""

    def content(case: Case) -> Content:
        roadmap = _roadmap(case)
        decisions = [_complete("decisions", given, number) for number, given in enumerate(case.get("decisions", ()))]
        runs = {
            Code(lang=run["lang"], text=run["text"], setup=run.get("setup", "")): Outcome(
                output=run.get("output", ""), error=run.get("error", ""), obstacle=run.get("obstacle", "")
            )
            for run in case.get("runs", ())
        }
        return Content(
            roadmap=roadmap,
            decisions=msgspec.convert(decisions, tuple[Decision, ...]),
            listing=tuple(case.get("listing", [phase.id for phase in roadmap.phases])),
            files=frozenset(case.get("files", ())),
            phase_files=tuple(case.get("phase_files", ())),
            partial=case.get("partial", False),
            before=_roadmap(case["before"]) if "before" in case else None,
            runs=runs if "runs" in case else None,
            today=date.fromisoformat(case.get("today", "2026-11-22")),
        )

    return content
