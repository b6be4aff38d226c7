"""The schemas in ``schema/``, and what a document does wrong by them, in words an editor can act on.

jsonschema-rs says in microseconds whether a document is valid; only for an invalid one jsonschema is imported to
explain, and that passes over the entries of lists that jsonschema-rs finds valid, since it would take seconds for a
large file. Its errors are refined to the place an editor looks for: an unknown key is reported at that key, a missing
one at the object that lacks it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice
from pathlib import Path as Folder
from typing import Any, Literal

import jsonschema_rs
import msgspec

from roadwright.diagnostics import Diagnostic, Fix, RoadwrightError
from roadwright.guessing import closest
from roadwright.parsing import Data

UNKNOWN, MISSING, WRONG = "RW102", "RW103", "RW104"

MAX_FINDINGS = 100
"""More mistakes in one document are not told."""
_LONGEST_NAME = 80
"""Nobody means a known word by a longer one."""

DocumentKind = Literal["roadmap", "phase", "decisions", "export", "gaps"]
Schema = dict[str, Any]

_TYPES = {
    "string": "text",
    "array": "a list",
    "object": "a mapping",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "nothing",
}


def folder() -> Folder:
    """Where the schemas stand: inside the installed package, or at the top of the repository."""
    package = Folder(__file__).parent
    for candidate in (package / "schema", package.parent.parent / "schema"):
        if (candidate / "roadmap.schema.json").is_file():
            return candidate
    raise RoadwrightError("the schemas of roadwright are missing", hint="install roadwright again")


@cache
def load(kind: str) -> Schema:
    """The schema of one kind of document (or ``common``), as parsed JSON."""
    schema: Schema = msgspec.json.decode((folder() / f"{kind}.schema.json").read_bytes())
    return schema


@cache
def _all() -> dict[str, Schema]:
    """Every schema by its ``$id``."""
    names = [file.name.removesuffix(".schema.json") for file in sorted(folder().glob("*.schema.json"))]
    return {load(name)["$id"]: load(name) for name in names}


@cache
def _validator(uri: str) -> jsonschema_rs.Draft202012Validator:
    """What judges by the schema at ``uri``, an ``$id`` with or without a pointer into it."""
    return jsonschema_rs.Draft202012Validator({"$ref": uri}, retriever=_retrieved, validate_formats=True)


def _retrieved(uri: str) -> Schema:
    """The schema of that ``$id``. Only those are asked for that another refers to."""
    return load(uri.rpartition("/")[2].removesuffix(".schema.json"))


def is_valid(data: Data, kind: DocumentKind) -> bool:
    """Whether the data is what the schema of ``kind`` asks for."""
    return _validator(load(kind)["$id"]).is_valid(data)


def check(data: Data, kind: DocumentKind, file: str) -> list[Diagnostic]:
    """What is wrong with the data by the schema of ``kind``, sorted by path; paths start at the top of the file."""
    if is_valid(data, kind):
        return []
    told = list(islice(_explain(data, kind, file), MAX_FINDINGS + 1))
    found = {(*one.path, one.code, one.message): one for one in told[:MAX_FINDINGS]}
    ordered = sorted(found.values(), key=lambda one: [f"{step:06}" if type(step) is int else step for step in one.path])
    if len(told) > MAX_FINDINGS:
        message = f"more than {MAX_FINDINGS} mistakes against the schema; no more are told"
        part = told[-1].path[:1]
        hint = "mend those above first"
        ordered.append(Diagnostic(code=WRONG, message=message, hint=hint, file=file, path=part, key=True))
    return ordered


def _explain(data: Data, kind: DocumentKind, file: str) -> Iterator[Diagnostic]:
    from referencing import Registry, Resource

    registry: Any = Registry().with_resources((uri, Resource.from_contents(schema)) for uri, schema in _all().items())
    for error in _explainer()(load(kind), registry=registry).iter_errors(data):
        yield from _diagnose(error, file)


@cache
def _explainer() -> Any:
    """Jsonschema's validator, but for what takes it long or means something else to it than to jsonschema-rs.

    The entries of lists are first judged by jsonschema-rs. In patterns ``$`` is the end of a text, and dates are real.
    """
    from jsonschema import Draft202012Validator, ValidationError
    from jsonschema.validators import extend

    homes = {id(part): uri for uri, part in _parts()}
    unique = jsonschema_rs.Draft202012Validator({"uniqueItems": True})

    def items(validator: Any, part: Any, entries: Any, schema: Schema) -> Iterator[Any]:
        if isinstance(part, dict) and isinstance(entries, list):
            judge = _validator(homes[id(part)])
            for index, entry in enumerate(entries):
                if not judge.is_valid(entry):
                    yield from validator.descend(entry, part, path=index)
        else:
            yield from Draft202012Validator.VALIDATORS["items"](validator, part, entries, schema)

    def judged(keyword: str) -> Any:
        def judge(validator: Any, rule: Any, value: Any, schema: Schema) -> Iterator[Any]:  # noqa: ARG001
            if not jsonschema_rs.Draft202012Validator({keyword: rule}, validate_formats=True).is_valid(value):
                yield ValidationError(f"not of the {keyword} {rule}")

        return judge

    def unique_items(validator: Any, asked: bool, entries: Any, schema: Schema) -> Iterator[Any]:  # noqa: ARG001
        if asked and isinstance(entries, list) and not unique.is_valid(entries):
            yield ValidationError("not unique")

    return extend(
        Draft202012Validator,
        {"items": items, "uniqueItems": unique_items} | {name: judged(name) for name in ("pattern", "format")},
    )  # type: ignore[no-untyped-call]


def _parts() -> Iterator[tuple[str, Any]]:
    """Every part of every schema, with where it stands."""
    below: list[tuple[str, Any]] = [(f"{uri}#", schema) for uri, schema in _all().items()]
    while below:
        uri, part = below.pop()
        yield uri, part
        steps = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, list) else ()
        below += [(f"{uri}/{step}", inner) for step, inner in steps]


def _diagnose(error: Any, file: str) -> Iterator[Diagnostic]:
    path = tuple(error.absolute_path)
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    if error.validator == "additionalProperties":
        known = schema["properties"]
        for name in error.instance:
            if name not in known:
                guess = _guess(name, [key for key in known if key not in error.instance])
                yield Diagnostic(
                    code=UNKNOWN,
                    message=f"unknown key `{name}`",
                    hint=f"did you mean `{guess}`?" if guess else f"it may hold: {', '.join(known)}",
                    file=file,
                    path=(*path, name),
                    key=True,
                    fix=Fix(path=(*path, name), text=guess, safe=False, key=True) if guess else None,
                )
    elif error.validator == "required":
        missing = next(name for name in error.validator_value if f"'{name}'" in error.message)
        varies = "then" in error.absolute_schema_path and "kind" in error.instance
        kind = f" of a {error.instance['kind']} card" if varies else ""
        meaning = schema.get("properties", {}).get(missing, {}).get("description", "")
        yield Diagnostic(
            code=MISSING,
            message=f"key `{missing}`{kind} is missing",
            hint=f"add `{missing}:` {_example(schema, missing)}".rstrip() + (f" ({meaning})" if meaning else ""),
            file=file,
            path=(*path, missing),  # leads nowhere, so it is shown at the parent's key
            key=True,
        )
    elif error.validator == "not":  # a key that a `then` switches off
        yield Diagnostic(
            code=UNKNOWN,
            message=f"key `{path[-1]}` does not belong to a card of this kind",
            hint="delete it, or change `kind`",
            file=file,
            path=path,
            key=True,
        )
    else:
        message, hint = _wrong(error, schema)
        guess = _guess(error.instance, error.validator_value) if error.validator == "enum" else ""
        fix = Fix(path=path, text=guess, safe=False) if guess else None
        yield Diagnostic(code=WRONG, message=message, hint=hint, file=file, path=path, fix=fix)


def _guess(word: object, known: Iterable[object]) -> str:
    """The known word that was probably meant; empty where none is close."""
    return closest(word, map(str, known)) if isinstance(word, str) and len(word) <= _LONGEST_NAME else ""


def _example(schema: Mapping[str, Any], name: str) -> str:
    examples = schema.get("properties", {}).get(name, {}).get("examples")
    return f"such as {_json(examples[0])}" if examples else ""


def _wrong(error: Any, schema: Mapping[str, Any]) -> tuple[str, str]:
    """Message and hint for a value of the wrong type or form."""
    path = list(error.absolute_path)
    name = next((f"`{step}`" for step in reversed(path) if isinstance(step, str)), "the file")
    if path and isinstance(path[-1], int):
        name = f"an entry of {name}"
    value, rule = error.instance, error.validator_value
    meaning = schema.get("description", "")
    match error.validator:
        case "type":
            hint = (
                "quote it, so that it is text"
                if rule == "string" and isinstance(value, bool | int | float)
                else meaning
            )
            return f"{name} must be {_TYPES.get(rule, rule)}, not {_shown(value)}", hint or "mend the value"
        case "enum":
            guess = _guess(value, rule)
            choices = ", ".join(map(str, rule))
            hint = f"did you mean `{guess}`?" if guess else f"choose one of: {choices}"
            return f"{name} must be one of {choices}, not {_shown(value)}", hint
        case "pattern" | "format":
            return f"{name} has the wrong form: {_shown(value)}", meaning or f"it must match {rule}"
        case "minLength":
            return f"{name} is empty", "write it, or delete the key"
        case "uniqueItems":
            return f"{name} holds the same thing twice", "delete one of the two"
        case "minItems":
            return f"{name} needs at least {rule} entries", meaning or "add to the list"
        case "maxItems" | "items":
            return f"{name} has too many entries", meaning or "shorten the list"
        case "maxLength":
            return f"{name} is longer than {rule} characters", "shorten it"
        case "minimum":
            return f"{name} must be at least {rule}, not {_shown(value)}", meaning or "mend the number"
    return f"{name}: {error.message}", meaning


def _shown(value: Data) -> str:
    for kind, word in ((dict, "a mapping"), (list, "a list")):
        if isinstance(value, kind):
            return word
    if value is None:
        return "nothing"
    text = _json(value[:40] if isinstance(value, str) else value)
    return text if len(text) <= 40 else text[:39] + "…"


def _json(value: Any) -> str:
    import json

    return json.dumps(value, ensure_ascii=False)
