"""Made the .doc files beside it, with LibreOffice; run as python -m tests.samples.doc.make_samples."""

import subprocess
import tempfile
from pathlib import Path

from tests.importers.word97 import reports

HERE = Path(__file__).resolve().parent
SAMPLES = {"merged-2021": reports.merged, "changed-2019": reports.changed}


def main() -> None:
    """Write each report as DOCX and have it saved as .doc."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name, make in SAMPLES.items():
            (folder / f"{name}.docx").write_bytes(make())
        sources = [str(folder / f"{name}.docx") for name in SAMPLES]
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(HERE), *sources]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
