"""A roadmap as it was at an earlier revision, read through git into a temporary folder."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path as File
from tempfile import TemporaryDirectory

from roadwright import files, workspace
from roadwright.diagnostics import RoadwrightError
from roadwright.loader import ROADMAP
from roadwright.model import Roadmap
from roadwright.settings import Settings


def roadmap_at(folder: File, revision: str) -> Roadmap | None:
    """The roadmap in ``folder`` as it was at a git revision; None where the folder held none then.

    Raises RoadwrightError where git is missing, the folder is in no repository or the revision does not exist.
    """
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not commit:
        _git(folder, "rev-parse", "--git-dir", needed=True)
        raise RoadwrightError(f"there is no revision `{revision}`", hint="name a commit, a branch or a tag")
    # from within the folder, git archives that folder alone
    archive = _git(folder, "archive", "--format=tar", commit.decode().strip())
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


def _git(folder: File, *arguments: str, needed: bool = False) -> bytes:
    """What git prints; nothing where it fails, unless it is needed."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise RoadwrightError("git is needed to compare with a revision", hint="install git") from None
    if done.returncode and needed:
        raise RoadwrightError(
            f"{folder}: not in a git repository", hint="--since compares with a revision of the repository"
        )
    return b"" if done.returncode else done.stdout
