"""The ledger: read, advanced and written as a file that people merge."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from roadwright.diagnostics import RoadwrightError
from roadwright.exporters.anki import ledger
from roadwright.exporters.anki.ledger import Ledger, Record, Stamp
from roadwright.exporters.anki.lessons import taught
from roadwright.model import Roadmap


@pytest.mark.parametrize(
    ("digest", "day", "expected"),
    [
        ("same", 500, Stamp(digest="same", mod=100)),
        ("other", 500, Stamp(digest="other", mod=500)),
        ("other", 100, Stamp(digest="other", mod=101)),
        ("other", 7, Stamp(digest="other", mod=101)),
    ],
)
def test_a_stamp_moves_with_its_content_and_never_back(digest: str, day: int, expected: Stamp) -> None:
    """A change is later than what was shipped, also on the same day and where the day went back."""
    assert Stamp(digest="same", mod=100).advanced(digest, day) == expected


def test_the_file(roadmap: Roadmap, golden: Callable[[str, str], None]) -> None:
    """A line is a note, sorted by its key, without what is empty; reading gives back what was written."""
    records = {
        key: Record(stamp=Stamp(digest="0" * 16, mod=1795305600), lesson=lesson)
        for key, lesson in taught(roadmap).items()
    }
    written = Ledger(roadmap="music", notetypes={"card": Stamp(digest="1" * 16, mod=7)}, notes=records)
    text = ledger.text(written)
    golden("anki.lock.json", text)
    assert ledger.read(text, "music") == written


def test_before_the_first_build() -> None:
    """No text is an empty ledger."""
    assert ledger.read("", "music") == Ledger(roadmap="music")
    assert ledger.read(ledger.text(Ledger(roadmap="music")), "music") == Ledger(roadmap="music")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<<<<<<< HEAD", "cannot be read: JSON is malformed"),
        ('{"roadmap": "music", "notes": {"a/b": {}}}', "missing required field `stamp`"),
        ('{"roadmap": "music", "format": 99}', "has format 99, this release of roadwright knows 1"),
        ('{"roadmap": "other"}', "belongs to the roadmap 'other', not to 'music'"),
    ],
)
def test_a_ledger_that_cannot_be_used(text: str, message: str) -> None:
    """To guess would cost learners their progress: the build stops and says what to do."""
    with pytest.raises(RoadwrightError, match=message) as caught:
        ledger.read(text, "music")
    assert caught.value.hint
