"""What a tab of a project's page is: columns, lines, and a panel about the line under the cursor."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Column, Row


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its word and count, its lines for a width, its panel, what `a` adds and what `y` copies of a line.

    `verbs` are words for the foot by action, where a key has another name there than on other tabs.
    """

    name: str
    word: str
    columns: Callable[[int], Sequence[Column]]
    rows: Callable[[ProjectPage, int], Sequence[Row]]
    detail: Callable[[ProjectPage, Ref | None, int], Sequence[Content]]
    wishes: Callable[[ProjectPage, Ref | None], Sequence[Addition]]
    count: Callable[[ProjectPage], int] = lambda _: 0
    copied: Callable[[ProjectPage, Ref], str | None] = lambda _page, _thing: None
    verbs: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def headed(words: str, columns: int, rows: Sequence[Row], nothing: str = "") -> list[Row]:
    """Lines under a heading, or under it in a few words that there are none; without them nothing at all."""
    blank: tuple[Ink, ...] = ((),) * (columns - 1)
    title = Row(f"heading {words}", (((f" {words}", "accent"),), *blank), is_heading=True)
    if rows:
        return [title, *rows]
    return [title, Row(f"none {words}", (((f"   {nothing}", "muted"),), *blank), is_heading=True)] if nothing else []
