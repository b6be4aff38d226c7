"""What a project wants of ``lint``: ``[tool.roadwright]`` in pyproject.toml, or a roadwright.toml.

The nearest file at or above the roadmap's folder counts, alone. A mistake in it is an error with a suggestion, never
passed over, because a misspelt ``ignore`` would look like a broken rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from pathlib import Path as File
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import replace

from roadwright import catalogue, files
from roadwright.diagnostics import RoadwrightError, Severity
from roadwright.guessing import advice

OWN, SHARED = "roadwright.toml", "pyproject.toml"
_LIMIT = 1024 * 1024
_KEY = rb"tool\W+roadwright|tool\W*[\]=]"
"""How `tool.roadwright` may be written in TOML. A file in which it is not need not be parsed."""
_SEVERITIES = get_args(Severity)


class Settings(Struct, frozen=True, kw_only=True):
    """What to look for, and how bad it is.

    ``select``, ``ignore`` and the values of ``per_path_ignores`` hold selectors: a code, the beginning of one, a rule's
    name, or ``schema``. The keys of ``per_path_ignores`` are patterns of file names from ``root`` down, in which ``*``
    stands for anything, ``/`` too. ``severity`` gives a code another severity.
    """

    root: File = File()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path_ignores: Mapping[str, tuple[str, ...]] = {}
    severity: Mapping[str, Severity] = {}

    def adjusted(self, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> Settings:
        """These settings with what the command line says: its selection replaces ours, what it ignores is added."""
        return replace(self, select=tuple(select) or self.select, ignore=(*self.ignore, *ignore))

    def ignored_in(self, file: File) -> frozenset[str]:
        """The codes that ``per_path_ignores`` switches off in a file, given by its absolute path."""
        if not self.per_path_ignores or not file.is_relative_to(self.root):
            return frozenset()
        name = file.relative_to(self.root).as_posix()
        return frozenset(
            kind.code
            for pattern, selectors in self.per_path_ignores.items()
            if fnmatchcase(name, pattern)
            for selector in selectors
            for kind in catalogue.matching(selector)
        )


def find(folder: File) -> Settings:
    """The settings that hold for a folder; the plain ones where no file says anything.

    Raises RoadwrightError for a file that is not TOML, and for keys, values and codes that do not exist.
    """
    folder = folder.absolute()
    for parent in (folder, *folder.parents):
        for name in (OWN, SHARED):
            table = _table(parent / name)
            if table is not None:
                return _settings(table, parent / name)
    return Settings(root=folder)


def _table(file: File) -> dict[str, Any] | None:
    if not file.is_file():
        return None
    data = files.read(file, _LIMIT)
    if file.name == SHARED and not (b"roadwright" in data and re.search(_KEY, data)):
        return None
    import tomllib

    try:
        parsed: Any = tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RoadwrightError(f"{file}: not valid TOML: {error}", hint="mend the file") from None
    if file.name == SHARED:
        parsed = parsed.get("tool", {}).get("roadwright") if isinstance(parsed.get("tool", {}), dict) else None
        if parsed is not None and not isinstance(parsed, dict):
            raise RoadwrightError(f"{file}: `tool.roadwright` must be a table", hint="write [tool.roadwright]")
    table: dict[str, Any] | None = parsed
    return table


def _settings(table: dict[str, Any], file: File) -> Settings:
    known = ("select", "ignore", "per-path-ignores", "severity")
    for key in table:
        if key not in known:
            raise RoadwrightError(f"{file}: unknown key `{key}`", hint=advice(key, known, "`"))
    severity = _mapping(table, "severity", file)
    for selector, value in severity.items():
        if value not in _SEVERITIES:
            raise RoadwrightError(
                f"{file}: `{value}` is no severity, for `{selector}`", hint=advice(str(value), _SEVERITIES, "`")
            )
    return Settings(
        root=file.parent,
        select=_selectors(table.get("select", []), "select", file),
        ignore=_selectors(table.get("ignore", []), "ignore", file),
        per_path_ignores={
            pattern: _selectors(value, "per-path-ignores", file)
            for pattern, value in _mapping(table, "per-path-ignores", file).items()
        },
        severity={code: severity[one] for one in sorted(severity, key=len) for code in _codes(one, file)},
    )


def _mapping(table: dict[str, Any], key: str, file: File) -> dict[str, Any]:
    value = table.get(key, {})
    if not isinstance(value, dict):
        raise RoadwrightError(f"{file}: `{key}` must be a table", hint=f"write a table [{key}]")
    return value


def _selectors(value: object, key: str, file: File) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, str) for entry in value):
        raise RoadwrightError(
            f"{file}: `{key}` must be a list of codes or names", hint='such as ["RW4", "long-sentence"]'
        )
    for selector in value:
        _codes(selector, file)
    return tuple(value)


def _codes(selector: str, file: File) -> list[str]:
    try:
        return [kind.code for kind in catalogue.matching(selector)]
    except RoadwrightError as error:
        raise RoadwrightError(f"{file}: {error}", hint=error.hint) from None
