"""A resource is linked by http, though its site is known to answer to https.

What comes over http can be read and changed on its way. A site is known to answer to https where another resource of
the roadmap links to it so; of others, nothing is known without asking, and `http://` stays a hint to look.

Bad:

    resources:
      - {title: Joins, url: http://www.postgresql.org/docs/current/tutorial-join.html}

Good:

    resources:
      - {title: Joins, url: https://www.postgresql.org/docs/current/tutorial-join.html}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content, Path, Roadmap
from roadwright.rules._quoting import quoted

CODE = "RW503"
NAME = "insecure-url"
SEVERITY: Severity = "warning"
FIX: Fixes = "safe or unsafe"

_LOCAL = ("localhost", "127.", "[::1]", "0.0.0.0")  # noqa: S104 -- looked for, not listened at


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each http address: a warning with a safe fix where the site is known by https, else a note."""
    insecure = [(path, url) for path, url in _addresses(content.roadmap) if url.startswith("http://")]
    if not insecure:
        return
    secure = {_site(url) for _, url in _addresses(content.roadmap) if url.startswith("https://")}
    for path, url in insecure:
        site = _site(url)
        if site.startswith(_LOCAL):
            continue
        known = site in secure
        yield Diagnostic(
            code=CODE,
            severity=SEVERITY if known else "info",
            message=f"`{url}` is linked by http" + (f", though {site} answers to https" if known else ""),
            hint="link to it by https" if known else "see whether the site answers to https, and link to that",
            path=path,
            fix=Fix(path=path, text=quoted("https" + url.removeprefix("http")), safe=known),
        )


def _addresses(roadmap: Roadmap) -> Iterator[tuple[Path, str]]:
    yield ("url",), roadmap.url
    for path, topic in roadmap.topics:
        for i, resource in enumerate(topic.resources):
            yield (*path, "resources", i, "url"), resource.url


def _site(url: str) -> str:
    return url.partition("://")[2].partition("/")[0].lower()
