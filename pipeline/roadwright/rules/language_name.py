"""A language goes by another name than the one that everything else goes by.

The name decides which parser reads the code, whether it is run, and how it is coloured. Code in `py` would be none of
the three.

Bad:

    example: {lang: py, code: print(1)}

Good:

    example: {lang: python, code: print(1)}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content, Path
from roadwright.rules._cards import codes
from roadwright.rules._suggestions import Suggestions

CODE = "RW605"
NAME = "language-name"
SEVERITY: Severity = "error"
FIX: Fixes = "safe or unsafe"

_ALSO = {
    "bash": "shell", "conf": "ini", "docker": "dockerfile", "js": "javascript", "json5": "json", "plain": "text",
    "plaintext": "text", "postgres": "postgresql", "psql": "postgresql", "py": "python", "py3": "python",
    "python3": "python", "sh": "shell", "shell-session": "console", "sqlite": "sql", "sqlite3": "sql",
    "terminal": "console", "ts": "typescript", "txt": "text", "yml": "yaml", "zsh": "shell",
}  # fmt: skip
_KNOWN = frozenset({
    *_ALSO.values(), "apache", "asm", "awk", "bat", "c", "clojure", "cmake", "cpp", "csharp", "css", "csv", "cypher",
    "dart", "diff", "dotenv", "ebnf", "elixir", "erlang", "fsharp", "go", "graphql", "groovy", "haskell", "hcl", "html",
    "http", "java", "jinja", "jsonc", "jsonl", "jsx", "julia", "kotlin", "latex", "less", "lisp", "log", "lua",
    "makefile", "markdown", "matlab", "mysql", "nginx", "ocaml", "perl", "php", "plsql", "powershell", "prolog",
    "promql", "properties", "protobuf", "r", "redis", "regex", "rst", "ruby", "rust", "sass", "scala", "scheme", "scss",
    "solidity", "svelte", "swift", "systemd", "terraform", "toml", "tsql", "tsv", "tsx", "vb", "verilog", "vim", "vue",
    "xml", "zig",
})  # fmt: skip


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each language name that has another spelling, or that is nearly one that is known."""
    guesses = Suggestions(sorted(_KNOWN))
    for path, topic in content.roadmap.topics:
        if topic.example:
            yield from _judge((*path, "example", "lang"), topic.example.lang, guesses)
        for i, card in enumerate(topic.cards):
            for key, code in codes(card):
                yield from _judge((*path, "cards", i, key, "lang"), code.lang, guesses)


def _judge(path: Path, lang: str, guesses: Suggestions) -> Iterator[Diagnostic]:
    if lang in _KNOWN:
        return
    certain = _ALSO.get(lang.lower()) or (lang.lower() if lang.lower() in _KNOWN else "")
    name = certain or guesses.closest(lang)
    if name:
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY,
            message=f"language `{lang}` is called `{name}` here",
            hint=f"write `{name}`",
            path=path,
            fix=Fix(path=path, text=name, safe=bool(certain)),
        )
