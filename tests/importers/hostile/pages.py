"""Web pages, archives and rich text made to hurt whoever reads them."""

import base64

_HEAD = b"MIME-Version: 1.0\r\nContent-Type: "


def nested(tag: str, depth: int) -> bytes:
    """An element within itself, again and again."""
    return f"<html><body>{f'<{tag}>' * depth}年报".encode()


def nested_tables(depth: int) -> bytes:
    """Tables within tables."""
    return ("<html><body>" + "<table><tr><td>" * depth + "年报").encode()


def cells(rows: int, columns: int) -> bytes:
    """A table of very many cells."""
    row = f"<tr>{'<td>1' * columns}"
    return f"<html><body><table>{row * rows}</table>".encode()


def spans(count: int) -> bytes:
    """Cells that say they cover a thousand million rows and columns."""
    cell = '<td rowspan="999999999" colspan="999999999">1'
    return f"<html><body><table>{f'<tr>{cell * 20}' * count}</table>".encode()


def staircase(count: int) -> bytes:
    """Cells that each cover all the rows below, so that every row begins further to the right."""
    return f"<html><body><table>{'<tr><td rowspan=65534 colspan=1000>1' * count}</table>".encode()


def attributes(count: int) -> bytes:
    """One element with very many attributes."""
    return f"<html><body><p {' '.join(f'a{n}=1' for n in range(count))}>年报".encode()


def unclosed(size: int) -> bytes:
    """Beginnings without ends, at which a careless pattern tries each of them against all others."""
    return b"<html><body>" + b"<!--" * (size // 16) + b"<table " * (size // 16) + b"&#x" * (size // 16)


def lines(count: int) -> bytes:
    """A text of very many short lines."""
    return b"1\n" * count


def one_line(size: int) -> bytes:
    """A text without any end of line."""
    return "年".encode() * (size // 3)


def tabs(size: int) -> bytes:
    """A text of nothing but cells."""
    return b"1\t" * (size // 2)


def nested_mail(depth: int) -> bytes:
    """Parts within parts."""
    head = b"".join(
        b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(depth)
    )
    return b"MIME-Version: 1.0\r\n" + head + b"Content-Type: text/html\r\n\r\n<p>x"


def crowded_mail(count: int) -> bytes:
    """Very many parts."""
    part = b"--b\r\nContent-Type: text/html\r\n\r\n<p>x\r\n"
    return _HEAD + b"multipart/related; boundary=b\r\n\r\n" + part * count + b"--b--\r\n"


def heavy_mail(size: int) -> bytes:
    """A part that unpacks to a page of very many cells."""
    body = base64.encodebytes(cells(size // 5000, 1000))
    head = b"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return _HEAD + b"multipart/related; boundary=b\r\n\r\n" + head + body + b"--b--\r\n"


def deep_rtf(depth: int) -> bytes:
    """Groups within groups."""
    return b"{\\rtf1" + b"{" * depth + b"x" + b"}" * depth + b"}"


def claiming_rtf() -> bytes:
    """Words that say that they are followed by more than there is, or cover more than there can be."""
    return (
        b"{\\rtf1 \\trowd\\cellx999999999 x\\cell\\row\\bin999999999 x\\uc999999999 \\u20 x"
        + b"\\li9" * 99
        + b"}"
    )


def wide_rtf(cells_in_all: int) -> bytes:
    """Very many cells, and rows that define as many."""
    row = b"\\trowd" + b"".join(b"\\cellx%d" % n for n in range(100)) + b"x\\cell" * 100 + b"\\row"
    return b"{\\rtf1 " + row * (cells_in_all // 100) + b"}"
