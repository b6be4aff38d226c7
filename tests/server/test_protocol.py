"""The language server, asked by a real client over standard input and output."""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types as lsp
from pygls.lsp.client import LanguageClient

SOIL, SOWING = "phases/00-soil.yaml", "phases/01-sowing.yaml"
SECONDS = 60.0


@pytest.fixture
def garden(repository: Path, tmp_path: Path) -> Path:
    """A small sound roadmap."""
    return shutil.copytree(repository / "tests" / "data" / "garden", tmp_path / "garden")


class Editor:
    """A client with one roadmap, that keeps the diagnostics it is sent."""

    def __init__(self, folder: Path, client: LanguageClient) -> None:
        self.folder, self.client = folder, client
        self._sent: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()

        @client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: lsp.PublishDiagnosticsParams) -> None:
            self._sent.put_nowait(params)

    def uri(self, name: str) -> str:
        """The address of a file."""
        return (self.folder / name).as_uri()

    def at(self, name: str, text: str, needle: str) -> dict[str, Any]:
        """A position just inside ``needle``, as most questions want it."""
        before = text[: text.index(needle) + 1]
        position = lsp.Position(before.count("\n"), len(before) - before.rfind("\n") - 1)
        return {"text_document": lsp.TextDocumentIdentifier(self.uri(name)), "position": position}

    def show(self, name: str, text: str) -> None:
        """Open a file with a text, saved or not."""
        item = lsp.TextDocumentItem(uri=self.uri(name), language_id="yaml", version=1, text=text)
        self.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    def type(self, name: str, text: str) -> None:
        """Replace the text of an open file."""
        document = lsp.VersionedTextDocumentIdentifier(uri=self.uri(name), version=2)
        change = lsp.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(lsp.DidChangeTextDocumentParams(document, [change]))

    async def findings(self, name: str) -> list[lsp.Diagnostic]:
        """The next diagnostics that are sent for a file."""
        while True:
            params = await asyncio.wait_for(self._sent.get(), SECONDS)
            if params.uri == self.uri(name):
                return list(params.diagnostics)


def edited(folder: Path, name: str, old: str, new: str) -> str:
    """The text of a file with one change, which is not written."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new, 1)


def session(folder: Path, use: Callable[[Editor], Awaitable[None]]) -> None:
    """Start a server, use it, and end it as the protocol wants."""

    async def run() -> None:
        client = LanguageClient("tests", "1")
        await client.start_io(sys.executable, "-m", "roadwright", "server")
        editor = Editor(folder, client)
        try:
            params = lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri=folder.as_uri())
            await asyncio.wait_for(client.initialize_async(params), SECONDS)
            client.initialized(lsp.InitializedParams())
            await use(editor)
            await client.shutdown_async(None)
            client.exit(None)
        finally:
            await client.stop()

    asyncio.run(run())


def test_findings_and_fixes(garden: Path) -> None:
    """Findings come with their range, a quick fix mends one, and they go when it is gone."""

    async def use(editor: Editor) -> None:
        wrong = edited(garden, SOIL, "hours: [1, 3]", "hours: [3, 1]")
        editor.show(SOIL, wrong)
        (found,) = await editor.findings(SOIL)
        assert ("RW115", "roadwright", lsp.DiagnosticSeverity.Error) == (found.code, found.source, found.severity)
        place = found.range.start
        assert wrong.splitlines()[place.line][place.character :] == "[3, 1]"
        asked = lsp.CodeActionParams(
            lsp.TextDocumentIdentifier(editor.uri(SOIL)), found.range, lsp.CodeActionContext(diagnostics=[found])
        )
        (action,) = await editor.client.text_document_code_action_async(asked) or []
        assert isinstance(action, lsp.CodeAction)
        assert action.edit is not None
        assert action.edit.changes is not None
        (edit,) = action.edit.changes[editor.uri(SOIL)]
        assert isinstance(edit, lsp.TextEdit)
        lines = wrong.splitlines(keepends=True)
        line = lines[edit.range.start.line]
        lines[edit.range.start.line] = (
            line[: edit.range.start.character] + edit.new_text + line[edit.range.end.character :]
        )
        editor.type(SOIL, "".join(lines))
        assert [] == await editor.findings(SOIL)

    session(garden, use)


def test_questions(garden: Path) -> None:
    """Hover tells the schema's meaning, definition leads to the topic, completion offers ids, even in a broken file."""

    async def use(editor: Editor) -> None:
        text = (garden / SOWING).read_text(encoding="utf-8")
        editor.show(SOWING, text)
        editor.show(SOIL, (garden / SOIL).read_text(encoding="utf-8"))
        hover = await editor.client.text_document_hover_async(lsp.HoverParams(**editor.at(SOWING, text, "requires:")))
        assert hover is not None
        assert isinstance(hover.contents, lsp.MarkupContent)
        assert hover.contents.value.startswith("The ids of the topics to know first.")
        asked = lsp.DefinitionParams(**editor.at(SOWING, text, "compost]"))
        location = await editor.client.text_document_definition_async(asked)
        assert isinstance(location, lsp.Location)
        assert (editor.uri(SOIL), 29) == (location.uri, location.range.start.line)
        broken = text.replace("requires: [compost]", "requires: [comp")
        editor.type(SOWING, broken)
        wanted = lsp.CompletionParams(**editor.at(SOWING, broken, "comp"))
        items = await editor.client.text_document_completion_async(wanted)
        assert isinstance(items, list)
        assert {"soil-types", "compost", "sowing-depth"} == {item.label for item in items}
        nothing = lsp.CompletionParams(**editor.at(SOWING, broken, "title: Seeds"))
        assert not await editor.client.text_document_completion_async(nothing)

    session(garden, use)


def test_elsewhere(garden: Path) -> None:
    """A file that belongs to no roadmap is left in peace."""

    async def use(editor: Editor) -> None:
        (garden.parent / "other.yaml").write_text("a: 1\n", encoding="utf-8")
        editor.show("../other.yaml", "a: [\n")
        asked = lsp.HoverParams(**editor.at("../other.yaml", "a: [\n", "a"))
        assert await editor.client.text_document_hover_async(asked) is None

    session(garden, use)
