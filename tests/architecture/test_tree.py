"""What lies in the tree: known rooms at the top, nothing of the machine it was made on, nothing left open."""

import re
from pathlib import Path

import pytest

from tests.helpers.project import ROOT, project_files

TOP_LEVEL = {
    ".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "README.md", "build_installer.spec", "dev.py",
    "docs", "drafter", "pyproject.toml", "resources", "templates", "tests",
}  # fmt: skip

# Each pattern is written so that it does not match itself.
FOREIGN = {
    "a path of somebody's machine": (
        r"(?<![\w.])/(?:home|root|Users|work|opt|tmp)/(?=[\w.])"
        r"|[A-Z]:\\+Users\\+\w"
    ),
    "a package registry's address": (
        r"(?:index-?url|find-?links|registry)[ \"'=:]*(?:https?|file):"
        r"|py[p]i\.org|python[h]osted\.org|registry\.np[m]|/sim[p]le/"
    ),
    "a tool of the workplace": (
        r"\b(?:cl[a]ude|anthr[o]pic|chat[g]pt|cop[i]lot|f[a]rm-[a-z]+|comp[a]ss|ste[e]ring)\b"
    ),
}
LEFT_OPEN = r"#.*\b(?:TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b|\braise Not[I]mplementedError\b"
BINARY = {".docx", ".ico", ".jpg", ".pdf", ".png", ".ttc", ".ttf", ".nianbao", ".doc", ".wps"}
# Licence texts come as their authors wrote them, damaged files as the fuzz run found them.
QUOTED = re.compile(r"LICENSE.*|resources/fonts/.*\.txt|tests/fuzz/cases/(?!README).*")


def texts() -> list[Path]:
    """Return the project's own text files."""
    own = (path for path in project_files() if not QUOTED.fullmatch(path.as_posix()))
    return [path for path in own if path.suffix.lower() not in BINARY]


def places(pattern: str, path: Path, flags: re.RegexFlag = re.IGNORECASE) -> list[str]:
    """Return the lines of a file that a pattern matches, as 「file:line: text」."""
    lines = (ROOT / path).read_text("utf-8").splitlines()
    found = ((number, line) for number, line in enumerate(lines, 1) if re.search(pattern, line, flags))
    return [f"{path.as_posix()}:{number}: {line.strip()[:100]}" for number, line in found]


def test_the_top_level_holds_the_known_rooms_only() -> None:
    assert {path.parts[0] for path in project_files()} <= TOP_LEVEL


@pytest.mark.parametrize("kind", FOREIGN)
def test_nothing_names_the_place_it_was_made(kind: str) -> None:
    found = [place for path in texts() for place in places(FOREIGN[kind], path)]
    assert not found, f"{kind}:\n" + "\n".join(found)


def test_nothing_names_this_checkout() -> None:
    here = re.escape(f"{ROOT.parent}/") + "|" + re.escape(f"{Path.home()}/")
    assert not [place for path in texts() for place in places(here, path)]


def test_nothing_is_left_open_in_the_code() -> None:
    code = [path for path in texts() if path.suffix == ".py"]
    found = [place for path in code for place in places(LEFT_OPEN, path, re.NOFLAG)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("a path of somebody's machine", "open('/" + "home/someone/x')"),
        ("a path of somebody's machine", "C:" + "\\Users\\someone"),
        ("a package registry's address", "--index" + "-url https://mirror.example/"),
        ("a tool of the workplace", "asked Cl" + "aude"),
    ],
)
def test_the_patterns_find_what_they_are_for(kind: str, line: str) -> None:
    assert re.search(FOREIGN[kind], line, re.IGNORECASE)
    assert re.search(LEFT_OPEN, "x = 1  # TO" + "DO: later")


def test_text_files_are_utf8_with_plain_line_ends() -> None:
    for path in texts():
        data = (ROOT / path).read_bytes()
        data.decode("utf-8")
        assert b"\r\n" not in data, path
