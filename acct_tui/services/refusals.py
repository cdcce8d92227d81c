"""What a service will not do, in one line that says what to do instead."""

from acct_tui.store.history import Done


class Refused(Exception):
    """An order that cannot be carried out; nothing was changed."""


class DoneElsewhere(Refused):
    """The newest action is another window's, and who takes back may have meant one of their own."""

    def __init__(self, done: Done) -> None:
        super().__init__("The last change was made in another window: it is taken back only when it is named.")
        self.done = done


class WasARestore(Refused):
    """What is to be undone or done again is a restore, which takes longer than any other action."""

    def __init__(self, done: Done, *, undoes: bool) -> None:
        super().__init__("The last change was a restore: leave this screen, then u takes it back.")
        self.done, self.undoes = done, undoes


class SettledMeanwhile(Refused):
    """Somebody else has dealt with it since it was shown."""
