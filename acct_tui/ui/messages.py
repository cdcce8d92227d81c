"""What a screen or widget wishes for or tells; the app decides how it is met."""

from collections.abc import Callable, Mapping

from textual.message import Message
from textual.screen import Screen

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.callers import Begun


class Wish(Message):
    """What goes up to the app, which has one function for each kind."""


class OpenProject(Wish):
    """Show a project's page, with the cursor on the line of a row `at` if one is named."""

    def __init__(self, project_id: str, at: Ref | None = None) -> None:
        super().__init__()
        self.project_id = project_id
        self.at = at


class OpenRow(Wish):
    """Show a row where it stands: on the page of its live project, else in its form."""

    def __init__(self, ref: Ref) -> None:
        super().__init__()
        self.ref = ref


class OpenForm(Wish):
    """Add a row of a table with some fields given, or edit the row with an id; `begin` is the field to begin in."""

    def __init__(
        self, table: str, row_id: str | None = None, given: Mapping[str, object] | None = None, *, begin: str = ""
    ) -> None:
        super().__init__()
        self.begin = begin
        self.table = table
        self.row_id = row_id
        self.given = dict(given or {})


class BeginBrief(Wish):
    """Ask the usual questions in the empty brief of a project."""

    def __init__(self, project_id: str) -> None:
        super().__init__()
        self.project_id = project_id


class StartCall(Wish):
    """Begin a call."""

    def __init__(self, begun: Begun) -> None:
        super().__init__()
        self.begun = begun


class CallBegun(Wish):
    """The screen of a call is open."""

    def __init__(self, call: Screen[None]) -> None:
        super().__init__()
        self.call = call


class CallHeld(Wish):
    """The time of a call stands still now, or runs on."""


class CallOver(Wish):
    """A call is over: `words` say that it was logged, none that it was dropped; `recap` is what to send about it."""

    def __init__(self, call: Screen[None], client_id: str, words: str, recap: str | None = None) -> None:
        super().__init__()
        self.call = call
        self.client_id = client_id
        self.words = words
        self.recap = recap


class Order(Wish):
    """Write to the book: `carry_out` does it and returns the words of what was done."""

    def __init__(self, carry_out: Callable[[], str | None]) -> None:
        super().__init__()
        self.carry_out = carry_out


class Changed(Wish):
    """The book is another one now: read it anew; `words` say what was done."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.words = words


class Say(Wish):
    """Tell the user something in the line at the foot of the screen."""

    def __init__(self, words: str, *, is_error: bool = False) -> None:
        super().__init__()
        self.words = words
        self.is_error = is_error


class AskDelete(Wish):
    """Delete a row, once the user has seen what goes with it."""

    def __init__(self, ref: Ref) -> None:
        super().__init__()
        self.ref = ref


class OpenDemo(Wish):
    """Show the demo book in place of the one that is open."""
