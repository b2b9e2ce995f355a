"""drafter render."""

from dataclasses import replace
from pathlib import Path

from drafter.model import files
from tests.cli.conftest import Run
from tests.helpers.drafts import full


def test_each_ending_gives_its_format(command: Run, report: Path, tmp_path: Path) -> None:
    outs = [tmp_path / f"a{suffix}" for suffix in (".docx", ".pdf", ".html")]
    answer = command("render", report, *(word for out in outs for word in ("-o", out)))
    assert answer.code == 0
    assert [out.read_bytes()[:4] for out in outs] == [b"PK\x03\x04", b"%PDF", b"<!DO"]
    assert all(str(out) in answer.out for out in outs)


def test_an_unknown_ending_writes_nothing_at_all(command: Run, report: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "a.html", tmp_path / "a.odt"
    assert ".odt" in command("render", report, "-o", good, "-o", bad).refusal
    assert not good.exists()


def test_an_unknown_template_is_told(command: Run, report: Path, tmp_path: Path) -> None:
    line = command("render", report, "-o", tmp_path / "a.html", "--template", "没有").refusal
    assert "official" in line


def test_a_draft_bears_its_mark_whatever_a_check_would_say(command: Run, tmp_path: Path) -> None:
    path, out, final = tmp_path / "a.nianbao", tmp_path / "a.html", tmp_path / "b.html"
    draft = full(2025)
    files.write(path, replace(draft, cells={**draft.cells, "requests.received.natural": 1000}))
    assert command("render", path, "-o", out, "--draft").code == 0
    assert command("render", path, "-o", final).code == 0
    assert 'content:"草稿"' in out.read_text("utf-8")
    assert "草稿" not in final.read_text("utf-8")
