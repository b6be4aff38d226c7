"""Units are rendered at once, in processes where they are slow; whatever goes wrong there is said here."""

from __future__ import annotations

import multiprocessing
import re
import sys

import pytest
from msgspec.structs import replace

from roadwright import rendering
from roadwright.artifact import Edition
from roadwright.diagnostics import RoadwrightError
from roadwright.model import Hours, Phase, Roadmap, Section, Topic
from roadwright.rendering import Unit

TOPIC = Topic(id="notes", title="Notes", level="beginner", depth="aware", hours=Hours(1, 2), summary="A sound.")
PHASES = tuple(
    Phase(id=name, title=name.title(), goal="Hear.", sections=(Section(id=f"in-{name}", title="In", topics=(topic,)),))
    for name, topic in (("sound", TOPIC), ("rhythm", replace(TOPIC, id="beat", title="Beat")))
)
ROADMAP = Roadmap(
    id="music", title="Music", version="1", updated="2026-11-22", language="en", audience="You.", goal="Play.",
    phases=PHASES,
)  # fmt: skip
EDITION = Edition(roadmap=ROADMAP, fingerprint="0" * 64, draft=True)


def unit(form: str, roadmap: Roadmap = ROADMAP) -> Unit:
    """A format of a roadmap."""
    return Unit(format=form, edition=replace(EDITION, roadmap=roadmap))


def test_slow_and_quick() -> None:
    """Files come by unit in the order asked for, the same as without a process, and every format reaches its end."""
    told: list[tuple[str, int, int]] = []
    made = rendering.render([unit("pdf"), unit("csv")], lambda *step: told.append(step))
    assert ["pdf", "csv"] == list(made)
    assert made == {form: unit(form).render(lambda *_: None) for form in ("pdf", "csv")}
    assert [("csv", 0, 1), ("csv", 1, 1)] == [step for step in told if step[0] == "csv"]
    shares = [done / total for name, done, total in told if name == "pdf"]
    assert (0, 1) == (shares[0], shares[-1])
    assert len(shares) > 4


def test_key() -> None:
    """A unit's key changes with all that it is made of, and with nothing else."""
    same = [unit("csv"), unit("csv", replace(ROADMAP)), Unit(format="csv", edition=replace(EDITION, progress=print))]
    other = [
        unit("opml"),
        unit("csv", replace(ROADMAP, title="Musik")),
        Unit(format="csv", part="a.csv", edition=EDITION),
        *(
            Unit(format="csv", edition=replace(EDITION, **change))
            for change in (
                {"draft": False}, {"ledger": "{}"}, {"attachments": {"a": b""}}, {"attachments": {"a": b"b"}},
                {"whole": ROADMAP}, {"fingerprint": "1" * 64},
            )
        ),
    ]  # fmt: skip
    assert (1, 1 + len(other)) == (len({one.key for one in same}), len({one.key for one in (*same, *other)}))


def test_what_cannot_be_rendered() -> None:
    """What an exporter has against the content comes out of its process with its words."""
    topic = replace(TOPIC, title="Notes \N{PHAISTOS DISC SIGN CAT}")
    section = replace(PHASES[0].sections[0], topics=(topic,))
    roadmap = replace(ROADMAP, phases=(replace(PHASES[0], sections=(section,)),))
    with pytest.raises(RoadwrightError, match=re.escape("topic notes: no font of the book has U+101EC")) as caught:
        rendering.render([unit("pdf", roadmap)], lambda *_: None)
    assert "other words" in caught.value.hint


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_process_that_dies() -> None:
    """A process that was killed, as one is that takes all memory, is said in words that name the format."""

    def kill(name: str, done: int, total: int) -> None:
        for child in multiprocessing.active_children():
            child.kill()

    with pytest.raises(RoadwrightError, match=r"rendering pdf was stopped \(exit code -9\)"):
        rendering.render([unit("pdf")], kill)
