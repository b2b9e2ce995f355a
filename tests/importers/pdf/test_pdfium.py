"""pypdfium2 has what its shapes here say it has."""

import pytest

from drafter.importers.pdf import pdfium
from tests.importers.pdf.paper import Paper


@pytest.mark.parametrize(
    ("shape", "name"),
    [
        (pdfium.Document, "PdfDocument"),
        (pdfium.Page, "PdfPage"),
        (pdfium.TextPage, "PdfTextPage"),
        (pdfium.Bitmap, "PdfBitmap"),
    ],
)
def test_the_shapes_are_those_of_the_library(shape: type, name: str) -> None:
    methods = {key for key, value in vars(shape).items() if callable(value) and not key.startswith("_")}
    assert methods <= set(dir(getattr(pdfium.library(), name)))


def test_pdfiums_own_functions_take_the_objects() -> None:
    paper = Paper()
    paper.text(90, 100, "年")
    document = pdfium.library().PdfDocument(paper.data())
    page = document[0]
    text = page.get_textpage()
    assert pdfium.raw().FPDFText_CountChars(text.raw) == 1
    text.close()
    page.close()
    document.close()
