"""The child answers a message with a reading or a sentence, keeps its limits, and starts soon."""

import json
import subprocess
import time
from typing import Any

import pytest

from drafter import assets
from drafter.importers import child, inside
from drafter.importers.isolation.command import command
from drafter.importers.isolation.limits import OUT_OF_MEMORY
from drafter.importers.isolation.process import Limits, Outcome, run
from drafter.importers.wire import Request, pack, reading_from_json

LAST = assets.resource("example", "last-year.md")
NOTE = pack(Request("file", "便条.txt"), "各位同事".encode())


def answer(request: Request, content: bytes) -> Any:  # noqa: ANN401 - JSON
    return json.loads(child.answer(pack(request, content)))


def test_a_file_is_read_as_it_is_read_in_this_process() -> None:
    data = LAST.read_bytes()
    read = reading_from_json(answer(Request("file", LAST.name), data)["ok"])
    assert read == inside.read(data, LAST.name)
    assert read.places


def test_what_cannot_be_read_is_answered_with_its_sentence() -> None:
    problem = answer(Request("file", "便条.txt"), "各位同事".encode())["problem"]
    assert "“便条.txt”" in problem["what"]
    assert problem["todo"].startswith("请")


def test_a_converted_file_is_told_by_its_converter() -> None:
    data = LAST.read_bytes()
    read = reading_from_json(answer(Request("file", "年报.doc", converter="LibreOffice"), data)["ok"])
    told = "这是旧格式的文件，已由 LibreOffice 转换成 .docx 后读取，请对照原件核对。"
    assert read.draft.warnings[0] == told
    assert not any("文件名以" in warning for warning in read.draft.warnings)


def test_half_a_surrogate_pair_does_not_spoil_the_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "reading_to_json", lambda _: {"text": "好\ud83d"})
    assert answer(Request("file", LAST.name), LAST.read_bytes()) == {"ok": {"text": "好?"}}


def talk(message: bytes) -> Outcome:
    return run(command(), message, Limits())


def test_the_process_says_its_answer_and_nothing_else() -> None:
    outcome = talk(NOTE)
    assert (outcome.ending, outcome.code, outcome.errors) == ("done", 0, "")
    assert json.loads(outcome.output)["problem"]


def test_a_fault_is_told_with_its_place() -> None:
    outcome = talk(b"no message")
    assert outcome.code == 1
    assert outcome.output == b""
    assert "Traceback" in outcome.errors


def main_with(code: str) -> list[str]:
    """Return the child's command with other work in the place of reading."""
    words = command()
    at = words.index("-c") + 1
    work = f"def work(request, content):\n    import os, sys\n    {code}\nchild._work = work\n"
    words[at] = words[at].replace(
        "from drafter.importers.child import main\n", f"from drafter.importers import child\n{work}"
    )
    words[at] = words[at].replace("\nmain()", "\nchild.main()")
    return words


def test_what_a_library_prints_is_not_taken_for_the_answer() -> None:
    outcome = run(main_with("print('a banner', flush=True); os.write(1, b'in C'); return 5"), NOTE, Limits())
    assert json.loads(outcome.output) == {"ok": 5}
    assert outcome.errors.splitlines() == ["a banner", "in C"]


@pytest.mark.skipif(not hasattr(subprocess, "_fork_exec"), reason="Windows' limit is the parent's job")
def test_a_file_without_end_of_memory_is_told_by_the_code() -> None:
    started = time.monotonic()
    outcome = run(main_with("return [str(number) * 99 for number in range(10 ** 9)]"), NOTE, Limits())
    assert outcome.code == OUT_OF_MEMORY
    assert time.monotonic() - started < 10


def test_the_limits_hold_before_the_message_is_read() -> None:
    outcome = run(main_with("open('left-behind', 'w')"), NOTE, Limits())
    assert outcome.code == 1
    assert "Refused" in outcome.errors
