"""The formats of the matrix: who writes them, in which variants they can be."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.render.pdf import to_bytes
from drafter.render.style import load as load_style
from tests.matrix import office
from tests.matrix.cases import BLOCK_VARIANTS, VARIANTS, Case
from tests.matrix.pasted import pasted
from tests.matrix.web import archive, page_bytes
from tests.matrix.word import CONTROLS_AROUND_WORDS, with_final_text_shown, word_file

Files = Mapping[str, bytes]
"""The files of some cases, by the case's key."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the ending of its files, its variants, and what writes cases in it."""

    suffix: str
    write: Callable[[Sequence[Case]], Files]
    variants: tuple[str, ...] = VARIANTS


def files(name: str, cases: Iterable[Case]) -> Files:
    """Return the files of those cases that the format can hold; none where LibreOffice is wanting for it."""
    kind = FORMATS[name]
    return kind.write([case for case in cases if case.variant in kind.variants])


def _each(write: Callable[[Case], bytes]) -> Callable[[Sequence[Case]], Files]:
    return lambda cases: {case.key: write(case) for case in cases}


@cache
def _word(case: Case) -> bytes:
    return word_file(case.document, case.variant)


def _shown(case: Case) -> bytes:
    return with_final_text_shown(_word(case))


def _simple(case: Case) -> bytes:
    controlled = case.variant == "content controls"
    return word_file(case.document, CONTROLS_AROUND_WORDS) if controlled else _word(case)


def _office(suffix: str, source: Callable[[Case], bytes]) -> Callable[[Sequence[Case]], Files]:
    """Return what has LibreOffice save the DOCX of each case in another format."""

    def write(cases: Sequence[Case]) -> Files:
        sources = {case.key: source(case) for case in cases}
        made = office.convert(sources.values(), suffix)
        return {key: made[data] for key, data in sources.items() if data in made}

    return write


# LibreOffice writes deleted words into a web page like any others: they cannot be told apart there.
_ON_ITS_WEB_PAGES = tuple(variant for variant in VARIANTS if variant != "tracked changes")

FORMATS: Mapping[str, Format] = {
    "docx": Format("docx", _each(_word)),
    "docx by LibreOffice": Format("docx", _office("docx", _simple)),
    "doc": Format("doc", _office("doc", _simple)),
    "odt": Format("odt", _office("odt", _word)),
    "rtf": Format("rtf", _office("rtf", _simple)),
    "html": Format("html", _each(lambda c: page_bytes(c.document, c.variant, c.number))),
    "html by LibreOffice": Format("html", _office("html", _word), _ON_ITS_WEB_PAGES),
    "mht": Format("mht", _each(lambda c: archive(c.document, c.variant, c.number))),
    "pdf by drafter": Format(
        "pdf", _each(lambda c: to_bytes(c.document, load_style("official"))), BLOCK_VARIANTS
    ),
    "pdf by LibreOffice": Format("pdf", _office("pdf", _shown)),
    "text": Format("txt", _each(lambda c: pasted(c.document).encode()), BLOCK_VARIANTS),
}
