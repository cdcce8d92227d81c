"""The frame of a field: its name, room for an editor, a few words at the side, and what is wrong under them."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static


class Labelled(Vertical):
    """An editor with a name, of which it can be said what it means and what is wrong with it."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__(id=key)
        self._label = name
        self._trouble = Static(classes="field-trouble")

    def compose(self) -> ComposeResult:
        """Name, editor and side on one line."""
        with Horizontal(classes="field-line"):
            yield Static(Content(self._label), classes="field-name")
            yield self.editor()
            yield Static(classes="field-side")

    def editor(self) -> Widget:
        """The widget to type in."""
        raise NotImplementedError

    @property
    def is_wrong(self) -> bool:
        """Whether something wrong is said."""
        return self.has_class("-wrong")

    def say_aside(self, words: str) -> None:
        """Say at the side what was understood, or what is expected."""
        self.query_one(".field-side", Static).update(Content(words))

    def complain(self, words: str, *, is_news: bool = False) -> None:
        """Say under the editor what is wrong, or with news what happened elsewhere."""
        if not self._trouble.is_attached:  # most fields are never wrong: their forms open the faster
            self.mount(self._trouble)
        self._trouble.update(Content(words))
        self.set_class(not is_news, "-wrong")
        self.set_class(is_news, "-news")

    def clear_trouble(self) -> None:
        """Nothing is wrong any more."""
        self.remove_class("-wrong", "-news")

    @on(events.DescendantFocus)
    def enter(self) -> None:
        """The cursor is here."""
        self.add_class("-here")

    @on(events.DescendantBlur)
    def leave(self) -> None:
        """The cursor has gone."""
        self.remove_class("-here")
