"""Adding and editing a row of any table."""

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from acct_tui.domain.owed.undated import undated_row
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.records import ChangedMeanwhile
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BadValue
from acct_tui.ui.dialogs.parts.dialog import Dialog
from acct_tui.ui.forms.entry import Entry
from acct_tui.ui.forms.form import Form
from acct_tui.ui.frames.undated import DayAsked
from acct_tui.ui.keys import key


class EntryForm(Dialog[str]):
    """The form of an entry; answers the words of the action once saved, and `row_id` is the row then.

    `begin` names the field to begin in, else it is the first.
    """

    CSS_PATH = "../../forms/form.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        key("ctrl+s", "save", "save", "Save what is typed"),
    ]

    def __init__(self, entry: Entry, aside: str = "") -> None:
        super().__init__(((entry.heading, "bold"), (f"  {entry.owner}", ""), (f"  {aside}", "muted")))
        self._entry = entry
        self._day_asked = DayAsked()
        self.form = Form(entry)
        self.row_id = ""
        self.begin = ""

    def body(self) -> ComposeResult:
        """The fields."""
        yield self.form

    def on_mount(self) -> None:
        """Begin where it is wanted."""
        fields = self.form.fields
        self.form.go_to(next((field for field in fields if field.asked.column.name == self.begin), fields[0]))

    @property
    def has_text(self) -> bool:
        """Whether leaving would lose something typed."""
        return self.form.is_edited

    def draft(self) -> Draft | None:
        """Every edited field as it is typed."""
        return self._entry.draft(self.form.texts)

    @on(Form.Finished)
    def action_save(self) -> None:
        """Save if every field is right; what others changed meanwhile is shown beside what was typed."""
        self.order(self._save, self.dismiss)

    def _save(self) -> str | None:
        if not self.form.check():
            raise Refused("This cannot be saved yet.")
        self._ask_day()
        try:
            self.row_id, words = self._entry.save(self.form.values())
        except ChangedMeanwhile as changed:
            self.form.tell_theirs(changed.theirs)
            raise Refused("Changed elsewhere meanwhile: look at both, then save again.") from changed
        except BadValue as wrong:
            if not self.form.complain(wrong.field, wrong.reason):
                raise
            raise Refused("This cannot be saved yet.") from wrong
        return words

    def _ask_day(self) -> None:
        """Ask for the day of what is promised."""
        if self._entry.table.name == "commitments":
            self._day_asked.check_all(undated_row(self.form.values(), self._entry.opened))


class RecordForm(EntryForm):
    """The form of one row of a table, a new one or the one with an id; raises Refused for a row that is gone."""

    def __init__(
        self,
        book: Book,
        table: str,
        row_id: str | None = None,
        given: Mapping[str, object] | None = None,
        aside: str = "",
    ) -> None:
        super().__init__(Entry(book, table, row_id, given), aside)
