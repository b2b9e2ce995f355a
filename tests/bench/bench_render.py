"""DOCX and PDF of a published province's report, against LibreOffice making a PDF of the same DOCX."""

import shutil
import sys
import tempfile
from pathlib import Path

from drafter.cli.sources import load
from drafter.model import files
from drafter.render.export import export
from tests.bench.measure import CORPUS, Result, alternating, process

SAMPLE = CORPUS / "shandong-2020.txt"
WHAT = "DOCX and PDF of a province's report"
AGAINST = "LibreOffice, the same DOCX to PDF"


def run() -> list[Result]:
    """Measure on our side the writing alone, and the whole process from the agency's file to both."""
    office = shutil.which("soffice")
    if office is None:
        return [Result(WHAT, AGAINST, missing="LibreOffice (soffice) is not installed")]
    if not SAMPLE.exists():
        return [Result(WHAT, AGAINST, missing=f"{SAMPLE.name} is not beside the project")]
    with tempfile.TemporaryDirectory(prefix="drafter-bench-") as folder:
        return measure(office, Path(folder))


def measure(office: str, folder: Path) -> list[Result]:
    """Compare in turns, with an office profile of our own that the first, uncounted turn makes."""
    word, paper = folder / "report.docx", folder / "report.pdf"
    draft = load(SAMPLE)
    project = folder / "report.nianbao"
    files.write(project, draft)
    whole = process([sys.executable, "-m", "drafter", "render", project, "-o", word, "-o", paper])
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "pdf", "--outdir", folder / "office", word]
    theirs = process([office, profile, *convert])
    medians = alternating(whole, lambda: export(draft, [word, paper]), theirs, runs=5)
    whole_median, writing, office_median = medians
    return [
        Result(f"{WHAT}, writing", AGAINST, writing, office_median, goal=0.5),
        Result(f"{WHAT}, whole process", AGAINST, whole_median, office_median, goal=0.5),
    ]
