"""The cases of the YAML test suite: which content may use, which are refused, and where libyaml differs from the suite.

Every case that is not named below is in the accepted subset: it must give the data that the suite gives, or be refused
where the suite says that it is no YAML. ``data/README.md`` says where the cases come from.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from roadwright.document import read

SUITE = Path(__file__).parent / "data" / "yaml-test-suite.jsonl"
CASES: dict[str, dict[str, Any]] = {
    case["id"]: case for case in map(json.loads, SUITE.read_text(encoding="utf-8").splitlines())
}


class Outside(NamedTuple):
    """Cases that are YAML and are not read: why, how the finding begins, and their ids."""

    reason: str
    message: str
    ids: str


OUTSIDE = [
    Outside(
        "content has no anchors and aliases",
        "anchors (",
        "26DV 3GZX 3R3P 6BFJ 6KGN 7BMT 7BUB 9KAX BU8L CN3R CUP7 E76Z F2C7 FTA2 HMQ5 JS2J PW8X SKE5 U3XV V55R X38W Y2GN "
        "ZH7C ZWK4",
    ),
    Outside(
        "content has no tags",
        "tags (",
        "2AUY 2XXW 33X3 35KP 52DL 565N 57H4 5TYM 6CK3 6JWB 6WLZ 735Y 74H7 7FWL 8MK2 9WXW C4HZ CC74 EHF6 FH7J J7PZ L94M "
        "LE5A M5C3 P76L S4JQ U3C3 UGM3 UKK6-2 WZ62 Z67P Z9M4",
    ),
    Outside(
        "a key is a plain text",
        "a key must be a plain text",
        "4FJ6 6PBE 9MMW KK5P LX3P M2N8-1 M5DY Q9WF RZP5 SBG9 V9D5 XW4D",
    ),
    Outside(
        "a file holds one document",
        "a second document begins here",
        "6XDY 6ZKB 9DXL JHB9 KSS4 L383 PUW8 RZT7 U9NS",
    ),
    Outside(
        "several documents, of which libyaml wants each to begin with ---",
        "not valid YAML: did not find expected <document start>",
        "7Z25 M7A3",
    ),
    Outside(
        "several documents; libyaml takes a % at the beginning of a line for a directive",
        "not valid YAML: could not find expected directive name",
        "W4TN",
    ),
    Outside(
        "libyaml wants a text on one line as the key of a mapping in braces",
        "not valid YAML: did not find expected ',' or '}'",
        "4MUZ-0 4MUZ-1 4MUZ-2 5MUD 9SA2 K3WX NJ66 UT92 VJP3-1",
    ),
    Outside(
        "libyaml wants a block of text to be indented at the top of a document too",
        "not valid YAML: did not find expected <document start>",
        "DK3J FP8R",
    ),
    Outside(
        "content has no anchors, and libyaml allows letters, digits, - and _ in their names only",
        "not valid YAML: did not find expected alphabetic or numeric character",
        "8XYN W5VH",
    ),
    Outside("the same, of an anchor with a colon", "not valid YAML: mapping values are not allowed", "2SXE"),
    Outside(
        "libyaml wants a key before the colon",
        "not valid YAML: did not find expected key",
        "2JQS 6M2F M2N8-0 NHX8 NKF9 S3PD SM9W-1 UKK6-0",
    ),
    Outside("the same, in brackets", "not valid YAML: did not find expected node content", "CFD4"),
    Outside(
        "libyaml takes a colon inside brackets for the end of a key",
        "not valid YAML: did not find expected node content",
        "58MP 5T43 DBG4 HM87-0",
    ),
    Outside("the same, of a colon before a comma", "not valid YAML: found unexpected ':'", "4ABK FRK4"),
    Outside(
        "libyaml wants a document before the mark that ends it",
        "not valid YAML: did not find expected node content",
        "HWV9 QT73",
    ),
    Outside(
        "libyaml allows no tab where it looks for a value",
        "not valid YAML: found character that cannot start any token",
        "6BCT 6CA3 A2M4 DK95-0 DK95-3 Q5MG Y79Y-10",
    ),
    Outside(
        "libyaml allows no tab at the beginning of a line of a text",
        "not valid YAML: found a tab character",
        "96NN-0 96NN-1 DK95-4 R4YG Y79Y-1",
    ),
    Outside(
        "libyaml refuses directives that it does not know",
        "not valid YAML: found unknown directive name",
        "2LFX 6LVF MUS6-5 MUS6-6",
    ),
    Outside("libyaml refuses other versions of YAML", "not valid YAML: found incompatible YAML document", "BEC7"),
]

NO_YAML_BUT_READ: dict[str, tuple[str, Any]] = {
    "9C9N": ("brackets whose later lines are not indented", {"flow": ["a", "b", "c"]}),
    "QB6E": ("a quoted text whose later lines are not indented", {"quoted": "a b c"}),
    "DK95-1": ("a quoted text whose later line is indented by a tab", {"foo": "bar baz"}),
    "Y79Y-3": ("brackets in which a line is indented by a tab", [["foo", "foo"]]),
    "9JBA": ("a comment right behind a bracket", ["a", "b", "c"]),
    "CVW2": ("a comment right behind a comma", ["a", "b", "c"]),
    "SU5Z": ("a comment right behind a quote", {"key": "value"}),
    "X4QW": ("a comment right behind the > of a text", {"block": "scalar\n"}),
    "MUS6-0": ("a comment right behind a directive", None),
    "G5U8": ("a dash alone inside brackets", [["-", "-"]]),
    "YJV2": ("a dash alone inside brackets", ["-"]),
    "S98Z": ("a text of empty lines alone, of which the first are longer", {"empty block scalar": ""}),
}
"""What the suite calls no YAML, but libyaml reads, with what it reads."""

OTHERWISE_READ: dict[str, tuple[str, Any]] = {
    "652Z": ("libyaml takes any ? inside braces for the mark of a complex key", {"foo": "bar", "bar": 42}),
    "HM87-1": ("libyaml takes any ? inside brackets for the mark of a complex key", [{"x": None}]),
    "L24T-1": ("libyaml adds no line end to a last line that has none", {"foo": "x\n "}),
    "JEF9-2": ("libyaml adds no line end to a last line that has none", [""]),
}
"""What libyaml reads as something else than the suite, with what it reads."""

NOT_TOLD: dict[str, Any] = {
    "2G84-3": "",
    "DFF7": {"explicit": "entry", "implicit": "entry", "": None},
    "MUS6-3": None,
    "MUS6-4": None,
}
"""Cases for which the suite gives events, but no JSON: the data by those; a key that is nothing is the empty text."""

REFUSED = {case: outside for outside in OUTSIDE for case in outside.ids.split()}
SUBSET = CASES.keys() - REFUSED - NO_YAML_BUT_READ.keys() - OTHERWISE_READ.keys() - NOT_TOLD.keys()


def _told(case: dict[str, Any]) -> Any:
    """The data of the only document; None where there is none."""
    return json.loads(case["json"]) if case["json"].strip() else None


def test_every_case_has_its_place() -> None:
    """The tables name cases of the suite, none twice; the accepted subset is what is left of the 402."""
    named = [*REFUSED, *NO_YAML_BUT_READ, *OTHERWISE_READ, *NOT_TOLD]
    assert (len(named), 402) == (len(set(named) & CASES.keys()), len(CASES))
    assert (254, 172) == (len(SUBSET), sum("fail" not in CASES[case] for case in SUBSET))


@pytest.mark.parametrize("case", sorted(case for case in SUBSET if "fail" not in CASES[case]))
def test_same_data(case: str) -> None:
    """A case of the accepted subset gives the suite's data, and no finding."""
    result = read(CASES[case]["yaml"].encode(), "f.yaml")
    assert (_told(CASES[case]), ()) == (result.data, result.diagnostics)


@pytest.mark.parametrize("case", sorted(case for case in SUBSET if "fail" in CASES[case]))
def test_no_yaml(case: str) -> None:
    """What the suite calls no YAML is refused with a finding at a place."""
    result = read(CASES[case]["yaml"].encode(), "f.yaml")
    assert not result.sound
    assert all(one.span and one.hint for one in result.diagnostics[:1])
    assert result.diagnostics


@pytest.mark.parametrize("case", sorted(REFUSED))
def test_outside(case: str) -> None:
    """YAML that content may not use, or that libyaml does not read, is refused for the reason in the table."""
    result = read(CASES[case]["yaml"].encode(), "f.yaml")
    assert "fail" not in CASES[case]
    assert not result.sound
    assert result.diagnostics[0].message.startswith(REFUSED[case].message)


@pytest.mark.parametrize("case", [*NO_YAML_BUT_READ, *OTHERWISE_READ])
def test_libyaml_differs(case: str) -> None:
    """Where libyaml is known to differ from the suite, it still differs as the tables say."""
    result = read(CASES[case]["yaml"].encode(), "f.yaml")
    _, data = (NO_YAML_BUT_READ | OTHERWISE_READ)[case]
    assert (data, ()) == (result.data, result.diagnostics)
    if case in NO_YAML_BUT_READ:
        assert CASES[case]["fail"]
    elif "json" in CASES[case]:
        assert data != _told(CASES[case])


@pytest.mark.parametrize("case", NOT_TOLD)
def test_data_by_events(case: str) -> None:
    """Cases without JSON give what their events say."""
    result = read(CASES[case]["yaml"].encode(), "f.yaml")
    assert (NOT_TOLD[case], ()) == (result.data, result.diagnostics)
