"""Made-up reports with what old Word files hold, as DOCX for LibreOffice to save as .doc, and their truth."""

from collections.abc import Callable

from drafter.standard.loader import load
from drafter.standard.schema import Standard
from tests.importers import shapes, word
from tests.importers.word import cell, paragraph, row, run, table

Wrap = Callable[[str], str]

NUMBERING = """
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
"""
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
"""
BOX = "另设政策解读专栏一个，发布解读材料36件。"
_KINDS = {"document": "document.main"}
_BY = 'w:id="9" w:author="" w:date="2000-01-01T00:00:00Z"'


def figures(standard: Standard) -> dict[str, str]:
    """Figures that differ from cell to cell, every seventh cell blank."""
    names = [c.name for t in standard.tables.values() for c in t.grid.cells if c.role == "field"]
    return {name: str(n * 13 % 997) for n, name in enumerate(names) if n % 7}


def body(standard: Standard, year: int, tables: Wrap, overview: str) -> str:
    """A whole report; `tables` changes the XML of each table, `overview` is what its first part holds."""
    texts = figures(standard)
    pieces = [paragraph(shapes.title(year))]
    for part in standard.parts:
        pieces += [paragraph(part.heading, '<w:pStyle w:val="Heading1"/>')] if part.heading else []
        if part.table:
            pieces.append(tables(word.statutory(standard.tables[part.table].grid, texts)))
        prose = shapes.PROSE[part.id].format(year=year)
        if part.id == "overview":
            pieces.append(overview)
        else:
            pieces += [paragraph(line) for line in prose.split("\n") if line]
    pieces += [paragraph(shapes.AGENCY), paragraph(f"{year + 1}年1月20日")]
    return "".join(pieces)


def merged() -> bytes:
    """A report by the 2021 form: merged cells, numbered paragraphs, a text box, a table that frames text."""
    number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    overview = (
        paragraph("主动公开情况", number.format(0))
        + paragraph("发布公文", number.format(1))
        + paragraph("发布解读", number.format(1))
        + paragraph("依申请公开情况", number.format(0))
        + paragraph(inner=run("全年公开1203条。") + box(paragraph(BOX)))
        + table(row(cell("", inner=table(row(cell("乡镇"), cell("条数")), row(cell("青石镇"), cell("41"))))))
    )
    return document(body(load("2021"), 2023, str, overview))


def changed() -> bytes:
    """A report by the 2019 form: tracked changes in its text and its tables, hidden words, a field."""
    deleted = f"<w:del {_BY}><w:r><w:delText>旧的说法</w:delText></w:r></w:del>"
    inserted = f"<w:ins {_BY}>{run('1203')}</w:ins>"
    hidden = run("内部口径勿发", "<w:vanish/>")
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> QUOTE 甲乙 </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("2020")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    overview = (
        paragraph(inner=f"{field}{run('年主动公开政府信息')}{deleted}{inserted}{run('条。')}{hidden}")
        + paragraph(inner=run("前半句，"), properties=f"<w:rPr><w:del {_BY}/></w:rPr>")
        + paragraph("后半句。")
    )
    return document(body(load("2019"), 2020, _with_changes, overview))


def _with_changes(xml: str) -> str:
    """Put a deleted figure before each 13 of a table, and a deleted row behind its first one."""
    old = f"<w:del {_BY}><w:r><w:delText>9</w:delText></w:r></w:del>"
    xml = xml.replace(run("13"), f"{old}<w:ins {_BY}>{run('13')}</w:ins>")
    gone = row(
        cell("", inner=paragraph(inner=old, properties=f"<w:rPr><w:del {_BY}/></w:rPr>")),
        properties=f"<w:del {_BY}/>",
    )
    first, behind, rest = xml.partition("</w:tr>")
    return first + behind + gone + rest


def box(inner: str) -> str:
    """A text box as Word writes it."""
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        "<wp:anchor xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
        " behindDoc='0' distT='0' distB='0' distL='0' distR='0' simplePos='0' locked='0' layoutInCell='1'"
        " allowOverlap='1' relativeHeight='2'><wp:simplePos x='0' y='0'/>"
        "<wp:positionH relativeFrom='column'><wp:posOffset>0</wp:posOffset></wp:positionH>"
        "<wp:positionV relativeFrom='paragraph'><wp:posOffset>0</wp:posOffset></wp:positionV>"
        "<wp:extent cx='3000000' cy='600000'/><wp:wrapTopAndBottom/><wp:docPr id='1' name='1'/>"
        "<a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'>"
        "<wps:wsp><wps:cNvSpPr txBox='1'/><wps:spPr><a:xfrm><a:off x='0' y='0'/>"
        "<a:ext cx='3000000' cy='600000'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></wps:spPr>"
        f"<wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )


def document(inner: str) -> bytes:
    """A DOCX with the styles and lists of these reports."""
    parts = {"styles": STYLES, "numbering": NUMBERING}
    return word.document(inner, parts, {"[Content_Types].xml": _types("document", *parts)})


def _types(*names: str) -> bytes:
    """The kinds of the parts, without which LibreOffice does not know a Word document."""
    word_ml = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word_ml}.{_KINDS.get(name, name)}+xml"/>'
        for name in names
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
