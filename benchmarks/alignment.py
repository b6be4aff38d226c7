"""How right alignment is: precision, recall and F1 against pairs that were labelled by hand.

Run ``python benchmarks/alignment.py``; ``--errors`` also lists what is wrong in the seen halves. Each folder of
``alignment/`` holds two outlines and ``labels.txt``, one pair a line: the lines of both files and the relation, read
from left to right (``=`` same, ``>`` broader, ``<`` narrower, ``~`` related). The labels were written before alignment
was tuned. A found pair is judged where it is labelled or one of its items is a leaf. A pair labelled ``~`` is neither
wrong nor missed as a suggestion, but wrong as a confident pair. Nobody looks at the errors of the unseen halves.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from roadwright.comparison import Pair
from roadwright.gaps.compared import Compared, Party
from roadwright.outline import TAUGHT, Outline

HERE = Path(__file__).parent / "alignment"
SOURCES = Path(__file__).parent.parent / "content" / "python-backend" / "sources"
HALVES = {
    "seen": ("data-analysis", "variants"),
    "unseen": ("frontend", "gardening", "operations", "photography"),
    "later seen": ("data-engineering", "guitar", "mobile", "node-backend"),
    "later unseen": ("first-aid", "web-security", "woodworking"),
    "third seen": ("devops",),
    "third unseen": ("java-backend", "machine-learning"),
    "fourth seen": ("cooking", "python-web"),
    "fourth unseen": ("data-science", "ios"),
}
"""The documents of the four rounds of labelling. The errors of the unseen ones are not looked at."""

Lines = tuple[int, int]


@dataclass(frozen=True)
class Case:
    """Two outlines and the pairs a person found in them."""

    name: str
    left: Path
    right: Path
    labels: dict[Lines, str]


@dataclass
class Tally:
    """How many pairs were found, how many of them are right, and how many there are."""

    found: int = 0
    right: int = 0
    gold: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """The share of the found pairs that are right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs that were found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        shares = f"precision {self.precision:.3f}  recall {self.recall:.3f}  F1 {self.f1:.3f}"
        return f"{shares}  ({self.right} of {self.found} found, {self.gold} labelled)"


def cases() -> list[Case]:
    """Every labelled case, by name. The case ``variants`` takes its outlines from the content."""
    found = []
    for folder in sorted(path for path in HERE.iterdir() if path.is_dir()):
        rows = [
            line.split() for line in (folder / "labels.txt").read_text(encoding="utf-8").splitlines() if line.strip()
        ]
        labels = {(int(left), int(right)): relation for left, right, relation in rows}
        if folder.name == "variants":
            left, right = SOURCES / "step-by-step.md", SOURCES / "complete.md"
        else:
            left, right = folder / "left.md", folder / "right.md"
        found.append(Case(folder.name, left, right, labels))
    return found


def leaves(outline: Outline) -> set[int]:
    """The lines of the items with nothing taught below them."""
    return {
        item.line
        for _, item in outline.walk()
        if item.kind in TAUGHT and sum(below.kind in TAUGHT for _, below in item.walk()) == 1
    }


def judge(case: Case, pairs: Iterable[Pair], left: set[int], right: set[int], *, confident: bool) -> Tally:
    """Count the pairs of a case, the confident ones or all of them; ``left`` and ``right`` are the lines of leaves."""
    tally = Tally()
    seen: set[Lines] = set()
    texts: dict[Lines, str] = {}
    for pair in pairs:
        lines = (pair.left.line, pair.right.line)
        texts[lines] = f"{pair.left.text!r} ~ {pair.right.text!r} ({pair.relation} {pair.score:.2f}: {pair.evidence})"
        if (confident and not pair.confident) or lines in seen:
            continue
        relation = case.labels.get(lines)
        if relation is None and lines[0] not in left and lines[1] not in right:
            continue
        if relation == "~" and not confident:
            continue
        seen.add(lines)
        tally.found += 1
        if relation is None or relation == "~":
            tally.errors.append(f"  wrong  {case.name} {lines} {texts[lines]}")
        else:
            tally.right += 1
    gold = {lines for lines, relation in case.labels.items() if relation != "~"}
    tally.gold = len(gold)
    tally.errors += [f"  missed {case.name} {lines} {texts.get(lines, '')}" for lines in sorted(gold - seen)]
    return tally


def total(tallies: Iterable[Tally]) -> Tally:
    """Several tallies as one."""
    one = Tally()
    for tally in tallies:
        one.found += tally.found
        one.right += tally.right
        one.gold += tally.gold
        one.errors += tally.errors
    return one


def figures(read: Callable[[Path], Outline], *, errors: bool = False) -> dict[tuple[str, str, str], Tally]:
    """The tallies by half (of ``HALVES``), case (or "all") and pairs ("confident", "all")."""
    found: dict[tuple[str, str, str], Tally] = {}
    aligned = []
    for case in cases():
        left, right = read(case.left), read(case.right)
        pairs = Compared(Party("left", left), Party("right", right)).pairs
        aligned.append((case, pairs, leaves(left), leaves(right)))
    for half, members in HALVES.items():
        for which in ("confident", "all"):
            for case, pairs, left, right in aligned:
                if case.name in members:
                    found[half, case.name, which] = judge(case, pairs, left, right, confident=which == "confident")
            found[half, "all", which] = total(t for (h, _, w), t in list(found.items()) if (h, w) == (half, which))
    if not errors:
        for tally in found.values():
            tally.errors.clear()
    return found


def read(path: Path) -> Outline:
    """The outline of a Markdown file."""
    from roadwright.sources import markdown

    return markdown.parse(path.read_text(encoding="utf-8"))


def main() -> None:
    """Print the figures."""
    errors = "--errors" in sys.argv
    for (half, case, which), tally in figures(read, errors=errors).items():
        print(f"{half:13} {case:16} {which:10} {tally}")
        if "unseen" not in half and case != "all":
            print(*tally.errors, sep="\n", end="\n" if tally.errors else "")


if __name__ == "__main__":
    main()
