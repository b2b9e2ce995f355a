"""A PDF from beginning to end: published, written by the project itself, or drawn for one trait."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.errors import FileProblem
from drafter.importers.match import understand
from drafter.importers.match.words import table_words
from drafter.importers.pdf import is_pdf, read
from drafter.importers.raw import RawParagraph, RawTable
from drafter.importers.registry import formats
from drafter.model.report import to_report_json
from tests.importers.pdf.paper import FACE, INKS, Cell, Ink, Paper, cells, rows, shape, tables, texts

XS, YS = (90, 200, 300, 400), (100, 125, 150, 175)


# ---------------------------------------------------------------------------------- as published


@pytest.fixture(scope="module")
def published(corpus: Path) -> bytes:
    """A report of a city, six pages, its tables cut by pages."""
    path = corpus / "huaian-2024.pdf"
    if not path.exists():
        pytest.skip("the published PDF is not at hand")
    return path.read_bytes()


def test_the_published_report_is_read_as_a_person_read_it(
    published: bytes, shared: Path, tmp_path: Path
) -> None:
    report = to_report_json(understand(read(published, "a.pdf"), "a.pdf").draft)
    imported = tmp_path / "imported.json"
    imported.write_text(json.dumps(report, ensure_ascii=False), "utf-8")
    truth = shared / "corpus" / "huaian-2024.json"
    command = [sys.executable, shared / "tools" / "compare_tables.py", truth, imported]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert result.stdout.splitlines()[-1].endswith("wrong 0"), result.stdout


def test_the_published_reports_prose_is_whole_paragraphs_in_the_right_parts(published: bytes) -> None:
    sections = to_report_json(understand(read(published, "a.pdf"), "a.pdf").draft)["sections"]
    counts = {part: len(text.split("\n")) for part, text in sections.items() if text}
    assert counts == {"preamble": 1, "overview": 6, "problems": 2, "other": 1}
    assert sections["overview"].split("\n")[1].startswith("（一）主动公开情况。2024年，市政府网站")
    assert all(line.endswith("。") for text in sections.values() for line in text.split("\n") if line)


def test_no_words_of_the_published_tables_and_no_page_numbers_are_paragraphs(published: bytes) -> None:
    paragraphs = texts(read(published, "a.pdf"))
    assert not [text for text in paragraphs for table in table_words().values() if table.says(text)]
    assert not [text for text in paragraphs if text.strip("- ").isdigit()]


def test_the_published_tables_are_whole_and_say_where_they_stand(published: bytes) -> None:
    report = read(published, "a.pdf")
    assert [table.place for table in tables(report)] == ["第 3–4 页表格", "第 4–5 页表格", "第 5 页表格"]
    label = next(cell for cell in tables(report)[1].cells if "办理结果" in cell.text)
    assert (label.text, label.rows, label.column) == ("三、本年度办理结果", 22, 0)
    cut = next(cell for cell in tables(report)[1].cells if cell.text.startswith("（四）"))
    assert (cut.text, cut.rows) == ("（四）无法提供", 3)


# ------------------------------------------------------------------------------------ one by one


def test_a_pdf_is_known_by_its_beginning() -> None:
    assert is_pdf(b"%PDF-1.7\n")
    assert is_pdf(b"\xef\xbb\xbf\r\n%PDF-1.4")
    assert is_pdf(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4 and so on %%EOF")
    assert not is_pdf(b"<p>%PDF-1.4 is how a PDF begins</p>")
    assert "PDF" in [known.name for known in formats()]


@pytest.mark.parametrize("ink", INKS)
def test_tables_are_read_however_their_lines_are_drawn(ink: Ink) -> None:
    paper = Paper()
    paper.text(90, 60, "二、主动公开政府信息情况")
    merged = [Cell("第二十条", 0, 0, columns=3), Cell("规章", 1, 0, rows=2), Cell("1", 1, 1), Cell("", 1, 2)]
    paper.table(XS, YS, [*merged, Cell("合计", 2, 1), Cell("35", 2, 2)], ink)
    paper.text(90, 200, "表下的文字。")
    report = read(paper.data(), "a.pdf")
    assert texts(report) == ["二、主动公开政府信息情况", "表下的文字。"]
    assert shape(tables(report)[0]) == [
        ("第二十条", 0, 0, 1, 3), ("规章", 1, 0, 2, 1), ("1", 1, 1, 1, 1),
        ("", 1, 2, 1, 1), ("合计", 2, 1, 1, 1), ("35", 2, 2, 1, 1),
    ]  # fmt: skip
    assert tables(report)[0].exact


def test_every_block_says_where_on_its_page_it_stands() -> None:
    paper = Paper((600, 800))
    paper.page()
    paper.text(60, 80, "正文")
    paper.table((60, 300, 540), (160, 200, 240), cells("甲|1", "乙|2"))
    text, table = read(paper.data(), "a.pdf").blocks
    assert isinstance(text, RawParagraph)
    assert isinstance(table, RawTable)
    assert text.box is not None
    assert (text.box.page, text.box.left, round(text.box.top, 2)) == (1, 0.1, 0.1)
    box = next(cell.box for cell in table.cells if cell.text == "2")
    assert box is not None
    assert (box.page, box.left, box.top, box.right, box.bottom) == (1, 0.5, 0.25, 0.9, 0.3)


def test_tables_on_one_page_are_numbered() -> None:
    paper = Paper()
    paper.table((90, 200, 300), (100, 125, 150), cells("甲|1", "乙|2"))
    paper.text(90, 160, "又一张")
    paper.table((90, 200, 300), (200, 225, 250), cells("丙|3", "丁|4"))
    assert [table.place for table in tables(read(paper.data(), "a.pdf"))] == ["第 1 页表格", "第 1 页表格 2"]


def test_title_and_number_of_pages_are_told() -> None:
    paper = Paper()
    paper.canvas.setTitle("云溪市2024年政府信息公开工作年度报告")
    paper.text(90, 100, "正文第一页。")
    paper.page()
    paper.text(90, 100, "正文第二页。")
    report = read(paper.data(), "a.pdf")
    assert (report.title, report.pages) == ("云溪市2024年政府信息公开工作年度报告", 2)


def test_a_page_set_sideways_is_read_upright_and_its_places_are_those_of_the_page_shown() -> None:
    paper = Paper((600, 800))
    paper.canvas.translate(600, 0)
    paper.canvas.rotate(90)
    paper._height = 600
    paper.table((80, 240, 400), (60, 90, 120), cells("行政许可|12", "行政处罚|34"))
    table = tables(read(paper.data(), "a.pdf"))[0]
    assert rows(table) == [["行政许可", "12"], ["行政处罚", "34"]]
    box = table.cells[0].box
    assert box is not None
    assert (box.left, box.right) == pytest.approx((0.1, 0.15), abs=0.001)
    assert (box.top, box.bottom) == pytest.approx((0.7, 0.9), abs=0.001)


def test_a_page_that_asks_to_be_shown_turned_is_read_as_shown() -> None:
    paper = Paper((600, 800))
    paper.canvas.setPageRotation(90)
    paper.canvas.translate(600, 0)
    paper.canvas.rotate(90)
    paper._height = 600
    paper.table((80, 240, 400), (60, 90, 120), cells("行政许可|12", "行政处罚|34"))
    table = tables(read(paper.data(), "a.pdf"))[0]
    assert rows(table) == [["行政许可", "12"], ["行政处罚", "34"]]
    box = table.cells[0].box
    assert box is not None
    shown = (80 / 600, 60 / 800, 240 / 600, 90 / 800)
    assert (box.left, box.top, box.right, box.bottom) == pytest.approx(shown, abs=0.001)


# -------------------------------------------------------------------------------------- refusals


def problem(data: bytes) -> str:
    """Return what is said of a file that is refused."""
    with pytest.raises(FileProblem) as caught:
        read(data, "年报.pdf")
    assert "年报.pdf" in caught.value.what
    assert caught.value.todo
    return str(caught.value)


def test_a_scan_is_called_one() -> None:
    paper = Paper()
    paper.picture(0, 0, 595, 842)
    paper.page()
    paper.picture(0, 0, 595, 842)
    paper.text(280, 800, "2")
    said = problem(paper.data())
    assert "扫描件" in said
    assert "文字识别" in said


def test_a_page_scanned_among_others_is_named() -> None:
    paper = Paper()
    paper.text(90, 100, "本报告由本机关办公室编制，内容完整，请与附件一并阅读。")
    paper.page()
    paper.picture(0, 0, 595, 842)
    warnings = read(paper.data(), "a.pdf").warnings
    assert [w for w in warnings if w.startswith("第 2 页是图片")]


def test_text_recognised_on_a_scan_is_doubted() -> None:
    paper = Paper()
    paper.picture(0, 0, 595, 842)
    paper.text(90, 100, "本报告由本机关办公室编制，内容完整，请与附件一并阅读。")
    assert [w for w in read(paper.data(), "a.pdf").warnings if "识别出来" in w]


def test_pictures_left_behind_are_counted() -> None:
    paper = Paper()
    paper.text(90, 100, "图一是办理流程，图二是联系方式，均见下方。")
    paper.picture(90, 200, 200, 100)
    paper.picture(90, 400, 10, 10)
    assert read(paper.data(), "a.pdf").warnings == ("文档里有 1 张图片没有带入，需要的请自行插入。",)


def test_characters_without_names_are_garbage() -> None:
    paper = Paper()
    paper.lines(90, 100, *("\ue001\ue002\ue003\ue004\ue005\ue006政府" for _ in range(20)))
    assert "乱码" in problem(paper.data())


def test_a_few_characters_without_names_are_shown_as_such() -> None:
    paper = Paper()
    paper.lines(90, 100, "全年收到政府信息公开申请\ue123件，办结若干件。", "联系人：王\ue456。")
    report = read(paper.data(), "a.pdf")
    assert "申请�件" in texts(report)[0]
    assert [w for w in report.warnings if "2 个字符认不出" in w]


def test_a_watermark_is_kept_beside_the_text() -> None:
    paper = Paper()
    paper.text(90, 100, "本报告由本机关办公室编制，内容完整，请与附件一并阅读。")
    paper.text(200, 300, "征求意见稿", size=60, turn=-45)
    report = read(paper.data(), "a.pdf")
    assert texts(report) == ["本报告由本机关办公室编制，内容完整，请与附件一并阅读。"]
    assert [(aside.text, aside.place) for aside in report.asides] == [("征求意见稿", "第 1 页水印")]


def test_a_figure_in_a_font_that_is_nowhere_is_no_blank() -> None:
    paper = Paper()
    paper.table(XS[:3], YS[:2], cells("行政许可|"))
    paper.canvas.setFont(FACE, 9)
    paper.canvas.drawString(210, 730, "7")
    report = read(paper.data(), "a.pdf")
    if rows(tables(report)[0]) == [["行政许可", "7"]]:
        pytest.skip("this computer has the font")
    assert rows(tables(report)[0]) == [["行政许可", "�"]]
    assert [w for w in report.warnings if w.startswith("第 1 页用了文件里没有")]
