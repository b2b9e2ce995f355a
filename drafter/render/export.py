"""One draft written to files: composed once, each file by the writer that its ending names."""

from collections.abc import Callable, Iterable
from pathlib import Path

from drafter.model.draft import Draft
from drafter.render import registry
from drafter.render import template as templates
from drafter.render.compose import compose
from drafter.render.style import load as load_style


def export(
    draft: Draft,
    paths: Iterable[Path],
    template: str = "official",
    started: Callable[[Path], None] = lambda _path: None,
) -> None:
    """Write the report to each of `paths` (.docx, .pdf, .html).

    `started` is told of each file before it is written; what it raises ends the work, and files
    that were not begun stay as they were. Raises DrafterError where an ending is unknown (before
    anything is written) or a file cannot be written.
    """
    targets = list(paths)
    for path in targets:
        registry.require(path)
    document = compose(draft, template)
    style = load_style(templates.load(template).style)
    for path in targets:
        started(path)
        registry.write(document, style, path)
