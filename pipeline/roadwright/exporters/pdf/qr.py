"""The short address of the roadmap as a picture that a telephone reads from paper."""

from __future__ import annotations


def code(url: str) -> str:
    """A QR code as an ``<svg>`` element with a title, 15 % of it redundant (level M)."""
    import segno

    drawn: str = segno.make(url, micro=False, error="m").svg_inline(
        border=0, omitsize=True, title=f"QR code of {url}", svgclass="qr", lineclass=None
    )
    return drawn
