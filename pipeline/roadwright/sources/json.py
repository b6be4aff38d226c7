"""The JSON export of a roadmap, ours or another's: ``{"phases": [...]}`` with the fields of ``model.Roadmap``.

What things are is said in the file, so nothing has to be guessed from words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from roadwright.diagnostics import RoadwrightError
from roadwright.model import Path
from roadwright.outline import Item, Kind, Outline
from roadwright.sources import _enumerations, _inline
from roadwright.sources._decode import MAX_DEPTH, normalise, too_deep
from roadwright.sources._repair import repair

NAME = "json"

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"(\s*:)?|[{\[]|[}\]]|[^\s{}\[\],:"]+')


def detect(name: str, text: str) -> bool:
    """A JSON object with phases, whatever the file is called; a file called .json in any case."""
    return name.lower().endswith(".json") or (text.lstrip()[:1] == "{" and '"phases"' in text)


def parse(text: str) -> Outline:
    """The outline. Raises RoadwrightError for what is not JSON, nests too deep or has no phases."""
    mended, repairs = repair(normalise(text))
    lines = list(_lines(mended))
    try:
        data = json.loads(mended, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise RoadwrightError(f"line {error.lineno}: not JSON: {error.msg}", hint="export the roadmap again") from error
    if not isinstance(data, dict) or not isinstance(data.get("phases"), list):
        raise RoadwrightError(
            "the JSON has no list of phases", hint='it must be the export of a roadmap: {"title": ..., "phases": [...]}'
        )
    return _Reader(data, lines).outline(repairs)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise RoadwrightError(f'the JSON has the key "{twice}" twice in one object', hint="remove one of them")
    return found


def _lines(text: str) -> Iterator[int]:
    """The line of every value, in the order of the text; what json.loads does not tell. Raises for deep nesting."""
    line, at, depth = 1, 0, 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        first = match[0][0]
        if first in "}]":
            depth -= 1
            continue
        if first in "{[":
            depth += 1
            if depth > MAX_DEPTH:
                raise too_deep(line)
        if not match[1]:
            yield line


class _Reader:
    """Walks the data beside the lines of its values."""

    def __init__(self, data: dict[str, Any], lines: list[int]) -> None:
        self._data = data
        self._line_of: dict[Path, int] = {}
        stack: list[tuple[Path, Any]] = [((), data)]
        for line in lines:
            path, value = stack.pop()
            self._line_of[path] = line
            below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
            stack.extend(reversed([((*path, key), child) for key, child in below]))

    def outline(self, repairs: Any) -> Outline:
        """The whole export: what is said of the roadmap around its phases, as a document would."""
        items = [
            *self._named(self._data, (), "goal", "goal"),
            *self._each((), "phases", self._phase),
            *self._each((), "skip", lambda path, value: [self._item("skip", path, value)]),
            *self._each((), "outcomes", lambda path, value: [self._item("outcome", path, value)]),
            *self._each((), "advice", lambda path, value: [self._item("advice", path, value)]),
            *self._named(self._data, (), "motto", "motto"),
        ]
        return Outline(
            title=_enumerations.unmask(_text(self._data)),
            items=tuple(item for item in items if item.text),
            repairs=repairs,
        )

    def _phase(self, path: Path, value: Any) -> list[Item]:
        return [
            self._item(
                "phase",
                path,
                value,
                *self._named(value, path, "goal", "goal"),
                *self._named(value, path, "note", "callout"),
                *self._each(path, "sections", self._section),
                *self._each(path, "topics", self._topic),
                *self._each(path, "projects", self._project),
            )
        ]

    def _section(self, path: Path, value: Any) -> list[Item]:
        notes = self._named(value, path, "note", "callout")
        return [self._item("section", path, value, *notes, *self._each(path, "topics", self._topic))]

    def _topic(self, path: Path, value: Any) -> list[Item]:
        points = self._each(path, "points", lambda below, point: [self._item("point", below, point)])
        return [self._item("topic", path, value, *points)]

    def _project(self, path: Path, value: Any) -> list[Item]:
        return [self._item("project", path, value)]

    def _each(self, path: Path, key: str, read: Any) -> list[Item]:
        holder: Any = self._data
        for part in path:
            holder = holder[part]
        listed = holder.get(key) if isinstance(holder, dict) else None
        if not isinstance(listed, list):
            return []
        found = [item for at, value in enumerate(listed) for item in read((*path, key, at), value)]
        return [kept for item in found for kept in ([item] if item.text else item.children)]

    def _named(self, value: Any, path: Path, key: str, kind: Kind) -> list[Item]:
        text = value.get(key) if isinstance(value, dict) else None
        return [self._item(kind, (*path, key), text)] if isinstance(text, str) and text.strip() else []

    def _item(self, kind: Kind, path: Path, value: Any, *children: Item) -> Item:
        text = _text(value)
        fields = value if isinstance(value, dict) else {}
        emphasis = [fields[key] for key in ("emphasis", "depth") if isinstance(fields.get(key), str)]
        aliases = [alias for alias in fields.get("aliases") or () if isinstance(alias, str)]
        return Item(
            kind=kind,
            text=_enumerations.unmask(text),
            line=self._line_of.get((*path, "title"), self._line_of.get(path, 0)),
            raw=_raw(value),
            emphasis=tuple(emphasis),
            values=_enumerations.members(text) if kind in {"topic", "point"} else (),
            aliases=tuple(aliases),
            children=children,
        )


def _text(value: Any) -> str:
    """The words of a title or of a list's member, without Markdown marks; code keeps its marks hidden."""
    found = value.get("title") or value.get("name") if isinstance(value, dict) else value
    return " ".join(_inline.read(str(found), 0).text.split()) if isinstance(found, str | int | float) else ""


def _raw(value: Any) -> str:
    found = value.get("title") or value.get("name") if isinstance(value, dict) else value
    return str(found)
