"""Cards on paper: nothing is lost, nothing runs over the edge, and backs lie behind their fronts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from msgspec.structs import replace
from page import ValidationProfile, validate_pdf_bytes
from pypdf import PdfReader

from roadwright.artifact import Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.exporters import sheet
from roadwright.exporters.sheet import page
from roadwright.exporters.sheet.piece import HEIGHT
from roadwright.exporters.sheet.sides import SCALES, sides
from roadwright.model import Card, Code, Roadmap

LONG = "A question of `many` words about a thing that has a long name and a longer explanation than most others have. "


def with_cards(edition: Edition, *cards: Card) -> Edition:
    """The edition with other cards in its topic on scales."""
    first, harmony = edition.roadmap.phases
    scales = harmony.sections[0]
    section = replace(scales, topics=(replace(scales.topics[0], cards=cards),))
    return replace(edition, roadmap=replace(edition.roadmap, phases=(first, replace(harmony, sections=(section,)))))


def stuffed() -> Iterator[Card]:
    """Cards with more and more on them, up to what still fits."""
    for words in (40, 120, 200, 300):
        for lines in (0, 3, 8, 12):
            code = Code(lang="python", text="\n".join("x" * (4 * line + 9) for line in range(lines))) if lines else None
            front = (LONG * 3)[:words]
            yield Card(id=f"w{words}-{lines}", front=front, back=front, why=front, code=code)


def test_every_card_is_there(edition: Edition) -> None:
    """Two pages for each eight cards; every word of question, code, options, answer and reason, and no hint."""
    (artifact,) = sheet.render(replace(edition, draft=True))
    pages = [" ".join(found.extract_text().split()) for found in PdfReader(BytesIO(artifact.data)).pages]
    assert (artifact.path, len(pages)) == ("cards.pdf", 2)
    front, back = pages
    for words in (
        "What does a scale keep fixed?",
        "A scale has notes.",
        'print(*"CDE")',
        '["C"][1]',
        "A third",
        "Recall",
    ):
        assert words in front
    for words in (
        "The distances",
        "A major scale has seven notes.",
        "C D E",
        '["C"][0]',
        "A semitone",
        "a pattern of steps",
    ):
        assert words in back
    assert "Not the first note." not in front + back


def test_backs_lie_behind_their_fronts(edition: Edition) -> None:
    """Turned over on the long edge, left is right: a card and its back mirror each other on the page."""
    places = re.findall(
        r'class="card( back)?" style="left: (\d+)mm; top: (\d+)mm">.*?number">(\d+)<', page.html(edition)
    )
    fronts = {number: (int(left), int(top)) for back, left, top, number in places if not back}
    backs = {number: (int(left), int(top)) for back, left, top, number in places if back}
    assert len(fronts) == 6
    assert backs == {number: (210 - 97 - left, top) for number, (left, top) in fronts.items()}


def test_nothing_runs_over_the_edge(edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    """What WeasyPrint lays out is never higher than the room on a card, whatever is on it."""
    from weasyprint import HTML

    documents: list[Any] = []
    original = HTML.render

    def spy(self: HTML, *args: Any, **options: Any) -> Any:
        documents.append(original(self, *args, **options))
        return documents[-1]

    monkeypatch.setattr(HTML, "render", spy)
    list(sheet.render(replace(with_cards(edition, *stuffed()), draft=True)))

    def boxes(box: Any) -> Iterator[Any]:
        yield box
        for child in getattr(box, "children", ()):
            yield from boxes(child)

    heights = [
        box.height * 0.75
        for printed in documents[0].pages
        for box in boxes(printed._page_box)
        if getattr(box, "element", None) is not None and box.element.get("class") == "side"
    ]
    assert len(heights) == 32
    assert max(heights) <= HEIGHT + 1
    assert max(heights) > HEIGHT * 0.8


@pytest.mark.parametrize(
    ("card", "message"),
    [
        (Card(id="long", front=LONG * 40, back="A."), "card scales/long does not fit on paper"),
        (Card(id="odd", front="What is 漢?", back="A."), "card scales/odd cannot be printed: no font has 漢"),
    ],
)
def test_what_cannot_be_printed_is_named(edition: Edition, card: Card, message: str) -> None:
    """A card that would come out cut off or with holes stops the build."""
    with pytest.raises(RoadwrightError, match=re.escape(message)):
        list(sheet.render(with_cards(edition, card)))


def test_type_is_as_large_as_fits(roadmap: Roadmap) -> None:
    """Little text is set at full scale, much in the largest scale that holds it."""
    topic = roadmap.topics[1].value
    scales = [sides(topic, card)[0].scale for card in stuffed()]
    assert scales[0] == SCALES[0]
    assert scales[-1] < scales[0]


def test_content_is_only_text(edition: Edition) -> None:
    """Markup in content is shown; links are words, since paper has none."""
    card = Card(id="a", front="<script>x</script> [a link](https://example.org)", back="<img src=x>", why="[b](#notes)")
    html = page.html(with_cards(edition, card))
    assert "&lt;script&gt;x&lt;/script&gt; a link" in html
    assert not re.search(r"<(script|img|a)\b", html)


def test_an_edition_without_cards(edition: Edition) -> None:
    """Nothing to print is no file."""
    assert list(sheet.render(with_cards(edition))) == []


def test_same_bytes(edition: Edition) -> None:
    """Two builds give the same file, and screen readers can read it (PDF/UA-1)."""
    (first,), (second,) = sheet.render(edition), sheet.render(edition)
    assert first == second
    assert list(validate_pdf_bytes(first.data, profile=ValidationProfile.PDF_UA_1).failures) == []
