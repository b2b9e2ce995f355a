"""Ways in for reports: opened, imported, rolled over to a new year, taken as last year's."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from drafter.errors import DrafterError
from drafter.model.draft import Draft
from drafter.model.edits import SetCells, SetLast
from drafter.model.files import read
from drafter.model.project import SUFFIX, is_project
from drafter.rollover import Rollover, carried_cells, roll_over
from drafter.ui.dialogs import CANCEL, Choice, Dialogs, Listing, tell_error
from drafter.ui.document import Document
from drafter.ui.jobs import Jobs, Progress

T = TypeVar("T")

REPORTS = (".docx", ".html", ".htm", ".txt", ".md")
_ENDINGS = " ".join(f"*{ending}" for ending in (SUFFIX, *REPORTS))
FILTERS = f"年报文件和报告 ({_ENDINGS});;所有文件 (*)"
_TOPIC = "intake"


@dataclass(frozen=True, slots=True)
class Taken:
    """A report that was read, and the name of the file that it came from."""

    name: str
    draft: Draft


class Intake:
    """Asks for files, reads them beside the window, and hands the drafts to the document."""

    def __init__(self, dialogs: Dialogs, jobs: Jobs, document: Document) -> None:
        self._dialogs = dialogs
        self._jobs = jobs
        self._document = document

    def ask_open(self) -> None:
        """Let the user pick a file to open."""
        path = self._dialogs.open_path("打开", self._folder(), FILTERS)
        if path is not None:
            self.open(path)

    def ask_from_last(self) -> None:
        """Let the user pick last year's report to begin this year's from."""
        path = self._dialogs.open_path("选择上年报告", self._folder(), FILTERS)
        if path is not None:
            self.begin_from(path)

    def ask_last(self) -> None:
        """Let the user pick last year's report for the draft that is open."""
        path = self._dialogs.open_path("选择上年报告", self._folder(), FILTERS)
        if path is not None:
            self.take_last(path)

    def arrive(self, path: Path) -> None:
        """Take a file that came without a word: dropped on the window, or given when starting."""
        if is_project(path) or not path.is_file():
            self.open(path)
            return
        choices = [
            Choice("begin", "作为上年报告，开始新一年的报告"),
            Choice("open", "打开它来核对、修改"),
            CANCEL,
        ]
        if self._document.session is not None:
            choices.insert(1, Choice("last", "作为当前报告的上年报告"))
        question = f"“{path.name}”是一份报告，要用它做什么？"
        ways = {"begin": self.begin_from, "last": self.take_last, "open": self.open}
        answer = self._dialogs.ask(question, "原文件不会改动。", choices)
        if answer in ways:
            ways[answer](path)

    def open(self, path: Path) -> None:
        """Open a project file, or import a report as a draft of its own."""
        if is_project(path):
            self._document.open(path)
        else:
            self._read(path, lambda draft: Taken(path.name, draft), self._on_imported)

    def begin_from(self, path: Path) -> None:
        """Begin the next year's report from last year's."""
        self._read(path, lambda last: roll_over(last, last.meta.year + 1), self._on_rolled_over)

    def take_last(self, path: Path) -> None:
        """Take a report as last year's of the draft that is open."""
        self._read(path, lambda draft: Taken(path.name, draft), self._on_last)

    def remove_last(self) -> None:
        """Take last year's report out of the draft that is open."""
        session = self._document.session
        if session is not None:
            session.do(SetLast(None), "移除上年报告")

    def _read(self, path: Path, work: Callable[[Draft], T], done: Callable[[T], None]) -> None:
        def job(progress: Progress) -> T:
            progress.step(0, 0, f"正在读取 {path.name}…")
            draft = load(path)
            progress.check()
            return work(draft)

        self._jobs.run(job, done, self._on_failed, label=f"正在读取 {path.name}…", topic=_TOPIC)

    def _on_failed(self, error: DrafterError) -> None:
        tell_error(self._dialogs, error)

    def _on_imported(self, taken: Taken) -> None:
        if self._document.show(taken.draft) and taken.draft.warnings:
            lines = tuple((line,) for line in taken.draft.warnings)
            told = Listing(f"已导入“{taken.name}”，请核对下面几处。", ("请核对",), lines)
            self._dialogs.tell_list(told)

    def _on_rolled_over(self, rollover: Rollover) -> None:
        if self._document.show(rollover.draft):
            self._dialogs.tell_list(account(rollover))

    def _on_last(self, taken: Taken) -> None:
        session = self._document.session
        if session is None or not self._suits(taken, session.draft):
            return
        last = replace(taken.draft, last=None, explained={})
        session.do(SetLast(last), "导入上年报告")
        self._offer_carried(last)

    def _suits(self, taken: Taken, draft: Draft) -> bool:
        year, wanted = taken.draft.meta.year, draft.meta.year - 1
        if year == wanted:
            return True
        question = f"“{taken.name}”是 {year} 年度的报告，不是 {wanted} 年度的。"
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


def load(path: Path) -> Draft:
    """Read a project file or any report that can be imported."""
    if is_project(path):
        return read(path)
    from drafter.importers import import_report

    return import_report(path)


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
