"""What must stay true of the content of this repository."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from roadwright import workspace

REPOSITORY = Path(__file__).parent.parent


@pytest.mark.parametrize(
    ("name", "digest"),
    [
        ("step-by-step.md", "a6cc83624f6ecd110ea7c08f9ab6c4c83a2e29fca7036ddf48badc7f5b0f97e5"),
        ("complete.md", "caacc945e34138c8538e42db47e1aded264b3aae697d6505f2437c53f2a17603"),
    ],
)
def test_sources_are_as_received(content: Path, name: str, digest: str) -> None:
    """The source variants are never edited, damage included."""
    assert sha256((content / "sources" / name).read_bytes()).hexdigest() == digest


def test_content_is_clean(content: Path) -> None:
    """The content has no finding."""
    assert workspace.open_folder(content).findings == ()


@pytest.mark.parametrize("name", workspace.content_files(REPOSITORY / "content" / "python-backend"))
def test_schema_line(content: Path, name: str) -> None:
    """The first line of each file leads an editor's language server to the schema of its kind."""
    first = (content / name).read_text(encoding="utf-8").splitlines()[0]
    target = (content / name).parent / first.removeprefix("# yaml-language-server: $schema=")
    assert target.resolve() == REPOSITORY / "schema" / f"{workspace.kind_of(name)}.schema.json"
