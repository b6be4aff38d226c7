"""Characters that have no place in prose."""

from __future__ import annotations

from roadwright.patterns import lazy

EMOJI = lazy(
    "[\U0001f000-\U0001faff\u231a\u231b\u23e9-\u23f3\u2600-\u26ff\u2705\u2728\u274c\u274e\u2753-\u2757"
    "\u2763\u2764\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u20e3\ufe0f]"
)
"""Characters that are drawn as pictures, and the marks that make pictures of others. Arrows and ticks are text."""

DAMAGED = lazy(
    "\ufffd"  # what a decoder writes for bytes that it cannot read
    "|[\u0080-\u009f]"  # C1 controls: bytes of a Windows code page read as Latin-1
    "|[\u00c2\u00c3][\u0080-\u00bf\u2018-\u203a\u20ac\u0152-\u017e\u02c6\u02dc]"  # UTF-8 of a Latin letter
    "|\u00e2\u20ac.|\u00e2[\u0080-\u00bf\u0152-\u0192\u2018-\u2122]"  # of a dash or quotation mark
    "|\u00f0\u0178|\u011f\u0178|\u00ef\u00b8"  # of an emoji, read as windows-1252 or 1254
)
"""What is left of UTF-8 that was read as another encoding."""

INVISIBLE = lazy("[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]")
"""Soft hyphens, zero-width spaces and direction controls, with which text reads otherwise than it is written."""
