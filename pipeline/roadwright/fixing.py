"""The fixes that findings carry, applied round after round until none is left.

A fix can make another possible or needless, so after each round the content is linted again, as it would be. Nothing is
written here: what comes out are the new texts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import unified_diff

from msgspec import Struct

from roadwright import edits
from roadwright.diagnostics import Finding, Fix
from roadwright.workspace import Workspace

ROUNDS = 10
"""More rounds than any chain of fixes needs; two fixes that undo each other end here."""


class Mended(Struct, frozen=True, kw_only=True):
    """What fixing came to: the new texts by file, how many findings are mended, and the fixes that were dropped.

    ``after`` is the content as it would be. Files are named from the roadmap's folder down.
    """

    texts: Mapping[str, str]
    count: int
    dropped: tuple[tuple[Finding, str], ...]
    after: Workspace


def mend(
    reopen: Callable[[Mapping[str, str]], Workspace],
    visible: Callable[[Workspace], Sequence[Finding]],
    *,
    unsafe: bool = False,
) -> Mended:
    """Apply the fixes of the visible findings, safe ones alone or all of them.

    ``reopen`` opens the content with some texts replaced.
    """
    texts: dict[str, str] = {}
    count = 0
    for _ in range(ROUNDS):
        opened = reopen(texts)
        dropped: list[tuple[Finding, str]] = []
        changed = False
        for name, pairs in _by_file(opened, visible(opened), unsafe=unsafe).items():
            outcome = edits.apply(opened.documents[name], [fix for _, fix in pairs])
            owners = {id(fix): finding for finding, fix in pairs}
            dropped += [(owners[id(fix)], reason) for fix, reason in outcome.dropped]
            if outcome.done:
                changed = True
                count += len(outcome.done)
                texts[name] = outcome.text
        if not changed:
            break
    else:
        opened = reopen(texts)
    return Mended(texts=texts, count=count, dropped=tuple(dropped), after=opened)


def difference(opened: Workspace, mended: Mended) -> list[str]:
    """What fixing changes, as the lines of a unified diff of all files."""
    parts: list[str] = []
    for name, text in mended.texts.items():
        shown = opened.places.shown(name)
        parts += unified(opened.documents[name].text, text, shown)
    return parts


def unified(before: str, after: str, name: str) -> list[str]:
    """The lines of a unified diff; a last line without an end says so, as in any diff."""
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name)
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]


def _by_file(opened: Workspace, found: Sequence[Finding], *, unsafe: bool) -> dict[str, list[tuple[Finding, Fix]]]:
    """The fixes to apply by file, each with the path inside the file."""
    grouped: dict[str, list[tuple[Finding, Fix]]] = {}
    for finding in found:
        fix = finding.diagnostic.fix
        if fix and (fix.safe or unsafe):
            name, path = opened.places.resolve(fix.path, finding.diagnostic.file)
            grouped.setdefault(name, []).append((finding, edits.at(fix, path)))
    return grouped
