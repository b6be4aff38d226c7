"""A resource's address is not a web address.

It has to be a full address with http or https, a host name with a dot (or localhost), and no white space: readers
click it, and the PDF and the deck carry it as it is.

Bad:

    resources:
      - title: PostgreSQL tutorial
        url: https//www.postgresql.org/docs

Good:

    resources:
      - title: PostgreSQL tutorial
        url: https://www.postgresql.org/docs
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Severity
from roadwright.model import Content
from roadwright.patterns import lazy

CODE = "RW501"
NAME = "url-malformed"
SEVERITY: Severity = "error"

_USUAL = lazy(r"https?://(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:/[\w./~#?&=%@+:,!$'()*;-]*)?")
_HOST = lazy(r"(?!.*\.\.)[\w-]+(?:\.[\w-]+)+\.?|localhost|[0-9a-f:.]*:[0-9a-f:.]*")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each resource and the roadmap's own address where they are not well formed."""
    if content.roadmap.url and (problem := problem_of(content.roadmap.url)):
        yield _finding("the roadmap's address", content.roadmap.url, problem, ("url",))
    for path, topic in content.roadmap.topics:
        for i, resource in enumerate(topic.resources):
            if problem := problem_of(resource.url):
                what = f"resource of topic `{topic.id}`"
                yield _finding(what, resource.url, problem, (*path, "resources", i, "url"))


def problem_of(url: str) -> str:
    """What is wrong with the address, or nothing. Most pass one regular expression and are not taken apart."""
    if _USUAL.fullmatch(url):
        return ""
    if any(character.isspace() for character in url):
        return "it holds white space"
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = parts.port
    except ValueError as error:
        return str(error)
    if parts.scheme not in {"http", "https"}:
        return "it does not begin with http:// or https://"
    if not host:
        return "it names no host"
    if not _HOST.fullmatch(host):
        return f"`{host}` is no host name"
    if parts.username is not None or port == 0:
        return "it holds a user name, a password or port 0"
    return "" if url.isprintable() else "it holds invisible characters"


def _finding(what: str, url: str, problem: str, path: tuple[str | int, ...]) -> Diagnostic:
    return Diagnostic(
        code=CODE,
        severity=SEVERITY,
        message=f"{what}: `{url}` is not a web address: {problem}",
        hint="copy the whole address from the browser, from https:// on",
        path=path,
    )
