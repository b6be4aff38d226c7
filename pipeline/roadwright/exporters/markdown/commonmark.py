"""Content Markdown written anew, so that it means the same wherever it is put and cannot break what is around it.

Content is parsed with the one parser of ``prose`` (no raw HTML, no unknown link schemes) and its tokens are written
as plain CommonMark: headings become bold lines, images their descriptions, fences are longer than any run of
backticks inside, and every character of text that could begin markup is escaped. Simple Markdown, which is most of it,
is passed through as it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it.tree import SyntaxTreeNode

from roadwright.prose import allowed, parser
from roadwright.simple_markdown import is_line, is_prose

_SPECIAL = re.compile(r"[\\`*\[\]<~|$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_PLAIN = re.compile(r"[^\s\\`*\[\]<~|$_&#]++(?: [^\s\\`*\[\]<~|$_&#]++)*+")
_LINE_START = re.compile(r"(?:#{1,6}|[-+])(?=\s|$)|>|[-=:][-=: ]*$")
_NUMBERED = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BOLD_LINE = re.compile(r"^\*\*[^*]*\*\*$", re.MULTILINE)
_UNDELIMITED = frozenset({"text", "code_inline", "softbreak"})
_LISTS = frozenset({"bullet_list", "ordered_list"})


def escape(text: str) -> str:
    """Plain text, such as a title, as Markdown of one line that reads as that text."""
    if _PLAIN.fullmatch(text):
        return text
    return re.sub(r"(?<![^ ])(#+)$", r"\\\1", _escape(" ".join(text.split())))


def code(text: str) -> str:
    """Plain text as a code span. A reader takes one space off both ends where both have one, so it is given two."""
    squeezed = re.sub(r"\s+", " ", text)
    ticks = "`" * (_longest_run(squeezed) + 1)
    ends = {squeezed[:1], squeezed[-1:]}
    pad = " " if squeezed.strip() and ("`" in ends or ends == {" "}) else ""
    return f"{ticks}{pad}{squeezed}{pad}{ticks}" if squeezed else ""


def fence(text: str, lang: str = "") -> str:
    """Code as a fenced block."""
    ticks = "`" * max(3, _longest_run(text) + 1)
    info = re.sub(r"[^\w+#.-]", "", lang)
    return f"{ticks}{info}\n{text.rstrip()}\n{ticks}"


def link(text: str, url: str) -> str:
    """A link with plain text."""
    return f"[{escape(text)}]({_destination(url)})"


def address(url: str) -> str:
    """An address that is shown as it is, and leads there where content may link to it."""
    if not allowed(url):
        return code(url)
    return link(url, url) if re.search(r"[\s<>\\]", url) else f"<{url}>"


def quote(text: str) -> str:
    """Blocks as a block quote."""
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def inline(markdown: str) -> str:
    """Markdown on one line: its inline markup is kept, its blocks are not looked for."""
    if is_line(markdown):
        return markdown
    tree = SyntaxTreeNode(parser().parseInline(markdown))
    return _line(re.sub(r"\s*\\?\n\s*", " ", _paragraph(tree)).strip()) if tree.children else ""


def blocks(markdown: str) -> str:
    """Markdown with its blocks: paragraphs, lists, quotes, code and tables."""
    if is_prose(markdown):
        return markdown.rstrip("\n")
    return "\n\n".join(_blocks(_parse(markdown)))


def prose(markdown: str) -> str:
    """Markdown whose paragraphs and code stand free; all other blocks are quoted.

    A list or a bold line of an explanation then never looks like a part of the roadmap around it.
    """
    if is_prose(markdown) and not _BOLD_LINE.search(markdown):
        return markdown.rstrip("\n")
    nodes = _parse(markdown)
    return "\n\n".join(
        text if _is_plain(node) else quote(text) for node, text in zip(nodes, _blocks(nodes), strict=True)
    )


def _escape(text: str) -> str:
    return _SPECIAL.sub(lambda found: "&amp;" if found[0] == "&" else f"\\{found[0]}", text)


def _parse(markdown: str) -> list[SyntaxTreeNode]:
    return SyntaxTreeNode(parser().parse(markdown)).children


def _is_plain(node: SyntaxTreeNode) -> bool:
    if node.type != "paragraph":
        return node.type in {"fence", "code_block"}
    spans = node.children[0].children if node.children else ()
    return [span.type for span in spans if span.type != "text" or span.content] != ["strong"]


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> list[str]:
    written: list[str] = []
    previous, turn = "", 0
    for node in nodes:
        turn = 1 - turn if node.type in _LISTS and node.type == previous else 0
        written.append(_block(node, turn))
        previous = node.type
    return written


def _block(node: SyntaxTreeNode, turn: int) -> str:
    """One block; ``turn`` picks the other marker for a list that follows a list, or the two would become one."""
    match node.type:
        case "paragraph":
            return _paragraph(node)
        case "heading":
            return _paragraph(node, bold=True)
        case "fence" | "code_block":
            return fence(node.content, node.info.split(" ")[0])
        case "blockquote":
            return quote("\n\n".join(_blocks(node.children)))
        case "bullet_list":
            return _list(node, [f"{'-*'[turn]} "] * len(node.children))
        case "ordered_list":
            first = int(node.attrs.get("start", 1))
            return _list(node, [f"{first + i}{'.)'[turn]} " for i in range(len(node.children))])
        case "table":
            return _table(node)
        case _:
            return "***"


def _list(node: SyntaxTreeNode, markers: Sequence[str]) -> str:
    tight = all(child.hidden for item in node.children for child in item.children if child.type == "paragraph")
    gap = "\n" if tight else "\n\n"
    items = [
        marker + gap.join(_blocks(item.children)).replace("\n", "\n" + " " * len(marker))
        for marker, item in zip(markers, node.children, strict=True)
    ]
    return re.sub(r"[ ]+$", "", gap.join(items), flags=re.MULTILINE)


def _table(node: SyntaxTreeNode) -> str:
    rows = [[_cell(cell) for cell in row.children] for part in node.children for row in part.children]
    return table(rows[0], rows[1:])


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown of one line."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _cell(node: SyntaxTreeNode) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", " ".join(_paragraph(node).split()))


def _paragraph(node: SyntaxTreeNode, *, bold: bool = False) -> str:
    """The inline content of a block.

    Delimiters can be so entangled that written anew they pair up differently. What would not read as the original
    loses its markup and keeps its words.
    """
    if not node.children:
        return ""
    spans = node.children[0].children
    written = _lines(_spans(spans))
    if not bold and all(span.type in _UNDELIMITED for span in spans):
        return written
    original = _html(node.children[0])
    if bold and parser().renderInline(f"**{written}**") == f"<strong>{original}</strong>":
        return f"**{written}**"
    if parser().renderInline(written) == original:
        return written
    return _lines("".join("\n" if leaf.type.endswith("break") else _text(leaf.content) for leaf in _leaves(spans)))


def _html(inline_node: SyntaxTreeNode) -> str:
    token = inline_node.token
    return str(parser().renderer.render(token.children or [] if token else [], parser().options, {}))


def _leaves(nodes: Sequence[SyntaxTreeNode]) -> Iterator[SyntaxTreeNode]:
    for node in nodes:
        if node.children and node.type != "image":
            yield from _leaves(node.children)
        else:
            yield node


def _lines(text: str) -> str:
    lines = (line.strip(" \t") for line in text.split("\n"))
    return "\n".join(_line(line) for line in lines if line)


def _line(line: str) -> str:
    if _LINE_START.match(line):
        return f"\\{line}"
    return _NUMBERED.sub(r"\1\\\2", line, count=1) if _NUMBERED.match(line) else line


def _spans(nodes: Sequence[SyntaxTreeNode]) -> str:
    return "".join(_span(node) for node in nodes)


def _span(node: SyntaxTreeNode) -> str:
    match node.type:
        case "text":
            return _text(node.content)
        case "code_inline":
            return code(node.content)
        case "em" | "strong" | "s":
            return f"{node.markup}{_spans(node.children)}{node.markup}"
        case "link":
            href = str(node.attrs["href"])
            return f"<{href}>" if node.info == "auto" else f"[{_spans(node.children)}]({_destination(href)})"
        case "softbreak":
            return "\n"
        case "hardbreak":
            return "\\\n"
        case _:
            return _text(node.content)


def _text(content: str) -> str:
    return _escape(re.sub(r"[\x00-\x1f\x7f]", " ", content))


def _destination(url: str) -> str:
    safe = re.sub(r"[\s<>]", lambda found: f"%{ord(found[0]):02X}", url)
    return f"<{safe}>" if re.search(r"[()\\]", safe) else safe


def _longest_run(text: str) -> int:
    return max(map(len, re.findall("`+", text)), default=0)
