"""How likely a character is in a document, where lost bytes leave a choice.

Emoji by how often people put them into documents, punctuation before rarities, letters by the case of their
neighbours and by the languages whose letters the document has shown. Weights are relative and coarse on purpose:
they separate the ordinary from the odd, and a close race stays undecided.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

VARIATION, KEYCAP, JOINER = "\ufe0f", "\u20e3", "\u200d"

_EMOJI: dict[float, str] = {
    # in nearly every document that uses emoji at all
    100.0: ("✅❌✔⚠⭐🔥🚀🎯💡👉👍📚📌🎉🔑🧠📝🔧⚡🌟🏆🎓💻🌐🔒🔹🔸🟢🔴🟡🔵🚫❗❓➡⬇✨📖🛠⚙☁🗺🏗🏁👇💪🙂😊🙏📍📅⏰🤖🧪📊📈"),
    # common
    25.0: (
        "👏🔍📁📂🧩🧭🎨🐳🐍🗄🗂🔐🛡📦🚧🤝👀😄😉🥇🥈🥉🎁💼📞📧🏅🔗🔄📋📎🧱🪜🛣⏳⏱🕒💾🖥📱🔮🧰🪄💬📢📣🏠🌱🌍🌎"
        "🌏🧑👨👩👋✋✍☑✖➕➖♻❤💯💥💎💰⬆⬅↗🍃☕🐘🦀🐹🐙🦄🧵🟣🟠⚪⚫🔟🔢🔤ℹ⛔🛑🚨🚦🚩🎬🎥📺🎮🎵🧮📐📏🔬"
        "🔭🧬🗓🗒📜📄📃📑🔖🏷📰✏🖊🖌🔎🔓🔔🥳🤔😎🤩😅😂🤣😁🙌🤯😍🤓"
    ),
    # seen now and then
    6.0: (
        "🐧🧐👎👌👊✌☝👆👈🙋💁🤷🤦👶👦👧🧒👴👵👮👷🎭🎪🎲🎸🎹🎤🎧🏃🏋🏄🚴🏊⚽🏀🏈🎾🍎🍏🍕🍔🍰🎂🍀🌳🌲🌸🌈☀🌙"
        "⛅❄💧🌊🚗🚕🚌🚂✈🚢🏢🏭🏰🗼🗽⛰🏔🏝🏖🦉🦊🐶🐱🐻🐼🦁🐯🐢🐝🐞🦋🐟🐬🐋🐌🐜🐛🪲🐊🐫🐪💀👻👽👑💍🎒👓🔨🪛"
        "⛏🔩⚒🪝🧲🔋🔌💿📀📷📸📡🛰📥📤📨📩📬📭📮🗳📓📔📒📕📗📘📙🖇✂🔏🔕🔇🔊🎙⏩⏪⏸▶⏯⏭🔁🔂🔀🆕🆓🆗🆒🆙🔝"
        "🔜🔙🔚💠🔷🔶🔺🔻⬛⬜◼◻▪▫🟥🟧🟨🟩🟦🟪🟤🧊🧯🪪🏛🕵😃😀😆😇😋😌😢😭😱😴😡🤗🤫💔💙💚💛🧡💜🖤🕸🕷🧹🧺"
        "🪴🌿🍂"
    ),
}
_EMOJI_WEIGHT = {character: amount for amount in sorted(_EMOJI) for character in _EMOJI[amount]}

_SAID_WITH = {
    "🧭🗺🛣": "roadmap|journey|path|guide|navigat|direction|overview|map",
    "🎯🏁🏆🏅": "goal|aim|target|outcome|objective|finish|final|result|achiev|milestone|mission|focus",
    "📝🗒": "note|summary|exercise|assignment|task|write|writing|homework|quiz",
    "📁📂": "file|folder|director|structure|portfolio",
    "🔍🔎": "search|find|detail|explor|look|research|review",
    "📍🚩": "start|here|location|begin|where|step|checkpoint",
    "🎁": "bonus|extra|gift|free",
    "🎨": "design|style|colour|color|theme",
    "📐📏": "design|measure|architect|geometr|size",
    "📞📱": "call|contact|phone|mobile",
    "👍": "tell|say|ok|ready|good|yes|done|recommend",
    "👏🎉": "congrat|well done|bravo",
    "🔐🔓": "secur|auth|login|password|encrypt",
    "🏗🏛": "build|architect|foundation|construct",
}
"""Words beside which an emoji stands: the tie-break where several equally common ones are possible."""
_CUES = {characters: re.compile(rf"\b(?:{words})", re.IGNORECASE) for characters, words in _SAID_WITH.items()}
CUE = 20.0

_PUNCTUATION = {
    **dict.fromkeys("–—‘’“”•…→✓", 60),
    **dict.fromkeys("←↑↓↔⇒‑„‚‹›−×≠≤≥≈✗✘★☆●○■□▶►▪│├└─┌┐┘┤€™№", 20),
    **dict.fromkeys("‰‡†′″⁄∞√∑∆◦‣⇐⇔↳↪➜➤➔➢❖◆◇▸▼▲△▽━┃┬┴┼═║╔╗╚╝█▓▒░", 6),
}

_ALPHABETS = {
    "cs": "áčďéěíňóřšťúůýž",
    "de": "äöüß",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "es": "áéíñóúü¿¡",
    "fr": "àâçèéêëîïôœùûüÿæ",
    "hu": "áéíóöőúüű",
    "it": "àèéìíîòóùú",
    "nordic": "åäöøæéü",
    "pl": "ąćęłńóśźż",
    "pt": "àáâãçéêíóôõúü",
    "ro": "ăâîșțşţ",
    "ru": "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "tr": "çğıöşüâîû",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}


_LETTERS = frozenset("".join(_ALPHABETS.values()))


@lru_cache(maxsize=256)
def languages(letters: str) -> frozenset[str]:
    """The languages that have nearly all of these letters; none where there are no letters to judge by."""
    lower = [letter.lower() for letter in letters]
    if not lower:
        return frozenset()
    held = {name: sum(letter in alphabet for letter in lower) for name, alphabet in _ALPHABETS.items()}
    best = max(held.values())
    return frozenset(name for name, count in held.items() if count == best and count * 10 >= len(lower) * 9)


def cued(line: str) -> frozenset[str]:
    """The emoji that the words of the line speak for."""
    return frozenset(character for characters, cue in _CUES.items() if cue.search(line) for character in characters)


@lru_cache(maxsize=65536)
def weight(
    character: str, left: str, right: str, spoken: frozenset[str], expected: frozenset[str] = frozenset()
) -> float:
    """How likely ``character`` is between ``left`` and ``right`` (empty at the ends), relative to another.

    0 means that it cannot be. ``spoken`` are the document's languages, from ``languages``, and ``expected`` the
    emoji for which the words beside it speak, from ``cued``.
    """
    if character == VARIATION:
        return 200.0 if left and (left in "0123456789#*" or is_symbol(left)) else 0.0
    if character == KEYCAP:
        return 200.0 if left in {VARIATION, *"0123456789#*"} else 0.0
    if character == JOINER:
        return 30.0 if is_symbol(left) or left == VARIATION else 0.0
    category = unicodedata.category(character)
    if category in {"Cn", "Co", "Cs", "Cc"}:
        return 0.0
    if character in _EMOJI_WEIGHT:
        return _EMOJI_WEIGHT[character] * (CUE if character in expected else 1.0)
    if character in _PUNCTUATION:
        return _PUNCTUATION[character] * _quote_fit(character, left, right)
    if category[0] == "L":
        return _letter(character, left, right, spoken)
    if category[0] == "M":
        return 0.01
    return 1.0 if is_typographic(character) else 0.3


def _quote_fit(character: str, left: str, right: str) -> float:
    """An opening quote stands before a word and not after one, a closing one the other way round."""
    inside, before = right.isalnum(), left.isalnum()
    if character in "„‚‹“‘":
        return 1.0 if not before and right.strip() else 0.05
    if character in "”›":
        return 1.0 if left.strip() and not inside else 0.05
    return 1.0


def _letter(character: str, left: str, right: str, spoken: frozenset[str]) -> float:
    lower = character.lower()
    found = 20.0 if any(lower in _ALPHABETS[name] for name in spoken) else 0.05 if spoken else 1.0
    if lower not in _LETTERS:
        found /= 20
    near = [letter for letter in (left, right) if letter.isalpha()]
    if character.isupper():
        fits = not left.isalpha() or left.isupper()
    else:
        fits = not any(letter.isupper() for letter in near) or (left.isupper() and not right.isupper())
    return found if fits else found / 30


@lru_cache(maxsize=4096)
def is_symbol(character: str) -> bool:
    """Whether the character is a pictograph or another sign that stands for itself (not an operator or letter)."""
    return len(character) == 1 and (unicodedata.category(character) in {"So", "Sk"} and ord(character) > 0x20FF)


def is_common(letter: str) -> bool:
    """Whether some language of the table writes the letter."""
    return letter.lower() in _LETTERS


def is_typographic(character: str) -> bool:
    """Whether the character is one of those that programs put in by themselves: dashes, quotes, arrows, emoji."""
    point = ord(character)
    return 0x2010 <= point <= 0x2BFF or character == VARIATION or (point >= 0x1F000 and is_symbol(character))
