"""How long a comparison takes: two made-up outlines of 1,000, 3,000 and 10,000 items, in one run.

Titles are drawn from a vocabulary that grows with the outline, common words often and rare ones seldom (Zipf's law), as
in real titles. The right outline has the left one's items in another order and half of them in other words. Processor
time is shown, so that other work on the machine does not count. Run ``python benchmarks/diff.py``.
"""

from __future__ import annotations

import random
import time

from roadwright.gaps.report import compare_two
from roadwright.outline import Item, Outline

SIZES = (1_000, 3_000, 10_000)
_SYLLABLES = (
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "ke",
    "li",
    "mo",
    "nu",
    "pa",
    "re",
    "si",
    "to",
    "vu",
    "wa",
    "xe",
    "yi",
    "zo",
)


def titles(size: int, seed: int) -> list[str]:
    """``size`` titles of one to four words."""
    chance = random.Random(seed)  # noqa: S311
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(200 + size // 2)]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    return [" ".join(chance.choices(words, weights, k=chance.randint(1, 4))) for _ in range(size)]


def reworded(texts: list[str], seed: int) -> list[str]:
    """The titles in another order, half of them with a word more, a word less, or as a plural."""
    chance = random.Random(seed)  # noqa: S311
    changed = []
    for text in texts:
        roll = chance.random()
        if roll < 0.15:
            changed.append(f"{text} {chance.choice(texts).split()[0]}")
        elif roll < 0.3 and " " in text:
            changed.append(text.split(" ", 1)[1])
        elif roll < 0.5:
            changed.append(f"{text}s")
        else:
            changed.append(text)
    block = [changed[start : start + 40] for start in range(0, len(changed), 40)]
    chance.shuffle(block)
    return [text for part in block for text in part]


def outline(texts: list[str]) -> Outline:
    """Phases of five sections of eight topics."""
    lines = iter(range(1, 2 * len(texts)))
    phases = []
    for start in range(0, len(texts), 40):
        sections = []
        for first in range(start, min(start + 40, len(texts)), 8):
            head, *topics = texts[first : first + 8]
            sections.append(
                Item(
                    kind="section",
                    text=head,
                    line=next(lines),
                    children=tuple(Item(kind="topic", text=topic, line=next(lines)) for topic in topics),
                )
            )
        phases.append(Item(kind="phase", text=f"Part {start // 40}", line=next(lines), children=tuple(sections)))
    return Outline(items=tuple(phases))


def flat(texts: list[str]) -> Outline:
    """All topics in one long list."""
    topics = (Item(kind="topic", text=text, line=line) for line, text in enumerate(texts, 2))
    return Outline(items=(Item(kind="phase", text="All", line=1, children=tuple(topics)),))


def main() -> None:
    """Print the processor seconds for each size, of two outlines with sections and of one without against one with."""
    for size in SIZES:
        texts = titles(size, seed=size)
        other = outline(reworded(texts, seed=1))
        for shape, left in (("sections", outline(texts)), ("one list", flat(texts))):
            start = time.process_time()
            report = compare_two(left, other)
            seconds = time.process_time() - start
            found = sum(pair.confident for pair in report.pairs)
            each = f"{seconds:6.2f} s  {seconds / size * 1e3:.2f} ms/item"
            print(f"{shape}  {size:>7,} x {size:<7,} {each}  {found} confident pairs")


if __name__ == "__main__":
    main()
