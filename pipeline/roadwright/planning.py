"""Which formats a build makes, in what order, and what of the edition each of them gets.

The less a file is given, the fewer changes there are for which it has to be rendered again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from roadwright import discovery
from roadwright.artifact import Artifact, Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.rendering import Unit, format_of, name_of


def formats(asked: Iterable[str]) -> list[str]:
    """The formats that were asked for, once each, and those that they enclose: a book does not go without its deck.

    Raises RoadwrightError for an unknown format, and where there is none at all.
    """
    names = list(dict.fromkeys(asked))
    if not names:
        raise RoadwrightError("no format is named", hint=f"choose from: {', '.join(discovery.find('exporters'))}")
    return list(dict.fromkeys([*names, *(inner for name in names for inner in encloses(name))]))


def compares(names: Iterable[str]) -> bool:
    """Whether one of the formats takes the gap report."""
    return any(getattr(discovery.exporter(name), "REPORT", False) for name in names)


def encloses(name: str) -> tuple[str, ...]:
    """The formats whose files the format takes in."""
    return getattr(discovery.exporter(name), "ENCLOSES", ())


def stages(names: Sequence[str]) -> tuple[list[str], list[str]]:
    """The formats that others enclose, which are made first, and all others."""
    enclosed = {inner for name in names for inner in encloses(name)}
    return [name for name in names if name in enclosed], [name for name in names if name not in enclosed]


def units(name: str, edition: Edition, enclosed: Mapping[str, Mapping[str, bytes]]) -> list[Unit]:
    """What the format consists of, each with no more of the edition than it depends on.

    ``enclosed`` holds the files of the first stage, by format and path.
    """
    edition = _own(name, edition, enclosed)
    parted = discovery.parted(name)
    parts = parted.parts(edition) if parted else {"": edition}
    return [Unit(format=name, part=path, edition=part) for path, part in parts.items()]


def whole(name: str, edition: Edition, enclosed: Mapping[str, Mapping[str, bytes]]) -> Unit:
    """The format at one go, though it can be made in parts: cheaper, if all are to be made, for what they share."""
    return Unit(format=name, edition=_own(name, edition, enclosed))


def by_unit(rendered: Mapping[str, list[Artifact]]) -> dict[str, list[Artifact]]:
    """The artifacts by unit, those of parts that were rendered at one go too."""
    found: dict[str, list[Artifact]] = {}
    for name, artifacts in rendered.items():
        if name == format_of(name) and discovery.parted(name):
            found |= {name_of(name, artifact.path): [artifact] for artifact in artifacts}
        else:
            found[name] = artifacts
    return found


def _own(name: str, edition: Edition, enclosed: Mapping[str, Mapping[str, bytes]]) -> Edition:
    """The edition as the format gets it: attachments, ledger and gap report go only to those that take them."""
    exporter = discovery.exporter(name)
    attachments = dict(edition.attachments) if hasattr(exporter, "ENCLOSES") else {}
    for inner in encloses(name):
        attachments |= enclosed.get(inner, {})
    return replace(
        edition,
        attachments=attachments,
        ledger=edition.ledger if getattr(exporter, "LEDGER", False) else "",
        report=edition.report if getattr(exporter, "REPORT", False) else None,
    )
