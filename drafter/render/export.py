"""One draft written to files: composed once, each file by the writer that its ending names."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from drafter.model.draft import Draft
from drafter.render import registry
from drafter.render import template as templates
from drafter.render.blocks import Document
from drafter.render.compose import Page, compose, compose_page
from drafter.render.style import load as load_style

DRAFT = "草稿"
"""The mark of a report that is not to go out yet."""

Started = Callable[[Path], None]
"""Is told of each file before it is written; what it raises ends the work."""


def _silent(_path: Path) -> None:
    pass


def export(
    draft: Draft,
    paths: Iterable[Path],
    template: str = "official",
    started: Started = _silent,
    *,
    mark: str = "",
) -> None:
    """Write the report to each of `paths` (.docx, .pdf, .html), with `mark` (`DRAFT`) behind the text.

    Where `started` ends the work, files that were not begun stay as they were. Raises DrafterError
    where an ending is unknown (before anything is written) or a file cannot be written.
    """
    _write(lambda: replace(compose(draft, template), mark=mark), paths, template, started)


def export_page(page: Page, paths: Iterable[Path], template: str, started: Started = _silent) -> None:
    """Write a page about a report, such as the 审核说明 (template `review`); the rest is as in `export`."""
    _write(lambda: compose_page(template, page), paths, template, started)


def _write(composed: Callable[[], Document], paths: Iterable[Path], template: str, started: Started) -> None:
    targets = list(paths)
    for path in targets:
        registry.require(path)
    document = composed()
    style = load_style(templates.load(template).style)
    for path in targets:
        started(path)
        registry.write(document, style, path)
