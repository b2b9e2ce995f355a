"""Text in the encodings of Chinese offices, and what is no text."""

import os

import pytest

from drafter.importers.decoding import decode, is_text

TEXT = "云溪市2023年政府信息公开工作年度报告：予以公开５件，“三安全一稳定”。\n" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_each_encoding_is_recognised(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.warnings) == (TEXT, ())


def test_utf16_is_recognised_without_its_mark() -> None:
    decoded = decode(TEXT.encode("utf-16-le"))
    assert decoded is not None
    assert decoded.text == TEXT


def test_rare_characters_of_gb18030_survive() -> None:
    decoded = decode("𠮷县㐂乡".encode("gb18030"))
    assert decoded is not None
    assert decoded.text == "𠮷县㐂乡"


def test_a_declared_charset_goes_before_the_guess() -> None:
    text = "政府資訊公開工作年度報告，予以公開五件。" * 5
    decoded = decode(text.encode("big5"), "big5")
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize("charset", ["", "no-such-charset", "gb2312"])
def test_a_wrong_or_unknown_charset_does_no_harm(charset: str) -> None:
    decoded = decode("㐂乡政府，予以公开。".encode("gb18030"), charset)
    assert decoded is not None
    assert decoded.text == "㐂乡政府，予以公开。"


def test_a_broken_character_is_marked_and_said() -> None:
    data = TEXT.encode()
    decoded = decode(data[:100] + b"\xff" + data[100:])
    assert decoded is not None
    assert decoded.lost >= 1
    assert decoded.warnings[0].startswith(f"有 {decoded.lost} 个字符读不出来")
    assert "予以公开５件" in decoded.text


@pytest.mark.parametrize("data", [bytes(range(256)) * 20, b"\x00\x01\x02\x03" * 500, os.urandom(4096)])
def test_rubbish_is_no_text(data: bytes) -> None:
    assert decode(data) is None
    assert not is_text(data)


def test_the_beginning_of_a_long_file_may_end_inside_a_character() -> None:
    assert is_text(("公" * 300_000).encode())


@pytest.mark.parametrize(
    "charset", ["hex", "rot13", "punycode", "idna", "undefined", "unicode_escape", "utf-7"]
)
def test_a_charset_that_no_document_is_written_in_does_no_harm(charset: str) -> None:
    decoded = decode(TEXT.encode("gb18030"), charset)
    assert decoded is not None
    assert decoded.text == TEXT


def test_a_mark_of_another_charset_does_no_harm() -> None:
    decoded = decode(b"\xef\xbb\xbf" + TEXT.encode("gb18030"))
    assert decoded is not None
    assert decoded.text == TEXT


def test_a_text_in_another_language_is_read_in_the_charset_that_it_declares() -> None:
    text = "Période de référence : l’année écoulée, données à jour. " * 5
    decoded = decode(text.encode("cp1252"), "windows-1252")
    assert decoded is not None
    assert decoded.text == text


def test_the_few_control_characters_that_a_word_processor_leaves_are_dropped() -> None:
    decoded = decode(f"\x04{TEXT * 40}\x05".encode())
    assert decoded is not None
    assert decoded.text == TEXT * 40
