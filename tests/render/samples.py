"""Made-up documents for the tests of the writers: the statutory tables in real size, prose, a picture."""

import struct
import zlib
from collections.abc import Iterable

from drafter.render.blocks import (
    Block,
    Cell,
    CellRole,
    Document,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Signature,
    Table,
)

AGENCY = "云溪市发展和改革局"
YEAR = 2025
TITLE = f"{AGENCY}{YEAR}年政府信息公开工作年度报告"

APPLICANTS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")

DENIED = (
    "1.属于国家秘密",
    "2.其他法律行政法规禁止公开",
    "3.危及“三安全一稳定”",
    "4.保护第三方合法权益",
    "5.属于三类内部事务信息",
    "6.属于四类过程性信息",
    "7.属于行政执法案卷",
    "8.属于行政查询事项",
)
UNAVAILABLE = (
    "1.本机关不掌握相关政府信息",
    "2.没有现成信息需要另行制作",
    "3.补正后申请内容仍不明确",
)
REJECTED = (
    "1.信访举报投诉类申请",
    "2.重复申请",
    "3.要求提供公开出版物",
    "4.无正当理由大量反复申请",
    "5.要求行政机关确认或重新出具已获取信息",
)
OTHER = (
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)
GROUPS = (
    ("（三）不予公开", DENIED),
    ("（四）无法提供", UNAVAILABLE),
    ("（五）不予处理", REJECTED),
    ("（六）其他处理", OTHER),
)


def table_two(amount: str = "59237.2449") -> Table:
    """Table two of the 2021 form: 4 columns, 14 rows, headings in the middle."""
    cells = [_head("第二十条第（一）项", 0, 0, columns=4)]
    heads = ("信息内容", "本年制发件数", "本年废止件数", "现行有效件数")
    cells += [_head(text, 1, column) for column, text in enumerate(heads)]
    cells += _figures(2, "规章", ("0", "0", "0"))
    cells += _figures(3, "行政规范性文件", ("22（其中修订16件）", "1", "12"))
    decisions = "本年处理决定数量"
    cells += _single(4, "第二十条第（五）项", decisions, (("行政许可", "22140749"),))
    cells += _single(7, "第二十条第（六）项", decisions, (("行政处罚", "37"), ("行政强制", "0")))
    fees = "本年收费金额（单位：万元）"
    cells += _single(11, "第二十条第（八）项", fees, (("行政事业性收费", amount),))
    return Table("disclosure", (2435,) * 4, 14, tuple(cells))


def table_three(figure: str = "") -> Table:
    """Table three of the 2021 form: 28 rows, 10 columns; `figure` replaces all 175 figures."""
    cells = [
        _head("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 0, 0, 3, 3),
        _head("申请人情况", 0, 3, columns=7),
        _head("自然人", 1, 3, rows=2),
        _head("法人或其他组织", 1, 4, columns=5),
        _head("总计", 1, 9, rows=2),
        *(_head(text, 2, 4 + index) for index, text in enumerate(APPLICANTS)),
        _label("一、本年新收政府信息公开申请数量", 3, 0, columns=3),
        _label("二、上年结转政府信息公开申请数量", 4, 0, columns=3),
        _label("三、本年度办理结果", 5, 0, rows=22),
        _label("（一）予以公开", 5, 1, columns=2),
        _label("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 6, 1, columns=2),
        *_groups(7),
        _label("（七）总计", 26, 1, columns=2),
        _label("四、结转下年度继续办理", 27, 0, columns=3),
    ]
    cells += [
        Cell(figure or str((row * 7 + column) % 13), row, 3 + column)
        for row in range(3, 28)
        for column in range(7)
    ]
    return Table("requests", (754, 921, 3271, *[685] * 7), 28, tuple(cells), header_rows=3)


def table_four(figure: str = "") -> Table:
    """Table four: 15 columns, 4 rows of which 3 are the head; `figure` replaces all 15 figures."""
    cells = [
        _head("行政复议", 0, 0, columns=5),
        _head("行政诉讼", 0, 5, columns=10),
        *(_head(text, 1, column, rows=2) for column, text in enumerate(OUTCOMES)),
        _head("未经复议直接起诉", 1, 5, columns=5),
        _head("复议后起诉", 1, 10, columns=5),
        *(_head(text, 2, 5 + index) for index, text in enumerate(OUTCOMES * 2)),
        *(Cell(figure or str(column % 5), 3, column) for column in range(15)),
    ]
    return Table("review", (650,) * 15, 4, tuple(cells), header_rows=3)


def tiny_table(caption: str = "") -> Table:
    """A table of two by two."""
    cells = (_head("项目", 0, 0), _head("数量", 0, 1), _label("合计", 1, 0), Cell("7", 1, 1))
    return Table("", (1000, 2000), 2, cells, header_rows=1, caption=caption)


def long_table(rows: int = 60) -> Table:
    """A table of two columns that no page can hold."""
    heads = (_head("项目", 0, 0), _head("数量", 0, 1))
    lines = (_figures(row, f"第{row}项", [str(row)]) for row in range(1, rows))
    cells = (*heads, *(cell for line in lines for cell in line))
    return Table("", (1000, 2000), rows, cells, header_rows=1)


def picture(width: int = 40, height: int = 20, dots_per_metre: int = 0) -> bytes:
    """A PNG of one grey, made without any library; with a pHYs chunk where a density is given."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    density = struct.pack(">IIB", dots_per_metre, dots_per_metre, 1)
    pixels = zlib.compress((b"\0" + b"\xc0" * width) * height)
    chunks = [(b"IHDR", header), (b"pHYs", density), (b"IDAT", pixels), (b"IEND", b"")]
    if not dots_per_metre:
        del chunks[1]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def document(*blocks: Block) -> Document:
    """A document of these blocks."""
    return Document(TITLE, AGENCY, YEAR, blocks)


def small() -> Document:
    """One of every kind of block, small enough to be read by eye in a golden file."""
    return document(
        Heading(TITLE, 0),
        Paragraph("根据《中华人民共和国政府信息公开条例》编制本报告，数据统计期限为2025年1月1日至12月31日。"),
        Heading("一、总体情况", 1),
        Heading("（一）主动公开", 2),
        Heading("1.网站公开", 3),
        Heading("（1）专栏", 4),
        Paragraph("全年公开信息1280条。", lead="（二）依申请公开。", lead_level=2),
        Paragraph("网址：http://www.example.gov.cn/a?b=1&c=2", align="left", indent=False),
        Heading("二、主动公开政府信息情况", 1),
        tiny_table("表1  数量"),
        Note("注：<含>上年度结转数量。"),
        Figure(picture(), caption="图1  申请数量", alt="两年的申请数量"),
        PageBreak(),
        Heading("六、其他需要报告的事项", 1),
        Paragraph("本年度未收取信息处理费。"),
        Signature(AGENCY, "2026年1月26日"),
    )


def report(repeat: int = 1) -> Document:
    """A whole report with the three statutory tables; `repeat` lengthens its prose."""
    sentence = f"{AGENCY}严格落实《条例》要求，持续推进“五公开”，全年主动公开信息1280条，办结率为100%。"
    return document(
        Heading(TITLE, 0),
        Paragraph(sentence),
        Heading("一、总体情况", 1),
        *(Paragraph(sentence * 4 * repeat, lead=lead, lead_level=2) for lead in _leads()),
        Heading("二、主动公开政府信息情况", 1),
        table_two(),
        Heading("三、收到和处理政府信息公开申请情况", 1),
        table_three(),
        Heading("四、政府信息公开行政复议、行政诉讼情况", 1),
        table_four(),
        Note("注：行政复议、行政诉讼数量含上年度结转数量。"),
        Heading("五、存在的主要问题及改进情况", 1),
        Heading("（一）存在的主要问题", 2),
        Heading("1.解读形式不够丰富", 3),
        Paragraph(sentence * 3 * repeat),
        Heading("（二）改进情况", 2),
        Paragraph(sentence * 3 * repeat),
        Figure(picture(600, 300), caption="图1  近两年申请数量", alt="柱状图：2024年11件，2025年13件"),
        Heading("六、其他需要报告的事项", 1),
        Paragraph("本年度未收取信息处理费。"),
        Signature(AGENCY, "2026年1月26日"),
    )


def _leads() -> Iterable[str]:
    names = ("主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障")
    return (f"（{number}）{name}。" for number, name in zip("一二三四五", names, strict=True))


def _groups(row: int) -> Iterable[Cell]:
    for name, leaves in GROUPS:
        yield _label(name, row, 1, rows=len(leaves))
        for offset, leaf in enumerate(leaves):
            yield _label(leaf, row + offset, 2)
        row += len(leaves)


def _figures(row: int, label: str, figures: Iterable[str]) -> Iterable[Cell]:
    return [_label(label, row, 0), *(Cell(text, row, 1 + index) for index, text in enumerate(figures))]


def _single(row: int, item: str, head: str, lines: Iterable[tuple[str, str]]) -> Iterable[Cell]:
    yield _head(item, row, 0, columns=4)
    yield _head("信息内容", row + 1, 0)
    yield _head(head, row + 1, 1, columns=3)
    for offset, (label, figure) in enumerate(lines, row + 2):
        yield _label(label, offset, 0)
        yield Cell(figure, offset, 1, columns=3)


def _head(text: str, row: int, column: int, rows: int = 1, columns: int = 1) -> Cell:
    return _cell("head", text, row, column, rows, columns)


def _label(text: str, row: int, column: int, rows: int = 1, columns: int = 1) -> Cell:
    return _cell("label", text, row, column, rows, columns)


def _cell(role: CellRole, text: str, row: int, column: int, rows: int, columns: int) -> Cell:
    return Cell(text, row, column, rows, columns, role)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
