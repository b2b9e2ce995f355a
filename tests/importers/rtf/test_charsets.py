"""Bytes become characters by the charset of the font, and where that lies, by what they can be."""

import pytest

from drafter.importers.rtf.charsets import Fonts, page_codec, whole


def fonts(*entries: tuple[int, str, int], page: str = "gb18030") -> Fonts:
    """Fonts by number, with the word and value that declare the encoding."""
    found = Fonts(page)
    for number, word, value in entries:
        found.declare("f", number)
        found.declare(word, value)
    return found


@pytest.mark.parametrize(
    ("charset", "encoding", "text"),
    [
        (134, "gb18030", "政府信息公开〇𠮷"),
        (136, "big5", "資訊公開"),
        (128, "shift_jis", "情報公開"),
        (129, "cp949", "정보"),
        (204, "cp1251", "Отчёт"),
        (1, "gb18030", "按文件的代码页"),
    ],
)
def test_the_charset_of_the_font_decides(charset: int, encoding: str, text: str) -> None:
    assert fonts((5, "fcharset", charset)).decode(text.encode(encoding), 5) == text


def test_a_code_page_of_the_font_goes_before_its_charset() -> None:
    found = fonts((1, "fcharset", 0))
    found.declare("cpg", 950)
    assert found.decode("資訊".encode("big5"), 1) == "資訊"


def test_a_font_that_is_not_declared_has_the_files_code_page() -> None:
    assert fonts().decode("年报".encode("gbk"), 7) == "年报"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("2023年政府信息".encode("gbk"), "2023年政府信息"),
        (b"caf\xe9", "café"),
        (b"\xb7", "·"),
        (b"\x93a\x94", "“a”"),
    ],
)
def test_chinese_text_in_a_western_font_is_known_by_its_pairs(data: bytes, text: str) -> None:
    assert fonts((0, "fcharset", 0)).decode(data, 0) == text


def test_western_text_stays_western_in_a_western_file() -> None:
    assert fonts((0, "fcharset", 0), page="cp1252").decode(b"\xc4\xea", 0) == "Äê"


def test_signs_of_symbol_fonts_become_plain() -> None:
    found = fonts((3, "fcharset", 2))
    found.add("Wingdings")
    assert found.decode(b"\x6c\xfe", 3) == "·☑"
    assert found.sign(0xF0FE, 3) == "☑"


@pytest.mark.parametrize(
    ("code", "sign"), [(24180, "年"), (-27979, chr(65536 - 27979)), (7, ""), (0x110000, "")]
)
def test_numbers_of_unicode(code: int, sign: str) -> None:
    assert fonts().sign(code, 0) == sign


def test_a_cut_character_is_noticed() -> None:
    found = fonts((13, "fcharset", 134), (0, "fcharset", 0))
    assert found.is_cut("年".encode("gbk")[:1], 13)
    assert found.is_cut("年".encode("gbk")[:1], 0)
    assert not found.is_cut("年".encode("gbk"), 13)
    assert not fonts((0, "fcharset", 0), page="cp1252").is_cut(b"\xc4", 0)


@pytest.mark.parametrize(
    ("page", "codec"),
    [(936, "gb18030"), (950, "cp950"), (65001, "utf-8"), (1251, "cp1251"), (0, "cp1252"), (None, "cp1252")],
)
def test_code_pages(page: int | None, codec: str) -> None:
    assert page_codec(page) == codec


@pytest.mark.parametrize(("text", "expected"), [("\ud842\udfb7", "𠮷"), ("a\ud842", "a\ufffd"), ("年", "年")])
def test_halves_of_characters_are_joined(text: str, expected: str) -> None:
    assert whole(text) == expected
