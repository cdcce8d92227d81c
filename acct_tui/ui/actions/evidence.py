"""Putting together an evidence pack: about which row, and the dialog that follows."""

from functools import partial

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services import evidence, records
from acct_tui.services.refusals import Refused
from acct_tui.ui.dialogs.care.evidence import EvidencePack
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.orders import Attempt


def ask_pack(screen: Frame, ref: Ref | None, otherwise: Ref | None = None) -> None:
    """Show the pack of a row, or where noref can be argued about it that of another; trouble is told at the foot."""
    about = ref if ref and ref.table in evidence.ARGUED else otherwise

    def show() -> None:
        if about is None:
            raise Refused("There is noref under the cursor to argue about.")
        if screen.book.is_shared and records.is_hidden(screen.book, about.table, about.id, {}):
            raise Refused(HIDDEN)
        screen.app.push_screen(EvidencePack(screen.book, about))

    Attempt(screen, show, lambda _: None, partial(screen.say, is_error=True))()
