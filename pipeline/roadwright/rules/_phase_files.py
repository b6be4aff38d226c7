"""Phase files are called ``phases/NN-<id>.yaml``: NN is the phase's place in the roadmap, counted from 00."""

from __future__ import annotations

from typing import NamedTuple

from roadwright.model import Content
from roadwright.patterns import lazy

_NAME = lazy(r"phases/(?:([0-9]+)-)?(.+)\.yaml")


class PhaseFile(NamedTuple):
    """A file name taken apart. ``number`` is -1 where it has none."""

    path: str
    number: int
    phase: str


def phase_files(content: Content) -> tuple[PhaseFile, ...]:
    """The files that are phases by their names, sorted by path."""
    names = (_NAME.fullmatch(path) for path in sorted(content.files))
    return tuple(PhaseFile(name[0], int(name[1] or -1), name[2]) for name in names if name and "/" not in name[2])
