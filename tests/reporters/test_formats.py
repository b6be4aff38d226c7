"""What the programs that read our reports ask of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator

from roadwright.diagnostics import Finding
from roadwright.reporters import github, gitlab, junit, markdown, sarif


@pytest.fixture(scope="module")
def sarif_schema(repository: Path) -> Draft4Validator:
    """The official schema of SARIF 2.1.0; ``tests/data/README.md`` says where it comes from."""
    file = repository / "tests" / "data" / "sarif-2.1.0-rtm.5.schema.json"
    return Draft4Validator(json.loads(file.read_text(encoding="utf-8")))


RELATIVE = re.compile(r"[^/:?#][!-~]*")


def test_sarif(findings: list[Finding], sarif_schema: Draft4Validator) -> None:
    """The log is what the schema of the standard asks for, and each result finds its rule by number."""
    log = json.loads(sarif.findings(findings))
    assert list(sarif_schema.iter_errors(log)) == []
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert ["error", "error", "warning", "note"] == [result["level"] for result in run["results"]]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert uris[1:3] == ["garden/phases/00%20%C3%A4.yaml", "garden/a%2Cb%3Ac.yaml"]
    assert all(RELATIVE.fullmatch(uri) for uri in uris)


def test_sarif_schema_refuses(findings: list[Finding], sarif_schema: Draft4Validator) -> None:
    """The schema that the test above relies on sees what is wrong with a log."""
    log = json.loads(sarif.findings(findings))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert ["runs/0/results/0/level"] == ["/".join(map(str, error.path)) for error in sarif_schema.iter_errors(log)]


def test_sarif_empty(sarif_schema: Draft4Validator) -> None:
    """A run without results is a log too: it says that nothing was found."""
    log = json.loads(sarif.findings([]))
    assert list(sarif_schema.iter_errors(log)) == []
    assert log["runs"][0]["results"] == []


def test_fingerprints(findings: list[Finding]) -> None:
    """Equal findings are told apart, and a finding that only moved keeps its fingerprint."""
    twice = [findings[1], findings[1]]
    prints = [found["fingerprint"] for found in json.loads(gitlab.findings(twice))]
    assert len(set(prints)) == 2
    moved = json.loads(
        gitlab.findings([Finding(diagnostic=findings[1].diagnostic, file=findings[1].file, span=findings[0].span)])
    )
    assert moved[0]["fingerprint"] == prints[0]
    results = json.loads(sarif.findings(twice))["runs"][0]["results"]
    assert len({result["partialFingerprints"]["roadwright/v1"] for result in results}) == 2


def test_gitlab(findings: list[Finding]) -> None:
    """Severities are those of Code Climate."""
    assert ["major", "major", "minor", "info"] == [found["severity"] for found in json.loads(gitlab.findings(findings))]


def test_junit(findings: list[Finding]) -> None:
    """The XML can be parsed whatever the content holds, and its counts are those of its tests."""
    root = ET.fromstring(junit.findings(findings))  # noqa: S314
    cases = list(root.iter("testcase"))
    assert (len(cases), str(len(cases))) == (len(findings), root.get("tests"))
    assert [suite.get("name") for suite in root] == ["garden/a.yaml", "garden/phases/00 ä.yaml", "garden/a,b:c.yaml"]
    assert ET.fromstring(junit.findings([])).get("failures") == "0"  # noqa: S314


def test_github(findings: list[Finding]) -> None:
    """One command a finding, each on one line; severities are those of the runner."""
    lines = github.findings(findings).splitlines()
    assert ["::error", "::error", "::warning", "::notice"] == [line.split(" ", 1)[0] for line in lines]
    assert lines[2].startswith(
        "::warning file=garden/a%2Cb%3Ac.yaml,line=4,endLine=7,title=RW301::a%0A::error::forged %250A"
    )


def test_markdown_is_cut(findings: list[Finding]) -> None:
    """A summary stays below what GitHub takes."""
    text = markdown.findings(findings[:1] * (markdown.SHOWN + 3))
    assert text.endswith("\n3 more are not shown.\n\n")
