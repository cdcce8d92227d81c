"""Where the program keeps its files: the platform's own folders, unless the environment names others."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

DATABASE = "ACCT_TUI_DATABASE"
SETTINGS = "ACCT_TUI_SETTINGS"
CACHE = "ACCT_TUI_CACHE"
STATE = "ACCT_TUI_STATE"


@dataclass(frozen=True, slots=True)
class Locations:
    """The book, the settings file, the folder of what can be fetched again, and that of what is not saved yet."""

    database: Path
    settings: Path
    cache: Path
    state: Path

    @property
    def playbook(self) -> Path:
        """The user's own checklists, beside the settings."""
        return self.settings.with_name("playbook.toml")

    @property
    def faults(self) -> Path:
        """The log of what went wrong unforeseen."""
        return self.state / "errors.log"


def documents() -> Path:
    """Where a person keeps documents, else the home folder."""
    folder = PlatformDirs().user_documents_path
    return folder if folder.is_dir() else Path.home()


def locations(database: str | None = None) -> Locations:
    """The files in use: as given, else from the environment, else in the platform's folders."""
    folders = PlatformDirs("acct-tui", appauthor=False)
    return Locations(
        Path(database or os.environ.get(DATABASE) or folders.user_data_path / "book.db"),
        Path(os.environ.get(SETTINGS) or folders.user_config_path / "settings.toml"),
        Path(os.environ.get(CACHE) or folders.user_cache_path),
        Path(os.environ.get(STATE) or folders.user_state_path),
    )
