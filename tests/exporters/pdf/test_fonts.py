"""The fonts: their files are there, and widths are those of the file."""

from __future__ import annotations

from roadwright.exporters.pdf.fonts import drawable, faces, text_width


def test_every_face_is_a_file_of_a_dependency() -> None:
    """No two faces share an address, and all lie in site-packages."""
    assert len(faces()) == len({face.url for face in faces()})
    assert all(face.file.is_file() for face in faces())
    assert {"Book Serif", "Book Sans", "Book Mono"} == {face.family for face in faces()}


def test_drawable() -> None:
    """Latin with accents, dashes, arrows and box drawing, but no emoji."""
    assert {ord(sign) for sign in "aÉß–—→✓│└€"} <= drawable()
    assert ord("🎵") not in drawable()


def test_text_width() -> None:
    """Widths add up and grow with the size."""
    assert 0 == text_width("", 10)
    assert text_width("ab", 10) == text_width("a", 10) + text_width("b", 10)
    assert text_width("m", 20) == 2 * text_width("m", 10)
    assert text_width("m", 10) > text_width("i", 10)
