"""Finding the modules of a room, our own and those that other distributions add."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from roadwright import discovery
from roadwright.diagnostics import RoadwrightError

NAMES = "[console_scripts]\nloud = loud:main\n\n[roadwright.reporters]\nany-name = {module}\n"


@pytest.fixture(autouse=True)
def forgotten() -> Iterator[None]:
    """What was found is found again, before the test and after it."""
    discovery.find.cache_clear()
    yield
    discovery.find.cache_clear()
    sys.modules.pop("loud", None)


def distribution(name: str) -> dict[str, str]:
    """The files of a distribution whose module ``loud`` is a reporter of that name."""
    return {
        "loud.py": f"NAME = {name!r}\n\ndef findings(found): return 'LOUD'\n",
        "loud-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: loud\nVersion: 1.0\n",
        "loud-1.0.dist-info/entry_points.txt": NAMES.format(module="loud"),
    }


def install(folder: Path, files: dict[str, str]) -> None:
    """Put the files where an import looks for them."""
    for name, text in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)


def test_own_modules_only() -> None:
    """Every module of the room that is not private, by its name and in the order of the names."""
    found = discovery.find("reporters")
    assert list(found) == sorted(found)
    assert {"text", "json", "sarif"} <= set(found)
    assert all(module.__name__.startswith("roadwright.reporters.") for module in found.values())


def test_added_by_another_distribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is installed as pip does it."""
    install(tmp_path, distribution("loud"))
    monkeypatch.syspath_prepend(tmp_path)
    assert "LOUD" == discovery.reporter("loud", "findings").findings([])
    assert "loud" not in discovery.find("exporters")


def test_added_by_a_zip_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is imported from a file, as in an application packed into one."""
    with ZipFile(tmp_path / "loud.zip", "w") as package:
        for name, text in distribution("loud").items():
            package.writestr(name, text)
    monkeypatch.syspath_prepend(tmp_path / "loud.zip")
    assert "LOUD" == discovery.reporter("loud", "findings").findings([])


def test_added_under_a_name_that_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the two would never run, so neither does."""
    install(tmp_path, distribution("json"))
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(RoadwrightError, match=r"two reporters are called json: roadwright\.reporters\.json and loud"):
        discovery.find("reporters")
