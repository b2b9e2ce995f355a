"""The project file: what is saved is read back, and whatever goes wrong nothing is lost."""

import errno
import io
import json
import os
import random
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from drafter.errors import ChangedOutside, FileLocked, FileProblem
from drafter.model import files
from drafter.model.codec import FORMAT
from drafter.model.draft import Draft, Provenance, empty
from drafter.model.edits import SetAgency, apply
from drafter.model.files import KEPT, OpenFile
from drafter.model.prose import Paragraph, Picture
from drafter.standard.loader import load
from tests.helpers.drafts import PICTURES, drafts, full
from tests.helpers.processes import running, wait_for

SAMPLES = Path(__file__).parent.parent / "samples"
SMALL = replace(
    empty(load("2021"), "青石县人民政府", 2025),
    cells={"requests.granted.natural": 3},
    prose={"overview": (Paragraph("甲"), Picture("a.png", "图1"))},
    pictures={"a.png": PICTURES["a.png"]},
)
OPEN = """
import sys, time
from pathlib import Path
from drafter.model.files import OpenFile
file = OpenFile.open(Path(sys.argv[1]))
print("open", flush=True)
time.sleep(60)
"""
SAVE = """
import sys
from itertools import cycle
from pathlib import Path
from drafter.model import files
path, drafts = Path(sys.argv[1]), [files.read(Path(name)) for name in sys.argv[2:]]
for number, draft in enumerate(cycle(drafts)):
    files.write(path, draft)
    print(number, flush=True)
"""


def named(agency: str, draft: Draft = SMALL) -> Draft:
    return apply(draft, SetAgency(agency))


def refuse(call: object, code: int) -> object:
    """Stand in for a call of the system that fails."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return fail


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project file on disk, as the only thing in its folder."""
    file = tmp_path / "年报.nianbao"
    files.write(file, SMALL)
    return file


def left(path: Path) -> set[str]:
    """Return what lies beside a project file, its kept versions apart."""
    return {entry.name for entry in path.parent.iterdir()} - {path.name, f".{path.name}.versions"}


# ------------------------------------------------------------------------------ round trip


@given(drafts())
@settings(max_examples=40)
def test_a_draft_is_read_back_as_it_was_saved(draft: Draft) -> None:
    data = files.pack(draft)
    assert files.unpack(data, "a.nianbao") == draft
    assert files.pack(draft) == data


def test_a_file_is_read_back_with_last_year_and_its_pictures(tmp_path: Path) -> None:
    last = replace(SMALL, pictures={"a.png": PICTURES["a.png"]})
    draft = replace(full(2026), last=last, pictures={"b.jpg": PICTURES["b.jpg"]})
    files.write(tmp_path / "a.nianbao", draft)
    assert files.read(tmp_path / "a.nianbao") == draft


def test_the_file_is_a_zip_that_others_can_read(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["report.json", "pictures/a.png"]
        report = json.loads(archive.read("report.json"))
    assert report["format"] == FORMAT
    assert report["tables"]["requests"]["granted"]["natural"] == 3
    assert report["tables"]["requests"]["granted"]["business"] is None


@pytest.mark.parametrize("sample", sorted(SAMPLES.glob("format-*.nianbao")), ids=lambda path: path.stem)
def test_a_file_of_every_format_is_read_forever(sample: Path) -> None:
    draft = files.read(sample)
    assert (draft.standard, draft.meta.agency, draft.meta.year) == ("2021", "云溪市发展和改革局", 2026)
    assert draft.cells["requests.received.natural"] == 44
    assert draft.cells["requests.total.total"] is None
    assert draft.cells["disclosure.penalties.decisions"] == "九件"
    assert str(draft.cells["disclosure.fees.amount_wan"]) == "28.4"
    assert draft.notes == {"disclosure.regulations.issued": "其中修订1件"}
    assert draft.prose["overview"] == (
        Paragraph("甲。", "last_year"),
        Picture("a.png", "图1"),
        Paragraph("乙。"),
    )
    assert draft.pictures == {"a.png": PICTURES["a.png"]}
    assert draft.provenance == {"requests.received.natural": Provenance("表格 2", "44", "likely")}
    assert draft.explained == {"carry.disclosure:disclosure.normative_documents.in_force": "自然失效"}
    assert draft.warnings == ("缺少标题",)
    assert draft.meta.date is not None
    assert draft.meta.date.isoformat() == "2027-01-15"
    assert draft.last is not None
    assert (draft.last.standard, draft.last.meta.year, draft.last.last) == ("2019", 2020, None)
    assert draft.last.cells["requests.other.natural"] == 2
    assert files.unpack(files.pack(draft), "a") == draft


def test_there_is_a_sample_of_every_format() -> None:
    assert {path.stem for path in SAMPLES.glob("*.nianbao")} == {f"format-{n}" for n in range(1, FORMAT + 1)}


# ---------------------------------------------------------------------------------- damage


def test_a_file_cut_off_anywhere_is_refused_in_words() -> None:
    data = files.pack(SMALL)
    for length in range(len(data)):
        with pytest.raises(FileProblem, match=r"“年报.nianbao”不是年报文件"):
            files.unpack(data[:length], "年报.nianbao")


def test_a_file_with_any_byte_changed_is_read_as_it_was_or_refused() -> None:
    data = files.pack(SMALL)
    for place in range(len(data)):
        for other in (data[place] ^ 0xFF, data[place] ^ 1):
            damaged = data[:place] + bytes([other]) + data[place + 1 :]
            try:
                found = files.unpack(damaged, "年报.nianbao")
            except FileProblem:
                continue
            assert found == SMALL, f"byte {place} went unnoticed"


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


REPORT = json.dumps({"format": 1, "standard": "2021", "agency": "甲", "year": 2025}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x05\x06" + b"\0" * 18,
        b"\xd0\xcf\x11\xe0" * 200,
        zipped(("word/document.xml", b"<w/>")),
        zipped(("report.json", b"")),
        zipped(("report.json", b"[]")),
        zipped(("report.json", b"{")),
        zipped(("report.json", b"[" * 100_000)),
        zipped(("report.json", b"\xff\xfe\x00")),
        zipped(("report.json", b'{"year": ' + b"9" * 5000 + b"}")),
        zipped(("report.json", json.dumps({**json.loads(REPORT), "pictures": ["gone.png"]}).encode())),
        zipped(("report.json", REPORT), method=zipfile.ZIP_BZIP2),
        zipped(("report.json", REPORT), method=zipfile.ZIP_LZMA),
    ],
    ids=[
        "empty",
        "empty zip",
        "old Word",
        "docx",
        "no report",
        "list",
        "torn",
        "deep",
        "binary",
        "huge number",
        "picture gone",
        "bzip2",
        "lzma",
    ],
)
def test_what_is_no_project_file_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(FileProblem, match=r"“年报.nianbao”不"):
        files.unpack(data, "年报.nianbao")


@pytest.mark.parametrize(
    ("entries", "limit"),
    [
        ([("report.json", b" " * 1000 + REPORT)], "_LARGEST_REPORT"),
        ([("report.json", REPORT), ("pictures/a.png", b"\0" * 1000)], "_LARGEST"),
    ],
    ids=["report", "pictures"],
)
def test_a_file_that_swells_when_unpacked_is_refused(
    monkeypatch: pytest.MonkeyPatch, entries: list[tuple[str, bytes]], limit: str
) -> None:
    data = zipped(*entries)
    assert len(data) < 1000
    files.unpack(zipped(("report.json", REPORT)), "年报.nianbao")
    monkeypatch.setattr(files, limit, 1000)
    with pytest.raises(FileProblem, match=r"“年报.nianbao”不是年报文件"):
        files.unpack(data, "年报.nianbao")


def test_a_file_of_a_later_program_is_refused_with_what_to_do() -> None:
    data = zipped(("report.json", b'{"format": 2, "everything": "else"}'))
    with pytest.raises(FileProblem, match=r"“a.nianbao”是用更新版本的程序保存的，请更新程序"):
        files.unpack(data, "a.nianbao")


def test_pictures_may_have_any_name() -> None:
    names = ["图 1.png", "a/b.png", "..", "x" * 200]
    draft = replace(SMALL, pictures=dict.fromkeys(names, b"1"), prose={})
    assert files.unpack(files.pack(draft), "a") == draft


def test_a_missing_file_a_folder_and_a_huge_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="找不到"):
        files.read(tmp_path / "a.nianbao")
    (tmp_path / "b.nianbao").mkdir()
    with pytest.raises(FileProblem, match="是一个文件夹"):
        files.read(tmp_path / "b.nianbao")
    with (tmp_path / "c.nianbao").open("wb") as file:
        file.truncate(201 * 1024 * 1024)
    with pytest.raises(FileProblem, match="太大"):
        files.read(tmp_path / "c.nianbao")


# --------------------------------------------------------------------------------- saving


def test_saving_keeps_the_five_last_versions(path: Path) -> None:
    with_number = [named(f"第{number}稿") for number in range(8)]
    for draft in with_number:
        files.write(path, draft)
    kept = files.versions(path)
    assert [files.read(version).meta.agency for version in kept] == [f"第{n}稿" for n in range(6, 1, -1)]
    assert len(kept) == KEPT == 5
    assert files.read(path) == with_number[-1]


def test_saving_the_same_again_pushes_no_version_out(path: Path) -> None:
    files.write(path, named("第1稿"))
    for _ in range(10):
        files.write(path, named("第2稿"))
    assert {files.read(version).meta.agency for version in files.versions(path)} == {
        "青石县人民政府",
        "第1稿",
        "第2稿",
    }


def test_a_version_that_cannot_be_kept_does_not_stop_a_save(path: Path) -> None:
    (path.parent / f".{path.name}.versions").write_text("in the way")
    files.write(path, named("第1稿"))
    assert files.read(path).meta.agency == "第1稿"
    assert files.versions(path) == ()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.ENOSPC, "磁盘空间不够"),
        (errno.EDQUOT, "磁盘空间不够"),
        (errno.EROFS, "只读"),
        (errno.EIO, "没有写成"),
    ],
)
def test_a_save_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str
) -> None:
    file = OpenFile.open(path)
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse(os.fsync, code))
        for _ in range(3):
            with pytest.raises(FileProblem, match=told):
                file.save(named("第1稿"))
    assert path.read_bytes() == before
    assert file.draft == SMALL
    assert left(path) == {f".~{path.name}.lock"}
    file.save(named("第1稿"))
    assert files.read(path).meta.agency == "第1稿"
    assert [files.read(version) for version in files.versions(path)] == [SMALL]
    file.close()


def test_a_save_into_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match=r"文件夹.*不存在"):
        files.write(tmp_path / "gone" / "a.nianbao", SMALL)
    with pytest.raises(FileProblem, match=r"文件夹.*不存在"):
        OpenFile.create(tmp_path / "gone" / "a.nianbao", SMALL)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_can_still_be_read_from(path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        file = OpenFile.open(path)
        assert file.draft == SMALL
        with pytest.raises(FileProblem, match="没有权限"):
            file.save(named("第1稿"))
        file.close()
    finally:
        path.parent.chmod(0o700)


def test_a_read_only_disk_can_still_be_read_from(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files.locks, "acquire", refuse(files.locks.acquire, errno.EROFS))
    file = OpenFile.open(path)
    assert file.draft == SMALL
    file.close()
    with pytest.raises(FileProblem, match="只读"):
        OpenFile.create(path, SMALL)


@pytest.mark.skipif(sys.platform == "win32", reason="the file mode is Unix's")
def test_a_write_protected_file_stays_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(FileProblem, match="只读文件"):
        files.write(path, named("第1稿"))
    assert files.read(path) == SMALL


# ------------------------------------------------------------------- one window at a time


def test_an_open_file_is_nobody_elses(path: Path) -> None:
    file = OpenFile.open(path)
    for attempt in (
        lambda: OpenFile.open(path),
        lambda: OpenFile.create(path, SMALL),
        lambda: files.write(path, SMALL),
    ):
        with pytest.raises(FileLocked, match="正在另一个窗口中打开"):
            attempt()
    assert files.read(path) == SMALL
    file.close()
    OpenFile.open(path).close()
    assert left(path) == set()


def test_a_link_to_an_open_file_is_locked_too(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.nianbao"
    link.symlink_to(path)
    file = OpenFile.open(path)
    with pytest.raises(FileLocked):
        OpenFile.open(link)
    file.close()
    files.write(link, named("第1稿"))
    assert link.is_symlink()
    assert files.read(path).meta.agency == "第1稿"
    assert files.versions(link) == files.versions(path) != ()


def test_another_programs_lock_holds_until_it_ends(path: Path) -> None:
    with running(OPEN, path) as process:
        wait_for(process, "open")
        with pytest.raises(FileLocked):
            OpenFile.open(path)
        process.kill()
        process.wait()
    OpenFile.open(path).close()


def test_a_file_that_cannot_be_opened_is_not_left_locked(tmp_path: Path) -> None:
    path = tmp_path / "a.nianbao"
    for data, problem in ((None, "找不到"), (b"junk", "不是年报文件")):
        if data is not None:
            path.write_bytes(data)
        with pytest.raises(FileProblem, match=problem):
            OpenFile.open(path)
    path.unlink()
    assert list(tmp_path.iterdir()) == []


def test_a_file_changed_outside_is_not_saved_over(path: Path) -> None:
    file = OpenFile.open(path)
    path.write_bytes(files.pack(named("别人")))
    with pytest.raises(ChangedOutside, match="被别的程序修改过"):
        file.save(named("我"))
    assert files.read(path).meta.agency == "别人"
    file.save(named("我"), force=True)
    assert files.read(path).meta.agency == "我"
    assert files.read(files.versions(path)[0]).meta.agency == "别人"
    file.save(named("又是我"))
    file.close()


def test_a_file_taken_away_outside_is_written_again(path: Path) -> None:
    file = OpenFile.open(path)
    path.unlink()
    file.save(named("我"))
    assert files.read(path) == named("我") == file.draft
    file.close()


def test_saving_under_a_new_name_keeps_what_stood_there(path: Path) -> None:
    file = OpenFile.create(path, named("新"))
    assert file.path == path
    assert files.read(path).meta.agency == "新"
    assert [files.read(version) for version in files.versions(path)] == [SMALL]
    file.close()


def test_a_program_killed_while_it_saves_leaves_a_whole_file(path: Path, tmp_path: Path) -> None:
    sources = [tmp_path / "old.nianbao", tmp_path / "new.nianbao"]
    for source, seed in zip(sources, (1, 2), strict=True):
        files.write(
            source, replace(full(seed=seed), pictures={"a.png": random.Random(seed).randbytes(300_000)})
        )
    whole = [files.read(source) for source in sources]
    for pause in (0, 0.007, 0.016):
        with running(SAVE, path, *sources) as process:
            wait_for(process, "1")
            time.sleep(pause)
            process.kill()
            process.wait()
        assert files.read(path) in whole
        OpenFile.open(path).close()
        assert all(files.read(version) in [*whole, SMALL] for version in files.versions(path))
