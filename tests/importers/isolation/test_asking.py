"""Whatever a child does, the user gets its answer or one sentence, and a fault is written down."""

import logging
import sys
from collections.abc import Callable

import pytest

from drafter import logs
from drafter.errors import Cancelled, FileProblem
from drafter.importers.isolation import asking
from drafter.importers.isolation.limits import OUT_OF_MEMORY
from drafter.importers.isolation.process import Limits
from drafter.importers.wire import Request

Child = Callable[[str], None]
REQUEST = Request("file", "年报.docx")


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Child:
    """Puts other code in the child's place."""

    def put(code: str) -> None:
        words = [sys.executable, "-I", "-S", "-c", f"import os, sys, time\n{code}"]
        monkeypatch.setattr(asking, "command", lambda: words)

    return put


def sentence() -> str:
    with pytest.raises(FileProblem) as caught:
        asking.ask(REQUEST, b"x")
    assert "“年报.docx”" in caught.value.what
    assert caught.value.todo.startswith("请")
    return caught.value.what


def test_the_value_of_an_answer_comes_back(child: Child) -> None:
    child("""print('{"ok": [1, "二"]}')""")
    assert asking.ask(REQUEST, b"") == [1, "二"]


def test_the_childs_own_sentence_is_told(child: Child) -> None:
    child("""print('{"problem": {"what": "“年报.docx”加了密码。", "todo": "请去掉密码。"}}')""")
    assert sentence() == "“年报.docx”加了密码。"


def test_a_child_that_hangs_is_told_by_its_time(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LIMITS", Limits(seconds=1))
    child("time.sleep(60)")
    assert "读了 1 秒还没有读完" in sentence()


def test_a_child_out_of_memory_is_told_by_its_memory(child: Child) -> None:
    for ending in (f"sys.exit({OUT_OF_MEMORY})", "os.kill(os.getpid(), 9)"):
        child(ending)
        assert "内存超过了 1 GB" in sentence()


def test_a_child_that_floods_us_is_told_so(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LIMITS", Limits(output=1 << 20))
    child("piece = b'x' * (1 << 20)\nfor _ in range(1000): sys.stdout.buffer.write(piece)")
    assert "内容太多" in sentence()


def test_a_user_who_will_not_wait_is_obeyed(child: Child) -> None:
    child("time.sleep(60)")
    with pytest.raises(Cancelled):
        asking.ask(REQUEST, b"", lambda: True)


@pytest.mark.parametrize(
    ("code", "logged"),
    [
        ("raise ValueError('a bug')", "ValueError: a bug"),
        ("os.kill(os.getpid(), 15)", "exit code -15"),
        ("print('rubbish')", "exit code 0"),
        ("print('[' * 100000)", "exit code 0"),
        ("""print('{"problem": {"what": 1}}')""", "exit code 0"),
        ("sys.stdout.buffer.write(bytes(range(256)))", "exit code 0"),
        ("", "exit code 0"),
    ],
)
def test_a_fault_of_a_reader_is_no_fault_of_the_file_and_is_written_down(
    child: Child, caplog: pytest.LogCaptureFixture, code: str, logged: str
) -> None:
    child(code)
    assert "程序出了错" in sentence()
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    caplog.clear()
    logs.close()
    assert logged in logs.path().read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other codes")
@pytest.mark.parametrize("signal", [6, 11])
def test_a_library_that_crashes_is_told_as_what_a_damaged_file_does(
    child: Child, caplog: pytest.LogCaptureFixture, signal: int
) -> None:
    caplog.set_level(logging.INFO)
    child(f"os.kill(os.getpid(), {signal})")
    assert "读到一半中断了" in sentence()
    assert f"exit code -{signal}" in caplog.text


def test_a_program_that_cannot_start_its_child_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "command", lambda: ["there-is-no-such-program"])
    assert "没有能够启动" in sentence()
