"""Parsers of the languages, and that nothing they are given is run."""

from __future__ import annotations

from pathlib import Path
from shutil import which

import pytest

from roadwright.rules import _syntax
from roadwright.rules._syntax import problem_of

SOUND = [
    ("python", "x = 1\nprint(f'{x}')\n"),
    ("python", "async def f():\n    await g()\n"),
    ("json", '{"a": [1, 2.5, null]}'),
    ("toml", "[a]\nb = 1979-05-27\n"),
    ("yaml", "a: &x [1]\nb: *x\n"),
    ("yaml", "a: 1\n---\nb: 2\n"),
    ("ini", "[a]\nb = %(c)s\nd\n"),
    ("sql", "CREATE TABLE a (b); INSERT INTO a VALUES (1); SELECT b FROM a WHERE b = ?;"),
    ("sql", "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT ';'; END; -- and that is it;\n"),
    ("sql", "BEGIN; COMMIT; PRAGMA foreign_keys = ON; EXPLAIN SELECT 1;"),
    ("sql", ""),
    ("cobol", "PERFORM ((("),
]
BROKEN = [
    ("python", "print(", "'(' was never closed (line 1)"),
    ("python", "x = '\\d'", "invalid escape sequence '\\d' (line 1)"),
    ("json", "{,}", "Expecting property name enclosed in double quotes (line 1)"),
    ("yaml", "a: b: c", "mapping values are not allowed in this context (line 1)"),
    ("sql", "SELECT * FROM nowhere", "no such table: nowhere"),
    ("sql", "SELECT 1 FROM;", 'near ";": syntax error'),
    ("sql", "CREATE TABLE b (c); CREATE TABLE b (c)", "table b already exists"),
]


@pytest.mark.parametrize(("lang", "text"), SOUND)
def test_sound(lang: str, text: str) -> None:
    """Sound code, and code of a language that nobody here can read, has no problem."""
    assert problem_of(lang, text, "CREATE TABLE a (b)" if "TRIGGER" in text else "") == ""


@pytest.mark.parametrize(("lang", "text", "problem"), BROKEN)
def test_broken(lang: str, text: str, problem: str) -> None:
    """Broken code is told in its parser's words."""
    assert problem_of(lang, text).replace('"\\d" is an ', "").startswith(problem.partition(" (line")[0])


def test_setup_counts() -> None:
    """SQL is read with the tables of its setup, each piece from an empty database."""
    assert problem_of("sql", "SELECT b FROM a", "CREATE TABLE a (b)") == ""
    assert problem_of("sql", "SELECT b FROM a") == "no such table: a"
    assert problem_of("sql", "SELECT 1", "CREATE") == "in the setup: incomplete input"


def test_sql_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No statement touches a file, and no statement runs for ever."""
    monkeypatch.chdir(tmp_path)
    assert problem_of("sql", "ATTACH 'a.db' AS a; VACUUM INTO 'b.db';") == ""
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    assert problem_of("sql", endless) == ""
    assert problem_of("sql", f"CREATE TABLE t AS {endless}") == "interrupted"
    assert problem_of("sql", "CREATE TABLE t AS SELECT zeroblob(900000000)") == "string or blob too big"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(which("bash") is None, reason="there is no bash here")
@pytest.mark.parametrize(
    ("text", "is_sound"),
    [
        ("git commit -m 'one' && git push", True),
        ('echo "$HOME" | wc -l > out.txt', True),
        ("curl -X POST http://localhost/ -d '{\"a\": 1}'", True),
        ("# a comment\nls -la ~/x; cd ..\n", True),
        ("for f in *.txt; do echo $f; done", True),
        ("python - <<'END'\nprint(')')\nEND", True),
        ("FOO=bar make \\\n  all", True),
        ("# (on another machine\nmake \\\n  all \"a (b)\" 'c \"d' > out.txt # it's done", True),
        ("for f in *.txt; do echo $f", False),
        ("echo 'never closed", False),
        ('echo "never closed', False),
        ("ls | | wc", False),
        ("ls &&", False),
        ("| ls", False),
        ("fi", False),
        ("echo $(ls", False),
        ("echo hi)", False),
        ("if true", False),
        ("if>out.txt", False),
        ("echo > 2> out.txt", False),
        ("echo $'never closed\\'", False),
        ("echo \u00a0#)", False),
        ("echo a\\\n#)", False),
        ("ls ;; ls", False),
    ],
)
def test_shell(text: str, is_sound: bool) -> None:
    """What looks plain and what bash has to be asked about come out the same."""
    assert (problem_of("shell", text) == "") is is_sound


def test_plain_shell_asks_no_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    """Commands with comments, quoted texts and files for their output are sound without a process for each."""
    monkeypatch.setattr(_syntax, "_bash", lambda: pytest.fail("bash is asked"))
    assert problem_of("shell", "# (by hand)\npip install 'a==1' \"b\" \\\n  c > log.txt\n") == ""


def test_deep_nesting_is_a_problem() -> None:
    """A parser that gives up is no traceback."""
    assert problem_of("json", "[" * 100_000) == "nested too deeply"
    assert problem_of("python", "(" * 10_000) != ""
    assert problem_of("toml", "a = " + "[" * 5_000) != ""
    assert problem_of("yaml", "[" * 5_000) == ""


def test_shell_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shell reads, and does nothing."""
    monkeypatch.chdir(tmp_path)
    for text in ("touch a; echo $(touch b)", "}; touch c; {", "echo `touch d`"):
        problem_of("shell", text)
    assert list(tmp_path.iterdir()) == []
