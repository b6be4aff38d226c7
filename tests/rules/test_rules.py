"""Every rule: its manual page, and what it says of its good and its bad case."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path as File
from types import ModuleType
from typing import Any

import pytest

from roadwright import discovery
from roadwright.diagnostics import Diagnostic
from roadwright.document import read
from roadwright.model import Content, Path

Case = dict[str, Any]
RULES = list(discovery.find("rules").values())
FOLDER = File(__file__).parent

every_rule = pytest.mark.parametrize("rule", RULES, ids=[f"{rule.CODE}-{rule.NAME}" for rule in RULES])


def folder(rule: ModuleType) -> File:
    """Where the cases of the rule lie."""
    return FOLDER / rule.__name__.rpartition(".")[2]


def cases(file: File) -> list[Case]:
    """The cases of a file, which holds one or a list of them."""
    document = read(file.read_bytes(), file.name)
    assert document.diagnostics == ()
    data: Any = document.data
    return data if isinstance(data, list) else [data]


def shown(case: Case, path: Path) -> str:
    """A path as the cases write it: dotted, without the parts that the case leaves out."""
    left_out = 4 if "topics" in case else 2 if "sections" in case else 0
    return ".".join(map(str, path[left_out:] if path[:1] == ("phases",) and len(path) > 2 else path))


def described(rule: ModuleType, case: Case, found: Diagnostic) -> Case:
    """The finding as the cases write it: what is as usual is left out."""
    wanted: Case = {"at": shown(case, found.path), "message": found.message}
    if found.severity != rule.SEVERITY:
        wanted["severity"] = found.severity
    if found.file:
        wanted["file"] = found.file
    if found.related:
        wanted["related"] = [related.file or shown(case, related.path) for related in found.related]
    if found.fix:
        wanted["fix" if found.fix.safe else "unsafe_fix"] = found.fix.text
    return wanted


def rewrite(file: File, all_found: list[list[Case]]) -> None:
    """Put what was found in the place of what the cases expect."""
    parts = re.split(r"(?m)^( *)expect:.*\n(?:\1 +.*\n)*", file.read_text(encoding="utf-8"))
    text = parts[0]
    for indent, after, found in zip(parts[1::2], parts[2::2], all_found, strict=True):
        text += f"{indent}expect:\n"
        for wanted in found:
            mark = "-"
            for key, value in wanted.items():
                text += f"{indent}  {mark} {key}: {json.dumps(value, ensure_ascii=False)}\n"
                mark = " "
        text += after
    file.write_text(text, encoding="utf-8", newline="\n")


@every_rule
def test_good(rule: ModuleType, make: Callable[[Case], Content]) -> None:
    """The rule has nothing against its good cases."""
    for case in cases(folder(rule) / "good.yaml"):
        assert list(rule.check(make(case))) == []


@every_rule
def test_bad(rule: ModuleType, make: Callable[[Case], Content], request: pytest.FixtureRequest) -> None:
    """The rule finds in its bad cases what they expect, and nothing else."""
    file = folder(rule) / "bad.yaml"
    bad = cases(file)
    found = [[described(rule, case, d) for d in rule.check(make(case))] for case in bad]
    if request.config.getoption("--update-golden"):
        rewrite(file, found)
    else:
        assert found == [case["expect"] for case in bad]
    assert all(found)


@every_rule
def test_fixes_are_told(rule: ModuleType, make: Callable[[Case], Content]) -> None:
    """The list of rules says of a rule what its fixes are: those of its bad cases show all that it has."""
    found = [d for case in cases(folder(rule) / "bad.yaml") for d in rule.check(make(case))]
    told = {"": set(), "safe": {True}, "unsafe": {False}, "safe or unsafe": {True, False}}
    assert told[getattr(rule, "FIX", "")] == {d.fix.safe for d in found if d.fix}


@every_rule
def test_findings_are_complete(rule: ModuleType, make: Callable[[Case], Content]) -> None:
    """Every finding bears the rule's code, one line that names the thing, and says what to do."""
    for case in cases(folder(rule) / "bad.yaml"):
        for found in rule.check(make(case)):
            assert found.code == rule.CODE
            assert re.fullmatch(r"\S[^\n]*[^.\s]", found.message)
            assert re.fullmatch(r"\S[^\n]*[^.\s]", found.hint)


@every_rule
def test_manual_page(rule: ModuleType) -> None:
    """The docstring is a manual page: a title, an explanation, a bad and a good example in YAML."""
    page = rule.__doc__ or ""
    title, _, rest = page.partition("\n")
    explanation, *examples = re.split(r"(?m)^(?:Bad|Good)\b.*:\n\n", rest)
    assert re.fullmatch(r"\S.*\.", title)
    assert len(explanation.split()) >= 8 or rule.NAME == "doubled-word"
    assert re.findall(r"(?m)^(Bad|Good)\b", rest) == ["Bad", "Good"]
    for example in examples:
        yaml = "\n".join(line.removeprefix("    ") for line in example.strip("\n").splitlines())
        assert read(yaml.encode(), "").diagnostics == ()


def test_names() -> None:
    """Names are unique kebab words and the module's own; codes are RW and three digits; severities are known."""
    assert len({rule.NAME for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.NAME)
        assert rule.__name__.rpartition(".")[2] == rule.NAME.replace("-", "_")
        assert re.fullmatch(r"RW[1-7][0-9]{2}", rule.CODE)
        assert not "RW100" <= rule.CODE < "RW110"
        assert rule.SEVERITY in {"error", "warning", "info"}


def test_every_folder_is_a_rule() -> None:
    """No cases lie about for a rule that is gone."""
    assert sorted(path.parent for path in FOLDER.glob("*/good.yaml")) == sorted(map(folder, RULES))
