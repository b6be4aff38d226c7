"""Whether code parses, by language. Nothing of it is run, except what makes tables in an empty SQLite database.

Each parser answers with what is wrong in words, or with nothing. A language without a parser here is not judged.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache

from roadwright.sql import statements

_STEPS = 1_000_000
"""Virtual-machine steps after which SQLite gives up on making a table: some 10 ms."""
_BYTES = 1_000_000


def problem_of(lang: str, text: str, setup: str = "") -> str:
    """What the parser of ``lang`` has against ``text``, which comes after ``setup``; nothing where all is well."""
    if lang == "sql":
        return _sql(text, setup)
    parser = _PARSERS.get(lang)
    return parser(text) if parser else ""


def _python(text: str) -> str:
    import ast
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # a string such as "\d" is a warning now and an error in time
            ast.parse(text)
    except SyntaxError as error:
        return f"{error.msg} (line {error.lineno})"
    except (ValueError, RecursionError, MemoryError) as error:  # a NUL character; nested too deeply
        return str(error) or "nested too deeply"
    return ""


def _json(text: str) -> str:
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return f"{error.msg} (line {error.lineno})"
    except RecursionError:
        return "nested too deeply"
    return ""


def _toml(text: str) -> str:
    import tomllib

    try:
        tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return str(error)
    return ""


def _ini(text: str) -> str:
    from configparser import Error, RawConfigParser

    try:
        RawConfigParser(strict=False, allow_no_value=True).read_string(text, source="the code")
    except Error as error:
        return " ".join(str(error).split())
    return ""


def _yaml(text: str) -> str:
    from roadwright.document import DUPLICATE, read

    for found in read(text.encode(errors="replace"), "").diagnostics:
        # content must not hold anchors, tags or several documents, but examples may teach them
        if found.code == DUPLICATE or found.message.startswith("not valid YAML"):
            line = f" (line {found.span.line})" if found.span else ""
            return found.message.removeprefix("not valid YAML: ") + line
    return ""


_COMMENT = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
_DEFINES = re.compile(r"\s*(?:CREATE|ALTER|DROP)\b", re.IGNORECASE)
_EXPLAINS = re.compile(r"\s*EXPLAIN\b", re.IGNORECASE)


def _sql(text: str, setup: str) -> str:
    """SQLite prepares every statement against the tables that the statements before it define."""
    import sqlite3

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _BYTES)
    connection.set_progress_handler(lambda: 1, _STEPS)
    try:
        for part, name in ((setup, "in the setup: "), (text, "")):
            for statement in statements(part):
                bare = _COMMENT.sub(" ", statement)
                if not bare.strip(" \t\r\n;"):
                    continue
                defines = _DEFINES.match(bare)
                try:
                    connection.execute(bare if defines or _EXPLAINS.match(bare) else f"EXPLAIN {statement}")
                except sqlite3.ProgrammingError as error:
                    if "binding" not in str(error):  # a placeholder has no value, but the statement was understood
                        return name + str(error)
                except sqlite3.Error as error:
                    return name + str(error)
    finally:
        connection.close()
    return ""


_PLAIN_SHELL = re.compile(
    r"""(?:(?!(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|select|function|time|coproc)\b|[{}!]|\[\[)
        [\w./:=@,+%?~^*-]                                            # a command word begins
        (?:[\w./:=@,+%?~^*\[\]{}#-] | \$\w+ | \$\{\w+\} | "[^"$`\\!]*" | '[^']*' | \\\n | [ \t] | \\[ ])*
        (?:[|&]{0,2}(?<=[|&])[ \t]*(?=[\w./~]))?                       # and perhaps another command after it
        (?:\#[^\n]*)?\n* | \#[^\n]*\n* | [ \t]*\n)+""",
    re.VERBOSE,
)
"""Commands of plain words and closed quotes, with pipes and ``&&`` between them: no shell has to be asked."""


@cache
def _bash() -> str | None:
    from shutil import which

    return which("bash")


def _shell(text: str) -> str:
    bash = _bash()
    if bash is None or _PLAIN_SHELL.fullmatch(text.rstrip() + "\n"):
        return ""
    from subprocess import TimeoutExpired, run

    try:
        done = run(  # noqa: S603 -- with -n the shell reads and does not run
            [bash, "--norc", "--noprofile", "-n"],
            input=text.encode(errors="replace"),
            capture_output=True,
            timeout=10,
            check=False,
            env={"LC_ALL": "C"},
        )
    except (TimeoutExpired, OSError):
        return ""
    told = done.stderr.decode(errors="replace").strip().splitlines()
    return re.sub(r"^.*?bash: ", "", told[0]) if done.returncode and told else ""


_PARSERS: dict[str, Callable[[str], str]] = {
    "python": _python,
    "json": _json,
    "toml": _toml,
    "ini": _ini,
    "yaml": _yaml,
    "shell": _shell,
}
