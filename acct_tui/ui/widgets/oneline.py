"""Lines that never wrap: one with words at its left and right end, or several; what does not fit is cut."""

from textual.content import Content
from textual.geometry import Size
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


class Lines(Widget):
    """As many lines as there are, each cut to the width of its place."""

    DEFAULT_CSS = "Lines { height: auto; padding: 0 1; }"

    lines: reactive[tuple[Content, ...]] = reactive((), layout=True)

    def render(self) -> Content:
        """The lines, one below the other."""
        width = self.content_size.width
        return Content("\n").join(line.truncate(width, ellipsis=True) for line in self.lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """One row a line."""
        return len(self.lines)
