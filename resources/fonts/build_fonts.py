"""Makes the fonts of this folder from their published packages; run by hand when a source changes.

    python resources/fonts/build_fonts.py PACKAGES

PACKAGES is a folder with the files named in `ARCHIVES`. They come from `apt-get download
texlive-lang-chinese fonts-arphic-gkai00mp` (Debian 12) and `npm pack @expo-google-fonts/noto-sans-sc`
(and `noto-serif-sc`, `noto-serif-jp`). Needs fontTools and dpkg-deb. The same packages give the same
bytes: nothing of the clock or the machine goes into the files.
"""

import gzip
import hashlib
import io
import subprocess
import sys
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._g_l_y_f import Glyph

HERE = Path(__file__).resolve().parent
CHANGED = "2026-11-21"
"""When the fonts were changed: two of the licences ask that the files say it."""

FANDOL = "texlive-lang-chinese_2022.20230122-1_all.deb"
ARPHIC = "fonts-arphic-gkai00mp_2.11-16_all.deb"
SANS_SC = "expo-google-fonts-noto-sans-sc-0.4.3.tgz"
SERIF_SC = "expo-google-fonts-noto-serif-sc-0.4.3.tgz"
SERIF_JP = "expo-google-fonts-noto-serif-jp-0.4.3.tgz"

ARCHIVES = {
    FANDOL: "9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0",
    ARPHIC: "7c5452a4f5ce4eb351ceb25ee9ae359c8b094c2fd68955b9c93bd34c315bebf1",
    SANS_SC: "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
    SERIF_SC: "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
    SERIF_JP: "4805f4369a831140d0c1a5650e90296cff2641ff202da43ef5272edc2e0866ee",
}
"""Archive name to its sha256."""

SERIF_REGULAR = "package/400Regular/NotoSerifSC_400Regular.ttf"

DASH_MIDDLE = 0.37
"""Height of the middle of a dash above the baseline, in ems."""

LICENCES = {
    "LICENSE-FandolFang.txt": (FANDOL, "./usr/share/doc/texlive-doc/fonts/fandol/COPYING.gz"),
    "ARPHICPL.TXT": (ARPHIC, "./usr/share/doc/fonts-arphic-gkai00mp/license/english/ARPHICPL.TXT.gz"),
    "LICENSE-NotoSansSC.txt": (SANS_SC, "package/LICENSE_FONT"),
    "LICENSE-NotoSerifSC.txt": (SERIF_SC, "package/LICENSE_FONT"),
    "LICENSE-NotoSerifJP.txt": (SERIF_JP, "package/LICENSE_FONT"),
}
"""Licence file here to its place in an archive."""


def _double_bytes(first: range, second: range) -> set[int]:
    """Return the code points of the two-byte GBK codes over these rows and places."""
    codes = (bytes((high, low)).decode("gbk", "ignore") for high in first for low in second)
    return {ord(code) for code in codes if len(code) == 1}


LATIN = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
GB2312 = _double_bytes(range(0xA1, 0xF8), range(0xA1, 0xFF)) | LATIN | {0x30FB}
SYMBOLS = set(range(0x2000, 0x2C00)) | set(range(0x3000, 0x3400)) | set(range(0xFF00, 0xFFF0))
GBK = _double_bytes(range(0x81, 0xFF), range(0x40, 0xFF)) | LATIN | SYMBOLS


@dataclass(frozen=True)
class Recipe:
    """One font to make: its file and family name, where it comes from and which characters it keeps."""

    file: str
    family: str
    origin: str
    archive: str
    member: str
    characters: frozenset[int]
    licence: str = ""
    """What the file says of its licence, where its source says nothing."""


RECIPES = (
    Recipe(
        "DrafterFangSong.ttf",
        "Drafter FangSong",
        "FandolFang R 1.300",
        FANDOL,
        "./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/FandolFang-Regular.otf",
        frozenset(GB2312),
        licence="GNU GPL version 3 with the font exception, which extends to this version. "
        "See LICENSE-FandolFang.txt.",
    ),
    Recipe(
        "DrafterKai.ttf",
        "Drafter Kai",
        "AR PL KaitiM GB 2.11",
        ARPHIC,
        "./usr/share/fonts/truetype/arphic-gkai00mp/gkai00mp.ttf",
        frozenset(GB2312),
    ),
    Recipe(
        "DrafterHei.ttf",
        "Drafter Hei",
        "Noto Sans SC Medium 2.004-H2",
        SANS_SC,
        "package/500Medium/NotoSansSC_500Medium.ttf",
        frozenset(GB2312),
    ),
    Recipe(
        "DrafterBiaoSong.ttf",
        "Drafter BiaoSong",
        "Noto Serif SC Black 2.003-H1",
        SERIF_SC,
        "package/900Black/NotoSerifSC_900Black.ttf",
        frozenset(GB2312),
    ),
    Recipe(
        "DrafterSong.ttf",
        "Drafter Song",
        "Noto Serif SC Regular 2.003-H1",
        SERIF_SC,
        SERIF_REGULAR,
        frozenset(GBK),
    ),
    Recipe(
        "DrafterLatin.ttf",
        "Drafter Latin",
        "Noto Serif SC Light 2.003-H1",
        SERIF_SC,
        "package/300Light/NotoSerifSC_300Light.ttf",
        frozenset(LATIN),
    ),
)

RARE = "DrafterRare.ttf"
RARE_FAMILY = "Drafter Rare"
RARE_ORIGIN = "Noto Serif SC Regular 2.003-H1 and Noto Serif JP Regular 2.003-H1"
HANZI = (
    frozenset(range(0x3400, 0xA000)) | frozenset(range(0xF900, 0xFB00)) | frozenset(range(0x20000, 0x32000))
)


def read_member(archive: Path, member: str) -> bytes:
    """Return a file out of a .deb or .tgz, unpacked if it is a .gz itself."""
    data = archive.read_bytes()
    if archive.suffix == ".deb":
        data = subprocess.run(["dpkg-deb", "--fsys-tarfile", archive], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as tar:
        found = tar.extractfile(member)
        if found is None:
            raise FileNotFoundError(f"{archive.name}: {member}")
        content = found.read()
    return gzip.decompress(content) if member.endswith(".gz") else content


def verify(packages: Path) -> None:
    """Refuse packages that are not the ones these fonts were made from."""
    for name, expected in ARCHIVES.items():
        actual = hashlib.sha256((packages / name).read_bytes()).hexdigest()
        if actual != expected:
            raise SystemExit(f"{name}: sha256 is {actual}, expected {expected}")


def open_font(data: bytes) -> TTFont:
    """Open a font whose time stamp stays what it was."""
    return TTFont(io.BytesIO(data), recalcTimestamp=False)


def keep(font: TTFont, characters: Iterable[int]) -> None:
    """Leave only these characters, and only what is needed to draw and to name them."""
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.drop_tables += ["BASE", "GDEF", "GPOS", "GSUB", "STAT", "VORG", "gasp", "mort", "vhea", "vmtx"]
    tool = subset.Subsetter(options)
    tool.populate(unicodes=characters)
    tool.subset(font)


def to_truetype(font: TTFont) -> None:
    """Turn PostScript outlines (CFF) into TrueType ones, to within a thousandth of the em."""
    outlines, glyphs = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, max_err=font["head"].unitsPerEm / 1000, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphOrder, font["glyf"].glyphs = font.getGlyphOrder(), glyphs
    del font["CFF "]
    font.sfntVersion = "\000\001\000\000"
    font["maxp"] = _truetype_maxp(len(glyphs))
    font["post"].formatType = 3.0
    font["head"].glyphDataFormat = 0


def widen_marks(font: TTFont) -> None:
    """Give 破折号 and 间隔号 a whole character's width: two dashes join, as the proportional ones do not."""
    cmap, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    dash = cmap[0x2014]
    old = font["glyf"][dash]
    old.recalcBounds(font["glyf"])
    middle, half = DASH_MIDDLE * em, (old.yMax - old.yMin) / 2
    font["glyf"][dash] = _bar(em, round(middle - half), round(middle + half))
    metrics[dash] = (em, 0)
    for table in font["cmap"].tables:
        if 0x30FB in table.cmap:
            table.cmap[0xB7] = table.cmap[0x30FB]


def _bar(right: int, lower: int, upper: int) -> Glyph:
    pen = TTGlyphPen(None)
    pen.moveTo((0, lower))
    for point in ((0, upper), (right, upper), (right, lower)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


def _truetype_maxp(glyphs: int) -> object:
    table = newTable("maxp")
    table.tableVersion = 0x00010000
    table.numGlyphs = glyphs
    table.maxZones = 1
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements"):
        setattr(table, f"max{name}", 0)
    table.maxSizeOfInstructions = table.maxComponentElements = 0
    return table


def rename(font: TTFont, family: str, origin: str, licence: str = "") -> None:
    """Give the font our family name, say what was changed, keep copyright and licence as they are."""
    names = font["name"]
    kept = {record.nameID: record.toUnicode() for record in names.names if record.platformID == 3}
    names.names = []
    said = {number: kept[number] for number in (0, 7, 8, 11, 13, 14) if number in kept}
    plain = family.replace(" ", "")
    said |= {1: family, 2: "Regular", 3: f"{plain}-Regular", 4: family, 5: kept[5], 6: f"{plain}-Regular"}
    changes = (
        "some characters left out, TrueType outlines, dash and middle dot a full character wide, renamed"
    )
    said[10] = f"Made from {origin} on {CHANGED}: {changes}."
    if licence:
        said[13] = licence
    for number, text in sorted(said.items()):
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].fsType = 0


def make(recipe: Recipe, packages: Path) -> TTFont:
    """Return the font of one recipe."""
    font = open_font(read_member(packages / recipe.archive, recipe.member))
    keep(font, recipe.characters)
    if "CFF " in font:
        to_truetype(font)
    if 0x2014 in recipe.characters:
        widen_marks(font)
    rename(font, recipe.family, recipe.origin, recipe.licence)
    return font


def make_rare(packages: Path) -> TTFont:
    """Return the hanzi that no other font here has: Noto Serif SC's, then those only in its JP sister."""
    chinese = open_font(read_member(packages / SERIF_SC, SERIF_REGULAR))
    japanese = open_font(read_member(packages / SERIF_JP, "package/400Regular/NotoSerifJP_400Regular.ttf"))
    known = set(chinese.getBestCmap())
    keep(chinese, (HANZI & known) - GBK)
    keep(japanese, (HANZI & set(japanese.getBestCmap())) - known)
    merged = _merge(chinese, japanese)
    rename(merged, RARE_FAMILY, RARE_ORIGIN)
    return merged


def _merge(*fonts: TTFont) -> TTFont:
    streams: list[io.BytesIO] = []
    for font in fonts:
        stream = io.BytesIO()
        font.save(stream)
        stream.seek(0)
        streams.append(stream)
    merged = Merger().merge(streams)
    merged.recalcTimestamp = False
    for name in ("created", "modified"):
        setattr(merged["head"], name, getattr(fonts[0]["head"], name))
    return merged


def save(font: TTFont, file: str) -> None:
    """Write the font here and say how large it is."""
    path = HERE / file
    font.save(path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    print(
        f"{file}: {path.stat().st_size / 1e6:.1f} MB, {len(font.getBestCmap())} characters, sha256 {digest}"
    )


def main(packages: Path) -> None:
    """Make every font and put the licences beside them."""
    verify(packages)
    for file, (archive, member) in LICENCES.items():
        (HERE / file).write_bytes(read_member(packages / archive, member))
    for recipe in RECIPES:
        save(make(recipe, packages), recipe.file)
    save(make_rare(packages), RARE)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
