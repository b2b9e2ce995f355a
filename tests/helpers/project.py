"""What the tests about the project itself look at: its root, its files, its modules."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def project_files() -> tuple[Path, ...]:
    """Return the files that belong to the project, relative to its root: tracked, or about to be.

    A source archive has no history to ask; there everything that lies in the tree belongs to it.
    """
    ask = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    answer = subprocess.run(ask, cwd=ROOT, capture_output=True, check=False)
    if answer.returncode == 0:
        names = sorted(filter(None, answer.stdout.decode().split("\0")))
    else:
        names = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*"))
    return tuple(Path(name) for name in names if (ROOT / name).is_file())


def modules(folder: str = "drafter") -> list[Path]:
    """Return the Python files under a folder of the project, relative to its root."""
    return sorted(path.relative_to(ROOT) for path in (ROOT / folder).rglob("*.py"))


def dotted(module: Path) -> str:
    """Return the name under which a module of the package is imported."""
    parts = module.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def parsed(module: Path) -> ast.Module:
    """Return the syntax tree of a module given relative to the root."""
    return ast.parse((ROOT / module).read_text("utf-8"), str(module))
