"""The fonts of the book: which files they are, what they can draw, and how wide a text comes out.

They are IBM Plex, from ordinary dependencies. Nothing is taken from the system, so two machines draw the same
pages. Plex Sans is one variable file and serves every weight; Serif and Mono are one file a cut.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from msgspec import Struct

SCHEME = "font:"


class Face(Struct, frozen=True, kw_only=True):
    """One ``@font-face``. ``weight`` is empty for a variable font: fontconfig then reads the range from the file."""

    family: str
    file: Path
    weight: str = ""
    style: str = "normal"

    @property
    def url(self) -> str:
        """The address by which the style sheet asks the fetcher for the file."""
        return SCHEME + self.file.name.replace("[", "-").replace("]", "").replace(",", "-")

    @property
    def css(self) -> str:
        """The ``@font-face`` rule."""
        weight = f" font-weight: {self.weight};" if self.weight else ""
        return (
            f'@font-face {{ font-family: "{self.family}"; src: url("{self.url}");{weight} font-style: {self.style} }}'
        )


@cache
def faces() -> tuple[Face, ...]:
    """Every cut that the style sheet uses. Each one that a page shows is embedded, so they are few."""
    import fontpkg_ibm_plex_mono as mono  # type: ignore[import-untyped]
    import fontpkg_ibm_plex_sans as sans  # type: ignore[import-untyped]
    import fontpkg_ibm_plex_serif as serif  # type: ignore[import-untyped]

    def cut(package: Path, family: str, name: str, weight: str, style: str = "normal") -> Face:
        return Face(family=family, file=package / "files" / name, weight=weight, style=style)

    return (
        cut(serif.ROOT, "Book Serif", "IBMPlexSerif-Regular.ttf", "400"),
        cut(serif.ROOT, "Book Serif", "IBMPlexSerif-Italic.ttf", "400", "italic"),
        cut(serif.ROOT, "Book Serif", "IBMPlexSerif-SemiBold.ttf", "600"),
        cut(sans.ROOT, "Book Sans", "IBMPlexSans[wdth,wght].ttf", ""),
        cut(mono.ROOT, "Book Mono", "IBMPlexMono-Regular.ttf", "400"),
        cut(mono.ROOT, "Book Mono", "IBMPlexMono-Italic.ttf", "400", "italic"),
        cut(mono.ROOT, "Book Mono", "IBMPlexMono-SemiBold.ttf", "600"),
    )


@cache
def drawable() -> frozenset[int]:
    """The code points that at least one of the fonts draws; Pango falls back from one to the next."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    points: set[int] = set()
    for face in faces():
        if face.style == "normal":
            with TTFont(face.file, lazy=True) as font:
                points.update(font.getBestCmap())
    return frozenset(points)


@cache
def _advances() -> tuple[dict[int, int], int]:
    from fontTools.ttLib import TTFont

    sans = next(face for face in faces() if face.family == "Book Sans")
    with TTFont(sans.file, lazy=True) as font:
        metrics = font["hmtx"].metrics
        advances = {point: metrics[name][0] for point, name in font.getBestCmap().items()}
        return advances, font["head"].unitsPerEm


def text_width(text: str, size: float) -> float:
    """How wide a line of the sans serif is at regular weight, in the unit of ``size``; kerning is not counted."""
    advances, em = _advances()
    return sum(advances.get(ord(character), em) for character in text) * size / em
