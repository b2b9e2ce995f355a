"""Questions and messages to the user, behind one small interface that tests answer themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from drafter.errors import DrafterError

Role = Literal["accept", "destroy", "reject"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its name in the code, the words on its button, and what choosing it means."""

    key: str
    label: str
    role: Role = "accept"


CANCEL = Choice("", "取消", "reject")
"""The answer that changes nothing; Escape and closing the box give it too."""


@dataclass(frozen=True, slots=True)
class Listing:
    """Something told with a table below it: the headings of its columns, and its rows."""

    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Dialogs(Protocol):
    """Every way in which the window talks to the user in a box of its own."""

    def tell(self, text: str, detail: str = "") -> None:
        """Say something that needs no answer."""
        ...

    def tell_list(self, listing: Listing) -> None:
        """Say something with a table."""
        ...

    def tell_report(self, text: str, report: str) -> None:
        """Say something with a text that the user may want to copy."""
        ...

    def ask(self, text: str, detail: str, choices: Sequence[Choice]) -> str:
        """Return the key of the choice taken; the first one is the Enter key's, "" is no choice."""
        ...

    def open_path(self, title: str, folder: Path, filters: str) -> Path | None:
        """Let the user pick an existing file; None where they thought better of it."""
        ...

    def save_path(self, title: str, suggested: Path, filters: str) -> Path | None:
        """Let the user name a file to write; an existing one has been asked about already."""
        ...

    def folder_path(self, title: str, folder: Path) -> Path | None:
        """Let the user pick a folder."""
        ...


def tell_error(dialogs: Dialogs, error: DrafterError) -> None:
    """Say what happened and what to do about it."""
    dialogs.tell(str(error))
