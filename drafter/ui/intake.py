"""Ways in for reports: opened, imported, rolled over to a new year, taken as last year's, compared."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from drafter.errors import DrafterError
from drafter.model.draft import Draft
from drafter.model.edits import Adopt, SetCells, SetLast
from drafter.model.project import is_project
from drafter.rollover import Rollover, carried_cells, roll_over
from drafter.ui.adopt.controller import Adopting, doubtful
from drafter.ui.adopt.window import Found
from drafter.ui.dialogs import CANCEL, Choice, Dialogs, Listing, tell_error
from drafter.ui.document import Document
from drafter.ui.jobs import Jobs, Progress
from drafter.ui.sources import CLIPBOARD, Source, filters, from_copied, from_file

_TOPIC = "intake"


class Intake:
    """Asks for files, reads them beside the window, and hands the drafts to the document.

    A report that is not read without a doubt is shown beside its source first.
    """

    def __init__(self, dialogs: Dialogs, jobs: Jobs, document: Document, adopting: Adopting) -> None:
        self._dialogs = dialogs
        self._jobs = jobs
        self._document = document
        self._adopting = adopting

    def ask_open(self) -> None:
        """Let the user pick a file to open."""
        self._ask("打开", self.open)

    def ask_from_last(self) -> None:
        """Let the user pick last year's report to begin this year's from."""
        self._ask("选择上年报告", self.begin_from)

    def ask_last(self) -> None:
        """Let the user pick last year's report for the draft that is open."""
        self._ask("选择上年报告", self.take_last)

    def ask_into(self) -> None:
        """Let the user pick a report to be compared with the draft that is open, and taken into it."""
        self._ask("选择要导入到当前报告的文件", self.take_into)

    def paste(self) -> None:
        """Take a report that was copied in another program, or a file that was copied as such."""
        self.arrive_copied(QGuiApplication.clipboard().mimeData() or QMimeData())

    def arrive(self, path: Path) -> None:
        """Take a file that came without a word: dropped on the window, or given when starting."""
        if is_project(path) or not path.is_file():
            self.open(path)
        else:
            self._ask_what_for(from_file(path), f"“{path.name}”是一份报告，要用它做什么？")

    def arrive_copied(self, data: QMimeData) -> None:
        """Take what was copied or dragged from another program."""
        urls, source = data.urls(), from_copied(data)
        if len(urls) == 1 and urls[0].isLocalFile():
            self.arrive(Path(urls[0].toLocalFile()))
        elif source is not None:
            self._ask_what_for(source, "复制来的内容要用来做什么？")
        else:
            todo = "请在 Word、WPS、网页或 Excel 里选中整份报告，复制以后再来。"
            self._dialogs.tell(f"{CLIPBOARD}里没有文字和表格。", todo)

    def open(self, path: Path) -> None:
        """Open a project file, or import a report as a draft of its own."""
        if is_project(path):
            self._document.open(path)
        else:
            self._read(from_file(path), self._on_imported)

    def begin_from(self, path: Path) -> None:
        """Begin the next year's report from last year's."""
        self._read(from_file(path), self._on_begin)

    def take_last(self, path: Path) -> None:
        """Take a report as last year's of the draft that is open."""
        self._read(from_file(path), self._on_last)

    def take_into(self, path: Path) -> None:
        """Compare a report with the draft that is open, and take into it what is chosen."""
        self._read(from_file(path), self._compare)

    def remove_last(self) -> None:
        """Take last year's report out of the draft that is open."""
        session = self._document.session
        if session is not None:
            session.do(SetLast(None), "移除上年报告")

    def _ask(self, title: str, act: Callable[[Path], None]) -> None:
        path = self._dialogs.open_path(title, self._folder(), filters())
        if path is not None:
            act(path)

    def _ask_what_for(self, source: Source, question: str) -> None:
        choices = [
            Choice("begin", "作为上年报告，开始新一年的报告"),
            Choice("open", "打开它来核对、修改"),
            CANCEL,
        ]
        if self._document.session is not None:
            choices[1:1] = [Choice("last", "作为当前报告的上年报告"), Choice("into", "导入到当前报告")]
        ways = {
            "begin": self._on_begin,
            "last": self._on_last,
            "into": self._compare,
            "open": self._on_imported,
        }
        answer = self._dialogs.ask(question, "原件不会改动。", choices)
        if answer in ways:
            self._read(source, ways[answer])

    def _read(self, source: Source, done: Callable[[Found], None]) -> None:
        label = f"正在读取 {source.name}…"

        def job(progress: Progress) -> Found:
            progress.step(0, 0, label)
            reading = source.read(progress.stopped)
            progress.check()
            return Found(source.name, reading, source.path)

        self._jobs.run(job, done, self._on_failed, label=label, topic=_TOPIC)

    def _on_failed(self, error: DrafterError) -> None:
        tell_error(self._dialogs, error)

    def _sure(self, found: Found, sure: Callable[[Draft], bool], look: Callable[[Found], object]) -> None:
        """Go on with what was read without a doubt, else with what a person adopts of it.

        `sure` goes on and says whether it came to that; `look` shows the report later, when asked to.
        """
        if doubtful(found.reading):
            self._adopting.ask(found, None, sure)
        elif sure(found.reading.draft):
            self._adopting.offer(found, lambda: look(found))

    def _on_imported(self, found: Found) -> None:
        self._sure(found, self._document.show, self._compare)

    def _on_begin(self, found: Found) -> None:
        self._sure(found, self._begin, self._compare_last)

    def _on_last(self, found: Found) -> None:
        self._sure(found, lambda draft: self._set_last(found.name, draft), self._compare_last)

    def _compare(self, found: Found) -> None:
        session = self._document.session
        if session is not None:
            label = f"导入“{found.name}”"
            self._adopting.ask(found, session.draft, lambda draft: session.do(Adopt(draft), label))

    def _compare_last(self, found: Found) -> None:
        session = self._document.session
        if session is not None:
            last = session.draft.last
            self._adopting.ask(found, last, lambda draft: session.do(SetLast(draft), "核对上年报告"))

    def _begin(self, last: Draft) -> bool:
        try:
            rollover = roll_over(last, last.meta.year + 1)
        except DrafterError as error:
            tell_error(self._dialogs, error)
            return False
        shown = self._document.show(rollover.draft)
        if shown:
            self._dialogs.tell_list(account(rollover))
        return shown

    def _set_last(self, name: str, draft: Draft) -> bool:
        session = self._document.session
        if session is None or not self._suits(name, draft, session.draft):
            return False
        last = replace(draft, last=None)
        session.do(SetLast(last), "导入上年报告")
        self._offer_carried(last)
        return True

    def _suits(self, name: str, last: Draft, draft: Draft) -> bool:
        year, wanted = last.meta.year, draft.meta.year - 1
        if year == wanted:
            return True
        question = f"“{name}”是 {year} 年度的报告，不是 {wanted} 年度的。"
        choices = (Choice("no", "不导入", "reject"), Choice("yes", "仍然作为上年报告", "destroy"))
        return self._dialogs.ask(question, "跨年度的核对会因此不准。", choices) == "yes"

    def _offer_carried(self, last: Draft) -> None:
        session = self._document.session
        if session is None or last.meta.year != session.draft.meta.year - 1:
            return
        figures = session.figures
        new = {
            name: value
            for name, value in carried_cells(last, session.draft.form).items()
            if figures.get(name) is None
        }
        choices = (Choice("yes", "带入"), Choice("", "不带入", "reject"))
        question = f"上年报告里有 {len(new)} 个结转数可以带入现在空着的格，要带入吗？"
        if new and self._dialogs.ask(question, "已经填好的格不会改动。", choices) == "yes":
            session.do(SetCells(new), "带入上年结转数")

    def _folder(self) -> Path:
        path = self._document.path
        return path.parent if path else Path.home()


def account(rollover: Rollover) -> Listing:
    """Say what was taken over from last year's report, and list what was left behind and why."""
    draft = rollover.draft
    last_year = draft.last.meta.year if draft.last else draft.meta.year - 1
    prose = sum(len(text) for text in draft.prose.values())
    lines = [
        f"已从 {last_year} 年度的报告开始编写 {draft.meta.year} 年度的报告，使用的格式是{draft.form.basis}。",
        f"带入了 {len(rollover.carried)} 个结转数；带入了 {prose} 段上年文字，浅黄底色标出，请逐段核对。",
        *draft.warnings,
    ]
    if rollover.left_behind:
        lines.append("下面这些上年数字在新格式里没有对应的格，没有带入：")
    rows = tuple((lost.label, str(lost.value), lost.why) for lost in rollover.left_behind)
    return Listing("\n".join(lines), ("上年报告中的位置", "数字", "没有带入的原因"), rows)
