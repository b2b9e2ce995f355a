"""RTF → RawReport, as Word, WPS and LibreOffice write it."""

from drafter.importers import bounds
from drafter.importers.raw import RawReport
from drafter.importers.registry import importer

_HEAD = 4096


def is_rtf(data: bytes) -> bool:
    """Say whether the data is RTF, by how it begins."""
    return data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"{\\rtf")


@importer("RTF 文档", suffixes=(".rtf",), sniff=is_rtf)
def read(data: bytes, name: str) -> RawReport:
    """Read an RTF document with all changes accepted; FileProblem where it is hostile."""
    from drafter.importers.rtf.reader import Reader

    bounds.require(data.count(b"\\cell"), bounds.MOST_CELLS, name)
    bounds.require(data.count(b"\\par") - data.count(b"\\pard"), bounds.MOST_LINES, name)
    bounds.require(data.count(b"\\") + data.count(b"{"), bounds.MOST_WORDS, name)
    return Reader(name).read(data)
