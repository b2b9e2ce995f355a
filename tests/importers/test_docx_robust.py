"""Whatever a Word file holds, reading it gives blocks or one sentence, and never anything else."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import FileProblem
from drafter.importers.docx import read
from tests.importers.word import document, paragraph, row, run, table

_NAMES = (
    "p r t tbl tr tc pPr rPr tcPr trPr tblPr tblGrid gridCol gridSpan vMerge hMerge cellMerge "
    "gridBefore numPr numId ilvl pStyle rStyle outlineLvl vanish specVanish del ins moveFrom moveTo "
    "cellDel hidden sdt sdtPr sdtContent showingPlcHdr docPartObj docPartGallery altChunk subDoc "
    "fldChar fldSimple sym ruby rubyBase drawing pict object txbxContent docPr blip br tab "
    "footnoteReference comment style name basedOn docDefaults rPrDefault abstractNum num lvl lvlText "
    "numFmt start lvlOverride startOverride abstractNumId numStyleLink "
)
NAMES = st.sampled_from(re.findall(r"\w+", _NAMES))
_ATTRIBUTES = "val id char type fldCharType ilvl numId abstractNumId styleId default w vMerge descr"
VALUES = st.sampled_from(
    [
        "",
        "0",
        "1",
        "-1",
        "²",
        "5",
        "restart",
        "cont",
        "begin",
        "separate",
        "end",
        "F0B7",
        "D800",
        "9" * 30,
        "字",
        "r0",
    ]
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        [
            "val",
            "id",
            "char",
            "type",
            "fldCharType",
            "ilvl",
            "numId",
            "abstractNumId",
            "styleId",
            "default",
            "w",
            "vMerge",
            "descr",
        ]
    ),
    VALUES,
    max_size=3,
)


def element(name: str, attributes: dict[str, str], inner: list[str]) -> str:
    said = "".join(f' w:{key}="{value}"' for key, value in attributes.items())
    return f"<w:{name}{said}>{''.join(inner)}</w:{name}>"


TREES = st.recursive(
    st.sampled_from(["", run("12"), paragraph("一、总体情况"), row(), table()]),
    lambda inner: st.builds(element, NAMES, ATTRIBUTES, st.lists(inner, max_size=4)),
    max_leaves=25,
)
FEW = settings(max_examples=150, deadline=None)


def survives(data: bytes) -> None:
    said = ""
    try:
        report = read(data, "年报.docx")
        assert all(aside.text for aside in report.asides)
        "".join(str(report)).encode()
    except FileProblem as problem:
        said = problem.what
    assert not said or "年报.docx" in said


@FEW
@given(body=TREES, styles=TREES, numbering=TREES, comments=TREES)
def test_any_elements_in_any_place(body: str, styles: str, numbering: str, comments: str) -> None:
    parts = {"styles": styles, "numbering": numbering, "comments": comments, "header": comments}
    survives(document(body, parts))


@FEW
@given(
    data=st.binary(max_size=300),
    part=st.sampled_from(["word/document.xml", "word/styles.xml", "_rels/.rels"]),
)
def test_any_bytes_in_a_part(data: bytes, part: str) -> None:
    survives(document(paragraph("正文"), {"styles": ""}, {part: data}))


@FEW
@given(cuts=st.lists(st.tuples(st.floats(0, 0.999), st.binary(max_size=6)), min_size=1, max_size=5))
def test_any_damage_to_the_package(cuts: list[tuple[float, bytes]]) -> None:
    data = bytearray(document(paragraph("正文") + table(row()), {"styles": "", "numbering": ""}))
    for place, replaced in cuts:
        start = int(place * len(data))
        data[start : start + len(replaced)] = replaced
    survives(bytes(data))
