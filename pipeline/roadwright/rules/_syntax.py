"""Whether code parses, by language. Nothing of it is run, except what makes tables in an empty SQLite database.

Each parser answers with what is wrong in words, or with nothing. A language without a parser here is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from threading import get_ident
from typing import TYPE_CHECKING

from roadwright.patterns import lazy
from roadwright.sql import statements

if TYPE_CHECKING:
    import sqlite3

_STEPS = 1_000_000
"""Virtual-machine steps after which SQLite gives up on making a table: some 10 ms."""
_BYTES = 1_000_000


@contextmanager
def strict() -> Iterator[None]:
    r"""In this block Python refuses what it warns of, such as the string "\d": it will be an error in time."""
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


@lru_cache(maxsize=4096)
def problem_of(lang: str, text: str, setup: str = "") -> str:
    """What the parser of ``lang`` has against ``text``, which comes after ``setup``; nothing where all is well."""
    if lang == "sql":
        return _sql(text, setup)
    parser = _PARSERS.get(lang)
    return parser(text) if parser else ""


def _python(text: str) -> str:
    import symtable

    try:
        symtable.symtable(text, "<code>", "exec")  # parses as ast does, but makes no objects of the tree
    except SyntaxError as error:
        return f"{error.msg} (line {error.lineno})"
    except (ValueError, RecursionError, MemoryError) as error:  # a NUL character; nested too deeply
        return str(error) or "nested too deeply"
    return ""


def _json(text: str) -> str:
    import json

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
    from roadwright.document import read
    from roadwright.reading import DUPLICATE

    for found in read(text.encode(errors="replace"), "").diagnostics:
        # content must not hold anchors, tags or several documents, but examples may teach them
        if found.code == DUPLICATE or found.message.startswith("not valid YAML"):
            line = f" (line {found.span.line})" if found.span else ""
            return found.message.removeprefix("not valid YAML: ") + line
    return ""


_COMMENT = lazy(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
_PERFORMED = lazy(r"(?:CREATE|ALTER|DROP|EXPLAIN)\b", re.IGNORECASE)


@lru_cache(maxsize=4)
def _database(thread: int) -> sqlite3.Connection:  # noqa: ARG001 -- a connection serves one thread at a time
    """An empty database, in which nothing is ever committed. To open one takes longer than to undo what was done."""
    import sqlite3

    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False, cached_statements=0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _BYTES)
    connection.set_progress_handler(lambda: 1, _STEPS)
    return connection


def _sql(text: str, setup: str) -> str:
    """SQLite prepares every statement against the tables that the statements before it define."""
    database = _database(get_ident())
    database.execute("BEGIN")
    try:
        return _first_refused(database, setup, "in the setup: ") or _first_refused(database, text, "")
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")


def _first_refused(database: sqlite3.Connection, text: str, where: str) -> str:
    import sqlite3

    for statement in statements(text):
        bare = _COMMENT.sub(" ", statement).strip(" \t\r\n;")
        if not bare:
            continue
        try:
            database.execute(bare if _PERFORMED.match(bare) else f"EXPLAIN {statement}")
        except sqlite3.ProgrammingError as error:
            if "binding" not in str(error):  # a placeholder has no value, but the statement was understood
                return where + str(error)
        except sqlite3.Error as error:
            return where + str(error)
    return ""


_SHELL_GRAMMAR = lazy(
    r"""["'`(){}\[\]<>&|;!\\]|\b(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|time|coproc)\b"""
)
"""What can be wrong in a shell text. Plain words on lines, with none of it, are commands: no shell has to be asked."""
_SHELL_SOUND = lazy(r"""(?<![^ \t\n])\#.*|"[^"$`\\!]*"|(?<!\$)'[^'\\]*'|(?<=[ \t])\\\n|>>?[ \t]*(?=[a-z./])""")
"""What is right in one, although it holds such signs: a comment, a plain quoted text, a line that goes on, `> file`."""


@cache
def _bash() -> str | None:
    from shutil import which

    return which("bash")


def _shell(text: str) -> str:
    if not _SHELL_GRAMMAR.search(_SHELL_SOUND.sub(" ", text)):
        return ""
    bash = _bash()
    if bash is None:
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
