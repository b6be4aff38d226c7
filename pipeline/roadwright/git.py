"""What git knows of a folder at an earlier revision."""

from __future__ import annotations

from pathlib import Path as File

from roadwright.diagnostics import RoadwrightError


def archive(folder: File, revision: str) -> bytes:
    """A tar file of the folder as it was at the revision; empty where there was none.

    Raises RoadwrightError where git is missing, the folder is in no repository or the revision does not exist.
    """
    # from within the folder, git archives that folder alone
    return _run(folder, "archive", "--format=tar", commit(folder, revision))


def show(file: File, revision: str) -> bytes:
    """The bytes of a file at the revision. Raises RoadwrightError as ``archive`` does, and where it was not there."""
    found = _run(file.parent, "show", f"{commit(file.parent, revision)}:./{file.name}")
    if not found:
        raise RoadwrightError(f"{file}: was not there at {revision}", hint="name a later revision")
    return found


def commit(folder: File, revision: str) -> str:
    """The full id of the commit that the revision names. Raises RoadwrightError where there is none."""
    found = _run(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if not found:
        _run(folder, "rev-parse", "--git-dir", needed=True)
        raise RoadwrightError(f"there is no revision `{revision}`", hint="name a commit, a branch or a tag")
    return found.decode().strip()


def _run(folder: File, *arguments: str, needed: bool = False) -> bytes:
    """What git prints; nothing where it fails, unless it is needed."""
    import subprocess

    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise RoadwrightError("git is needed to compare with a revision", hint="install git") from None
    if done.returncode and needed:
        raise RoadwrightError(
            f"{folder}: not in a git repository", hint="--since compares with a revision of the repository"
        )
    return b"" if done.returncode else done.stdout
