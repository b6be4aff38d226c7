"""Markdown as the content may use it: CommonMark without raw HTML, remote images or unknown link schemes.

Every exporter that writes HTML takes it from here, so what content can do to a page is decided in one place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from roadwright import simple_markdown
from roadwright.highlight import code_html

_BREAKS = frozenset({"softbreak", "hardbreak"})
SCHEMES = frozenset({"http", "https", "mailto"})


def allowed(url: str) -> bool:
    """Whether content may link to ``url``: http, https, mailto, or an anchor of the same document."""
    if url.startswith("#"):
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in SCHEMES and bool(parts.netloc or parts.scheme == "mailto")


def _fence(self: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:  # noqa: ARG001
    token = tokens[idx]
    return code_html(token.content, token.info.strip().split(" ")[0])


def _image(self: RendererHTML, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType) -> str:
    return self.renderInlineAsText(tokens[idx].children or [], options, env)


@cache
def parser() -> MarkdownIt:
    """The one parser of content Markdown. The "js-default" preset escapes raw HTML."""
    markdown = MarkdownIt("js-default", {"linkify": False, "typographer": False, "xhtmlOut": True})
    markdown.validateLink = allowed  # type: ignore[method-assign]
    markdown.add_render_rule("fence", _fence)
    markdown.add_render_rule("image", _image)
    return markdown


def html(text: str) -> str:
    """Block Markdown as HTML."""
    return str(parser().render(text))


def inline(text: str) -> str:
    """One paragraph of Markdown as HTML, without the ``<p>`` around it."""
    if "](" not in text and simple_markdown.is_line(text):
        return simple_markdown.html(text)
    return str(parser().renderInline(text))


def plain(text: str) -> str:
    """The words of the Markdown, without its marks, white space squeezed."""
    if simple_markdown.is_prose(text):
        return simple_markdown.words(text)
    words: list[str] = []
    for token in parser().parse(text):
        if token.type == "inline":
            words += [" " if child.type in _BREAKS else child.content for child in token.children or ()]
            words.append(" ")
        elif token.type in {"fence", "code_block"}:
            words.append(token.content + " ")
    return re.sub(r"\s+", " ", "".join(words)).strip()
