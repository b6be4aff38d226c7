"""The language server itself: pygls calls these functions, and they ask the session and the features."""

from __future__ import annotations

import asyncio
from pathlib import Path

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

from roadwright import __version__, edits, workspace
from roadwright.diagnostics import Finding, RoadwrightError
from roadwright.server import features
from roadwright.server.positions import change, column_of, range_of
from roadwright.server.session import Session
from roadwright.workspace import Workspace

PAUSE = 0.15
"""Seconds without a keystroke after which the content is linted."""

_SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "info": lsp.DiagnosticSeverity.Information,
}


def create() -> LanguageServer:
    """A language server that is ready to be started."""
    server = LanguageServer("roadwright", __version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full)
    session = Session()
    shown: set[Path] = set()
    waiting: dict[Path, asyncio.Task[None]] = {}

    def publish(file: Path) -> None:
        """Send the findings of the whole roadmap, and take back those that are gone."""
        try:
            opened = session.open(file)
        except RoadwrightError as error:
            server.window_show_message(lsp.ShowMessageParams(type=lsp.MessageType.Error, message=str(error)))
            return
        if opened is None:
            return
        found: dict[Path, list[lsp.Diagnostic]] = {}
        for finding in opened.findings:
            name, _ = opened.places.resolve(finding.diagnostic.path, finding.diagnostic.file)
            found.setdefault(opened.folder / name, []).append(_diagnostic(finding, opened, name))
        for place in {*found, *shown}:
            params = lsp.PublishDiagnosticsParams(uri=_uri(place), diagnostics=found.get(place, []))
            server.text_document_publish_diagnostics(params)
        shown.clear()
        shown.update(found)

    async def publish_soon(file: Path) -> None:
        await asyncio.sleep(PAUSE)
        publish(file)

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: lsp.DidOpenTextDocumentParams) -> None:
        file = _file(params.text_document.uri)
        session.put(file, params.text_document.text)
        publish(file)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: lsp.DidChangeTextDocumentParams) -> None:
        file = _file(params.text_document.uri)
        session.put(file, server.workspace.get_text_document(params.text_document.uri).source)
        if file in waiting:
            waiting[file].cancel()
        waiting[file] = asyncio.ensure_future(publish_soon(file))

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: lsp.DidSaveTextDocumentParams) -> None:
        publish(_file(params.text_document.uri))

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: lsp.DidCloseTextDocumentParams) -> None:
        file = _file(params.text_document.uri)
        session.put(file, None)
        publish(file)

    _answer(server, session)
    return server


def _answer(server: LanguageServer, session: Session) -> None:
    """Let the server answer questions about one place."""

    @server.feature(lsp.TEXT_DOCUMENT_CODE_ACTION)
    def code_action(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        opened, name = _opened(session, params.text_document.uri)
        return list(_actions(opened, name, params)) if opened else []

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        opened, name = _opened(session, params.text_document.uri)
        if opened is None:
            return None
        document = opened.documents[name]
        path = features.path_at(document, params.position.line + 1, column_of(params.position, document.lines))
        told = features.meaning(workspace.kind_of(name), path)
        return lsp.Hover(contents=lsp.MarkupContent(lsp.MarkupKind.Markdown, told)) if told else None

    @server.feature(lsp.TEXT_DOCUMENT_DEFINITION)
    def definition(params: lsp.DefinitionParams) -> lsp.Location | None:
        opened, name = _opened(session, params.text_document.uri)
        if opened is None:
            return None
        document = opened.documents[name]
        found = features.reference(document, params.position.line + 1, column_of(params.position, document.lines))
        topic = opened.roadmap.topic_by_id.get(found[0]) if found else None
        if topic is None:
            return None
        file, span = opened.places.span((*topic.path, "id"))
        return lsp.Location(uri=_uri(opened.folder / file), range=range_of(span, opened.documents[file].lines))

    @server.feature(lsp.TEXT_DOCUMENT_COMPLETION, lsp.CompletionOptions(trigger_characters=["[", " ", "-"]))
    def completion(params: lsp.CompletionParams) -> list[lsp.CompletionItem]:
        opened, name = _opened(session, params.text_document.uri)
        if opened is None or not features.refers(opened.documents[name], params.position.line + 1):
            return []
        topics = session.topics(_file(params.text_document.uri))
        return [
            lsp.CompletionItem(label=one, detail=placed.value.title, kind=lsp.CompletionItemKind.Reference)
            for one, placed in topics.items()
        ]


def _opened(session: Session, uri: str) -> tuple[Workspace | None, str]:
    """The roadmap of a file and the file's name in it; None where it is none of the content files."""
    file = _file(uri)
    try:
        opened = session.open(file)
    except RoadwrightError:
        return None, ""
    name = file.relative_to(opened.folder).as_posix() if opened else ""
    return (opened, name) if opened and name in opened.documents else (None, "")


def _diagnostic(finding: Finding, opened: Workspace, name: str) -> lsp.Diagnostic:
    document = opened.documents.get(name)
    diagnostic = finding.diagnostic
    text = f"{diagnostic.message}\n{diagnostic.hint}" if diagnostic.hint else diagnostic.message
    return lsp.Diagnostic(
        range=range_of(finding.span, document.lines if document else []),
        message=text,
        severity=_SEVERITIES[diagnostic.severity],
        code=diagnostic.code,
        source="roadwright",
    )


def _actions(opened: Workspace, name: str, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
    """A quick fix for each finding on the lines asked for; the safe ones are preferred."""
    document = opened.documents[name]
    actions = []
    for finding in opened.findings_in(opened.folder / name):
        fix = finding.diagnostic.fix
        lines = range(params.range.start.line, params.range.end.line + 1)
        if fix is None or not any(line in lines for line in range(finding.span.line - 1, finding.span.end_line)):
            continue
        owner, path = opened.places.resolve(fix.path, finding.diagnostic.file)
        outcome = edits.apply(document, [edits.at(fix, path)]) if owner == name else None
        if outcome and outcome.done:
            edit = lsp.WorkspaceEdit(changes={params.text_document.uri: [change(document.text, outcome.text)]})
            actions.append(
                lsp.CodeAction(
                    title=f"{finding.diagnostic.code}: {finding.diagnostic.hint or 'fix'}",
                    kind=lsp.CodeActionKind.QuickFix,
                    diagnostics=[_diagnostic(finding, opened, name)],
                    is_preferred=fix.safe,
                    edit=edit,
                )
            )
    return actions


def _file(uri: str) -> Path:
    return Path(uris.to_fs_path(uri) or "/").absolute()


def _uri(file: Path) -> str:
    return uris.from_fs_path(str(file)) or file.as_uri()
