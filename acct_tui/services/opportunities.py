"""An opportunity on its way: seen, offered, won or lost."""

from typing import Final, Literal

from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.naming import title
from acct_tui.services.refusals import Refused
from acct_tui.store import rows

Outcome = Literal["offered", "won", "lost"]
_BEFORE: Final[dict[Outcome, str]] = {"offered": "seen", "won": "offered", "lost": "offered"}


def is_offered(book: Book, opportunity_id: str) -> bool:
    """Whether the next step is to say what became of the offer; Refused when that is said already."""
    stage = str(_standing(book, opportunity_id)["stage"])
    if stage in ("won", "lost"):
        raise Refused(f"{title('opportunities', _standing(book, opportunity_id))}: {stage} already; e edits it.")
    return stage == "offered"


def move(book: Book, opportunity_id: str, outcome: Outcome) -> str:
    """Bring an opportunity to its next stage and return the words of the action."""
    name = title("opportunities", _standing(book, opportunity_id))
    words = f"{outcome.capitalize()}: {name}"
    with book.write(words) as writer:
        now = writer.row("opportunities", opportunity_id)
        if now is None or now["stage"] != _BEFORE[outcome]:
            raise Refused(f"{name} was changed elsewhere meanwhile: look again.")
        writer.change("opportunities", opportunity_id, stage=outcome)
    return words


def order(book: Book, opportunity_id: str) -> dict[str, object]:
    """What a new project takes from the opportunity that it grew from."""
    row = _standing(book, opportunity_id)
    currency = records.currency(book, row)
    return {"client_id": row["client_id"], "name": row["service"], "fee": row["value"], "currency": currency}


def _standing(book: Book, opportunity_id: str) -> dict[str, object]:
    with book.view():
        found = rows.row(book.database, "opportunities", opportunity_id)
    if found is None:
        raise Refused("This is gone already.")
    return found
