"""Stand-ins for office programs: small scripts that succeed, fail, hang or say nothing."""

import sys
from pathlib import Path

from drafter.importers.office.program import Program

SUCCEED = "(folder / 'made' / 'report.docx').write_bytes(b'PK\\x03\\x04' + source.read_bytes())"
NOTHING = ""
RUBBISH = "(folder / 'made' / 'report.docx').write_bytes(b'<html>')"
FAIL = "sys.exit(1)"
HANG = "(folder / 'made' / 'report.docx').write_bytes(b'PK\\x03\\x04'); time.sleep(60)"


def program(script: str, name: str = "Office") -> Program:
    """A program that runs a line of Python with the folder and the source that it is given."""
    begin = "import sys, time; from pathlib import Path; folder, source = map(Path, sys.argv[1:])\n"

    def command(folder: Path, source: Path) -> list[str]:
        return [sys.executable, "-c", begin + script, str(folder), str(source)]

    return Program(name, command)
