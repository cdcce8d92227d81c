"""Keeping on disk what is being typed: a look at the open screens twice a second, nothing on the way of a key."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, Protocol, runtime_checkable

from acct_tui.drafts import Draft, Drafts, Left, id_of

EVERY: Final = 0.5
"""Seconds between two looks."""


@runtime_checkable
class Writes(Protocol):
    """A screen in which something is written."""

    def draft(self) -> Draft | None:
        """What stands there and is not saved yet; None when nothing would be lost."""


class Keeper:
    """Keeps what is written in each open screen as it stood at the last look; of a screen that is gone nothing."""

    def __init__(self, drafts: Drafts, tell: Callable[[str], None]) -> None:
        self.drafts = drafts
        self._tell = tell
        self._kept: dict[Writes, tuple[Draft | None, Path]] = {}
        self._fails = False

    def look(self, screens: Iterable[object]) -> None:
        """Write what is new in the screens that are open, and drop what was saved, left or taken back."""
        now = {screen: screen.draft() for screen in screens if isinstance(screen, Writes)}
        try:
            for screen in [screen for screen in self._kept if now.get(screen) is None]:
                self.drafts.drop(self._kept.pop(screen)[1])
            for screen, draft in now.items():
                if draft:
                    self._keep(screen, draft)
        except OSError as error:
            self._fail(error)
        else:
            self._fails = False

    def go_on(self, screen: Writes, left: Left) -> None:
        """Take a draft that was left as what is written in a screen: it goes when the screen does."""
        self._kept[screen] = (left.draft, left.file)

    def id_of(self, screen: object) -> str | None:
        """What the draft of a screen is called, also before it is written; None when nothing would be lost."""
        if not isinstance(screen, Writes) or screen.draft() is None:
            return None
        with suppress(OSError):  # a disk that takes no draft leaves none to be offered
            self._kept[screen] = self._kept.get(screen) or (None, self.drafts.next_file())
            return id_of(self._kept[screen][1])
        return None

    def _keep(self, screen: Writes, draft: Draft) -> None:
        before, file = self._kept.get(screen, (None, None))
        if draft != before:
            self._kept[screen] = (draft, self.drafts.keep(draft, file))

    def _fail(self, error: OSError) -> None:
        """Tell it once: it is tried again with every look."""
        if not self._fails:
            self._tell(f"Not kept on disk ({error.strerror}): save what you type soon.")
        self._fails = True
