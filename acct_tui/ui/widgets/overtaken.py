"""The promise that a next contact would come after, beside the moment that is being typed."""

from collections.abc import Iterable
from datetime import datetime

from textual.widgets import Static

from acct_tui.domain.desk import Desk
from acct_tui.domain.overtaken import overtaken
from acct_tui.domain.snapshots import Commitment
from acct_tui.ui.ink import content


class Overtaken(Static):
    """A warning, which takes no room while there is none."""

    DEFAULT_CSS = "Overtaken { height: auto; }"

    def on_mount(self) -> None:
        """There is nothing to warn of yet."""
        self.display = False

    def tell(self, owed: Iterable[Commitment], at: datetime | None, desk: Desk, *, promised: bool) -> None:
        """Say which promise among those owed a next contact comes after."""
        said = overtaken(owed, at, desk, promised=promised) if at else ""
        self.display = bool(said)
        self.update(content(((said, "warning"),)))
