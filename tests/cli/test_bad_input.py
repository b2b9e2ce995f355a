"""Bad input to every command: one Chinese line that names the file, exit code 2, nothing written."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from drafter.model import files
from tests.cli.conftest import Run
from tests.helpers.drafts import full
from tests.helpers.project import ROOT

HUGE = 51 * 1024 * 1024
COMMANDS = {
    "import": ["import", "{}", "-o", "out.nianbao"],
    "import to JSON": ["import", "{}", "--json"],
    "check": ["check", "{}", "--format", "json"],
    "check last": ["check", "sound.nianbao", "--last", "{}"],
    "rollover": ["rollover", "{}", "--year", "2026", "-o", "out.nianbao"],
    "render": ["render", "{}", "-o", "out.docx", "-o", "out.pdf", "-o", "out.html"],
}
TABLELESS = "云溪市发展和改革局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n全年工作平稳。\n"


def make(path: Path) -> None:
    """Make the bad file that a name stands for."""
    match path.name:
        case "没有.docx" | "没有.nianbao":
            pass
        case "文件夹.docx" | "文件夹.nianbao":
            path.mkdir()
        case "空.docx" | "空.html" | "空.txt" | "空.nianbao":
            path.touch()
        case "太大.txt" | "太大.html" | "太大.docx":
            with path.open("wb") as file:
                file.truncate(HUGE)
        case "太大.nianbao":
            with path.open("wb") as file:
                file.truncate(5 * HUGE)
        case "假的.docx" | "假的.nianbao":
            with zipfile.ZipFile(path, "w") as archive:
                archive.writestr("readme.txt", "甲")
        case "没有表格.txt":
            path.write_text(TABLELESS, "utf-8")
        case _:
            path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 8)


NAMES = [
    *(f"没有.{kind}" for kind in ("docx", "nianbao")),
    *(f"文件夹.{kind}" for kind in ("docx", "nianbao")),
    *(f"空.{kind}" for kind in ("docx", "html", "txt", "nianbao")),
    *(f"太大.{kind}" for kind in ("docx", "html", "txt", "nianbao")),
    *(f"假的.{kind}" for kind in ("docx", "nianbao")),
    *(f"坏的.{kind}" for kind in ("docx", "nianbao")),
    "没有表格.txt",
    "照片.jpg",
    "程序",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a sound report."""
    monkeypatch.chdir(tmp_path)
    files.write(tmp_path / "sound.nianbao", full(2025))
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("words", COMMANDS)
def test_a_bad_file_is_told_in_one_line_and_nothing_is_written(
    command: Run, folder: Path, name: str, words: str
) -> None:
    make(folder / name)
    before = sorted(folder.rglob("*"))
    line = command(*(word.format(name) for word in COMMANDS[words])).refusal
    assert name in line
    assert line.endswith("。")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rollover", "sound.nianbao", "--year", "2026", "-o", "sound.nianbao"], "就是要读的那份报告"),
        (["rollover", "sound.nianbao", "--year", "2026", "-o", "gone/a.nianbao"], "文件夹"),
        (["new", "-o", "sound.nianbao/a.nianbao", "--agency", "甲", "--year", "2026"], "文件夹"),
        (["new", "-o", "a.nianbao", "--agency", " ", "--year", "2026"], "单位名称不能是空的"),
        (["new", "-o", "a.nianbao", "--agency", "甲", "--year", "2018"], "2018年"),
        (["render", "sound.nianbao", "-o", "gone/a.docx"], "文件夹"),
        (["render", "sound.nianbao", "-o", "a.odt"], "a.odt"),
        (["render", "sound.nianbao", "-o", "a.html", "--template", "../x"], "../x"),
        (["demo", "-o", "sound.nianbao"], "sound.nianbao"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else value,
)
def test_a_place_that_will_not_do_is_told_and_nothing_is_written(
    command: Run, folder: Path, arguments: list[str], told: str
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*")}
    assert told in command(*arguments).refusal
    assert {path: path.read_bytes() for path in folder.rglob("*")} == before


def test_a_report_is_not_written_over_by_its_own_copy(command: Run, folder: Path) -> None:
    command("render", "sound.nianbao", "-o", "a.html")
    published = (folder / "a.html").read_bytes()
    line = command("render", "a.html", "-o", "b.docx", "-o", folder / "a.html").refusal
    assert "就是要读的那份报告" in line
    assert (folder / "a.html").read_bytes() == published
    assert not (folder / "b.docx").exists()


def test_a_project_that_a_window_has_open_is_not_written_over(command: Run, folder: Path) -> None:
    window = files.OpenFile.open(folder / "sound.nianbao")
    line = command("new", "-o", "sound.nianbao", "--agency", "甲", "--year", "2026").refusal
    assert "正在另一个窗口中打开" in line
    window.close()
    assert files.read(folder / "sound.nianbao") == full(2025)


def test_broken_bytes_in_the_arguments_lose_nothing(folder: Path) -> None:
    words = [
        sys.executable,
        "-m",
        "drafter",
        "new",
        "-o",
        "a.nianbao",
        "--year",
        "2026",
        "--agency",
        b"\xe6\xb0\xb4\xff",
    ]
    done = subprocess.run(words, cwd=folder, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert files.read(folder / "a.nianbao").meta.agency.startswith("水")
