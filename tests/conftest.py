"""What all tests share: golden files, the content of this repository, and the fuzzing program."""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

settings.register_profile("roadwright", deadline=None)  # no test depends on how busy a machine is
settings.load_profile("roadwright")

REPOSITORY = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the one switch that rewrites golden files."""
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files with what comes out now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with the golden file ``golden/<name>`` beside the test, or rewrite it with ``--update-golden``."""
    folder = request.path.parent / "golden"

    def check(name: str, actual: str) -> None:
        file = folder / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(actual, encoding="utf-8", newline="\n")
        assert file.read_text(encoding="utf-8") == actual, f"{file.name} differs; `pytest --update-golden` rewrites it"

    return check


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of this repository."""
    return REPOSITORY


@pytest.fixture(scope="session")
def content(repository: Path) -> Path:
    """The folder of the roadmap that this repository carries."""
    return repository / "content" / "python-backend"


@pytest.fixture(scope="session")
def fuzz() -> ModuleType:
    """The fuzzing program as a module."""
    spec = spec_from_file_location("fuzz", REPOSITORY / "tests" / "fuzz.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
