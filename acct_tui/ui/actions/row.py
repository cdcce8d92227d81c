"""What keys do to the row of the book under the cursor, whatever its kind."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.ui.actions.client_keys import NOBODY
from acct_tui.ui.frames.frame import Act, Frame
from acct_tui.ui.messages import AskDelete, OpenForm

AtRow = Callable[[Ref], object]
NO_MORE: Final[Mapping[str, AtRow]] = MappingProxyType({})


def row_acts(
    screen: Frame, row: Callable[[], Ref | None], more: Mapping[str, AtRow] = NO_MORE, nothing: str = NOBODY
) -> dict[str, Act]:
    """Editing and deleting the row under the cursor of a screen, and what `more` it does; or `nothing` is told."""

    def at_row(do: AtRow) -> None:
        ref = row()
        if ref:
            do(ref)
        else:
            screen.say(nothing, is_error=True)

    acts: dict[str, AtRow] = {"edit": partial(_edit, screen), "delete": partial(_delete, screen), **more}
    return {name: partial(at_row, do) for name, do in acts.items()}


def _edit(screen: Frame, ref: Ref) -> None:
    screen.post_message(OpenForm(ref.table, ref.id))


def _delete(screen: Frame, ref: Ref) -> None:
    screen.post_message(AskDelete(ref))
