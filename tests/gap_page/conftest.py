"""What the tests of the page share: reports of the small roadmap, and a reader that checks the HTML as it goes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest

from roadwright import workspace
from roadwright.comparison import GapReport

VOID = {"meta", "input", "link", "img", "br", "hr"}


@dataclass
class Page(HTMLParser):
    """A page as read: its elements, and what does not fit."""

    elements: list[tuple[str, dict[str, str | None]]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)

    @classmethod
    def read(cls, text: str) -> Page:
        """The page with its faults; every element has to be closed where it was opened."""
        page = cls()
        HTMLParser.__init__(page)
        page.feed(text)
        page.close()
        page.faults += [f"{tag} is not closed" for tag in page.open]
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        if len(dict(attrs)) < len(attrs):
            self.faults.append(f"{tag} has an attribute twice")
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of SVG."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} is closed where it is not open")

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.texts.append(data)

    def values(self, attribute: str) -> list[str]:
        """Every value of an attribute, in the order of the page."""
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]

    @property
    def text(self) -> str:
        """All that is said, the spaces as one."""
        return " ".join("".join(self.texts).split())


@pytest.fixture
def read() -> Callable[[str], Page]:
    """Read a page."""
    return Page.read


@pytest.fixture
def garden(repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small roadmap, in a folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(repository / "tests/data/garden", "garden"))


@pytest.fixture
def report(garden: Path) -> GapReport:
    """The small roadmap beside its source, everything decided."""
    return workspace.open_folder(garden).diff()
