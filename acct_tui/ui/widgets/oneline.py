"""One line with words at its left and right end; what does not fit on the left is cut."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class OneLine(Widget):
    """A line as wide as its place."""

    DEFAULT_CSS = "OneLine { height: 1; padding: 0 1; }"

    left: reactive[Content] = reactive(Content())
    right: reactive[Content] = reactive(Content())

    def render(self) -> Content:
        """The left words, cut if need be, and the right words at the far end."""
        width = self.content_size.width
        room = width - self.right.cell_length - (2 if self.right else 0)
        if room <= 0:
            return self.left.truncate(width, ellipsis=True)
        left = self.left.truncate(room, ellipsis=True)
        return left.pad_right(max(0, width - left.cell_length - self.right.cell_length)) + self.right
