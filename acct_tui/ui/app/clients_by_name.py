"""Clients in the palette: a few letters of a name open the client's first live project, else the client's form."""

from functools import partial
from typing import Final

from textual.command import Hit, Hits, Provider
from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.notes.names import Named, Names
from acct_tui.services.records import choices
from acct_tui.store.errors import BookError
from acct_tui.ui.frames.frame import Frame
from acct_tui.ui.messages import OpenRow

_SCORE: Final = 0.5


class ClientsByName(Provider):
    """Every client, those without a live project among them."""

    async def startup(self) -> None:
        """Learn the names anew each time the palette opens; a busy book offers none for once."""
        try:
            found = choices(self.screen.book, "clients", {}) if isinstance(self.screen, Frame) else []
        except BookError:
            found = []
        self._names = Names([Named(client.id, client.name) for client in found])

    async def search(self, query: str) -> Hits:
        """The clients called so, accents and case aside."""
        for match in self._names.matches(query):
            wish = partial(self.app.post_message, OpenRow(Ref("clients", match.named.id)))
            yield Hit(_SCORE, Content(match.named.name), wish, text=match.named.name, help="Open this client")
