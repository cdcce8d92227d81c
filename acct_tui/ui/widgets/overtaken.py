"""What a next contact does not rest, beside the moment that is being typed."""

from textual.widgets import Static

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Commitment
from acct_tui.domain.queue.overtaken import told
from acct_tui.ui.presentation.ink import content


class Overtaken(Static):
    """A warning, which takes no room while there is none."""

    DEFAULT_CSS = "Overtaken { height: auto; }"

    def on_mount(self) -> None:
        """There is nothing to warn of yet."""
        self.display = False

    def tell(self, first: Commitment | None, desk: Desk, besides: str = "") -> None:
        """Say which promise a next contact comes after, and what else asks all the same."""
        lines = [line for line in (told(first, desk), besides) if line]
        self.display = bool(lines)
        self.update(content((("\n".join(lines), "warning"),)))
