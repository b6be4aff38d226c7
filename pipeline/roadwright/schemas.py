"""The schemas in ``schema/``, and what a document does wrong by them, in words an editor can act on.

jsonschema-rs says in microseconds whether a document is valid; only for an invalid one jsonschema is imported to
explain. Its errors are refined to the place an editor looks for: an unknown key is reported at that key, a missing
one at the object that lacks it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path as Folder
from typing import Any, Literal

import jsonschema_rs

from roadwright.diagnostics import Diagnostic, Fix, RoadwrightError
from roadwright.document import Data

UNKNOWN, MISSING, WRONG = "RW102", "RW103", "RW104"

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
    schema: Schema = json.loads((folder() / f"{kind}.schema.json").read_bytes())
    return schema


@cache
def _validator(kind: DocumentKind) -> jsonschema_rs.Draft202012Validator:
    names = [file.name.removesuffix(".schema.json") for file in sorted(folder().glob("*.schema.json"))]
    registry = jsonschema_rs.Registry([(load(name)["$id"], load(name)) for name in names])
    return jsonschema_rs.Draft202012Validator(load(kind), registry=registry)


def is_valid(data: Data, kind: DocumentKind) -> bool:
    """Whether the data is what the schema of ``kind`` asks for."""
    return _validator(kind).is_valid(data)


def check(data: Data, kind: DocumentKind, file: str) -> list[Diagnostic]:
    """What is wrong with the data by the schema of ``kind``, sorted by path; paths start at the top of the file."""
    if is_valid(data, kind):
        return []
    found = {(*found.path, found.code, found.message): found for found in _explain(data, kind, file)}
    return sorted(found.values(), key=lambda diagnostic: [str(step).zfill(6) for step in diagnostic.path])


def _explain(data: Data, kind: DocumentKind, file: str) -> Iterator[Diagnostic]:
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    schemas = [load(path.name.removesuffix(".schema.json")) for path in folder().glob("*.schema.json")]
    registry: Any = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in schemas)
    for error in Draft202012Validator(load(kind), registry=registry).iter_errors(data):
        yield from _diagnose(error, file)


def _diagnose(error: Any, file: str) -> Iterator[Diagnostic]:
    path = tuple(error.absolute_path)
    schema = error.schema if isinstance(error.schema, Mapping) else {}
    if error.validator == "additionalProperties":
        known = schema["properties"]
        for name in error.instance:
            if name not in known:
                guess = get_close_matches(name, [key for key in known if key not in error.instance], n=1)
                hint = f"did you mean `{guess[0]}`?" if guess else f"it may hold: {', '.join(known)}"
                yield Diagnostic(
                    code=UNKNOWN,
                    message=f"unknown key `{name}`",
                    hint=hint,
                    file=file,
                    path=(*path, name),
                    key=True,
                    fix=Fix(path=(*path, name), text=guess[0], safe=False, key=True) if guess else None,
                )
    elif error.validator == "required":
        missing = next(name for name in error.validator_value if f"'{name}'" in error.message)
        kind = f" of a {error.instance['kind']} card" if "kind" in error.instance else ""
        meaning = schema.get("properties", {}).get(missing, {}).get("description", "")
        yield Diagnostic(
            code=MISSING,
            message=f"key `{missing}`{kind} is missing",
            hint=f"add `{missing}:` {_example(schema, missing)}".rstrip() + (f" ({meaning})" if meaning else ""),
            file=file,
            path=path,
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
        guess = get_close_matches(str(error.instance), error.validator_value, n=1) if error.validator == "enum" else []
        fix = Fix(path=path, text=guess[0], safe=False) if guess else None
        yield Diagnostic(code=WRONG, message=message, hint=hint, file=file, path=path, fix=fix)


def _example(schema: Mapping[str, Any], name: str) -> str:
    examples = schema.get("properties", {}).get(name, {}).get("examples")
    return f"such as {json.dumps(examples[0], ensure_ascii=False)}" if examples else ""


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
            guess = get_close_matches(str(value), [str(choice) for choice in rule], n=1)
            choices = ", ".join(map(str, rule))
            hint = f"did you mean `{guess[0]}`?" if guess else f"choose one of: {choices}"
            return f"{name} must be one of {choices}, not {_shown(value)}", hint
        case "pattern":
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
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"
