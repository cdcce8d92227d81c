"""What a screen or widget wishes for; the app decides how it is met."""

from collections.abc import Callable, Mapping

from textual.message import Message


class OpenProject(Message):
    """Show a project's page."""

    def __init__(self, project_id: str) -> None:
        super().__init__()
        self.project_id = project_id


class OpenForm(Message):
    """Add a row of a table with some fields given, or edit the row with an id; `begin` is the field to begin in."""

    def __init__(
        self, table: str, row_id: str | None = None, given: Mapping[str, object] | None = None, *, begin: str = ""
    ) -> None:
        super().__init__()
        self.begin = begin
        self.table = table
        self.row_id = row_id
        self.given = dict(given or {})


class Order(Message):
    """Write to the book: `carry_out` does it and returns the words of what was done."""

    def __init__(self, carry_out: Callable[[], str | None]) -> None:
        super().__init__()
        self.carry_out = carry_out


class Changed(Message):
    """The book is another one now: read it anew; `words` say what was done."""

    def __init__(self, words: str = "") -> None:
        super().__init__()
        self.words = words


class Say(Message):
    """Tell the user something in the line at the foot of the screen."""

    def __init__(self, words: str, *, is_error: bool = False) -> None:
        super().__init__()
        self.words = words
        self.is_error = is_error


class AskDelete(Message):
    """Delete a row, once the user has seen what goes with it."""

    def __init__(self, table: str, row_id: str) -> None:
        super().__init__()
        self.table = table
        self.row_id = row_id


class OpenDemo(Message):
    """Show the demo book in place of the one that is open."""
