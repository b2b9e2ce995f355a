"""Which font draws which character, and what stands in for one that no font has."""

import logging
import shutil
from pathlib import Path

import pytest

from drafter import assets
from drafter.errors import FileProblem
from drafter.render.fonts import FontFolders
from drafter.render.pdf.faces import Faces, opened
from tests.render.pdf.paper import FOLDERS, STYLE, faces

BUNDLE = assets.resource("fonts")


def font(face: str, char: str, source: Faces | None = None) -> str:
    """The file, without number, that draws a character in a face."""
    return (source or faces()).glyphs(face, char)[char].font.rpartition("-")[0]


@pytest.mark.parametrize(
    ("face", "char", "expected"),
    [
        ("fangsong", "云", "DrafterFangSong"),
        ("kaiti", "云", "DrafterKai"),
        ("heiti", "云", "DrafterHei"),
        ("xiaobiaosong", "云", "DrafterBiaoSong"),
        ("songti", "云", "DrafterSong"),
        ("fangsong", "，", "DrafterSong"),
        ("kaiti", "“", "DrafterSong"),
        ("fangsong", "—", "DrafterSong"),
        ("fangsong", "2", "DrafterLatin"),
        ("kaiti", "%", "DrafterLatin"),
        ("fangsong", "é", "DrafterLatin"),
        ("heiti", "2", "DrafterHei"),
        ("heiti", "、", "DrafterHei"),
        ("songti", "2", "DrafterSong"),
        ("kaiti", "〇", "DrafterSong"),
        ("fangsong", "镕", "DrafterSong"),
        ("fangsong", "犇", "DrafterSong"),
        ("heiti", "㙍", "DrafterRare"),
        ("fangsong", "𠮷", "DrafterRare"),
    ],
)
def test_each_character_has_its_font(face: str, char: str, expected: str) -> None:
    assert font(face, char) == expected


def test_a_hanzi_is_an_em_wide_and_a_digit_about_half() -> None:
    glyphs = faces().glyphs("fangsong", "云，“㙍5")
    assert [glyphs[char].advance for char in "云，“㙍"] == pytest.approx([1, 1, 1, 1], abs=0.001)
    assert 0.4 < glyphs["5"].advance < 0.6


@pytest.mark.parametrize("face", [key for key in STYLE.faces if key not in {"latin", "rare"}])
def test_punctuation_takes_a_whole_character(face: str) -> None:
    glyphs = faces().glyphs(face, "，。“”‘’（）《》—…·、：")
    assert {char: round(glyph.advance, 2) for char, glyph in glyphs.items()} == dict.fromkeys(glyphs, 1.0)


def test_what_no_font_has_is_shown_as_a_sign_and_remembered() -> None:
    source = Faces(STYLE, FOLDERS)
    glyphs = source.glyphs("fangsong", "甲😀乙\ue000😀")
    assert [glyphs[char].shown for char in "甲😀乙\ue000"] == ["甲", "〓", "乙", "〓"]
    assert source.missing == "😀\ue000"


def test_a_font_of_the_computer_is_taken_first_and_its_gaps_are_filled(tmp_path: Path) -> None:
    shutil.copy(BUNDLE / "DrafterLatin.ttf", tmp_path / "simhei.ttf")
    source = Faces(STYLE, FontFolders(BUNDLE, (tmp_path,)))
    assert font("heiti", "2", source) == "simhei"
    assert font("heiti", "云", source) == "DrafterHei"


def test_a_damaged_font_of_the_computer_is_passed_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data = bytearray((BUNDLE / "DrafterLatin.ttf").read_bytes())
    data[data.index(b"cmap")] = ord("k")
    (tmp_path / "simhei.ttf").write_bytes(data)
    source = Faces(STYLE, FontFolders(BUNDLE, (tmp_path,)))
    assert font("heiti", "云", source) == "DrafterHei"
    assert font("heiti", "溪", source) == "DrafterHei"
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    caplog.clear()


def test_a_bundle_without_its_fonts_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="DrafterFangSong") as caught:
        Faces(STYLE, FontFolders(tmp_path)).glyphs("fangsong", "云")
    assert "重新安装" in caught.value.todo


def test_a_font_is_parsed_once() -> None:
    assert opened(BUNDLE / "DrafterLatin.ttf") is opened(BUNDLE / "DrafterLatin.ttf")
    assert faces().base_font("fangsong") == Faces(STYLE, FOLDERS).base_font("fangsong")
