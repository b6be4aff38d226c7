"""The program that runs one piece of a roadmap's code: started by ``running``, alone in a process of its own.

What it is to run comes as JSON on its standard input. It imports nothing of roadwright, so that the code finds a fresh
interpreter. The limits stop accidents and mischief; they are no wall against code that was written to break out:

- time, memory, the size of files: limits of the operating system (POSIX; memory not on macOS)
- network: on Linux, where the kernel lets a user do so, a network namespace without any interface; everywhere an audit
  hook that refuses to connect, to listen and to look names up, but cannot see what a C library does by itself
- files: the audit hook refuses to write or delete outside of the folder that the program was started in
- other programs: the audit hook refuses to start them
"""

from __future__ import annotations

import json
import os
import sys
import types
from typing import Any

CPU_SECONDS = 10
MEMORY = 1024 * 1024 * 1024
FILE_SIZE = 8 * 1024 * 1024

_NEW_NETWORK = 0x10000000 | 0x40000000  # CLONE_NEWUSER | CLONE_NEWNET of linux/sched.h
_ATTACH = 24  # SQLITE_ATTACH of sqlite3.h, which VACUUM INTO asks for as well
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NETWORK = frozenset({
    "socket.bind", "socket.connect", "socket.getaddrinfo", "socket.gethostbyaddr", "socket.gethostbyname",
    "socket.getnameinfo", "socket.sendmsg", "socket.sendto",
})  # fmt: skip
_PROGRAMS = frozenset({"os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.system", "pty.spawn",
                       "subprocess.Popen"})  # fmt: skip
_CHANGES = frozenset({
    "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate",
    "os.utime", "shutil.chown", "shutil.copyfile", "shutil.move", "shutil.rmtree", "sqlite3.connect",
})  # fmt: skip


def limit() -> None:
    """Set the limits of the operating system, for this process and all that it starts."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for kind, most in (
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, FILE_SIZE),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(kind, (most, most))
        except (OSError, ValueError):  # macOS knows RLIMIT_AS and refuses it
            continue


def leave_network() -> None:
    """Move to a network namespace without interfaces, where the kernel allows it."""
    if sys.platform != "linux":
        return
    try:
        if sys.version_info >= (3, 12):
            os.unshare(_NEW_NETWORK)
        else:
            import ctypes

            ctypes.CDLL(None).unshare(_NEW_NETWORK)
    except OSError:
        return


def guard(home: str) -> None:
    """Refuse, from now on, what code of a roadmap has no business to do. ``home`` is where it may write."""
    inside = os.path.realpath(home)

    def is_outside(path: Any) -> bool:
        if not isinstance(path, str | bytes | os.PathLike):  # a file descriptor
            return False
        name = os.fsdecode(path)
        if name.startswith("file:"):  # an address, as SQLite takes it
            name = name[5:].partition("?")[0]
        if name in {os.devnull, "", ":memory:"}:
            return False
        real = os.path.realpath(name)
        return real != inside and not real.startswith(inside + os.sep)

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, _, flags = arguments
            if flags & _WRITING and is_outside(path):
                raise PermissionError(f"code of a roadmap may not write {path}")
        elif event in _NETWORK:
            address = arguments[1] if len(arguments) > 1 else None
            if not isinstance(address, str | bytes):  # the address of a Unix socket is a path
                raise PermissionError("code of a roadmap has no network")
        elif event in _PROGRAMS:
            raise PermissionError("code of a roadmap may not start other programs")
        elif event in _CHANGES:
            paths = [value for value in arguments[:2] if isinstance(value, str | bytes | os.PathLike)]
            if outside := next(filter(is_outside, paths), None):
                raise PermissionError(f"code of a roadmap may not touch {os.fsdecode(outside)}")

    sys.addaudithook(refuse)


def run_python(setup: str, code: str) -> None:
    """Run the code as a main program; what ``setup`` prints is thrown away."""
    main = types.ModuleType("__main__")
    sys.modules["__main__"] = main  # pickling, dataclasses and the like look classes up in it
    sys.argv = ["code"]
    shown = sys.stdout
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 -- importing pathlib takes a while
        sys.stdout = nowhere
        exec(compile(setup, "<setup>", "exec"), main.__dict__)  # noqa: S102 -- running it is what this is for
        sys.stdout = shown
    exec(compile(code, "<code>", "exec"), main.__dict__)  # noqa: S102


def run_sql(setup: str, statements: list[str]) -> None:
    """Run the statements in an empty SQLite database and print their rows, one a line."""
    import sqlite3

    def allow(action: int, name: str | None, *_: str | None) -> int:
        other_file = action == _ATTACH and name not in {"", ":memory:"}
        return sqlite3.SQLITE_DENY if other_file else sqlite3.SQLITE_OK

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.set_authorizer(allow)
    connection.executescript(setup)
    for statement in statements:
        for row in connection.execute(statement):
            print(" | ".join("NULL" if value is None else str(value) for value in row))  # noqa: T201


def main() -> None:
    """Run what standard input says, within the limits."""
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]
    sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    task = json.loads(sys.stdin.buffer.read())
    leave_network()
    limit()
    guard(os.getcwd())  # noqa: PTH109 -- importing pathlib takes a while
    if task["lang"] == "sql":
        run_sql(task["setup"], task["parts"])
    else:
        run_python(task["setup"], *task["parts"])


if __name__ == "__main__":
    main()
