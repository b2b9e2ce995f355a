"""The only module that knows where templates/ and resources/ lie: checkout, wheel or frozen program."""

import sys
from functools import cache
from pathlib import Path

from drafter.errors import FileProblem


@cache
def root() -> Path:
    """Return the folder that holds templates/ and resources/.

    A frozen program keeps them in its bundle, an installed wheel inside the package, a checkout
    beside it.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    candidates = [Path(bundle)] if bundle else []
    candidates += [package / "_data", package.parent]
    for folder in candidates:
        if (folder / "resources" / "standards").is_dir():
            return folder
    raise FileProblem("程序自带的 resources 文件夹不见了，", "请重新安装本程序。")


def resource(*parts: str) -> Path:
    """Return the path of a file or folder under resources/."""
    return root().joinpath("resources", *parts)


def template(*parts: str) -> Path:
    """Return the path of a file or folder under templates/."""
    return root().joinpath("templates", *parts)
