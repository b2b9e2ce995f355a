"""What may go wrong in a way that the user can act on; everything else is a bug."""


class DrafterError(Exception):
    """A failure told to the user in Chinese: what happened, and what to do about it."""

    def __init__(self, what: str, todo: str = "") -> None:
        super().__init__(what, todo)
        self.what = what
        self.todo = todo

    def __str__(self) -> str:
        return f"{self.what}{self.todo}"


class FileProblem(DrafterError):
    """A file is missing, unreadable, damaged, too large or not what its name says."""


class ChangedOutside(FileProblem):
    """The project file was changed by another program since it was opened."""


class FileLocked(FileProblem):
    """The project file is open in another window."""


class StandardProblem(DrafterError):
    """A form file of resources/standards is not sound; nothing is loaded from it."""


class TemplateProblem(DrafterError):
    """A report template cannot be found or does not say something that can be written."""


class RefusedValue(DrafterError):
    """A figure that was typed or pasted and cannot stand in its cell."""


class Cancelled(DrafterError):
    """The user stopped a piece of work; nothing was changed."""
