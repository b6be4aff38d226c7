"""From documents and content to findings: the engine behind ``lint``.

Which rules run, how bad their findings are and which of them are passed over, as the settings and the comments say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path as File

from roadwright import catalogue, discovery, suppressions
from roadwright.diagnostics import Diagnostic, Finding, Kind, RoadwrightError
from roadwright.manual import ALWAYS, READING, UNUSED_SUPPRESSION
from roadwright.model import Content, Path
from roadwright.places import Places
from roadwright.settings import Settings
from roadwright.suppressions import Suppression


def lint(
    content: Content, broken: Iterable[Diagnostic], places: Places, settings: Settings | None = None
) -> tuple[Finding, ...]:
    """Every finding that the settings ask for, in the order of the files and their lines.

    ``broken`` is what the texts and the schemas have against the documents. A rule's finding at or below a value that
    is broken already is left out, since it only follows from that; so is one that a comment in the text suppresses.
    """
    settings = settings or Settings()
    kinds = catalogue.selected(settings.select, settings.ignore)
    broken = tuple(broken)
    found = [diagnostic for diagnostic in broken if diagnostic.code in kinds]
    found += _judged(content, broken, places, {code for code in kinds if settings.opt_in or not kinds[code].opt_in})
    if settings.per_path_ignores:
        found = list(_outside(found, places, settings))
    if settings.severity:
        found = [replace(one, severity=settings.severity.get(one.code, one.severity)) for one in found]
    findings = _unsuppressed([places.finding(one, kinds[one.code]) for one in found], places, kinds)
    order = {places.shown(name): place for place, name in enumerate(places.documents)}
    return tuple(
        sorted(
            findings,
            key=lambda finding: (order.get(finding.file, -1), finding.file, finding.span, finding.diagnostic.code),
        )
    )


def _judged(
    content: Content, broken: Iterable[Diagnostic], places: Places, codes: Iterable[str]
) -> Iterator[Diagnostic]:
    """What the rules of those codes find in the sound parts."""
    own = frozenset(codes).difference(kind.code for kind in READING)
    if not own:
        return
    damaged = {(found.file, found.path) for found in broken if found.span is None}
    for rule in discovery.rules():
        if rule.CODE in own:
            for diagnostic in rule.check(content):
                if not (damaged and _follows(places.resolve(diagnostic.path, diagnostic.file), damaged)):
                    yield diagnostic


def _follows(place: tuple[str, Path], damaged: set[tuple[str, Path]]) -> bool:
    file, path = place
    return any((file, path[:length]) in damaged for length in range(1, len(path) + 1))


def _outside(found: Iterable[Diagnostic], places: Places, settings: Settings) -> Iterator[Diagnostic]:
    """The diagnostics that are not in a file for which their code is switched off."""
    folder = File(places.folder).absolute()
    ignored: dict[str, frozenset[str]] = {}
    for one in found:
        name, _ = places.resolve(one.path, one.file)
        if name not in ignored:
            ignored[name] = settings.ignored_in(folder / name)
        if one.code not in ignored[name]:
            yield one


def _unsuppressed(found: Iterable[Finding], places: Places, kinds: Mapping[str, Kind]) -> list[Finding]:
    """The findings that no comment suppresses, and one for each comment that suppresses nothing."""
    comments = {name: read for name, document in places.documents.items() if (read := suppressions.read(document))}
    if not comments:
        return list(found)
    kept: list[Finding] = []
    used: set[tuple[str, Suppression]] = set()
    for finding in found:
        name, path = places.resolve(finding.diagnostic.path, finding.diagnostic.file)
        lines = suppressions.lines_of(places.documents[name], path, finding.span) if name in comments else ()
        hits = {
            (name, one)
            for one in comments.get(name, ())
            if one.line in lines and one.code in {finding.diagnostic.code, finding.kind and finding.kind.name}
        }
        used |= hits
        if not hits or finding.kind in ALWAYS:
            kept.append(finding)
    if UNUSED_SUPPRESSION in kinds:
        for name, read in comments.items():
            for one in read:
                idle = None if (name, one) in used else _idle(one, name, kinds)
                if idle:
                    kept.append(places.finding(idle, kinds[UNUSED_SUPPRESSION]))
    return kept


def _idle(comment: Suppression, file: str, kinds: Mapping[str, Kind]) -> Diagnostic | None:
    """What is wrong with a comment that suppressed nothing; None where its rule did not run."""
    hint = "delete the comment"
    try:
        if not comment.code:
            message, hint = "the comment names no code", "write `# roadwright: ignore[RW401] reason`"
        elif catalogue.kind(comment.code).code in kinds:
            message = f"nothing is wrong here by {comment.code}"
        else:
            return None
    except RoadwrightError as error:
        message, hint = str(error), error.hint
    return Diagnostic(
        code=UNUSED_SUPPRESSION, severity="warning", message=message, hint=hint, file=file, span=comment.span
    )
