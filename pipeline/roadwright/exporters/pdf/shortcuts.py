"""What WeasyPrint does more often than a book needs, done once; and one thing that it does wrong, done right.

Page numbers behind links: WeasyPrint lays out the whole book without them, then again every page that shows one, then
once more because the number of all pages, which no link asks for, has become known. But nearly every link of the book
points backwards, to a page that is finished when its own comes, so its number can stand there from the start. Two
thirds of the layout are saved. In the end WeasyPrint compares each box that shows a number with every place that does,
in search of numbers in bookmarks. There are none, and the comparisons grow with the square of the book.

Page references: pydyf lists those of all pages anew for each of the many elements of the tag tree.

Line ends: the text before an element ends with a space. Where it fills its line but for that space, WeasyPrint takes it
for text that cannot be broken, and leaves its first word alone on the line.

All reach into the insides of the two packages, so they apply only to versions that the tests have compared; with any
other the book takes longer, and a line in a hundred pages ends too early.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from typing import Any

COMPARED = {"weasyprint": frozenset({"70.0"}), "pydyf": frozenset({"0.13.0"})}


@contextmanager
def taken() -> Iterator[None]:
    """Render with the shortcuts that are known to fit the installed versions."""
    import pydyf  # type: ignore[import-untyped]
    import weasyprint.document  # type: ignore[import-untyped]
    import weasyprint.layout.inline as lines  # type: ignore[import-untyped]

    with ExitStack() as stack:
        if weasyprint.__version__ in COMPARED["weasyprint"]:
            stack.enter_context(_replaced(weasyprint.document, "TargetCollector", _collector()))
            stack.enter_context(_replaced(lines, "split_first_line", _whole_lines(lines.split_first_line)))
        if pydyf.__version__ in COMPARED["pydyf"]:
            stack.enter_context(_replaced(pydyf.PDF, "page_references", property(_page_references)))
        yield


@contextmanager
def _replaced(owner: Any, name: str, value: object) -> Iterator[None]:
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


class _LateItems(dict[tuple[Any, str], Any]):
    """What shows a number, by its box and the property it stands in. ``items`` are those for the end of the layout."""

    def __init__(self) -> None:
        super().__init__()
        self._late: list[tuple[tuple[Any, str], Any]] = []

    def setdefault(self, key: tuple[Any, str], lookup: Any = None) -> Any:
        """Note a lookup under its key, unless there is one."""
        if key not in self and key[1] != "content":
            self._late.append((key, lookup))
        return super().setdefault(key, lookup)

    def items(self) -> Any:
        """Those that stand in other properties than ``content``, which are all that WeasyPrint asks for in the end."""
        return tuple(self._late)


def _collector() -> type:
    from weasyprint.css.targets import TargetCollector  # type: ignore[import-untyped]

    class EarlyCollector(TargetCollector):  # type: ignore[misc]
        """Fills a page number in as soon as its page is laid out, and repeats a page only if its number changed."""

        def __init__(self) -> None:
            super().__init__()
            self.counter_lookup_items = _LateItems()
            self._lookups: defaultdict[str, list[Any]] = defaultdict(list)
            self._filled: list[Any] = []
            self._page = -1

        def collect_missing_counters(
            self, parent_box: Any, css_token: str, parse_again_function: Any, *missing: object
        ) -> None:
            """Note who shows a page number: in the book's style sheet always that of its own ``href``.

            Without the missing counters, since WeasyPrint takes those for the page that the box itself is on.
            """
            super().collect_missing_counters(parent_box, css_token, parse_again_function, [], missing[1])
            lookup = self.counter_lookup_items.get((parent_box, css_token))
            if lookup and missing[1]:
                self._lookups[parent_box.element.get("href").removeprefix("#")].append(lookup)

        def cache_target_page_counters(
            self, anchor_name: str, page_counter_values: dict[str, Any], page_maker_index: int, page_maker: list[Any]
        ) -> None:
            """Note the page of an anchor, and fill it in wherever the book refers to it."""
            target = self.target_lookup_items.get(anchor_name)
            if self.collecting or not target or target.state != "up-to-date":
                return
            self._begin(page_maker_index)
            target.page_maker_index = page_maker_index
            if target.cached_page_counter_values.get("page") == page_counter_values.get("page"):
                return
            target.cached_page_counter_values = deepcopy(page_counter_values)
            for lookup in self._lookups[anchor_name]:
                if lookup.page_maker_index is None or lookup.page_maker_index >= len(page_maker):
                    # It stands on this page, already drawn without the number, or on a later one.
                    lookup.pending = True
                    self._filled.append(lookup)
                else:
                    page_maker[lookup.page_maker_index][-1]["content_changed"] = True
                lookup.parse_again(lookup.cached_page_counter_values)

        def _begin(self, page: int) -> None:
            """What was filled in on an earlier page, and has not come up there, was in time for its own page."""
            if page != self._page:
                for lookup in self._filled:
                    lookup.pending = False
                self._filled.clear()
                self._page = page

    return EarlyCollector


def _whole_lines(split: Callable[..., Any]) -> Callable[..., Any]:
    """The function that takes the first line off a text, told to take all of it where only the last space is too much.

    It returns, among others, where the next line begins (None for no next line) and the width of the line.
    """

    def split_first_line(text: str, style: Any, context: Any, max_width: float | None, *rest: Any, **named: Any) -> Any:
        found = split(text, style, context, max_width, *rest, **named)
        _, _, resume_at, width, _, _ = found
        if resume_at is not None and text.endswith(" ") and max_width is not None and width < max_width / 2:
            _, _, resume_at, _, _, _ = split(text.rstrip(" "), style, context, max_width, *rest, **named)
            if resume_at is None:
                return split(text, style, context, None, *rest, **named)
        return found

    return split_first_line


def _page_references(pdf: Any) -> tuple[bytes, ...]:
    kids = pdf.pages["Kids"]
    known: tuple[int, tuple[bytes, ...]] = getattr(pdf, "_known_page_references", (-1, ()))
    if known[0] != len(kids):
        known = len(kids), tuple(f"{number} 0 R".encode() for number in kids[::3])
        pdf._known_page_references = known
    return known[1]
