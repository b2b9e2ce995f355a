"""A project file is known by its ending, however that is written."""

from pathlib import Path

from drafter.model.project import is_project


def test_the_ending_alone_decides() -> None:
    assert is_project(Path("云溪 2025.nianbao"))
    assert is_project(Path("A.NianBao"))
    assert not is_project(Path("nianbao"))
    assert not is_project(Path("a.nianbao.docx"))
