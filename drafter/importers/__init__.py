"""Reads what was published: a report in a foreign format → a draft."""

from pathlib import Path

from drafter.model.draft import Draft


def import_report(path: Path) -> Draft:
    """Read a published report and make a draft of it.

    The draft's provenance says for each figure where it stood and how sure that is, its warnings
    what a person should look at. Raises FileProblem where nothing can be made of the file.
    """
    from drafter.importers.match import understand
    from drafter.importers.registry import read

    return understand(read(path), path.name).draft
