"""The schemas themselves, and what they say of broken documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from roadwright import model, schemas
from roadwright.document import read

KINDS = ("common", "roadmap", "phase", "decisions", "export")

MODEL = [
    (model.Roadmap, "roadmap", ""),
    (model.Skip, "roadmap", "skip"),
    (model.Version, "roadmap", "version"),
    (model.Term, "roadmap", "term"),
    (model.Guide, "roadmap", "guide"),
    (model.Source, "roadmap", "source"),
    (model.Retired, "roadmap", "retired"),
    (model.Phase, "phase", ""),
    (model.Section, "phase", "section"),
    (model.Topic, "phase", "topic"),
    (model.Example, "phase", "example"),
    (model.Code, "phase", "code"),
    (model.Resource, "phase", "resource"),
    (model.Card, "phase", "card"),
    (model.Question, "phase", "question"),
    (model.Project, "phase", "project"),
    (model.Decision, "decisions", "decision"),
]


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_sound(kind: str) -> None:
    """Each schema is valid by its own dialect and carries an ``$id``."""
    schema = schemas.load(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].startswith("https://roadwright.example/schema/")


@pytest.mark.parametrize("kind", ["common", "roadmap", "phase", "decisions"])
def test_every_property_is_explained(kind: str) -> None:
    """Editors see a description and an example of every key on hover."""
    lacking = [
        name
        for name, definition in _properties(schemas.load(kind))
        if not (definition.get("description") and definition.get("examples"))
    ]
    assert lacking == []


def _properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property, but for those in ``if`` and ``then`` that only restrict one defined elsewhere."""
    for definition in (schema, *schema.get("$defs", {}).values()):
        yield from definition.get("properties", {}).items()


def test_every_class_is_compared() -> None:
    """The table above names every dataclass that stands in a document."""
    classes = {value for value in vars(model).values() if isinstance(value, type) and is_dataclass(value)}
    assert classes - {model.Content, model.Outcome} == {cls for cls, _, _ in MODEL}


@pytest.mark.parametrize(("cls", "kind", "definition"), MODEL)
def test_model_follows_schema(cls: Any, kind: str, definition: str) -> None:
    """The model's fields are the schema's properties, and what a field has no default for is required."""
    schema = schemas.load(kind)
    schema = schema["$defs"][definition] if definition else schema
    assert set(schema["properties"]) == {f.name for f in fields(cls)}
    needed = {f.name for f in fields(cls) if f.default is MISSING and f.default_factory is MISSING}
    assert needed <= set(schema["required"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "titel: X\n",
            [
                "RW103 key `id` is missing",
                "RW103 key `title` is missing",
                "RW103 key `goal` is missing",
                "RW103 key `sections` is missing",
                "RW102 unknown key `titel`",
            ],
        ),
        ("[1]\n", ["RW104 the file must be a mapping, not a list"]),
        ("", ["RW104 the file must be a mapping, not nothing"]),
    ],
)
def test_phase_findings(text: str, expected: list[str]) -> None:
    """Missing keys, unknown keys and wrong types are told apart."""
    found = schemas.check(read(text.encode(), "p").data, "phase", "p")
    assert expected == [f"{one.code} {one.message}" for one in found]


TOPIC = "{{id: t, title: T, level: beginner, depth: aware, hours: [1, 2], summary: S, {}}}"


@pytest.mark.parametrize(
    ("extra", "line"),
    [
        ("resourcs: []", "RW102 unknown key `resourcs`; did you mean `resources`?"),
        ("points: x", 'RW104 `points` must be a list, not "x"; What there is to learn, a line each.'),
        ("points: [5]", "RW104 an entry of `points` must be text, not 5; quote it, so that it is text"),
        ("points: [a, a]", "RW104 `points` holds the same thing twice; delete one of the two"),
        (
            "emphasis: requird",
            'RW104 `emphasis` must be one of required, recommended, optional, not "requird"; did you mean `required`?',
        ),
        (
            "cards: [{id: c, kind: cloze, text: '{{c1::x}}', front: y}]",
            "RW102 key `front` does not belong to a card of this kind; delete it, or change `kind`",
        ),
        ("resources: [{title: x, url: ftp://x}]", 'RW104 `url` has the wrong form: "ftp://x"; Its address.'),
    ],
)
def test_topic_findings(extra: str, line: str) -> None:
    """One precise message and something to do about it for each mistake in a topic."""
    text = f"id: p\ntitle: P\ngoal: G\nsections: [{{id: s, title: S, topics: [{TOPIC.format(extra)}]}}]\n"
    found = schemas.check(read(text.encode(), "p").data, "phase", "p")
    assert [line] == [f"{one.code} {one.message}; {one.hint}" for one in found]


def test_content_is_valid(content: Any) -> None:
    """Both validators find the content of this repository valid."""
    for file in sorted((content / "phases").glob("*.yaml")):
        data = read(file.read_bytes(), file.name).data
        assert schemas.is_valid(data, "phase"), file.name
        assert list(schemas._explain(data, "phase", file.name)) == [], file.name
