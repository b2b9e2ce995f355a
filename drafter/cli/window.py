"""What the command line asks of the window, which it does not import itself."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from drafter.errors import DrafterError

if TYPE_CHECKING:
    from drafter.model.draft import Draft


class Window(Protocol):
    """The window as `__main__` hands it down; both calls import Qt, which may be missing."""

    def open(self, file: Path | None) -> int:
        """Open the window on a file, or on the start page, and stay until it is closed."""
        ...

    def selftest(self, draft: "Draft") -> str:
        """Open a window on a draft where nobody sees it; returns what was shown."""
        ...


def without_qt(error: ImportError) -> DrafterError:
    """Say what to do where Qt is not installed; any other missing import is a fault of ours."""
    if not (error.name or "").startswith("PySide6"):
        raise error
    return DrafterError("没有安装窗口界面所需的 PySide6，", "请安装 drafter[gui]，或者使用命令行。")
