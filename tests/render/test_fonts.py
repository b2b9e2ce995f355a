"""Which font files a face takes: the order of the folders, the rights of each file, our own bundle."""

import re
import shutil
import struct
from pathlib import Path

import pytest
from fontTools.ttLib import TTCollection, TTFont

from drafter import assets
from drafter.render.fonts import FontFolders, candidates, default_folders, embeddable, own_folder
from drafter.render.style import load

BUNDLE = assets.resource("fonts")
SMALL = BUNDLE / "DrafterLatin.ttf"
FANGSONG = load("official").face("fangsong")
FONTS = sorted(BUNDLE.glob("*.ttf"))


def name(path: Path, number: int) -> str:
    """An entry of a font's name table."""
    found = TTFont(path)["name"].getDebugName(number)
    assert found
    return found


def characters(path: Path) -> set[int]:
    """The code points that a font draws."""
    return set(TTFont(path).getBestCmap() or {})


def limit(font: TTFont, rights: int) -> TTFont:
    """Set a font's embedding rights."""
    vars(font["OS/2"])["fsType"] = rights
    return font


def put(path: Path, rights: int | None = None) -> Path:
    """Put a small font there, with these embedding rights (fsType)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if rights is None:
        shutil.copy(SMALL, path)
    else:
        limit(TTFont(SMALL), rights).save(path)
    return path


def test_without_other_fonts_the_bundle_serves() -> None:
    assert candidates(FANGSONG, FontFolders(BUNDLE)) == (BUNDLE / "DrafterFangSong.ttf",)


def test_the_system_comes_first_then_the_user_then_the_bundle(tmp_path: Path) -> None:
    system = put(tmp_path / "system" / "sub" / "SIMFANG.TTF")
    own = put(tmp_path / "own" / "仿宋_GB2312.ttf")
    put(tmp_path / "system" / "simhei.ttf")
    folders = FontFolders(BUNDLE, (tmp_path / "system",), (tmp_path / "own", tmp_path / "missing"))
    assert candidates(FANGSONG, folders) == (system, own, BUNDLE / "DrafterFangSong.ttf")


def test_the_style_decides_which_of_two_names_is_better(tmp_path: Path) -> None:
    later, better = put(tmp_path / "simfang.ttf"), put(tmp_path / "仿宋_GB2312.ttf")
    found = candidates(FANGSONG, FontFolders(BUNDLE, (tmp_path,)))
    assert found[:2] == (better, later)


@pytest.mark.parametrize(
    ("rights", "allowed"), [(0, True), (4, True), (8, True), (2, False), (0x100, False), (0x208, False)]
)
def test_a_font_is_embedded_only_where_its_maker_allows_it(
    tmp_path: Path, rights: int, *, allowed: bool
) -> None:
    assert embeddable(put(tmp_path / "simfang.ttf", rights)) is allowed


def test_a_forbidden_font_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "simfang.ttf", 2)
    assert candidates(FANGSONG, FontFolders(BUNDLE, (tmp_path,))) == (BUNDLE / "DrafterFangSong.ttf",)


def test_the_first_font_of_a_collection_counts(tmp_path: Path) -> None:
    collection = TTCollection()
    collection.fonts = [TTFont(SMALL), limit(TTFont(SMALL), 2)]
    collection.save(tmp_path / "simsun.ttc")
    assert embeddable(tmp_path / "simsun.ttc")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x00\x00",
        b"not a font at all, but long enough to be read as one",
        b"ttcf\x00\x01\x00\x00\x00\x00\x00\x01\xff\xff\xff\xff",
        b"OTTO" + SMALL.read_bytes()[4:],
        struct.pack(">4sHHHH", b"\x00\x01\x00\x00", 1, 0, 0, 0)
        + struct.pack(">4sIII", b"OS/2", 0, 1 << 31, 96),
    ],
)
def test_what_is_no_truetype_font_is_not_embedded(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "simfang.ttf"
    path.write_bytes(data)
    assert not embeddable(path)


def test_a_font_that_is_gone_is_not_embedded(tmp_path: Path) -> None:
    assert not embeddable(tmp_path / "gone.ttf")


def test_the_users_own_folder_lies_with_the_programs_files(home: Path) -> None:
    assert own_folder() == home / "fonts"
    folders = default_folders()
    assert folders.user == (home / "fonts",)
    assert folders.bundle == BUNDLE
    assert folders.system


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_bundled_font_may_be_embedded_and_bears_our_name(path: Path) -> None:
    assert embeddable(path)
    plain = name(path, 1).replace(" ", "")
    assert plain == path.stem
    assert name(path, 6) == f"{plain}-Regular"
    assert name(path, 0), "the copyright notice stays"
    assert "Made from" in name(path, 10)


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_the_read_me_names_the_licence_of_each_font(path: Path) -> None:
    lines = (BUNDLE / "README.md").read_text("utf-8").splitlines()
    row = next(line for line in lines if line.startswith(f"| {path.name} |"))
    licences = re.findall(r"`([\w-]+\.(?:txt|TXT))`", row)
    assert licences
    assert all((BUNDLE / licence).is_file() for licence in licences)


def test_the_exception_stands_beside_the_font_that_needs_it() -> None:
    licence = " ".join((BUNDLE / "LICENSE-FandolFang.txt").read_text("utf-8").split())
    assert "does not by itself cause the resulting document to be covered" in licence
    assert "exception" in name(BUNDLE / "DrafterFangSong.ttf", 13)


@pytest.mark.parametrize("font", ["DrafterFangSong", "DrafterHei", "DrafterKai", "DrafterBiaoSong"])
def test_the_chinese_faces_have_every_hanzi_of_gb2312(font: str) -> None:
    rows = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    hanzi = {ord(char) for code in rows if (char := code.decode("gb2312", "ignore"))}
    assert len(hanzi) == 6763
    assert hanzi <= characters(BUNDLE / f"{font}.ttf")


def test_songti_and_rare_together_have_gbk_and_names_beyond_it() -> None:
    song = characters(BUNDLE / "DrafterSong.ttf")
    rare = characters(BUNDLE / "DrafterRare.ttf")
    gbk = {code for code in range(0x4E00, 0x9FA6) if len(chr(code).encode("gbk", "ignore")) == 2}
    assert len(gbk) > 20000
    assert gbk <= song
    assert {ord(char) for char in "㙍𠮷"} <= rare
    assert not song & rare
