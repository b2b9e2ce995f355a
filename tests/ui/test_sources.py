"""Sources: a file, what was copied, and what the file dialog offers."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from drafter.importers.registry import suffixes
from drafter.model import files
from drafter.model.draft import Draft, Meta
from drafter.ui.sources import fetch, filters, from_copied, from_file, load


def test_a_project_file_is_read_and_has_no_source_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    draft = Draft("2021", Meta("青石县人民政府", 2024))
    files.write(path, draft)
    assert load(path) == draft
    assert not fetch(path).raw.blocks
    source = from_file(path)
    assert (source.name, source.path) == ("a.nianbao", path)
    assert source.read(lambda: False).draft == draft


def test_a_link_and_an_empty_clipboard_are_no_report() -> None:
    assert from_copied(QMimeData()) is None
    blank, link = QMimeData(), QMimeData()
    blank.setText(" \n")
    link.setUrls([QUrl("https://example.com/report")])
    assert from_copied(blank) is None
    assert from_copied(link) is None


def test_copied_text_is_a_source() -> None:
    data = QMimeData()
    data.setHtml("<p>年报</p>")
    source = from_copied(data)
    assert source is not None
    assert (source.name, source.path) == ("剪贴板", None)


def test_the_file_dialog_offers_all_that_can_be_read() -> None:
    offered = filters()
    assert "*.nianbao" in offered
    assert all(f"*{suffix}" in offered for suffix in suffixes())
    assert offered.endswith("所有文件 (*)")
