"""What the programs that read our reports ask of them."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

from jsonschema import Draft202012Validator

from roadwright.diagnostics import Finding
from roadwright.reporters import github, gitlab, junit, markdown, sarif

TEXT = {"type": "string", "minLength": 1}
NUMBER = {"type": "integer", "minimum": 1}
LEVEL = {"enum": ["none", "note", "warning", "error"]}


def strict(required: dict[str, Any], **optional: Any) -> dict[str, Any]:
    """The schema of an object that holds these properties and no other."""
    properties = {**required, **optional}
    return {
        "type": "object", "properties": properties, "required": list(required), "additionalProperties": False,
    }  # fmt: skip


def listed(items: dict[str, Any]) -> dict[str, Any]:
    """The schema of a list without repetition."""
    return {"type": "array", "items": items, "uniqueItems": True}


MESSAGE = strict({"text": TEXT}, markdown=TEXT)
PLACE = strict(
    {"artifactLocation": strict({"uri": {"type": "string", "pattern": r"^(file:///|[^/:?#])[!-~]*$"}})},
    region=strict({"startLine": NUMBER}, startColumn=NUMBER, endLine=NUMBER, endColumn=NUMBER),
)
LOCATION = strict({}, id={"type": "integer", "minimum": -1}, physicalLocation=PLACE, message=MESSAGE)
RULE = strict(
    {"id": TEXT}, name=TEXT, shortDescription=MESSAGE, help=MESSAGE, defaultConfiguration=strict({}, level=LEVEL)
)
RESULT = strict(
    {"message": MESSAGE},
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=LEVEL,
    locations=listed(LOCATION),
    relatedLocations=listed(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
)
RUN = strict(
    {"tool": strict({"driver": strict({"name": TEXT}, version=TEXT, rules=listed(RULE))})},
    results={"type": "array", "items": RESULT},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
)
LOG = strict({"version": {"const": "2.1.0"}, "runs": {"type": "array", "items": RUN}}, **{"$schema": TEXT})
"""Sections 3.13 to 3.52 of the SARIF 2.1.0 standard, for the objects that we write; closed, as its schema is."""


def test_sarif(findings: list[Finding]) -> None:
    """The log has the form that the standard asks for, and each result finds its rule by number."""
    log = json.loads(sarif.findings(findings))
    Draft202012Validator(LOG).validate(log)
    (run,) = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    assert ["error", "error", "warning", "note"] == [result["level"] for result in run["results"]]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert uris[1:3] == ["garden/phases/00%20%C3%A4.yaml", "garden/a%2Cb%3Ac.yaml"]


def test_sarif_empty() -> None:
    """A run without results is a log too: it says that nothing was found."""
    log = json.loads(sarif.findings([]))
    Draft202012Validator(LOG).validate(log)
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
