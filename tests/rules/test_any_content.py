"""What holds for every content, however it was written: no rule fails, and each finding names a place."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from roadwright import discovery
from roadwright.model import (
    Card,
    Code,
    Content,
    Decision,
    Example,
    Guide,
    Hours,
    Outcome,
    Path,
    Phase,
    Project,
    Question,
    Resource,
    Retired,
    Roadmap,
    Section,
    Skip,
    Source,
    Term,
    Topic,
)

RULES = list(discovery.find("rules").values())

names = st.sampled_from(["a", "b", "c", "sql-joins", "sql-join"])
snags = st.sampled_from(
    ["", " ", "`", "``", "**", "](", "<b>", "&amp;", "{{c1::", "}}", "{{c1::a}}", "Is it?", "yes", "# x\n", "\n---\n",
     "TODO", "just", "we", " the the ", "İ", "ß", "😀", "\u200b", "â€“", "…", "```python\nx(\n```", "a, b, c, d",
     "- a\n- b\n", "a\\", "\\`"]
)  # fmt: skip
texts = st.lists(snags | st.text(max_size=12), max_size=4).map("".join)
addresses = ["https://example.org/a", "http://example.org", "https://[", "x y", "//", "https://a.b:x/?utm_a=1"]
urls = st.sampled_from(addresses) | texts
languages = st.sampled_from(["python", "json", "yaml", "toml", "ini", "sql", "text", "py"])
codes = st.builds(Code, lang=languages, text=texts, setup=texts)
hours = st.builds(Hours, st.sampled_from([0, 0.5, 2, 90]), st.sampled_from([0, 1, 4, 90]))


def few(strategy: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[Any]:
    """Tuples of up to ``most`` of them."""
    return st.lists(strategy, max_size=most).map(tuple)


levels = st.sampled_from(["beginner", "intermediate", "advanced"])
emphases = st.sampled_from(["required", "recommended", "optional"])
cards = st.builds(
    Card,
    id=names,
    kind=st.sampled_from(["basic", "cloze", "output", "fix", "choose", "why"]),
    front=texts,
    back=texts,
    text=texts,
    options=few(texts),
    code=st.none() | codes,
    broken=st.none() | codes,
    fixed=st.none() | codes,
    hint=texts,
    why=texts,
    reverse=st.booleans(),
)
topics = st.builds(
    Topic,
    id=names,
    title=texts,
    level=levels,
    depth=st.sampled_from(["aware", "working", "deep"]),
    hours=hours,
    summary=texts,
    emphasis=emphases,
    aliases=few(texts),
    requires=few(names),
    points=few(texts),
    example=st.none() | st.builds(Example, lang=languages, code=texts, setup=texts, output=texts),
    pitfalls=few(texts),
    resources=few(st.builds(Resource, title=texts, url=urls, free=st.booleans())),
    cards=few(cards),
    interview=few(st.builds(Question, question=texts, answer=texts), 1),
)
sections = st.builds(Section, id=names, title=texts, aliases=few(texts), note=texts, topics=few(topics, 5))
projects = st.builds(
    Project, id=names, title=texts, level=levels, hours=hours, brief=texts, aliases=few(texts), uses=few(names)
)
phases = st.builds(Phase, id=names, title=texts, goal=texts, sections=few(sections), projects=few(projects, 2))
roadmaps = st.builds(
    Roadmap,
    id=names,
    title=texts,
    version=st.sampled_from(["1.0.0", "0.9.10", "x"]),
    updated=st.just("2026-11-22"),
    language=st.just("en"),
    audience=texts,
    goal=texts,
    url=urls,
    outcomes=few(texts),
    skip=few(st.builds(Skip, title=texts, reason=texts)),
    glossary=few(st.builds(Term, term=texts.filter(bool), meaning=texts, avoid=few(texts.filter(bool)))),
    guides=few(st.builds(Guide, id=names, title=texts, text=texts)),
    sources=few(st.builds(Source, id=names, title=texts, path=texts)),
    retired=few(st.builds(Retired, id=names, version=st.sampled_from(["1.0.0", "2.0", "x"]))),
    phases=few(phases),
)
decisions = st.builds(
    Decision,
    finding=names,
    decision=st.sampled_from(["decline", "defer", "same-as"]),
    reason=texts,
    topic=names | st.just(""),
    until=st.sampled_from(["", "2026-01-01", "2026-02-31"]),
)
files = st.sampled_from(
    ["roadmap.yaml", "phases/00-a.yaml", "phases/01-a.yaml", "phases/b.yaml", "sources/x.md", "a/b"]
)
contents = st.builds(
    Content,
    roadmap=roadmaps,
    decisions=few(decisions),
    listing=few(names),
    files=st.frozensets(files),
    phase_files=few(files),
    before=st.none() | roadmaps,
    runs=st.dictionaries(codes, st.builds(Outcome, output=texts, error=texts, obstacle=texts), max_size=2),
    today=st.just(date(2026, 11, 22)),
)


def exists(content: Content, path: Path) -> bool:
    """Whether the path leads to a value of the content."""
    value: Any = content if path[0] == "decisions" else content.roadmap
    for step in path:
        if isinstance(step, int):
            if step >= len(value):
                return False
            value = value[step]
        elif hasattr(value, step):
            value = getattr(value, step)
        else:
            return False
    return True


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(content=contents)
def test_every_finding_has_a_place(content: Content) -> None:
    """No rule raises, and the path, the related paths and the fix of each finding lead to something."""
    for found in (found for rule in RULES for found in rule.check(content)):
        assert found.message.strip()
        if not found.file and found.path:
            assert exists(content, found.path), found
        assert all(related.file or exists(content, related.path) for related in found.related), found
        if found.fix and not found.file:
            assert exists(content, found.fix.path), found
