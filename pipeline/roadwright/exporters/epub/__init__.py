"""The roadmap as a book for phones and e-readers: EPUB 3, one page of XHTML a phase.

It leaves typeface and colours to the reading program, so that night mode and large print work. Answers stand at the
end of their phase, a touch away from the questions.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from roadwright.artifact import Artifact, Edition

NAME = "epub"


def render(edition: Edition) -> Iterable[Artifact]:
    """``roadmap.epub``."""
    from roadwright.exporters.epub import book

    container = (book.FOLDER / "templates" / "container.xml").read_text(encoding="utf-8")
    members = [("META-INF/container.xml", container)]
    members += [(f"EPUB/{name}", text) for name, text in book.files(edition)]
    yield Artifact(path="roadmap.epub", data=_package(members))


def _package(members: Iterable[tuple[str, str]]) -> bytes:
    """The container: its type first and uncompressed, as the OCF asks, so that programs can tell it by its bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in (("mimetype", "application/epub+zip"), *members):
            member = zipfile.ZipInfo(name)  # of 1980: a date of today would make other bytes tomorrow
            member.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            member.create_system = 3
            member.external_attr = 0o644 << 16
            archive.writestr(member, text.encode(errors="replace"))
    return file.getvalue()
