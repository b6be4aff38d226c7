"""Titles as words that can be compared: whatever two writers do differently without meaning anything by it goes.

Case, code formatting, width and accents, British and American spelling, plural and verb forms, and the
little words of grammar. What is left of a title is a tuple of Words in order.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer  # type: ignore[import-untyped]

from roadwright.gaps.vocabulary import IRREGULAR, STOP

_WORD = re.compile(r"[^\W_]+(?:\+\+|#(?!\w))?")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_SIGNS = re.compile(r"[-=<>!+*/%&|^~@?:$#]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b|(?<=s)['’](?!\w)")
_PLURAL_INITIALS = re.compile(r"(?<![^\W_])([A-Z][A-Z0-9]+)s(?![^\W_])")
_LETTERS = re.compile(r"(?<![^\W_])([^\W_])[/&+]([^\W_])(?![^\W_])")
_LONGEST_WORD = 40
_LONGEST_TEXT = 600
_SIMPLE = re.compile(r"[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)*")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_CODE = re.compile(r"`([^`]+)`")
_CAPITALS = re.compile(r"(?<![\w.])[A-Z][A-Z0-9]+(?!\w)")
_CONTRACTION = re.compile(r"(?<=\w)['’](?=\w)")
_SPELLING = (
    (re.compile(r"is(e|es|ed|ing|er|ers|ation|ations)$"), r"iz\1"),
    (re.compile(r"ys(e|es|ed|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"(?<=\w\w\w)our(s?|ed|ing)$"), r"or\1"),
    (re.compile(r"(?<=\w\w)tre(s?)$"), r"ter\1"),
    (re.compile(r"ogue(s?)$"), r"og\1"),
    (re.compile(r"ll(ed|ing|er|ers)$"), r"l\1"),
)
_DERIVED = re.compile(
    r"(?:e?r|or|is[tm]|iz|al|ial|at|ation|ment|ance|ence|abl|ibl|iti|if|if[iy]|iv|ous|ic|ful|ness|e)$"
)
_SHORTEST_ROOT = 3
_INFLECTION = re.compile(r"(?<=\w\w\w)(?:ings?|ions?|ed|es|(?<!s)s|d)$")
_stemmer = snowballstemmer.stemmer("english")


class Word(NamedTuple):
    """A word of a title: the ``stem`` it is compared by, and the ``surface`` it was written as, in lower case.

    ``named`` is set where it was written as a name, in code or in capitals: then it is never a little word.
    """

    stem: str
    surface: str
    named: bool = False


def fold(text: str) -> str:
    """``text`` in lower case, of compatible width and without Latin accents; other scripts keep their marks."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    kept: list[str] = []
    base = ""
    for character in decomposed:
        if unicodedata.combining(character):
            if base.isascii():
                continue
        else:
            base = character
        kept.append(character)
    return unicodedata.normalize("NFKC", "".join(kept)).casefold()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The form under which ``word`` (in lower case) is compared: "indices", "indexes" and "indexing" give "index"."""
    word = IRREGULAR.get(word, word)
    if not 4 <= len(word) <= _LONGEST_WORD or not word.isascii() or not word.isalpha():
        return word
    if len(word) > 5:
        for pattern, spelling in _SPELLING:
            word = pattern.sub(spelling, word)
    return str(_stemmer.stemWord(word))


@lru_cache(maxsize=65536)
def _word(surface: str, named: bool = False) -> Word:
    """The word written as ``surface``: one object for all the titles that have it."""
    return Word(stem(surface), surface, named)


@lru_cache(maxsize=65536)
def inflected(word: str) -> str:
    """A word without the ending of its plural or verb form: "cache" and "caching" alike, "compose" not "composable"."""
    word = IRREGULAR.get(word, word)
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    cut = _INFLECTION.sub("", word)
    cut = cut[:-1] if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls" else cut
    return cut.rstrip("e").removesuffix("i").removesuffix("y")


@lru_cache(maxsize=65536)
def root(stemmed: str) -> str:
    """What the members of a family of words have in common ("tuner", "tune"; "debugger", "debug"), or the stem."""
    cut = _DERIVED.sub("", stemmed) if stemmed.isascii() and stemmed.isalpha() else stemmed
    if len(cut) < _SHORTEST_ROOT:
        return stemmed
    return cut[:-1] if cut[-1] == cut[-2] and cut[-1] not in "aeiouls" else cut.rstrip("ei")


def _pieces(text: str) -> list[str]:
    """The words of a folded text. Scripts that write no spaces give overlapping pairs of characters."""
    pieces: list[str] = []
    for match in _WORD.finditer(text):
        run = match.group()
        if _UNSPACED.search(run) and len(run) > 2:
            pieces.extend(run[i : i + 2] for i in range(len(run) - 1))
        else:
            pieces.append(run)
    return pieces


@lru_cache(maxsize=65536)
def words(text: str, *, shouted: bool = False) -> tuple[Word, ...]:
    """The words of ``text`` that say something, in order. A text of little words only keeps them all.

    ``shouted`` tells that capitals are the text's style and name nothing, where all of it is in capitals.
    Only the beginning of an endless text is read. Where there are no letters, signs are the words ("==").
    Letters joined by a sign are one word ("A/B", "I/O", "N+1"), and so are initials in the plural ("APIs") and
    little words joined by hyphens ("to-do").
    """
    text = text[:_LONGEST_TEXT]
    if _SIMPLE.fullmatch(text):
        pieces = text.lower().split()
        return tuple([_word(piece) for piece in pieces if piece not in STOP] or [_word(piece) for piece in pieces])
    plain = _LETTERS.sub(r"\1\2", _PLURAL_INITIALS.sub(r"\1", text))
    named = _names(plain, shouted and text.upper() == text)
    folded = _POSSESSIVE.sub("", fold(plain).replace("`", " "))
    folded = _HYPHENED.sub(_joined, _CONTRACTION.sub("", folded))
    found = [_word(piece, piece in named) for piece in _pieces(_join_marks(folded))]
    said = tuple(word for word in found if word.named or word.surface not in STOP)
    return said or tuple(found) or tuple(Word(sign, sign, True) for sign in _SIGNS.findall(folded))


def _names(text: str, shouted: bool) -> frozenset[str]:
    """The words written in code, or in capitals where these mean anything, in lower case."""
    found = {piece for span in _CODE.findall(text) for piece in _pieces(fold(span))}
    if not shouted:
        found.update(piece.lower() for piece in _CAPITALS.findall(text))
    return frozenset(found)


def _joined(match: re.Match[str]) -> str:
    """A hyphened compound, in one word where a part of it is a little word."""
    parts = match.group().split("-")
    return "".join(parts) if any(part in STOP for part in parts) else match.group()


def _join_marks(text: str) -> str:
    """Drop the combining marks of scripts that need them, so that a word stays one run of letters."""
    if text.isascii():
        return text
    return "".join(character for character in text if not unicodedata.category(character).startswith("M"))


@lru_cache(maxsize=65536)
def slug(text: str, limit: int = 60) -> str:
    """A readable part of a stable id: letters and digits of any script, in lower case, joined by hyphens.

    "C++" and "C#" stay apart; a long text is cut at a word. A text without letters gives "x".
    """
    if len(text) <= limit and _SIMPLE.fullmatch(text):
        return text.lower().replace(" ", "-")
    plain = fold(text[:_LONGEST_TEXT]).replace("c++", "c-plus-plus").replace("c#", "c-sharp").replace("f#", "f-sharp")
    parts = re.findall(r"[^\W_]+", _join_marks(_CONTRACTION.sub("", plain)))
    kept = ""
    for part in parts:
        longer = f"{kept}-{part}" if kept else part
        if len(longer) > limit and kept:
            break
        kept = longer[:limit]
    return kept or "x"
