"""Opens a PDF, or says in words why it cannot be read."""

from collections.abc import Generator
from contextlib import contextmanager

from drafter.errors import FileProblem
from drafter.importers.pdf.pdfium import Document, library, raw

MOST_PAGES = 300
"""No report is longer; a file with more pages is refused."""

_AGAIN = "请重新下载，或用 Word、WPS 打开后另存为 .docx 再导入。"


@contextmanager
def opened(data: bytes, name: str) -> Generator[Document]:
    """Open a PDF and close it behind; FileProblem where it is locked, damaged, empty or too long."""
    pypdfium2 = library()
    try:
        document: Document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == raw().FPDF_ERR_PASSWORD:
            raise FileProblem(
                f"“{name}”设了打开密码。", "请用能打开它的程序另存一份没有密码的，再导入。"
            ) from error
        raise FileProblem(f"“{name}”损坏了，打不开。", _AGAIN) from error
    try:
        _require_pages(len(document), name)
        yield document
    except pypdfium2.PdfiumError as error:
        raise FileProblem(f"“{name}”里有损坏的页，读不出来。", _AGAIN) from error
    finally:
        document.close()


def _require_pages(pages: int, name: str) -> None:
    if not pages:
        raise FileProblem(f"“{name}”里一页也没有。", _AGAIN)
    if pages > MOST_PAGES:
        raise FileProblem(
            f"“{name}”有 {pages} 页，超过 {MOST_PAGES} 页，不像年度报告。", "请只留下报告的那些页再导入。"
        )


def title(document: Document) -> str | None:
    """Return the title that the file declares, None where it has none."""
    return document.get_metadata_value("Title").strip() or None
