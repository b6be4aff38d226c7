"""A topic lists a resource twice.

Addresses are compared without scheme, `www.`, trailing slash and anchor: two anchors of one page are one page to read.

Bad:

    resources:
      - {title: Tutorial on joins, url: https://www.postgresql.org/docs/current/tutorial-join.html}
      - {title: Joins, url: https://www.postgresql.org/docs/current/tutorial-join.html#left}

Good:

    resources:
      - {title: Tutorial on joins, url: https://www.postgresql.org/docs/current/tutorial-join.html}
"""

from __future__ import annotations

from collections.abc import Iterator

from roadwright.diagnostics import Diagnostic, Fix, Fixes, Related, Severity
from roadwright.model import Content

CODE = "RW502"
NAME = "duplicate-resource"
SEVERITY: Severity = "warning"
FIX: Fixes = "unsafe"


def check(content: Content) -> Iterator[Diagnostic]:
    """Yield each resource whose page the topic lists already."""
    for path, topic in content.roadmap.topics:
        if len(topic.resources) < 2:
            continue
        first: dict[str, int] = {}
        for i, resource in enumerate(topic.resources):
            earlier = first.setdefault(_page(resource.url), i)
            if earlier != i:
                place = (*path, "resources", i)
                yield Diagnostic(
                    code=CODE,
                    severity=SEVERITY,
                    message=f"topic `{topic.id}` lists `{resource.url}` twice",
                    hint="take one of them out",
                    path=(*place, "url"),
                    related=(Related(path=(*path, "resources", earlier, "url"), message="listed here first"),),
                    fix=Fix(path=place, text=None, safe=False),
                )


def _page(url: str) -> str:
    address = url.partition("#")[0].partition("://")[2]
    return address.removeprefix("www.").rstrip("/").lower()
