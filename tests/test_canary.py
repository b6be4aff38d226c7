"""The canary: the worst roadmap that somebody could send, through every exporter, and what it must not reach.

A file with a secret lies beside it, and a server listens on this machine. The roadmap asks for both in every way that a
format knows, brings settings that switch off every rule, and is built in a process that notes whatever it opens. No
artifact holds the secret, nobody calls, and nothing in an artifact would run or call at its reader's.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import os
import re
import socket
import sqlite3
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from threading import Thread
from typing import Any

import pypdf
import pytest
from markdown_it import MarkdownIt

from roadwright import discovery, workspace
from roadwright.cli.verify import findings
from roadwright.diagnostics import RoadwrightError

CANARY = "canary-0c9a2f71d5b84e63"
PRODUCT = b"62615533"
"""What ``{{ 7919 * 7907 }}`` would become where somebody computes it."""

SITE = """
import os, sys
log = os.open(os.environ["WATCH_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
def note(event, arguments):
    calls = event.startswith("socket.") and not (event == "socket.__new__" and arguments[1] == 1)
    if calls or (event == "open" and str(arguments[0]).endswith(("secret.txt", "/etc/hostname"))):
        os.write(log, f"{os.getpid()} {event} {arguments!r}\\n".encode(errors="replace"))
sys.addaudithook(note)
os.write(log, f"{os.getpid()} began\\n".encode())
"""
"""A ``sitecustomize`` that every Python process below the test runs first; an audit hook cannot be taken off again.

Processes of one program talk through sockets of family 1 (Unix); those may be made.
"""

SHORT = (
    "</script><script src=//HOST/a.js></script>",
    "<img src=x onerror=alert(1)>",
    "<img src='http://HOST/b.png'>",
    "![c](http://HOST/c.png)",
    "![d](file://CANARY)",
    "[e](javascript:alert(1))",
    "[f](file://CANARY)",
    "[g](../../secret.txt)",
    "[h](//HOST/h)",
    "[i](data:text/html,<script>alert(1)</script>)",
    "<file://CANARY>",
    "{{c1::j}} }} {{Front}} {{type:Back}}",
    "[sound:../secret.txt]",
    "[latex]\\input{CANARY}[/latex]",
    "[$]\\input{CANARY}[/$] \\(\\href{javascript:1}{x}\\)",
    "{{ 7919 * 7907 }} {% include 'CANARY' %}",
    "{{ self.__init__.__globals__ }} {# #} ${7919*7907} #{7919*7907}",
    "=cmd|'/C calc'!A0",
    "+7919*7907",
    "@SUM(1)",
    "-7919*7907",
    "\t=1+1",
    "]]> --> <!-- <!ENTITY k SYSTEM 'file://CANARY'> &k;",
    "\u202egnp.exe\u2066\u200f",
    '"]; click p0 "javascript:alert(1)"; %%{init: {}}%%',
    "```\n# escaped\n\n<b onclick=alert(1)>l</b>",
    '" onmouseover="alert(1)" x="',
    ") /URI (file://CANARY) >> /S /JavaScript",
)
LONG = (
    "<style>@import 'http://HOST/m.css'; body { background: url(file://CANARY) }</style>",
    "<link rel=attachment href='file://CANARY'><link rel=stylesheet href='http://HOST/n.css'>",
    "<iframe src='file://CANARY'></iframe><object data='file://CANARY'></object><embed src='http://HOST/o'>",
    "<svg><image href='file://CANARY'/><use href='http://HOST/p.svg#a'/></svg><base href='http://HOST/'>",
    "<form action='http://HOST/q'><input name=x autofocus onfocus=alert(1)></form><meta http-equiv=refresh content=0>",
    "![r][s]\n\n[s]: file://CANARY 'x'\n\n[t]: javascript:alert(1)\n\n[t]",
    "| a |\n| - |\n| ![u](http://HOST/u.png) <script>v</script> |",
    "- [ ] <a href='javascript:alert(1)'>w</a>\n\n> <details open ontoggle=alert(1)>",
    "~~~html\n<script src='http://HOST/y.js'></script>\n~~~\n\n    <script>indented</script>",
)

HTML = frozenset(
    {"a", "b", "blockquote", "body", "br", "code", "dd", "details", "div", "dl", "dt", "em", "footer", "h1", "h2", "h3",
     "h4", "h5", "h6", "hr", "html", "i", "li", "main", "nav", "ol", "p", "pre", "s", "section", "span", "strong",
     "summary", "table", "tbody", "td", "th", "thead", "title", "tr", "ul"}
)  # fmt: skip
"""Elements that show text and do nothing."""
BOOK = HTML | {"head", "link", "meta", "rect", "g", "svg", "text"}
"""What the book for e-readers is made of besides: its own style sheet, and the picture of its cover."""


@dataclass
class Sent:
    """The roadmap as it was sent: its folder, where the build goes, and what the build did."""

    output: Path
    result: subprocess.CompletedProcess[str]
    log: str
    calls: list[str]

    @cached_property
    def files(self) -> dict[str, bytes]:
        """What was built, by path."""
        return {p.relative_to(self.output).as_posix(): p.read_bytes() for p in self.output.rglob("*") if p.is_file()}

    @cached_property
    def layers(self) -> list[tuple[str, bytes]]:
        """All that is in the files, with their paths: bytes, what is packed in them, and the text of book and cards."""
        packed = [(path, layer) for path, data in self.files.items() for layer in inside(data)]
        books = [(path, pypdf.PdfReader(io.BytesIO(self.files[path]))) for path in ("roadmap.pdf", "cards.pdf")]
        return packed + [(path, page.extract_text().encode()) for path, book in books for page in book.pages]


def head(say: Callable[[], str], tell: Callable[[], str], url: str) -> dict[str, Any]:
    """A ``roadmap.yaml`` with every key; ``say`` gives titles, ``tell`` Markdown."""
    return {
        "id": "hostile", "title": say(), "subtitle": say(), "version": "1.0.0", "updated": "2026-11-22",
        "language": "en", "audience": tell(), "goal": tell(), "motto": tell(), "url": url,
        "outcomes": [tell()], "advice": [tell()],
        "skip": [{"title": say(), "reason": tell(), "aliases": [say()]}],
        "versions": [{"name": say(), "version": say()}],
        "glossary": [{"term": say(), "meaning": tell(), "avoid": [say()]}],
        "guides": [{"id": f"guide-{n}", "title": say(), "text": tell()} for n in range(2)],
        "sources": [{"id": "almanac", "title": say(), "path": "sources/almanac.md"}],
        "retired": [{"id": "gone", "version": "1.0.0", "reason": tell()}],
        "phases": ["first"],
    }  # fmt: skip


def phase(say: Callable[[], str], tell: Callable[[], str], url: str) -> dict[str, Any]:
    """A phase with every key and every kind of card."""
    topics = [topic(f"topic-{n}", say, tell, url) for n in range(2)]
    topics[0] |= {"title": "A title without malice", "aliases": [say() for _ in SHORT]}
    topics[1]["requires"] = ["topic-0"]
    return {
        "id": "first", "title": say(), "aliases": [say()], "goal": tell(), "skip_if": tell(), "note": tell(),
        "emphasis": "optional",
        "sections": [
            {"id": f"section-{n}", "title": say(), "aliases": [say()], "note": tell(), "topics": [taught]}
            for n, taught in enumerate(topics)
        ],
        "projects": [
            {"id": "project", "title": say(), "aliases": [say()], "level": "beginner", "hours": [1, 2],
             "brief": tell(), "uses": ["topic-1"], "done_when": [tell()], "stretch": [tell()]},
        ],
    }  # fmt: skip


def topic(name: str, say: Callable[[], str], tell: Callable[[], str], url: str) -> dict[str, Any]:
    """A topic with every key."""
    code = {"lang": '"><script>', "text": say(), "setup": say()}
    right = say()
    return {
        "id": name, "title": say(), "level": "beginner", "depth": "deep", "emphasis": "optional",
        "hours": [1, 2], "summary": tell(), "points": [say() for _ in range(7)],
        "example": {"lang": "html", "setup": say(), "code": tell(), "output": say()},
        "pitfalls": [tell()],
        "resources": [{"title": say(), "url": url, "kind": "docs", "free": False}],
        "interview": [{"question": say(), "answer": tell(), "level": "senior"}],
        "cards": [
            {"id": "basic", "kind": "basic", "front": say(), "back": say(), "hint": say(), "why": say(),
             "reverse": True, "code": code},
            {"id": "cloze", "kind": "cloze", "text": f"{{{{c1::{say()}}}}} {say()}", "hint": say()},
            {"id": "output", "kind": "output", "front": say(), "code": code, "back": say()},
            {"id": "fix", "kind": "fix", "front": say(), "broken": code, "fixed": code},
            {"id": "choose", "kind": "choose", "front": say(), "options": [right, say()], "back": right},
            {"id": "why", "kind": "why", "front": say(), "back": say()},
        ],
    }  # fmt: skip


def ledger(say: Callable[[], str], url: str) -> dict[str, Any]:
    """What an earlier build is said to have shipped, which goes on being shipped as retired."""
    lessons = [
        {"card": {"id": "x", "kind": "basic", "front": say(), "back": say(), "hint": say(), "why": say()},
         "level": "beginner", "place": ["../a", say(), f"{say()}-{n}"], "titles": [say(), say(), say()],
         "source": {"title": say(), "url": url if n else "javascript:alert(1)"}}
        for n in range(len(SHORT))
    ]  # fmt: skip
    notes = {f"{n}/x": {"stamp": {"digest": "", "mod": 0}, "lesson": lesson} for n, lesson in enumerate(lessons)}
    return {"roadmap": "hostile", "format": 1, "notes": notes}


def write(folder: Path, documents: dict[str, Any], settings: str = 'ignore = ["RW"]\n') -> Path:
    """The roadmap on disk, with settings that switch every rule off; JSON is YAML."""
    for name, data in {"roadwright.toml": settings, **documents}.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return folder


def hostile(folder: Path, secret: Path, host: str) -> Path:
    """The roadmap with something hostile in every text."""

    def turns(texts: tuple[str, ...]) -> Callable[[], str]:
        ready = itertools.cycle([text.replace("CANARY", str(secret)).replace("HOST", host) for text in texts])
        return lambda: next(ready)

    say, tell = turns(SHORT), turns(LONG)
    url = f"http://{host}/r.js?<script>&a=\"'>){{{{c1::x}}}}](javascript:alert(1)"
    documents: dict[str, Any] = {"roadmap.yaml": head(say, tell, url)}
    documents["phases/00-first.yaml"] = phase(say, tell, url)
    documents["anki.lock.json"] = ledger(say, url)
    source = "\n\n".join(f"## {say()}\n\n- {say()}\n- {tell()}" for _ in SHORT)
    return write(folder, {**documents, "sources/almanac.md": source})


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Sent:
    """The hostile roadmap, built once with every exporter there is."""
    place = tmp_path_factory.mktemp("canary")
    secret = place / "secret.txt"
    secret.write_text(CANARY)
    (place / "site").mkdir()
    (place / "site/sitecustomize.py").write_text(SITE)
    log = place / "log"
    calls: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = Thread(target=hang_up, args=(server, calls), daemon=True)
        listener.start()
        folder = hostile(place / "roadmap", secret, f"127.0.0.1:{server.getsockname()[1]}")
        result = subprocess.run(
            [sys.executable, "-m", "roadwright", "build", str(folder), "--output", str(place / "output"), "--draft",
             "--format", ",".join(discovery.find("exporters"))],
            capture_output=True, text=True, timeout=120, check=False, cwd=place,
            env=os.environ | {"PYTHONPATH": str(place / "site"), "WATCH_LOG": str(log)},
        )  # fmt: skip
        server.shutdown(socket.SHUT_RDWR)
        listener.join()
    return Sent(output=place / "output/hostile", result=result, log=log.read_text(), calls=calls)


def hang_up(server: socket.socket, calls: list[str]) -> None:
    """Note everyone who calls, until the server is shut."""
    with suppress(OSError):
        while True:
            caller, address = server.accept()
            caller.close()
            calls.append(str(address))


def inside(data: bytes) -> Iterator[bytes]:
    """The bytes, and all that is packed in them: members of zips, streams of PDFs, and what is packed in those."""
    yield data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield from inside(archive.read(name))
    elif data.startswith(b"%PDF"):
        for packed in re.findall(rb"stream\r?\n(.*?)endstream", data, re.DOTALL):
            try:
                yield from inside(zlib.decompressobj().decompress(packed))
            except zlib.error:
                yield packed


def test_it_builds(sent: Sent) -> None:
    """Every exporter makes something of it, and the build verifies."""
    assert (0, "") == (sent.result.returncode, sent.result.stderr if sent.result.returncode else "")
    made = set(json.loads(sent.files["manifest.json"])["formats"])
    assert set(discovery.find("exporters")) == made
    assert [] == findings(sent.output)


def test_every_key_is_used(repository: Path) -> None:
    """No key of the schemas is left out, so that one which is added is tried here too."""
    say = itertools.count().__next__
    documents = {
        "roadmap": head(lambda: f"{say()}", lambda: f"{say()}", "https://x.example"),
        "phase": phase(lambda: f"{say()}", lambda: f"{say()}", "https://x.example"),
    }

    def keys(value: Any) -> Iterator[str]:
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from keys(inner)
        yield from value if isinstance(value, dict) else ()

    for kind, data in documents.items():
        schema = json.loads((repository / f"schema/{kind}.schema.json").read_text())
        parts = [schema, *schema["$defs"].values()]
        assert {key for part in parts for key in part.get("properties", {})} <= set(keys(data))


def test_nothing_is_opened_and_nobody_is_called(sent: Sent) -> None:
    """Neither the build nor the processes that it starts open the file or a socket."""
    began = [line for line in sent.log.splitlines() if line.endswith(" began")]
    assert 2 <= len(began), "the build, and the PDF in a process of its own"
    assert [] == [line for line in sent.log.splitlines() if line not in began]
    assert [] == sent.calls


def test_the_watch_sees(tmp_path: Path) -> None:
    """The hook that found nothing would have found something."""
    (tmp_path / "sitecustomize.py").write_text(SITE)
    (tmp_path / "secret.txt").write_text(CANARY)
    subprocess.run(
        [sys.executable, "-c", "import socket; open('secret.txt'); socket.socket().connect_ex(('127.0.0.1', 9))"],
        cwd=tmp_path, check=True, env=os.environ | {"PYTHONPATH": str(tmp_path), "WATCH_LOG": str(tmp_path / "log")},
    )  # fmt: skip
    seen = {line.split()[1] for line in (tmp_path / "log").read_text().splitlines()}
    assert {"began", "open", "socket.connect"} <= seen


def test_no_artifact_holds_the_secret(sent: Sent) -> None:
    """Not in the bytes, not in what is packed in them, not in the text of a page."""
    assert [] == [path for path, layer in sent.layers if CANARY.encode() in layer]


def test_no_template_is_computed(sent: Sent) -> None:
    """What looks like a template in a text is text."""
    assert [] == [path for path, layer in sent.layers if PRODUCT in layer]
    assert any(b"7919 * 7907" in layer for path, layer in sent.layers if path.endswith(".pdf"))


class Page(HTMLParser):
    """What is wrong with a page of HTML: elements and attributes that do something, links that lead elsewhere."""

    def __init__(self, text: str, elements: frozenset[str] = HTML) -> None:
        super().__init__()
        self.elements = elements
        self.wrong: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        if tag not in self.elements:
            self.wrong.append(f"<{tag}>")
        for name, value in attrs:
            own = tag in {"link", "meta"} and value in {"style.css", "stylesheet", "text/css", "utf-8", None}
            if name.startswith("on") or name in {"src", "style", "action", "data", "srcset", "background"}:
                self.wrong.append(f"{name}={value}")
            elif name == "href" and not own and not is_harmless(value or ""):
                self.wrong.append(f"href={value}")


def is_harmless(url: str) -> bool:
    """Whether a link leads to the web, or to a file of the same build."""
    return re.match(r"https?://|mailto:|#|[\w-]+\.(xhtml|md|html)(#|\Z)", url) is not None


def test_book_for_readers(sent: Sent) -> None:
    """The pages of the EPUB hold text and links to the web, in files whose names stay in the package."""
    with zipfile.ZipFile(io.BytesIO(sent.files["roadmap.epub"])) as archive:
        for name in archive.namelist():
            assert re.fullmatch(r"mimetype|META-INF/container\.xml|EPUB/[a-z0-9-]+\.(xhtml|opf|css|svg)", name)
            if name.endswith((".xhtml", ".svg")):
                assert [] == Page(archive.read(name).decode(), BOOK).wrong, name


def test_markdown(sent: Sent) -> None:
    """Read by a program that lets HTML through, the Markdown holds text, folded answers and links to the web."""
    reader = MarkdownIt("commonmark").enable("table")
    for path, data in sent.files.items():
        if not path.endswith(".md"):
            continue
        for token in reader.parse(data.decode()):
            for part in (token, *(token.children or ())):
                assert part.type != "image", path
                if part.type == "link_open":
                    assert is_harmless(str(part.attrs["href"])), path
                elif part.type.startswith("html"):
                    assert [] == Page(part.content).wrong, path
                elif part.type == "fence" and part.info == "mermaid":
                    assert not re.search(r"\n\s*(click|%%)|javascript:", part.content), path


def test_deck(sent: Sent, tmp_path: Path) -> None:
    """The fields of the deck hold text and links to the web, and nothing that Anki acts upon."""
    with zipfile.ZipFile(io.BytesIO(sent.files["roadmap.apkg"])) as archive:
        assert ["collection.anki2", "media"] == archive.namelist()
        assert b"{}" == archive.read("media")
        archive.extract("collection.anki2", tmp_path)
    database = sqlite3.connect(tmp_path / "collection.anki2")
    fields = [field for (row,) in database.execute("SELECT flds FROM notes") for field in row.split("\x1f")]
    (decks,) = database.execute("SELECT decks FROM col").fetchone()
    database.close()
    assert 2 * 6 + len(SHORT) == len(re.findall("hostile/", " ".join(fields)))
    assert any("onerror" in field for field in fields)
    for field in (*fields, *(deck["desc"] for deck in json.loads(decks).values())):
        assert [] == Page(field).wrong
        assert not re.search(r"\{\{(?!c\d+::)|\[(sound:|latex|\$)", field)


def test_tables(sent: Sent) -> None:
    """No cell is a formula; numbers and an exclamation in front of a text are none."""
    for path in ("topics.csv", "cards.csv"):
        for row in csv.reader(io.StringIO(sent.files[path].decode())):
            assert not [cell for cell in row if re.match(r"\s*[=+@-](?![\d.,]*\Z)", cell)], path


def test_report(sent: Sent) -> None:
    """The page of the gap report has no element that runs but its own, and asks for nothing."""
    text = sent.files["gaps.html"].decode()
    own = re.sub(r"<(style|script)>.*?</\1>", "", text, flags=re.DOTALL)
    wrong = [one for one in Page(own).wrong if "=" in one or one in {"<script>", "<img>", "<iframe>", "<object>"}]
    assert [] == [one for one in wrong if not one.startswith(("style=", "data="))]
    assert "url(" not in text.partition("</style>")[0]


def test_pdf(sent: Sent) -> None:
    """Links of the PDFs lead to the web or to their own pages, and nothing in them is run or fetched."""
    for path, data in sent.files.items():
        if not path.endswith(".pdf"):
            continue
        reader = pypdf.PdfReader(io.BytesIO(data))
        for page in reader.pages:
            for annotation in page.get("/Annots", ()):
                action = annotation.get_object().get("/A", {})
                assert action.get("/S", "/GoTo") in {"/GoTo", "/URI"}, path
                assert str(action.get("/URI", "https://")).startswith(("http://", "https://", "mailto:")), path
        root = reader.trailer["/Root"]
        assert not {"/OpenAction", "/AA"} & set(root)
        assert not {"/JavaScript"} & set(root.get("/Names", {}))


PLAIN: dict[str, Any] = {
    "roadmap.yaml": {
        "id": "plain", "title": "Plain", "version": "1.0.0", "updated": "2026-11-22", "language": "en",
        "audience": "You.", "goal": "Go.", "phases": ["first"],
    },
    "phases/00-first.yaml": {
        "id": "first", "title": "First", "goal": "Go.",
        "sections": [
            {"id": "part", "title": "Part", "topics": [
                {"id": "one", "title": "One", "level": "beginner", "depth": "aware", "hours": [1, 2], "summary": "So.",
                 "cards": [{"id": "a", "kind": "choose", "front": "?", "options": ["A", "B"], "back": "A"}]},
            ]},
        ],
    },
}  # fmt: skip
"""A harmless roadmap, in which one value at a time is made hostile."""

QUICK = ("markdown", "json", "anki", "cards", "csv", "checklist", "epub", "opml")


def changed(path: str, value: Any) -> dict[str, Any]:
    """The harmless roadmap with one value replaced: ``roadmap.yaml:title``, ``phases/00-first.yaml:sections.0.id``."""
    documents = json.loads(json.dumps(PLAIN))
    file, _, keys = path.partition(":")
    *above, last = [int(key) if key.isdigit() else key for key in keys.split(".")]
    holder = documents[file]
    for key in above:
        holder = holder[key]
    holder[last] = value
    return documents


ROADMAP, PHASE = "roadmap.yaml", "phases/00-first.yaml"
TOPIC = f"{PHASE}:sections.0.topics.0"


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (f"{ROADMAP}:id", "../../evil"),
        (f"{ROADMAP}:id", "/evil"),
        (f"{ROADMAP}:id", "evil\n"),
        (f"{ROADMAP}:phases", ["../first"]),
        (f"{ROADMAP}:sources", [{"id": "s", "title": "S", "path": "../secret.txt"}]),
        (f"{ROADMAP}:sources", [{"id": "s", "title": "S", "path": "/etc/hostname"}]),
        (f"{ROADMAP}:guides", [{"id": "../g", "title": "G", "text": "T"}]),
        (f"{ROADMAP}:retired", [{"id": "a/../b", "version": "1.0.0"}]),
        (f"{ROADMAP}:url", "file:///etc/hostname"),
        (f"{ROADMAP}:language", "en\"><script>"),
        (f"{ROADMAP}:updated", "2026-02-30"),
        (f"{ROADMAP}:updated", "0000-01-01"),
        (f"{ROADMAP}:updated", "2026-11-22\n"),
        (f"{ROADMAP}:title", "word " * 200_000),
        (f"{PHASE}:id", "../first"),
        (f"{PHASE}:sections.0.id", "x y"),
        (f"{TOPIC}.id", "../one"),
        (f"{TOPIC}.cards.0.id", "a/../../b"),
        (f"{TOPIC}.resources", [{"title": "R", "url": "javascript:alert(1)"}]),
        (f"{TOPIC}.example", {"lang": "text", "code": "x" * 2_000_000}),
    ],
)  # fmt: skip
def test_refused(path: str, value: Any, tmp_path: Path) -> None:
    """What the schema refuses is not built, whatever the settings say, and nothing is written."""
    folder = write(tmp_path / "roadmap", changed(path, value))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(RoadwrightError):
        workspace.open_folder(folder).build(tmp_path / "a/b/output", QUICK)
    assert before == sorted(tmp_path.rglob("*"))


@pytest.mark.parametrize("name", [ROADMAP, PHASE, "phases/secret.yaml", "decisions.yaml", "anki.lock.json"])
@pytest.mark.parametrize("text", [CANARY, '{"decisions": []}'])
def test_links_out_are_refused(name: str, text: str, tmp_path: Path) -> None:
    """A file of the roadmap that is a link to one outside of it is not read, and its text is not told."""
    folder = write(tmp_path / "roadmap", PLAIN)
    (tmp_path / "secret.txt").write_text(text)
    (folder / name).unlink(missing_ok=True)
    (folder / name).symlink_to(tmp_path / "secret.txt")
    opened = workspace.open_folder(folder)
    with pytest.raises(RoadwrightError) as raised:
        opened.build(tmp_path / "output", QUICK)
    assert CANARY not in f"{raised.value} {raised.value.hint} {opened.findings}"


def test_sources_that_lead_out_are_refused(tmp_path: Path) -> None:
    """A source that is a link out of the roadmap is not compared."""
    folder = write(tmp_path / "roadmap", changed(f"{ROADMAP}:sources", [{"id": "s", "title": "S", "path": "s.md"}]))
    (tmp_path / "secret.txt").write_text(f"# {CANARY}")
    (folder / "s.md").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(RoadwrightError, match="leads out"):
        workspace.open_folder(folder).diff()


@pytest.mark.parametrize("text", ["\x00", "\x1f\x07", "\x7f\x85\u2028\u2029", "\ufffe", "\u202e\u2066", "\x1b[2J"])
def test_control_characters(text: str, tmp_path: Path) -> None:
    """Characters that steer a terminal, a parser or the direction of text build into files that verify."""
    folder = write(tmp_path / "roadmap", changed(f"{TOPIC}.title", f"One {text}"))
    built = workspace.open_folder(folder).build(tmp_path / "output", QUICK)
    assert built
    assert [] == findings(tmp_path / "output/plain")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (f"{ROADMAP}:updated", "1980-01-01"),
        (f"{ROADMAP}:updated", "2099-12-31"),
        (f"{TOPIC}.cards.0.back", "neither"),
        (f"{TOPIC}.cards.0", {"id": "a", "kind": "cloze", "text": "{{c1::}} {{c99999999999::x"}),
        (f"{TOPIC}.requires", ["one"]),
        (f"{TOPIC}.requires", ["nowhere"]),
        (f"{TOPIC}.hours", [1e308, 1e308]),
        (f"{TOPIC}.hours", [5, 1]),
        (f"{PHASE}:sections", []),
        (f"{PHASE}:sections.0.topics", []),
        (f"{ROADMAP}:phases", ["first", "gone"]),
    ],
)
def test_mistakes_that_rules_would_find(path: str, value: Any, tmp_path: Path) -> None:
    """Where every rule is switched off, nonsense is built or refused in words."""
    opened = workspace.open_folder(write(tmp_path / "roadmap", changed(path, value)))
    for name in QUICK:
        with suppress(RoadwrightError):
            opened.build(tmp_path / "output", [name])
