"""The schemas themselves, and what they say of broken documents."""

from __future__ import annotations

import random
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec import Struct
from msgspec.structs import fields
from referencing import Registry, Resource

from roadwright import model, schemas
from roadwright.document import read
from roadwright.workspace import kind_of

KINDS = tuple(sorted(file.name.removesuffix(".schema.json") for file in schemas.folder().glob("*.schema.json")))
EDITED = ("common", "roadmap", "phase", "decisions")
"""The schemas of what people write; the others are of what programs write."""

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
    assert schema["$id"].endswith(f"/{kind}.schema.json")


def test_six_schemas() -> None:
    """The tests below go through every schema there is."""
    assert ("common", "decisions", "export", "gaps", "phase", "roadmap") == KINDS


@pytest.mark.parametrize("kind", EDITED)
def test_every_property_is_explained(kind: str) -> None:
    """Editors see a description and an example of every key on hover."""
    lacking = [
        name
        for name, definition in _properties(schemas.load(kind))
        if not (definition.get("description") and definition.get("examples"))
    ]
    assert lacking == []


def _properties(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property at any depth, but for those in ``if`` and ``then`` that only restrict one defined elsewhere."""
    if isinstance(schema, dict):
        for key, part in schema.items():
            if key == "properties":
                yield from part.items()
            if key not in {"if", "then", "examples"}:
                yield from _properties(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _properties(part)


def _keywords(schema: Any) -> Iterator[str]:
    """Every key at any depth, but for those in examples."""
    if isinstance(schema, dict):
        for key, part in schema.items():
            yield key
            if key != "examples":
                yield from _keywords(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _keywords(part)


@pytest.mark.parametrize("kind", KINDS)
def test_no_one_of(kind: str) -> None:
    """Variants are never told apart by ``oneOf``, whose errors help nobody."""
    assert "oneOf" not in set(_keywords(schemas.load(kind)))


def test_kinds_of_cards() -> None:
    """Each kind of card has its own ``if`` and ``then``."""
    card = schemas.load("phase")["$defs"]["card"]
    told = [variant["if"]["properties"]["kind"]["const"] for variant in card["allOf"] if "then" in variant]
    assert sorted(card["properties"]["kind"]["enum"]) == sorted(told)


def test_examples_are_valid() -> None:
    """What an editor is shown as an example of a scalar is one. Examples of lists and mappings may be cut short."""
    shown = [
        (uri, example)
        for uri, part in schemas._parts()
        if isinstance(part, dict)
        for example in part.get("examples", ())
        if not isinstance(example, list | dict)
    ]
    assert len(shown) > 50
    assert [] == [(uri, example) for uri, example in shown if not schemas._validator(uri).is_valid(example)]


def test_every_class_is_compared() -> None:
    """The table above names every structure that stands in a document."""
    classes = {value for value in vars(model).values() if isinstance(value, type) and issubclass(value, Struct)} - {
        Struct
    }
    assert classes - {model.Content, model.Outcome} == {cls for cls, _, _ in MODEL}


@pytest.mark.parametrize(("cls", "kind", "definition"), MODEL)
def test_model_follows_schema(cls: Any, kind: str, definition: str) -> None:
    """The model's fields are the schema's properties, and what a field has no default for is required."""
    schema = schemas.load(kind)
    schema = schema["$defs"][definition] if definition else schema
    assert set(schema["properties"]) == {f.name for f in fields(cls)}
    needed = {f.name for f in fields(cls) if f.required}
    assert needed <= set(schema["required"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "titel: X\n",
            [
                "RW103 key `goal` is missing",
                "RW103 key `id` is missing",
                "RW103 key `sections` is missing",
                "RW102 unknown key `titel`",
                "RW103 key `title` is missing",
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


@pytest.mark.parametrize(
    ("card", "expected"),
    [
        ("{id: c, kind: basic, front: x}", ["key `back` of a basic card is missing"]),
        ("{id: c, kind: cloze}", ["key `text` of a cloze card is missing"]),
        ("{id: c}", ["key `kind` is missing"]),
    ],
)
def test_missing_in_a_card(card: str, expected: list[str]) -> None:
    """What is missing from a card is told with its kind."""
    text = f"id: p\ntitle: P\ngoal: G\nsections: [{{id: s, title: S, topics: [{TOPIC.format(f'cards: [{card}]')}]}}]\n"
    assert expected == [one.message for one in schemas.check(read(text.encode(), "p").data, "phase", "p")]


@pytest.mark.parametrize(
    ("data", "kind", "message"),
    [
        (
            {"decisions": [{"finding": "x", "decision": "same-as", "reason": "r"}]},
            "decisions",
            "key `topic` is missing",
        ),
        (
            {"id": "p", "title": "P", "goal": "G", "sections": [{"id": "s", "title": "S", "topics": [
                {"id": "t", "title": "T", "level": "beginner", "depth": "aware", "hours": [1, 2], "summary": "S",
                 "resources": [{"url": "https://x.example", "kind": "docs"}]}]}]},
            "phase",
            "key `title` is missing",
        ),
    ],
)  # fmt: skip
def test_missing_elsewhere(data: Any, kind: Any, message: str) -> None:
    """Only cards are told by their kind; a decision that lacks a topic brings nothing down."""
    assert [message] == [one.message for one in schemas.check(data, kind, "f")]


def test_too_many_mistakes() -> None:
    """A hundred mistakes are told, and that there are more, at the part of the file where they stand."""
    topics = [{"id": f"t{number}", "titel": "T"} for number in range(5_000)]
    data: Any = {"id": "p", "title": "P", "goal": "G", "sections": [{"id": "s", "title": "S", "topics": topics}]}
    *found, last = schemas.check(data, "phase", "p")
    assert len(found) == schemas.MAX_FINDINGS
    assert ("more than 100 mistakes against the schema; no more are told", ("sections",)) == (last.message, last.path)


@pytest.mark.parametrize("value", ["beginer" * 10_000, ["begin"] * 10_000, {"a": 1}, None, 10**299])
def test_no_guess_for_the_strange(value: Any) -> None:
    """Nobody means a word of the schema by a value that is long or no word at all."""
    (found,) = schemas.check({"decisions": [{"finding": "x", "decision": value, "reason": "r"}]}, "decisions", "d")
    assert (None, True) == (found.fix, len(found.message) < 200)


def test_content_is_valid(content: Any) -> None:
    """Both validators find the content of this repository valid."""
    for file in sorted((content / "phases").glob("*.yaml")):
        data = read(file.read_bytes(), file.name).data
        assert schemas.is_valid(data, "phase"), file.name
        assert list(schemas._explain(data, "phase", file.name)) == [], file.name


def test_validators_agree(fuzz: ModuleType) -> None:
    """jsonschema-rs, jsonschema, and jsonschema as it explains judge two thousand mutations of real content alike.

    The explaining one passes over what jsonschema-rs calls valid, and must not lose an error by that.
    """
    registry = (
        Registry()
        .with_resources((schemas.load(kind)["$id"], Resource.from_contents(schemas.load(kind))) for kind in KINDS)
        .crawl()
    )
    plain = {kind: Draft202012Validator(schemas.load(kind), registry=registry) for kind in EDITED}
    quick = {kind: schemas._explainer()(schemas.load(kind), registry=registry) for kind in EDITED}

    def errors(validator: Any, data: Any) -> set[tuple[object, ...]]:
        return {(*error.absolute_path, error.validator) for error in validator.iter_errors(data)}

    invalid = 0
    for number in range(2_000):
        name, data = fuzz.mutated(random.Random(number))  # noqa: S311 - the same each time
        kind = kind_of(name)
        expected = errors(plain[kind], data)
        assert (expected, not expected) == (errors(quick[kind], data), schemas.is_valid(data, kind)), number
        invalid += bool(expected)
    assert 700 < invalid < 1_900
