"""Content as the HTML that a tagged book may hold: headings that never skip a level, lists that know their start."""

from __future__ import annotations

import re
from html import escape

from roadwright import prose

DEEPEST = 4


def markdown(text: str) -> str:
    """Block Markdown. A heading inside a topic would break the outline: it becomes a bold line."""
    return _numbered(re.sub(r"<h[1-6]>", '<p class="line">', re.sub(r"</h[1-6]>", "</p>", prose.html(text))))


def guide(text: str) -> str:
    """Block Markdown whose headings begin at the second level and never skip one, as PDF/UA asks."""
    above: list[int] = []

    def renumber(tag: re.Match[str]) -> str:
        if tag[1] == "<h":
            while above and above[-1] >= int(tag[2]):
                above.pop()
            above.append(int(tag[2]))
        return f"{tag[1]}{min(len(above) + 1, DEEPEST)}>"

    return _numbered(re.sub(r"(</?h)([1-6])>", renumber, prose.html(text)))


def _numbered(html: str) -> str:
    """A list that begins at another number than 1 says so in a way that WeasyPrint knows."""
    return re.sub(r'<ol start="(\d+)">', lambda tag: f'<ol style="counter-reset: list-item {int(tag[1]) - 1}">', html)


def bare_code(text: str, lang: str) -> str:
    """A block of code without highlighting, of the same form as ``highlight.code_html``."""
    del lang
    return f'<pre class="code"><code>{escape(text.rstrip())}</code></pre>\n'
