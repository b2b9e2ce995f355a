"""What the help menu tells: the keys, the program, where the log is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from drafter import __version__, logs
from drafter.ui.actions import key_table
from drafter.ui.dialogs import Dialogs, Listing

if TYPE_CHECKING:
    from drafter.checks.finding import Finding

_MEANS = {
    "error": "强制性：改好以后才能导出正式的报告。",
    "warning": "核实性：有错就改；确认无误的写明原因，原因随报告保存，并印在审核说明里。",
    "hint": "提示：请看一看，不影响导出。",
}
_FORM_KEYS = (
    ("填表：下一格、右边一格", "Enter、Tab"),
    ("填表：修改这一格", "F2"),
    ("填表：清空", "Delete"),
    ("填表：复制、粘贴一块", "Ctrl+C、Ctrl+V"),
    ("填表：全选", "Ctrl+A"),
)


def tell_keys(dialogs: Dialogs) -> None:
    """List what can be done by keys."""
    dialogs.tell_list(Listing("全部操作都可以用键盘完成。", ("操作", "按键"), (*key_table(), *_FORM_KEYS)))


def tell_about(dialogs: Dialogs) -> None:
    """Say what this program is."""
    detail = (
        "填写、核对、导出《政府信息公开工作年度报告》。程序不联网，填写的内容只保存在这台电脑上。\n"
        "以 MIT 许可发布；随带字体的许可见程序的 resources/fonts 文件夹。"
    )
    dialogs.tell(f"年报编写助手 {__version__}", detail)


def tell_rule(dialogs: Dialogs, finding: "Finding") -> None:
    """Say what the rule behind a finding checks, its basis, and what that means for its severity."""
    from drafter.checks.about import about

    words = about(finding.rule)
    told = [words.explanation, f"依据：{finding.basis}" if finding.basis else "", _MEANS[finding.severity]]
    dialogs.tell(words.title, "\n\n".join(part for part in told if part))


def open_log() -> None:
    """Show the folder of the log in the system's file manager."""
    folder = logs.path().parent
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
