"""What would come out broken, found before layout, while it is still known which topic it stands in.

WeasyPrint notices a missing glyph or anchor too, but cannot say who wrote it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Iterator

from msgspec import Struct

from roadwright.diagnostics import RoadwrightError
from roadwright.exporters._alone import ANCHOR
from roadwright.exporters.pdf.fonts import drawable
from roadwright.model import Card, Guide, Phase, Project, Retired, Roadmap, Section, Topic

UNPRINTED = frozenset({"setup", "cards", "retired"})
"""Fields that no page shows."""
OWNERS = (Guide, Phase, Section, Topic, Project)


def texts(value: object, owner: str = "the roadmap") -> Iterator[tuple[str, str]]:
    """Every text that is printed, with who it belongs to: ``("topic inner-join", "...")``."""
    if isinstance(value, str):
        yield owner, value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item, owner)
    elif isinstance(value, Struct) and not isinstance(value, Card | Retired):
        if isinstance(value, OWNERS):
            owner = f"{type(value).__name__.lower()} {value.id}"
        for name in value.__struct_fields__:
            if name not in UNPRINTED:
                yield from texts(getattr(value, name), owner)


def _visible(character: str) -> bool:
    return character not in "\n\t\r" and unicodedata.category(character) not in {"Cf", "Mn"}


def complaints(roadmap: Roadmap, topics: Container[str]) -> Iterator[str]:
    """Say of each text which characters no font has, and which links go to none of the ``topics``."""
    known = drawable()
    for owner, text in texts(roadmap):
        for character in sorted(set(text)):
            if ord(character) not in known and _visible(character):
                name = unicodedata.name(character, "a control character")
                yield f"{owner}: no font of the book has U+{ord(character):04X} ({name})"
        for anchor in ANCHOR.findall(text):
            if anchor not in topics:
                yield f"{owner}: a link to #{anchor}, and no topic has that id"


def check(roadmap: Roadmap, topics: Container[str]) -> None:
    """Raise RoadwrightError that names the topics, if the book would come out with holes."""
    found = list(dict.fromkeys(complaints(roadmap, topics)))
    if found:
        more = f" (and {len(found) - 5} more)" if len(found) > 5 else ""
        raise RoadwrightError(
            f"the PDF cannot be set: {'; '.join(found[:5])}{more}",
            hint="write it in other words or characters; the book's fonts are IBM Plex Serif, Sans and Mono",
        )
