"""Every kind of finding that ``lint`` knows, and what a code, a prefix or a name selects of them.

The kinds are those of reading, which ``manual`` documents, and the rules, which document themselves. Rules are imported
only where they are asked for, so that reading alone stays quick.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from inspect import cleandoc

from roadwright import discovery
from roadwright.diagnostics import Kind, RoadwrightError
from roadwright.guessing import closest
from roadwright.manual import ALWAYS, READING

GROUP = "schema"
"""The name that selects what reading and the schemas find."""


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by its code, in the order of the codes. Raises RoadwrightError where two share a code or a name."""
    found = {kind.code: kind for kind in READING}
    names = {kind.name: kind.code for kind in READING}
    for rule in discovery.rules():
        kind = Kind(
            code=rule.CODE,
            name=rule.NAME,
            severity=rule.SEVERITY,
            manual=cleandoc(rule.__doc__ or ""),
            option=getattr(rule, "OPTION", ""),
            fix=getattr(rule, "FIX", ""),
        )
        other = kind.code if kind.code in found else names.get(kind.name)
        if other:
            raise RoadwrightError(
                f"{kind.code} {kind.name}: {other} has this code or name", hint="rename one of the two"
            )
        found[kind.code] = kind
        names[kind.name] = kind.code
    return dict(sorted(found.items()))


def kind(name: str) -> Kind:
    """The kind of that code or name. Raises RoadwrightError where there is none."""
    for known in kinds().values():
        if name.upper() == known.code or name == known.name:
            return known
    raise _unknown(name)


def matching(selector: str) -> tuple[Kind, ...]:
    """The kinds that a code, the beginning of a code, a rule's name or ``schema`` selects; at least one.

    Raises RoadwrightError for a selector that selects nothing.
    """
    found = tuple(kind for kind in READING if selector in {GROUP, kind.code})
    found = found or tuple(
        kind for kind in kinds().values() if selector == kind.name or (selector and kind.code.startswith(selector))
    )
    if not found:
        raise _unknown(selector)
    return found


def selected(select: Iterable[str], ignore: Iterable[str]) -> dict[str, Kind]:
    """The kinds that are selected and not ignored, by their codes; no selector at all selects every kind.

    Where two meet, the more exact one wins (``RW401`` over ``RW4``), of two equally exact ones the one that ignores.
    What says that a file could not be read is always among them.
    """
    wanted, unwanted = _exactness(select), _exactness(ignore)
    if not wanted:
        wanted = dict.fromkeys(kinds().values(), 0)
    return {
        kind.code: kind
        for kind, exactness in {**wanted, **dict.fromkeys(ALWAYS, 9)}.items()
        if exactness > unwanted.get(kind, -1) or kind in ALWAYS
    }


def _exactness(selectors: Iterable[str]) -> dict[Kind, int]:
    """The selected kinds with the length of the longest prefix that selects them; a name is as exact as a code."""
    found: dict[Kind, int] = {}
    for selector in selectors:
        for kind in matching(selector):
            length = len(selector) if kind.code.startswith(selector) else 1 if selector == GROUP else len(kind.code)
            found[kind] = max(length, found.get(kind, 0))
    return found


def _unknown(selector: str) -> RoadwrightError:
    guess = _guess(selector)
    return RoadwrightError(
        f"there is no rule `{selector}`",
        hint=f"did you mean `{guess}`?" if guess else "`roadwright rules` lists them",
    )


@lru_cache(maxsize=64)
def _guess(selector: str) -> str:
    """What was probably meant; empty where nothing is close."""
    known = [GROUP, *(name for kind in kinds().values() for name in (kind.code, kind.name))]
    word = selector if "-" in selector else selector.upper()
    return closest(word, known) or closest(selector.lower(), known)
