"""One door: no argument opens the window, a subcommand runs the command line."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.importers.isolation.command import WORD

if TYPE_CHECKING:
    from drafter.model.draft import Draft


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code (see docs: 0 done, 1 errors found, 2 usage or file, 3 fault)."""
    given = sys.argv[1:] if arguments is None else arguments
    if given == [WORD]:
        from drafter.importers import child

        child.main()
    from drafter.cli.main import run

    return run(given, _Window())


class _Window:
    """The window, imported when it is wanted: the command line does without Qt."""

    def open(self, file: Path | None) -> int:
        """Open the window and stay until it is closed."""
        from drafter.ui import app

        return app.run(file)

    def selftest(self, draft: "Draft") -> str:
        """Open a window on a draft where nobody sees it; returns what was shown."""
        from drafter.ui import app

        return app.selftest(draft)


if __name__ == "__main__":
    if sys.argv[1:2] not in ([], ["gui"]):
        # A command ends soon and makes hardly any cycles: looking for them takes a tenth of its time.
        gc.disable()
    sys.exit(main())
