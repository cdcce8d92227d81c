"""Putting together an evidence pack: about which row, and the dialog that follows."""

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.queue.veil import HIDDEN
from acct_tui.services import evidence, records
from acct_tui.services.refusals import Refused
from acct_tui.ui.dialogs.care.evidence import EvidencePack
from acct_tui.ui.frames.ask import ask_for
from acct_tui.ui.frames.frame import Frame


def ask_pack(screen: Frame, ref: Ref | None, otherwise: Ref | None = None) -> None:
    """Show the pack of a row, or where nothing can be argued about it that of another; trouble is told at the foot."""
    about = ref if ref and ref.table in evidence.ARGUED else otherwise

    def asked() -> EvidencePack:
        if about is None:
            raise Refused("There is nothing under the cursor to argue about.")
        if screen.book.is_shared and records.is_hidden(screen.book, about.table, about.id, {}):
            raise Refused(HIDDEN)
        return EvidencePack(screen.book, about)

    ask_for(screen, asked)
