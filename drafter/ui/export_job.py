"""What an export is to write, and the work itself: values in, the written files out."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drafter.model.draft import Draft
from drafter.ui.jobs import Progress

_DRAFT = "（草稿）"
_REVIEW = "审核说明"


@dataclass(frozen=True, slots=True)
class Order:
    """Where and as what a report is to be written: `name` is the files' name without its ending.

    `draft` asks for a visible mark on every page and a name that says so, `review` for the account of the
    check (审核说明) beside the report.
    """

    folder: Path
    name: str
    suffixes: tuple[str, ...]
    draft: bool = False
    review: bool = False

    @property
    def report_paths(self) -> tuple[Path, ...]:
        """The files of the report."""
        return self._paths(_DRAFT if self.draft else "")

    @property
    def review_paths(self) -> tuple[Path, ...]:
        """The files of the account of the check."""
        return self._paths(_REVIEW) if self.review else ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files to be written."""
        return self.report_paths + self.review_paths

    @property
    def replaced(self) -> tuple[Path, ...]:
        """Those of them that exist already."""
        return tuple(path for path in self.paths if path.exists())

    def _paths(self, more: str) -> tuple[Path, ...]:
        return tuple(self.folder / f"{self.name}{more}{suffix}" for suffix in self.suffixes)


def write(draft: Draft, order: Order, progress: Progress) -> tuple[Path, ...]:
    """Write the files of an order; stopped between two files, those written stay whole."""
    from drafter.render.export import DRAFT, export

    paths = order.paths
    begun: list[Path] = []

    def started(path: Path) -> None:
        progress.step(len(begun), len(paths), f"正在写 {path.suffix.removeprefix('.').upper()}…")
        begun.append(path)

    export(draft, order.report_paths, started=started, mark=DRAFT if order.draft else "")
    if order.review:
        _write_review(draft, order, started)
    return paths


def _write_review(draft: Draft, order: Order, started: Callable[[Path], None]) -> None:
    from drafter.checks.account import account
    from drafter.render.compose import Page
    from drafter.render.export import export_page

    told = account(draft, dt.datetime.now().astimezone().date())
    page = Page(f"{told.title}{_REVIEW}", told.agency, told.year, {"check": told})
    export_page(page, order.review_paths, "review", started)
