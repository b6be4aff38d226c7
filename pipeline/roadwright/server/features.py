"""Answers about one place of a document: what a key means, where a topic stands, which ids fit."""

from __future__ import annotations

import json
import re
from typing import Any

from roadwright import schemas
from roadwright.diagnostics import Span
from roadwright.document import Document
from roadwright.model import Path
from roadwright.parsing import Marks
from roadwright.schemas import DocumentKind, Schema

REFERENCES = frozenset({"requires", "uses", "topic"})
"""The keys whose values are ids of topics."""

_KEY = re.compile(r"\s*(?:-\s+)?(?P<key>[\w-]+):")


def path_at(document: Document, line: int, column: int) -> Path:
    """The path of the innermost key or value at a place, counted from 1."""
    path: Path = ()
    marks: Marks | None = document.marks
    at = (line - 1, column - 1)
    while marks is not None:
        below, marks = marks[1], None
        steps: list[tuple[str | int, Any, Marks]] = (
            [(key, place, value) for key, (place, value) in below.items()]
            if isinstance(below, dict)
            else [(index, value[0], value) for index, value in enumerate(below or ())]
        )
        for step, place, value in reversed(steps):  # a block ends where the next key begins, which is meant then
            if place[:2] <= at <= max(place[2:], value[0][2:]):
                path, marks = (*path, step), value
                break
    return path


def meaning(kind: DocumentKind, path: Path) -> str:
    """What the schema says of the key at a path, in Markdown, with an example; nothing where it says nothing."""
    schema: Schema | None = schemas.load(kind)
    told = ""
    home: str = kind
    for step in path:
        schema, home = _resolved(schema or {}, home)
        schema = schema.get("properties", {}).get(step) if isinstance(step, str) else schema.get("items")
        if not isinstance(schema, dict):
            return ""
        if isinstance(step, str) and "description" in schema:
            examples = [f"    {step}: {json.dumps(one, ensure_ascii=False)}" for one in schema.get("examples", [])]
            told = "\n".join([schema["description"], "", *examples]).strip("\n")
    return told


def _resolved(schema: Schema, home: str) -> tuple[Schema, str]:
    """The schema that a reference leads to, and the file it stands in."""
    while "$ref" in schema:
        file, _, pointer = schema["$ref"].partition("#")
        home = file.removesuffix(".schema.json") or home
        schema = schemas.load(home)
        for step in filter(None, pointer.split("/")):
            schema = schema[step]
    return schema, home


def refers(document: Document, line: int) -> bool:
    """Whether an id of a topic is asked for on a line, by the key on it or above its list; the text may be broken."""
    indent: int | None = None
    for text in reversed(document.lines[:line]):
        bare = text.strip()
        match = _KEY.match(text)
        if match and (indent is None or len(text) - len(text.lstrip()) <= indent):
            return match["key"] in REFERENCES
        if not bare.startswith("-") and indent is not None:
            return False
        indent = len(text) - len(text.lstrip())
    return False


def reference(document: Document, line: int, column: int) -> tuple[str, Span] | None:
    """The id of a topic that is referred to at a place, and where it is written."""
    path = path_at(document, line, column)
    if not any(step in REFERENCES for step in path):
        return None
    value: Any = document.data
    for step in path:
        value = value[step]
    return (value, document.span(path)) if isinstance(value, str) else None
