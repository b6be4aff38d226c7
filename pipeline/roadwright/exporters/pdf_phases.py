"""Each phase as a small book of its own, to study or print one at a time: ``phases/05-databases.pdf``.

Numbers are those of the whole roadmap. What belongs to the whole is left to the whole book: its guides, its advice, its
attachments. Where the text names a topic of another phase it says which phase, since there is no page to link to. A
book depends on its phase, the titles it names, and the version on its cover, so that a change elsewhere leaves it be;
the fingerprint in it is that of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from roadwright.artifact import Artifact, Edition

NAME = "pdf-phases"
SLOW = True


def parts(edition: Edition) -> dict[str, Edition]:
    """The edition of each phase by the path of its book."""
    from roadwright.exporters._numbering import phase_numbers

    numbers = phase_numbers(edition)
    width = max(2, len(str(len(numbers))))
    return {
        f"phases/{numbers[phase.id]:0{width}}-{phase.id}.pdf": _booklet(edition, place)
        for place, phase in enumerate(edition.roadmap.phases)
    }


def render_part(path: str, edition: Edition) -> Artifact:
    """The book of the only phase of an edition."""
    from roadwright.exporters.pdf import render_on

    return Artifact(path=path, data=render_on(edition, "A4"))


def render(edition: Edition) -> Iterator[Artifact]:
    """A book for each phase."""
    for path, part in parts(edition).items():
        yield render_part(path, part)


def _booklet(edition: Edition, place: int) -> Edition:
    from roadwright.exporters._alone import edition_of, surroundings, texts, uncarded

    phase = uncarded(edition.roadmap.phases[place])
    said = "\n".join(texts(phase)).casefold()
    roadmap = replace(
        edition.roadmap,
        phases=(phase,),
        outcomes=(),
        advice=(),
        skip=(),
        guides=(),
        retired=(),
        glossary=tuple(term for term in edition.roadmap.glossary if _is_said(term.term, said)),
    )
    return edition_of(roadmap, surroundings(edition, phase), edition)


def _is_said(term: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(term.casefold())}(?!\w)", text) is not None
