"""A line for the path of a file, which completes the names of folders and of files that can be imported."""

from collections.abc import Iterator
from itertools import islice, takewhile
from pathlib import Path
from typing import ClassVar, Final

from textual.binding import BindingType
from textual.widgets import Input

from acct_tui.ui.keys import key
from acct_tui.words.safe import one_line

READABLE: Final = frozenset({".csv", ".json", ".tsv", ".txt", ".vcf", ".xlsx"})
_MOST: Final = 2000
"""Entries of a folder that are looked at."""


class PathLine(Input):
    """An input that tab completes as far as the names agree."""

    BINDINGS: ClassVar[list[BindingType]] = [key("tab", "complete", "complete", "Complete the name", foot=False)]

    def __init__(self, placeholder: str) -> None:
        super().__init__(compact=True, placeholder=placeholder, select_on_focus=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave tab to the dialog where nothing can be completed."""
        return bool(self.value and completed(self.value) != self.value) if action == "complete" else True

    def action_complete(self) -> None:
        """Complete as far as the names agree."""
        self.value = completed(self.value)
        self.cursor_position = len(self.value)


def completed(text: str) -> str:
    """The text with as much more of a path as all the names that fit it have in common."""
    names = fitting(text)
    folder, begun = _halves(text)
    agreed = takewhile(lambda letters: len(set(letters)) == 1, zip(*(name.casefold() for name in names), strict=False))
    longer = names[0][: len(list(agreed))] if names else begun
    return f"{folder}{longer if len(longer) >= len(begun) else begun}"


def fitting(text: str) -> list[str]:
    """The folders, ending in a slash, and the readable files whose names begin like the last part of a path."""
    folder, begun = _halves(text)
    inside = path_of(folder or ".")
    names = _names(inside) if inside else iter(())
    return sorted(name for name in islice(names, _MOST) if _begins(name, begun))


def path_of(text: str) -> Path | None:
    """The path that was typed; None for one that no file can have here."""
    try:
        path = Path(text).expanduser()
        path.exists()
    except (OSError, RuntimeError, ValueError):
        return None
    return path


def trouble_with(text: str) -> str:
    """Why no file can be read at a path as typed; empty where there is one."""
    path = path_of(text)
    if path is None:
        return "No file can be called that: type its path."
    if path.is_dir():
        return "This is a folder: type the name of a file in it."
    return "" if path.exists() else f"There is no file {one_line(path.name)} there: mend the path, or empty the line."


def _begins(name: str, begun: str) -> bool:
    return name.casefold().startswith(begun.casefold()) and (begun.startswith(".") or not name.startswith("."))


def _names(folder: Path) -> Iterator[str]:
    try:
        for entry in folder.iterdir():
            if entry.is_dir():
                yield f"{entry.name}/"
            elif entry.suffix.casefold() in READABLE:
                yield entry.name
    except OSError:
        return


def _halves(text: str) -> tuple[str, str]:
    """A path up to its last slash, and the name begun after it."""
    folder, slash, begun = text.rpartition("/")
    return folder + slash, begun
