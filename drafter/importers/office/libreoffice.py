"""LibreOffice as a converter: without a window, in a profile of its own that forbids macros and network."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import quoteattr

from drafter.importers.office.program import Program, environment

_NAME = "LibreOffice"
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Misc", "FirstRun", "false"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments",
     "AutoCheckEnabled", "false"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)  # fmt: skip
"""Macros never run, links are never followed, and whatever asks for the network finds a closed door."""


def programs() -> Iterator[Program]:
    """Yield LibreOffice where it is installed."""
    found = _find()
    if found is not None:
        yield Program(_NAME, lambda folder, source: command(found, folder, source))


def command(soffice: Path, folder: Path, source: Path) -> Sequence[str]:
    """Return the command that converts `source`, after making a profile in `folder` for it."""
    profile = folder / "profile"
    _write_profile(profile)
    return [
        str(soffice),
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nologo",
        "--convert-to",
        "docx:Office Open XML Text",
        "--outdir",
        str(folder / "made"),
        str(source),
    ]


def _find() -> Path | None:
    on_path = shutil.which("soffice")
    places = [Path(on_path)] if on_path else []
    places += _usual_places()
    return next((place for place in places if place.is_file()), None)


def _usual_places() -> Iterator[Path]:
    """Yield where the installers of LibreOffice put it; on Windows `soffice.com` waits for the work's end."""
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramFiles(x86)"):
            base = environment(variable)
            if base is not None:
                yield base / "LibreOffice" / "program" / "soffice.com"
    elif sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        yield Path("/usr/lib/libreoffice/program/soffice")
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def _write_profile(profile: Path) -> None:
    items = "".join(
        f"<item oor:path={quoteattr(path)}>"
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    user = profile / "user"
    user.mkdir(parents=True)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry"'
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>'
    )
    (user / "registrymodifications.xcu").write_text(text, "utf-8")
