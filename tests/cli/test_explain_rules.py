"""``roadwright explain`` and ``roadwright rules``."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from roadwright import catalogue

Run = Callable[..., Result]

PAGE = """RW115 hours-order (error, fixable: safe)

The low estimate of hours is above the high one.

`hours` holds the time of a quick learner and of a slow one, in this order. Plans and totals are computed from both.

Bad:

    hours: [4, 2]

Good:

    hours: [2, 4]
"""


@pytest.mark.parametrize("name", ["RW115", "rw115", "hours-order"])
def test_explain(run: Run, name: str) -> None:
    """A page is found by code and by name."""
    assert PAGE == run("explain", name).output


@pytest.mark.parametrize("code", ["RW100", "RW106"])
def test_explain_reading(run: Run, code: str) -> None:
    """What reading itself finds is documented too."""
    assert run("explain", code).output.startswith(code)


def test_explain_unknown(run: Run) -> None:
    """An unknown rule is refused with a suggestion."""
    result = run("explain", "hour-order")
    assert (2, True) == (result.exit_code, "did you mean `hours-order`?" in result.stderr)


def test_rules(run: Run) -> None:
    """The table has a line for every kind."""
    lines = run("rules").output.splitlines()
    assert list(catalogue.kinds()) == [line.split()[0] for line in lines if line.startswith("RW")]
    assert "RW115 hours-order         error    *  The low estimate of hours is above the high one." in lines
    assert "RW106 unused-suppression  warning  *  A comment suppresses a finding that is not there." in lines


def test_rules_json(run: Run) -> None:
    """Programs get every field."""
    told = {kind["code"]: kind for kind in json.loads(run("rules", "--format", "json").output)}
    assert list(catalogue.kinds()) == list(told)
    assert {"code", "name", "severity", "manual", "option", "fix", "title"} == set(told["RW115"])
    assert ["safe", "unsafe", "safe or unsafe", ""] == [
        told[code]["fix"] for code in ("RW115", "RW102", "RW503", "RW103")
    ]


def test_rules_markdown(run: Run) -> None:
    """The page of the documentation holds every manual page, and links to it."""
    text = run("rules", "--format", "markdown").output
    for kind in catalogue.kinds().values():
        assert f"](#{kind.code.lower()}-{kind.name}) |" in text
        assert f"\n### {kind.code} {kind.name}\n\n{kind.manual}\n" in text


def test_documentation(run: Run, repository: Path, request: pytest.FixtureRequest) -> None:
    """``docs/rules.md`` is what ``rules --format markdown`` prints; ``pytest --update-golden`` writes it anew."""
    file = repository / "docs" / "rules.md"
    text = run("rules", "--format", "markdown").output
    if request.config.getoption("--update-golden"):
        file.write_text(text, encoding="utf-8", newline="\n")
    assert text == file.read_text(encoding="utf-8")
