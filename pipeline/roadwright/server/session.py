"""What an editor has open, and the roadmaps that belong to it, read again whenever a text changes."""

from __future__ import annotations

from pathlib import Path

from roadwright import workspace
from roadwright.diagnostics import RoadwrightError
from roadwright.loader import ROADMAP
from roadwright.model import Placed, Topic
from roadwright.workspace import Workspace


class Session:
    """The texts of the open files, and the last state of each roadmap."""

    def __init__(self) -> None:
        self._texts: dict[Path, str] = {}
        self._opened: dict[Path, Workspace] = {}
        self._topics: dict[Path, dict[str, Placed[Topic]]] = {}

    def put(self, file: Path, text: str | None) -> None:
        """Take the text of an open file; None where it was closed, so that the file counts again."""
        if text is None:
            self._texts.pop(file, None)
        else:
            self._texts[file] = text
        folder = folder_of(file)
        if folder:
            self._opened.pop(folder, None)

    def open(self, file: Path) -> Workspace | None:
        """The roadmap that a file belongs to, with the texts of the editor; None where it belongs to none.

        Raises RoadwrightError where the settings file is wrong.
        """
        folder = folder_of(file)
        if folder is None:
            return None
        if folder not in self._opened:
            overlay = {
                open_file.relative_to(folder).as_posix(): text
                for open_file, text in self._texts.items()
                if open_file.is_relative_to(folder)
            }
            self._opened[folder] = opened = workspace.open_folder(folder, overlay=overlay)
            # while somebody types, a file may be broken: what was known of it a moment ago still helps
            self._topics[folder] = {**self._topics.get(folder, {}), **opened.roadmap.topic_by_id}
            if not opened.content.partial:
                self._topics[folder] = dict(opened.roadmap.topic_by_id)
        return self._opened[folder]

    def topics(self, file: Path) -> dict[str, Placed[Topic]]:
        """The topics of the roadmap that a file belongs to, by id; those of a broken file as they were last."""
        try:
            self.open(file)
        except RoadwrightError:
            return {}
        return self._topics.get(folder_of(file) or file, {})


def folder_of(file: Path) -> Path | None:
    """The folder of the roadmap that a file belongs to, or None."""
    return next((folder for folder in (file.parent, file.parent.parent) if (folder / ROADMAP).exists()), None)
