"""What an export is to write, and the work itself: values in, the written files out."""

from dataclasses import dataclass
from pathlib import Path

from drafter.model.draft import Draft
from drafter.ui.jobs import Progress


@dataclass(frozen=True, slots=True)
class Order:
    """Where and as what a report is to be written: `name` is the files' name without its ending."""

    folder: Path
    name: str
    suffixes: tuple[str, ...]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files to be written."""
        return tuple(self.folder / f"{self.name}{suffix}" for suffix in self.suffixes)

    @property
    def replaced(self) -> tuple[Path, ...]:
        """Those of them that exist already."""
        return tuple(path for path in self.paths if path.exists())


def write(draft: Draft, order: Order, progress: Progress) -> tuple[Path, ...]:
    """Write the files of an order; stopped between two files, those written stay whole."""
    from drafter.render.export import export

    paths = order.paths
    begun: list[Path] = []

    def started(path: Path) -> None:
        progress.step(len(begun), len(paths), f"正在写 {path.suffix.removeprefix('.').upper()}…")
        begun.append(path)

    export(draft, paths, started=started)
    return paths
