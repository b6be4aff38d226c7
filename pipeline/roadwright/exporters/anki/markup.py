"""Content as it may stand in a field of Anki: safe HTML in which nothing means anything to Anki.

Anki reads more than HTML in a field: ``{{c1::`` opens a gap, ``::`` inside one begins a hint, ``}}`` ends it,
``[sound:x]`` plays a file and ``[latex]`` runs a program. Written as character references they are only text.
MathJax is kept out by a class in the templates.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

from roadwright import cloze, highlight, prose
from roadwright.model import Code, Resource

ANKI = {"{": "&#123;", "}": "&#125;", "[": "&#91;", "::": "&#58;&#58;"}
MEANINGFUL = re.compile("|".join(map(re.escape, ANKI)))
CONTROL = dict.fromkeys((*range(0x09), *range(0x0B, 0x20), 0x7F, *range(0xD800, 0xE000)))
"""Characters that print nothing, among them 1F, which parts the fields of a note; and halves of characters."""

START, END = "\x02", "\x03"
"""Stand for the ends of a gap while Markdown is rendered; control characters never come from content."""

SPAN = re.compile(r'<span class="\w+">|</span>|[\x02\x03\n]')
TAG = re.compile(r"<(/?)(\w+)[^>]*>")
INNER_LINK = re.compile(r'<a href="#[^"]*">(.*?)</a>', re.DOTALL)
PARAGRAPH = re.compile(r"<p>((?:(?!<p>).)*)</p>\n?", re.DOTALL)


def inert(html: str) -> str:
    """The HTML with everything that Anki would act on written as character references."""
    return MEANINGFUL.sub(lambda found: ANKI[found[0]], html)


def _rendered(text: str) -> str:
    """The HTML without links to other topics, which a deck cannot follow, and without a lone paragraph's ``<p>``."""
    if not text:
        return ""
    html = INNER_LINK.sub(r"\1", prose.html(text))
    alone = PARAGRAPH.fullmatch(html)
    return alone[1] if alone else html.rstrip("\n")


def markdown(text: str) -> str:
    """Markdown as the HTML of a field; a single paragraph goes without its ``<p>``."""
    return inert(_rendered(text.translate(CONTROL)))


def plain(text: str) -> str:
    """Plain text, such as a title, as the HTML of a field."""
    return inert(escape(text.translate(CONTROL)))


def _split_spans(html: str, at: str) -> str:
    """The HTML with each highlighting span closed before a character of ``at`` and opened again behind it."""
    parts: list[str] = []
    opened = ""
    position = 0
    for found in SPAN.finditer(html):
        parts.append(html[position : found.start()])
        position = found.end()
        if found[0].startswith("<"):
            opened = "" if found[0] == "</span>" else found[0]
        elif opened and found[0] in at:
            parts.append("</span>" + found[0] + opened)
            continue
        parts.append(found[0])
    return "".join((*parts, html[position:]))


def _changed(before: str, after: str) -> set[int]:
    """The lines of the text after a change, from 0, that the change touched; none where it left no line.

    Indentation counts only where nothing else changed, since a line around others indents them all.
    """
    for bare in (str.strip, str.rstrip):
        old, new = ([bare(line) for line in text.split("\n")] for text in (before, after))
        steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
        touched = {line for step, _, _, start, end in steps if step != "equal" for line in range(start, end)}
        if touched:
            return touched if len(touched) < len(new) else set()
    return set()


def code(snippet: Code | None, before: Code | None = None) -> str:
    """A block of highlighted code, each line in an element of its own; or nothing.

    Lines that are other than in ``before`` are marked as changed, unless all of them would be.
    """
    if snippet is None:
        return ""
    text = snippet.text.translate(CONTROL).rstrip()
    lines = _split_spans(highlight.spans(text, snippet.lang), "\n").split("\n")
    marked = _changed(before.text, text) if before else set()
    rows = (f'<span class="{"l new" if row in marked else "l"}">{line}</span>' for row, line in enumerate(lines))
    return inert('<pre class="code"><code>' + "\n".join(rows) + "</code></pre>")


def printed(text: str) -> str:
    """What a program prints, as it prints it; nothing where it prints nothing."""
    return f'<pre class="output">{plain(text.rstrip())}</pre>' if text else ""


def link(resource: Resource | None) -> str:
    """The resource as a link, as its bare title where its address is not one to follow, or nothing."""
    if resource is None:
        return ""
    title = plain(resource.title)
    return f'<a href="{plain(resource.url)}">{title}</a>' if prose.allowed(resource.url) else title


def options(choices: tuple[str, ...]) -> str:
    """The options of a choice as a list, or nothing."""
    items = "".join(f"<li>{markdown(option)}</li>" for option in choices)
    return f'<ol class="options">{items}</ol>' if items else ""


def _balanced(html: str) -> bool:
    """Whether every element that opens in the HTML closes in it, and the other way round."""
    depth: list[str] = []
    for closing, name in TAG.findall(html):
        if not closing:
            depth.append(name)
        elif not depth or depth.pop() != name:
            return False
    return not depth


def gapped(text: str) -> str:
    """A sentence with gaps, in Anki's own notation.

    Where a gap cuts a Markdown mark in two the sentence is shown as it was typed: half an element would tear the card.
    """
    text = text.translate(CONTROL)
    numbers = [gap.number for gap in cloze.gaps(text)]
    marked = cloze.replace(text, lambda gap: f"{START}{gap.answer}{END}")
    html = _split_spans(_rendered(marked), START + END)
    inside = re.findall(f"{START}(.*?){END}", html, re.DOTALL)
    if len(inside) != len(numbers) or not all(map(_balanced, inside)):
        html = escape(marked)
    following = iter(numbers)
    html = re.sub(START, lambda _: f"\x02{next(following)}\x04", inert(html))
    return re.sub("\x02([0-9]+)\x04", r"{{c\1::", html).replace(END, "}}")
