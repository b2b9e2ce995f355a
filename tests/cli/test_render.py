"""drafter render."""

from pathlib import Path

from tests.cli.conftest import Run


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
