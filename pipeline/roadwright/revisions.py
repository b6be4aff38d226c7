"""A roadmap as it was at an earlier revision, read through git into a temporary folder."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path as File
from tempfile import TemporaryDirectory

from roadwright import files, git, workspace
from roadwright.loader import ROADMAP
from roadwright.model import Roadmap
from roadwright.settings import Settings


def roadmap_at(folder: File, revision: str) -> Roadmap | None:
    """The roadmap in ``folder`` as it was at a git revision; None where the folder held none then.

    Raises RoadwrightError where git is missing, the folder is in no repository or the revision does not exist.
    """
    archive = git.archive(folder, revision)
    if not archive:
        return None
    with TemporaryDirectory(prefix="roadwright-") as name:
        temporary = File(name)
        _unpack(archive, temporary)
        if not (temporary / ROADMAP).exists():
            return None
        return workspace.open_folder(temporary, settings=Settings()).roadmap


def _unpack(archive: bytes, folder: File) -> None:
    """Write the YAML files of the archive; links and names that lead out of the folder are passed over."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        for member in opened:
            inside = not member.name.startswith("/") and ".." not in member.name.split("/")
            if member.isfile() and inside and member.name.endswith(".yaml"):
                content = opened.extractfile(member)
                if content:
                    files.write(folder / member.name, content.read())
