"""The golden rule page: who called whom first, week by week and client by client."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from acct_tui.services.book import Book
from acct_tui.services.golden_rule import RulePage, rule_page
from acct_tui.services.portfolio import Portfolio
from acct_tui.ui.actions.client_keys import CLIENT_KEYS, client_acts
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.frames.spot import Spot
from acct_tui.ui.keys import act, key, layered
from acct_tui.ui.presentation.ink import content
from acct_tui.ui.screens.golden_rule import rows as golden_rule_rows
from acct_tui.ui.screens.golden_rule.picture import picture
from acct_tui.ui.screens.golden_rule.words import sentences, summary
from acct_tui.ui.widgets.oneline import OneLine
from acct_tui.ui.widgets.table import Table

SCREEN_PER_BAR = 12
"""Lines of the screen for each line of the highest bar."""
NUMBERS = key("w", act("numbers"), "numbers", "The numbers behind: how good the forecast was, and what is not known")


class GoldenRuleScreen(Frame):
    """Pictures first, then the sentences; the numbers behind them are one key away."""

    CSS_PATH = "golden_rule.tcss"
    BINDINGS: ClassVar[list[BindingType]] = layered(CLIENT_KEYS, [NUMBERS])

    def __init__(self, book: Book, mode: str) -> None:
        super().__init__(book)
        self.mode = mode
        self._found: Portfolio | None = None
        self._page: RulePage | None = None
        self.acts = {**client_acts(self), "numbers": self._tell_numbers}

    def body(self) -> ComposeResult:
        """The sum, the weeks, what they tell, the clients."""
        yield OneLine(id="sum")
        yield Static(id="weeks")
        yield Static(id="sentences")
        yield Table()

    def show(self, found: Portfolio) -> None:
        """Read who called first, and show it."""
        self._found, self._page = found, rule_page(self.book)
        self._draw()

    @on(Table.Resized)
    def _draw(self) -> None:
        """Draw for the room there is; without a call there is nothing to draw."""
        page, table = self._page, self.query_one(Table)
        if page is None or not table.room:
            return
        width = self.size.width - 2
        self.query_one("#sum", OneLine).left = content(summary(page))
        weeks, words = self.query_one("#weeks", Static), self.query_one("#sentences", Static)
        weeks.display = words.display = bool(page.score.n)
        if page.score.n:
            weeks.update(picture(page.weeks, width, max(1, self.size.height // SCREEN_PER_BAR)))
            words.update(sentences(page, width))
        columns = golden_rule_rows.columns(table.room, page.clients)
        table.show(columns, [golden_rule_rows.row(line, columns) for line in page.clients])

    def spot(self) -> Spot | None:
        """The client under the cursor."""
        key = self.query_one(Table).key
        rows = self._found.queue if self._found else ()
        return next((Spot(row) for row in rows if row.client.id == key), None)

    def _tell_numbers(self) -> None:
        """Show the numbers behind the page."""
        from acct_tui.ui.dialogs.help.rule_numbers import RuleNumbers

        if self._page:
            self.app.push_screen(RuleNumbers(self._page))
