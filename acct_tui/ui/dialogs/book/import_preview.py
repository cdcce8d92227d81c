"""What an import would do, below the lines that ask for it: a page of it at a time."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from acct_tui.ui.forms.paths import fitting
from acct_tui.words.money import grouped

_SHOWN: Final = 40
"""Lines of a plan that are shown: the counts come first."""


class Preview(VerticalScroll, can_focus=False):
    """Lines that tell what was read, or what there is to read."""

    def compose(self) -> ComposeResult:
        """Room for the lines."""
        yield Static()

    def tell(self, lines: Sequence[str], tone: str = "", below: Sequence[str] = ()) -> None:
        """Show lines, and what is true besides below them."""
        said, more = "\n".join(lines), "\n".join(("\n", *below) if below else ())
        self.query_one(Static).update(Content.styled(said, tone) + Content.styled(more, "$muted"))

    def list_names(self, text: str) -> None:
        """Show the names that a path may go on with."""
        self.tell(fitting(text)[:_SHOWN] or ["No folder or file here begins so."], "$muted")

    def turn(self, pages: int) -> None:
        """Show what does not fit."""
        self.scroll_relative(y=pages * self.size.height, animate=False)


def first_of(lines: Iterator[str]) -> list[str]:
    """As many lines of a plan as anybody reads, and how many there are more."""
    told = list(islice(lines, _SHOWN))
    more = sum(1 for _ in lines)
    return [*told, f"and {grouped(more)} lines more"] if more else told
