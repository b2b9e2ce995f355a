"""The wheel's build step that puts templates/ and resources/ into the package as drafter/_data."""

from pathlib import Path

from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("templates", "resources")


def data_files() -> list[str]:
    """Return every data file as a POSIX path relative to the project's root, sorted.

    The scripts that made some of them stay out of the wheel.
    """
    found = (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    return sorted(path.relative_to(ROOT).as_posix() for path in found if path.suffix not in {".py", ".pyc"})


class BuildWithData(build_py):
    """build_py that copies the data files too and owns up to them (source archive, install record)."""

    def run(self) -> None:
        """Build the modules, then the data; an editable install reads the data where it lies."""
        super().run()
        if not self.editable_mode:
            for name in data_files():
                target = self._target(name)
                self.mkpath(str(target.parent))
                self.copy_file(str(ROOT / name), str(target), preserve_mode=False)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:  # noqa: FBT001, FBT002 (setuptools' signature)
        """Return every file that `run` writes."""
        return [*super().get_outputs(include_bytecode), *(str(self._target(name)) for name in data_files())]

    def get_source_files(self) -> list[str]:
        """Return every file that a source archive needs for building the wheel."""
        return [*super().get_source_files(), *data_files(), Path(__file__).relative_to(ROOT).as_posix()]

    def _target(self, name: str) -> Path:
        return Path(self.build_lib, "drafter", "_data", name)
