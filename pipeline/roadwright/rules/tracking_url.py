"""A resource's address tells its site where the reader came from.

Parameters such as `utm_source` and `fbclid` count readers, and are no part of the address. The page is the same without
them.

Bad:

    resources:
      - {title: Joins, url: "https://example.org/joins?utm_source=newsletter&page=2"}

Good:

    resources:
      - {title: Joins, url: "https://example.org/joins?page=2"}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Severity
from roadwright.model import Content
from roadwright.patterns import lazy
from roadwright.rules._quoting import quoted

CODE = "RW508"
NAME = "tracking-url"
SEVERITY: Severity = "warning"
FIX: Fixes = "safe"

_TRACKING = lazy(r"(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src|si)=[^&#]*")


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each address with such parameters, and the address without."""
    for path, topic in content.roadmap.topics:
        for i, resource in enumerate(topic.resources):
            page, mark, query = resource.url.partition("?")
            if not mark or not _TRACKING.search(query):
                continue
            query, hash_mark, anchor = query.partition("#")
            kept = "&".join(part for part in query.split("&") if not _TRACKING.fullmatch(part))
            clean = page + ("?" + kept if kept else "") + hash_mark + anchor
            if clean == resource.url:
                continue
            place = (*path, "resources", i, "url")
            yield Diagnostic(
                code=CODE,
                severity=SEVERITY,
                message=f"`{resource.url}` tracks its readers",
                hint=f"write `{clean}`",
                path=place,
                fix=Fix(path=place, text=quoted(clean)),
            )
