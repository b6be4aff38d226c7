"""Documents -> Content: the only constructor of a Roadmap.

A document that passed its schema is converted as it stands. In one that did not, what is broken is replaced by the
plainest value of its type, so that the rules can still judge the sound parts: a topic with a misspelt level keeps its
id, and whatever requires it is not reported as well. Only what has no id, or is no mapping at all, is left out, and
``Origins`` remembers where the rest came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from types import UnionType
from typing import Any, Literal, get_args, get_origin

import msgspec
from msgspec import Struct
from msgspec.structs import fields, replace

from roadwright import schemas
from roadwright.diagnostics import RoadwrightError
from roadwright.model import Content, Decision, Hours, Path, Phase, Roadmap
from roadwright.parsing import Data

ROADMAP, DECISIONS = "roadmap.yaml", "decisions.yaml"
_PHASE_FILE = re.compile(r"phases/(?:(?P<number>[0-9]+)-)?(?P<id>[^/]+)\.yaml")


class Origins(Struct, frozen=True, kw_only=True):
    """Where the parts of the model stand in the files: the way back from a model path to a document path.

    ``phase_files`` is the file of each phase, in the order of ``Roadmap.phases``; ``kept`` gives, for a list from
    which entries were left out, the original index of each that stayed, by the list's path in the model.
    """

    phase_files: tuple[str, ...] = ()
    kept: Mapping[Path, tuple[int, ...]] = {}

    def locate(self, path: Path) -> tuple[str, Path]:
        """The file and the path inside it for a path in the content: the roadmap's own, or ``("decisions", 2)``."""
        original = tuple(
            self.kept[path[:i]][step] if isinstance(step, int) and path[:i] in self.kept else step
            for i, step in enumerate(path)
        )
        match path:
            case ("phases", int(index), *_):
                return self.phase_files[index], original[2:]
            case ("decisions", *_):
                return DECISIONS, original
            case _:
                return ROADMAP, original


def phase_files(listing: Sequence[str], files: Sequence[str]) -> dict[str, str]:
    """Phase id to its file, for every listed id that has one: ``phases/NN-<id>.yaml`` or ``phases/<id>.yaml``."""
    by_id = {match["id"]: name for name in sorted(files) if (match := _PHASE_FILE.fullmatch(name))}
    return {phase: by_id[phase] for phase in listing if phase in by_id}


def listing(roadmap: Data) -> tuple[str, ...]:
    """The phase ids that roadmap.yaml lists, as far as they are texts."""
    names = roadmap.get("phases") if isinstance(roadmap, dict) else None
    return tuple(name for name in names if isinstance(name, str)) if isinstance(names, list) else ()


def load(
    data: Mapping[str, Data], valid: frozenset[str], *, files: frozenset[str], today: date
) -> tuple[Content, Origins]:
    """Build the content from the documents' data by file name.

    ``valid`` names the documents that passed their schema; ``files`` is everything below the roadmap's folder.
    """
    kept: dict[Path, tuple[int, ...]] = {}
    head, answers = data.get(ROADMAP), data.get(DECISIONS)
    listed = listing(head)
    found = [file for file in phase_files(listed, list(data)).values() if isinstance(data[file], dict)]
    phases = tuple(
        _convert(Phase, data[file], ("phases", index), file in valid, kept) for index, file in enumerate(found)
    )
    head = {key: value for key, value in head.items() if key != "phases"} if isinstance(head, dict) else {}
    roadmap = _convert(Roadmap, head, (), ROADMAP in valid, kept)
    answers = answers.get("decisions", []) if isinstance(answers, dict) else []
    content = Content(
        roadmap=replace(roadmap, phases=phases),
        decisions=_convert(tuple[Decision, ...], answers, ("decisions",), DECISIONS in valid, kept),
        listing=listed,
        files=files,
        phase_files=tuple(found),
        partial=bool(kept) or len(found) < len(listed) or not all(isinstance(read, dict) for read in data.values()),
        today=today,
    )
    return content, Origins(phase_files=tuple(found), kept=kept)


def read_export(text: str | bytes) -> Roadmap:
    """The roadmap in a ``roadmap.json``, without what was computed. Raises RoadwrightError for what is no export."""
    try:
        data = msgspec.json.decode(text)
    except msgspec.DecodeError as error:
        raise RoadwrightError(f"not JSON: {error}", hint="export the roadmap again") from error
    if wrong := schemas.check(data, "export", "roadmap.json"):
        raise RoadwrightError(f"not an export of a roadmap: {wrong[0].message}", hint=wrong[0].hint)
    return msgspec.convert(data, Roadmap)


def _convert(kind: Any, data: Data, path: Path, valid: bool, kept: dict[Path, tuple[int, ...]]) -> Any:
    return msgspec.convert(data if valid else _mend(kind, data, path, kept), kind)


def _is_struct(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Struct)


@cache
def _fields(kind: type[Struct]) -> dict[str, tuple[Any, bool]]:
    """Field name to its type and whether it must be given."""
    return {field.name: (field.type, field.required) for field in fields(kind)}


def _mend(kind: Any, data: Data, path: Path, kept: dict[Path, tuple[int, ...]]) -> Data:
    """The data with every value that does not fit ``kind`` replaced by the plainest one that does."""
    if _is_struct(kind):
        given = data if isinstance(data, dict) else {}
        return {
            name: _mend(inner, given.get(name), (*path, name), kept)
            for name, (inner, needed) in _fields(kind).items()
            if needed or given.get(name) is not None
        }
    if kind is Hours:
        numbers = isinstance(data, list) and len(data) == 2 and all(type(value) in {int, float} for value in data)
        return data if numbers else [0, 0]
    if get_origin(kind) is tuple:
        return _mend_list(get_args(kind)[0], data if isinstance(data, list) else [], path, kept)
    if get_origin(kind) is Literal:
        choices = get_args(kind)
        return data if data in choices else choices[0]
    if get_origin(kind) is UnionType:  # an optional part, such as an example
        return _mend(get_args(kind)[0], data, path, kept) if isinstance(data, dict) else None
    return data if type(data) is kind else kind()


def _mend_list(kind: Any, data: list[Data], path: Path, kept: dict[Path, tuple[int, ...]]) -> Data:
    """The entries that can be told apart, mended; entries without an id where they need one are left out."""
    named = _is_struct(kind) and "id" in _fields(kind)
    whole = tuple(
        index
        for index, value in enumerate(data)
        if (isinstance(value, dict) if _is_struct(kind) else isinstance(value, str))
        and (not named or (isinstance(value, dict) and isinstance(value.get("id"), str)))
    )
    if len(whole) < len(data):
        kept[path] = whole
    if kind is str:  # there may be a hundred thousand
        return [data[index] for index in whole]
    return [_mend(kind, data[index], (*path, place), kept) for place, index in enumerate(whole)]
