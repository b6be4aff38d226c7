"""Damaged text is repaired line by line, clean text is never touched, and doubt is reported."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from roadwright.outline import Repair
from roadwright.sources._repair import repair

WORDS = [
    "café",
    "naïve",
    "déjà",
    "œuvre",
    "été",
    "garçon",
    "À",
    "Été",
    "Noël",
    "straße",
    "größe",
    "Übung",
    "Ärger",
    "değişken",
    "çalışma",
    "güvenlik",
    "öğrenme",
    "İnternet",
    "ağ",
    "ılık",
    "Şablon",
    "Çok",
    "Переменные",
    "функции",
    "и",
    "работа",
    "с",
    "файлами",
    "Ещё",
    "это",
    "Интернет",
    "США",
    "СССР",
    "Рёбра",
    "Сіль",
    "Різдво",
    "zażółć",
    "gęślą",
    "jaźń",
    "señor",
    "año",
    "índice",
    "público",
    "ação",
    "você",
    "São",
    "IRMÃ",
    "πρόγραμμα",
    "δεδομένα",
    "المتغيرات",
    "والدوال",
    "קוד",
    "変数",
    "関数",
    "データ",
    "プログラム",
    "변수",
    "함수",
    "số",
    "học",
    "plain",
    "words",
    "N+1",
    "C++",
    "don't",
    "3×4",
    "5°",
    "£20",
    "©2025",
    "naïveté",
]
SIGNS = [
    "—",
    "–",
    "…",
    "→",
    "✅",
    "⚠️",
    "1️⃣",
    "1️⃣2️⃣",
    "🔟",
    "👉",
    "🎯",
    "«да»",
    "“so”",
    "’s",
    "•",
    "├──",
    "»",
    "½",
    "²",
    "🇫🇷",
    "👩‍💻",
]
CLEAN = st.lists(st.sampled_from(WORDS + SIGNS), min_size=1, max_size=8).map(" ".join)
CODECS = ["cp1252", "cp1254", "cp1251", "mac_roman"]

LATIN = [
    "café",
    "déjà",
    "garçon",
    "été",
    "straße",
    "größe",
    "übung",
    "señor",
    "año",
    "público",
    "ação",
    "você",
    "don’t",
    "it’s",
]
TYPOGRAPHY = [
    "—",
    "–",
    "…",
    "→",
    "✅",
    "✔",
    "⚠️",
    "1️⃣",
    "1️⃣2️⃣",
    "🔟",
    "👉",
    "🎯",
    "🚀",
    "💡",
    "🔥",
    "📚",
    "🟢",
    "“so” it",
    "‘x’ y",
]
DECIDABLE = st.lists(st.sampled_from(LATIN + TYPOGRAPHY + ["plain", "words"]), min_size=1, max_size=6).map(" ".join)


def damaged(text: str, codec: str, errors: str = "strict", times: int = 1) -> str:
    """UTF-8 misread as another encoding; bytes it lacks are dropped, replaced, or kept as control characters."""
    for _ in range(times):
        data = text.encode()
        if errors == "strict":
            text = "".join(bytes([b]).decode(codec, errors="replace").replace("\ufffd", chr(b)) for b in data)
        else:
            text = data.decode(codec, errors=errors)
    return text


@settings(deadline=None, max_examples=200)
@given(st.lists(CLEAN, min_size=1, max_size=4).map("\n".join))
@example("«США» и СССР» — Р. С…")
@example("IRMÃ, NÃO, SÃO, VOILÀ «À»")
@example("Äğ ÅŞ Ðí")
@example("3 × 4 = 12 °C, ½ Â")
def test_clean_text_is_untouched(text: str) -> None:
    """Clean text in any language, with emoji and keycaps, comes back as it is and with no report."""
    assert repair(text) == (text, ())


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("times", [1, 2])
@settings(deadline=None, max_examples=50)
@given(text=DECIDABLE)
def test_whole_damage(codec: str, times: int, text: str) -> None:
    """Where no byte was lost, the text comes back."""
    assert repair(damaged(text, codec, times=times))[0] == text


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("errors", ["ignore", "replace"])
@settings(deadline=None, max_examples=50)
@given(text=DECIDABLE)
def test_lost_bytes(codec: str, errors: str, text: str) -> None:
    """Where bytes were lost and only one likely character fits, it comes back too."""
    assert repair(damaged(text, codec, errors))[0] == text


@settings(deadline=None)
@given(text=st.text(max_size=60), codec=st.sampled_from(CODECS))
def test_any_text(text: str, codec: str) -> None:
    """Whatever comes in, lines stay lines, and a report tells exactly which of them changed."""
    before = damaged(text.replace("\r", ""), codec, "ignore")
    after, repairs = repair(before)
    assert before.count("\n") == after.count("\n")
    changed = {at for at, (a, b) in enumerate(zip(before.split("\n"), after.split("\n"), strict=True), 1) if a != b}
    assert changed == {found.line for found in repairs if found.before != found.after}


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize(
    "text",
    [
        "Переменные и типы данных",
        "Git и GitHub: работа с файлами",
        "Değişkenler ve döngüler",
        "Źródła i łącze",
        "データベース",
    ],
)
def test_other_languages(codec: str, text: str) -> None:
    """Letters of other languages come back where no byte was lost."""
    assert repair(damaged(text, codec))[0] == text


@pytest.mark.parametrize(
    ("before", "after", "characters"),
    [
        ("### 1ï¸âƒ£1ï¸âƒ£ Tools", "### 1️⃣1️⃣ Tools", 2),
        ("> âš\xa0ï¸ Do not", "> ⚠️ Do not", 1),
        ("> âš ï¸ Do not", "> ⚠️ Do not", 1),
        ("Donâ€™t â€” stop", "Don’t — stop", 2),
        ("## ğŸ¯ Goal", "## 🎯 Goal", 1),
        ("# ğŸ§ Roadmap", "# 🧭 Roadmap", 1),
        ("Just say ğŸ‘", "Just say 👍", 1),
        ("â€œquotedâ€ text", "“quoted” text", 2),
        ("voilÃ  la dÃ©cision Ã  prendre", "voilà la décision à prendre", 3),
        ("Ã¢â‚¬Â¢ point", "• point", 1),
        ("СЂСџС™Р‚ Старт", "🚀 Старт", 1),
        ("‚úÖ done ‚Üí next", "✅ done → next", 2),
    ],
)
def test_line(before: str, after: str, characters: int) -> None:
    """Real damage, and the number of characters as people count them."""
    assert repair(before) == (after, (Repair(line=1, before=before, after=after, characters=characters),))


def test_one_damaged_line() -> None:
    """A damaged line among clean ones is mended, and the clean ones stay."""
    text = "Été — ça va ✅\n* Ã‰tÃ© â€” Ã§a va\nРоссия → США\n"
    after, repairs = repair(text)
    assert after == "Été — ça va ✅\n* Été — ça va\nРоссия → США\n"
    assert [found.line for found in repairs] == [2]


@pytest.mark.parametrize(
    "line", ["lost \ufffd here", "ÃrbolesÃ Ãndices Ã©", "ğŸ“ Something", "a \x81 control", "â€œ Ã\ufffd â€“"]
)
def test_undecided(line: str) -> None:
    """What cannot be decided stays in place, and is reported as not certain."""
    after, repairs = repair(line)
    assert [found.certain for found in repairs] == [False]
    assert repairs[0].after == after


def test_undecided_part_stays() -> None:
    """The decided part of a line is mended, the rest stands as it was."""
    after, repairs = repair("DÃ­a, aÃ±o, pÃºblico, Ãndice")
    assert after == "Día, año, público, Ãndice"
    assert [(found.characters, found.certain) for found in repairs] == [(3, False)]


def test_opening_quote_where_either_was_possible() -> None:
    """A lost byte of a quote is decided by its place, whichever codec explains the rest as well."""
    assert repair(damaged("Äpfel „Zitat“ hier", "cp1254", "replace"))[0] == "Äpfel „Zitat“ hier"


def test_what_remains_beside_a_repair_is_told() -> None:
    """A sequence that lost too much stays, and the repair of the rest of its line is not certain."""
    after, repairs = repair(damaged("변수와 자료형, 반복문", "cp1254", "ignore"))
    assert after == "변수와 ìë£Œí˜•, 반복문"
    assert [found.certain for found in repairs] == [False]


CLEAN_DOCUMENTS = [
    "Değişkenler ve döngüler. Güvenlik ağı: İnternet — ılık çay\nIğdır'da ŞABLON, ÇÖZÜM ve ÖĞE. Yüzde 50’si…",
    "Переменные и циклы — «for»; функции № 5… Ещё раз\nСССР, США, РФ",
    "Où apprendre l’été ? « Déjà vu » : cœur, naïf\nŒuvre, ÉTÉ, À FAIRE, ÇA — 3 × 4 = 12 °C ½",
    "Übungen: Größe, Straße, Äpfel, Öl. „Zitat“ – ÄÖÜ ß",
    "Příliš žluťoučký kůň úpěl ďábelské ódy — ŽLUTÝ KŮŇ, ŘETĚZEC",
    "Μεταβλητές και τύποι. Ώρα για μάθηση· «κώδικας» — ΑΡΧΗ",
    "Biến số và kiểu dữ liệu. Vòng lặp — Lập trình hướng đối tượng. ĐẶNG",
    "Zażółć gęślą jaźń — ŹRÓDŁA, ŁÓDŹ",
    "¿Qué aprender? ¡Índice! Años, Ñandú — «código» ÁÉÍÓÚ",
    "Não há solução; ação, você, São Paulo, IRMÃ, Ã",
    "Þetta er æði, Ðí, ÞÓ — Åäö ÅÄÖ",
    "Învățare, țară, șir — ÎNVĂȚ; Árvíztűrő tükörfúrógép",
    "Змінні та типи даних, її ґанок — Європа; Променливи — Ъ",
]


@pytest.mark.parametrize("text", CLEAN_DOCUMENTS)
@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_clean_documents_are_untouched_whole_and_in_part(text: str, data: st.DataObject) -> None:
    """Whole texts of thirteen languages, any part of one, and one between two others stay as they are."""
    first = data.draw(st.integers(0, len(text)))
    part = text[first : data.draw(st.integers(first, len(text)))]
    other = data.draw(st.sampled_from(CLEAN_DOCUMENTS))
    for clean in (text, part, f"{other}\n{part}\n{text}"):
        assert repair(clean) == (clean, ())


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("text", CLEAN_DOCUMENTS)
def test_documents_come_back(text: str, codec: str) -> None:
    """Each of them comes back where no byte was lost, misread once or twice."""
    assert [repair(damaged(text, codec, times=times))[0] for times in (1, 2)] == [text, text]


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize("errors", ["ignore", "replace"])
@pytest.mark.parametrize("text", CLEAN_DOCUMENTS)
def test_no_line_is_guessed_wrongly(text: str, codec: str, errors: str) -> None:
    """Where bytes were lost, each line comes back or the report says that it did not."""
    after, repairs = repair(damaged(text, codec, errors))
    doubtful = {found.line for found in repairs if not found.certain}
    lines = enumerate(zip(after.split("\n"), text.split("\n"), strict=True), 1)
    assert {number for number, (found, meant) in lines if found != meant} <= doubtful


def test_document_decides_lines() -> None:
    """A word that alone could be clean is mended where the document shows what happened to it."""
    text = damaged("Переменные и функции\nРабота — файлы\nЦиклы: список\nGit и GitHub", "cp1251")
    assert repair(text)[0].split("\n")[3] == "Git и GitHub"
