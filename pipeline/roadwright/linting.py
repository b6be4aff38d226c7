"""From documents and content to findings: the engine behind ``lint``.

Which rules run, how bad their findings are and which of them are passed over, as the settings and the comments say.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path as File

from msgspec.structs import replace

from roadwright import catalogue, discovery, suppressions
from roadwright.diagnostics import Diagnostic, Finding, RoadwrightError
from roadwright.document import Document
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
    broken = tuple(broken)
    given = {"": True, "--run-code": content.runs is not None, "--since": content.before is not None}
    kinds = {
        code: kind for code, kind in catalogue.selected(settings.select, settings.ignore).items() if given[kind.option]
    }
    found = [diagnostic for diagnostic in broken if diagnostic.code in kinds]
    found += _judged(content, broken, places, kinds)
    findings = [places.finding(one, kinds[one.code]) for one in _adjusted(found, places, settings)]
    findings, comments = _unsuppressed(findings, places)
    if UNUSED_SUPPRESSION in kinds and not content.partial:
        damaged = {diagnostic.file for diagnostic in broken}  # where rules were not heard
        told = [_idle(one, places.documents[name], kinds) for name, one in comments if name not in damaged]
        found = [one for one in told if one is not None]
        findings += [places.finding(one, kinds[one.code]) for one in _adjusted(found, places, settings)]
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


def _adjusted(found: Iterable[Diagnostic], places: Places, settings: Settings) -> Iterator[Diagnostic]:
    """The diagnostics, but those in files for which their code is switched off, with the severities asked for."""
    folder = File(places.folder).absolute()
    ignored: dict[str, frozenset[str]] = {}
    for one in found:
        if settings.per_path_ignores:
            name, _ = places.resolve(one.path, one.file)
            if name not in ignored:
                ignored[name] = settings.ignored_in(folder / name)
            if one.code in ignored[name]:
                continue
        yield replace(one, severity=settings.severity[one.code]) if one.code in settings.severity else one


def _unsuppressed(found: Sequence[Finding], places: Places) -> tuple[list[Finding], list[tuple[str, Suppression]]]:
    """The findings that no comment suppresses, and the comments that suppress nothing, by file."""
    comments = [(name, one) for name, document in places.documents.items() for one in suppressions.read(document)]
    by_line: dict[tuple[str, int], list[Suppression]] = {}
    for name, one in comments:
        by_line.setdefault((name, one.line), []).append(one)
    commented = {name for name, _ in comments}
    kept: list[Finding] = []
    used: set[tuple[str, Suppression]] = set()
    for finding in found:
        name, path = places.resolve(finding.diagnostic.path, finding.diagnostic.file)
        lines = suppressions.lines_of(places.documents[name], path, finding.span) if name in commented else ()
        hits = {
            (name, one)
            for line in lines
            for one in by_line.get((name, line), ())
            if one.code in {finding.diagnostic.code, finding.kind and finding.kind.name}
        }
        used |= hits
        if not hits or finding.kind in ALWAYS:
            kept.append(finding)
    return kept, [one for one in comments if one not in used]


def _idle(comment: Suppression, document: Document, kinds: Container[str]) -> Diagnostic | None:
    """What is wrong with a comment that suppressed nothing; None where its rule did not run.

    One that names a rule can go; where the rule does not exist, another may have been meant.
    """
    hint, fix = "delete the comment", None
    try:
        if not comment.code:
            message, hint = "the comment names no code", "write `# roadwright: ignore[RW401] reason`"
        elif catalogue.kind(comment.code).code in kinds:
            message = f"nothing is wrong here by {comment.code}"
            fix = suppressions.dropped(document, comment)
        else:
            return None
    except RoadwrightError as error:
        message, hint = str(error), error.hint
    return Diagnostic(
        code=UNUSED_SUPPRESSION,
        severity="warning",
        message=message,
        hint=hint,
        file=document.file,
        span=comment.span,
        fix=fix,
    )
