"""Detection, and what each format says of broken files."""

from __future__ import annotations

import json as standard_json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roadwright import discovery
from roadwright.diagnostics import RoadwrightError
from roadwright.outline import Item, Outline
from roadwright.sources import json, markdown, opml, outline_text
from roadwright.sources._decode import decode


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.md", "anything", "markdown"),
        ("README.MARKDOWN", "x", "markdown"),
        ("notes.txt", "Phase 1\n  Basics", "outline-text"),
        ("notes.txt", "# Phase 1\n\n- Basics", "markdown"),
        ("notes", "# Phase 1", "markdown"),
        ("notes", "Phase 1", "outline-text"),
        ("map.opml", "<?xml version='1.0'?><opml></opml>", "opml"),
        ("map.xml", "<opml version='2.0'></opml>", "opml"),
        ("roadmap.json", "{}", "json"),
        ("export", '{"phases": []}', "json"),
    ],
)
def test_detection(name: str, text: str, expected: str) -> None:
    """A file is read by what it is called and by what it holds."""
    assert discovery.source_format(name, text).NAME == expected


def test_unknown_format() -> None:
    """What no format claims is refused with the list of those there are."""
    with pytest.raises(RoadwrightError, match="not a format that roadwright reads") as caught:
        discovery.source_format("page.html", "<html></html>")
    assert "markdown" in caught.value.hint


@pytest.mark.parametrize(
    ("parse", "text", "message"),
    [
        (json.parse, '{"phases": [', "line 1: not JSON: Expecting value"),
        (json.parse, '{\n"phases": [}\n}', "line 2: not JSON: Expecting value"),
        (json.parse, "[]", "the JSON has no list of phases"),
        (json.parse, '{"phases": {}}', "the JSON has no list of phases"),
        (json.parse, '{"phases": [], "phases": []}', 'the JSON has the key "phases" twice in one object'),
        (opml.parse, "<?xml version='1.0'?>\n<opml>\n<body>", "line 3: not well-formed OPML: no element found"),
        (opml.parse, "<!DOCTYPE a [<!ENTITY b 'c'>]><opml/>", "the OPML has a document type declaration"),
    ],
)
def test_broken(parse: object, text: str, message: str) -> None:
    """A broken file is told by its line, with a hint."""
    with pytest.raises(RoadwrightError) as caught:
        parse(text)  # type: ignore[operator]
    assert str(caught.value) == message
    assert caught.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_agree(encoding: str, end: str) -> None:
    """Encoding and line ends make no difference, not even to the lines."""
    text = "# Titel\n\n## Phase 1: Größe\n\n- [x] Übung ⚠️\n\t- tief\n"
    expected = markdown.parse(text)
    assert markdown.parse(decode(text.replace("\n", end).encode(encoding), "a.md")) == expected
    assert markdown.parse(text.replace("\n", end)) == expected


def test_json_lines() -> None:
    """Every item of an export stands at the line of its title, however the file is laid out."""
    text = """{"phases": [
{"goal": "g",
 "sections": [{"topics": [
{"id": 1, "points": ["a",
"b"],
"title": "T"}]}],
"title": "P"}]}"""
    lines = {item.text: item.line for _, item in json.parse(text).walk()}
    assert lines == {"P": 7, "g": 2, "T": 6, "a": 4, "b": 5}


@settings(deadline=None, max_examples=50)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=10,
    )
)
def test_any_json(value: object) -> None:
    """Any JSON under "phases" is read or refused, never a crash."""
    outline = json.parse(standard_json.dumps({"phases": [value], "title": "T"}, indent=1))
    assert outline.title == "T"


LINES = st.sampled_from(
    [
        "# A",
        "## B",
        "## 1 Bare",
        "## 2 Barer",
        "*Slanted*",
        "1.2 Dotted",
        "### 1️⃣ C (basic)",
        "- d",
        "  - e",
        "    1. f",
        "\t- g",
        "> h",
        "**I**",
        "text.",
        "J: k, l",
        "```",
        "├── m",
        "<details>",
        "<summary>N</summary>",
        "\n    </details>",
        "<ul><li>o",
        "---",
        "===",
        "",
        "Week 2: P",
        "If you want, I can:",
        ": q",
        "| a | b |",
        "| Topic | Practice |",
        "|---|---|",
    ]
)


@settings(deadline=None, max_examples=200)
@given(st.lists(LINES, max_size=25).map("\n".join), st.sampled_from([markdown.parse, outline_text.parse]))
def test_any_document(text: str, parse: object) -> None:
    """Any mixture of what documents are made of gives an outline whose lines stand in the document, in order."""
    outline: Outline = parse(text)  # type: ignore[operator]
    lines = [item.line for _, item in outline.walk()]
    assert all(1 <= line <= text.count("\n") + 1 for line in lines)
    assert all(item.text for _, item in outline.walk())


def _shape(items: tuple[Item, ...]) -> list[object]:
    return [(item.kind, item.text, _shape(item.children)) for item in items]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# T\n\n## A\n\n- a", [("phase", "A", [("topic", "a", [])])]),
        ("A\n=\n\nB\n-\n\n- a", [("phase", "B", [("topic", "a", [])])]),
        ("# T\n\n- A\n  - B\n    - C", [("phase", "A", [("topic", "B", [("point", "C", [])])])]),
        ("- A\n- B", [("topic", "A", []), ("topic", "B", [])]),
        ("**Week 1**\n- a", [("phase", "Week 1", [("topic", "a", [])])]),
        ("# T\n\n## A\n\nLoops:\n- for", [("phase", "A", [("section", "Loops", [("topic", "for", [])])])]),
        ("# T\n\n## A\n\n*B*\n\n- a", [("phase", "A", [("section", "B", [("topic", "a", [])])])]),
        ("# T\n\n## A\n\n<i>B</i>\n\n- a", [("phase", "A", [("section", "B", [("topic", "a", [])])])]),
        ("# T\n\n## A\n\nB c d\n\n- a", [("phase", "A", [("section", "B c d", [("topic", "a", [])])])]),
        (
            "# T\n\n## A\n\n*Take it easy.*\n\n- a",
            [("phase", "A", [("callout", "Take it easy.", []), ("topic", "a", [])])],
        ),
        (
            "# T\n\n## A\n\n*B* and c are all\n\n- a",
            [("phase", "A", [("callout", "B and c are all", []), ("topic", "a", [])])],
        ),
        (
            "# T\n\n## 1 A\n- a\n\n## 2 B\n- b",
            [("phase", "A", [("topic", "a", [])]), ("phase", "B", [("topic", "b", [])])],
        ),
        (
            "# T\n\n## 3 ways\n- a\n\n## 12 factors\n- b",
            [("phase", "3 ways", [("topic", "a", [])]), ("phase", "12 factors", [("topic", "b", [])])],
        ),
        ("# T\n\n## A\n\n1.2 B\n- a", [("phase", "A", [("section", "B", [("topic", "a", [])])])]),
        (
            "# T\n\n## A\n\n| Topic | To know |\n|---|---|\n| B | c, d |\n| E | f, g |",
            [
                ("phase", "A", [("topic", b, [("point", c, []), ("point", d, [])]) for b, c, d in ("Bcd", "Efg")]),
            ],
        ),
        ("# T\n\n## A\n\nLearn:\n- int", [("phase", "A", [("lead-in", "Learn", [("topic", "int", [])])])]),
        (
            "## A\n- x\n\n# Resources\n- y",
            [("phase", "A", [("topic", "x", [])]), ("link", "Resources", [("link", "y", [])])],
        ),
        ("", []),
        ("just a line", [("preamble", "just a line", [])]),
    ],
)
def test_small(text: str, expected: list[object]) -> None:
    """The smallest documents of each style."""
    assert _shape(markdown.parse(text).items) == expected
