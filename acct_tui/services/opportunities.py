"""An opportunity on its way: seen, offered, won or lost."""

from typing import Final, Literal

from acct_tui.domain.facts.ref import Ref
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.naming import title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.standing import standing, unchanged

Outcome = Literal["offered", "won", "lost"]
_BEFORE: Final[dict[Outcome, str]] = {"offered": "seen", "won": "offered", "lost": "offered"}


def is_offered(book: Book, opportunity_id: str) -> bool:
    """Whether the next step is to say what became of the offer; Refused when that is said already."""
    found = _standing(book, opportunity_id)
    if found["stage"] in ("won", "lost"):
        raise Refused(f"{title('opportunities', found)}: {found['stage']} already; e edits it.")
    return found["stage"] == "offered"


def move(book: Book, opportunity_id: str, outcome: Outcome) -> str:
    """Bring an opportunity to its next stage and return the words of the action."""
    shown = {**_standing(book, opportunity_id), "stage": _BEFORE[outcome]}
    words = f"{outcome.capitalize()}: {title('opportunities', shown)}"
    with book.write(words) as writer:
        unchanged(writer, "opportunities", shown, ["stage"])
        writer.change("opportunities", opportunity_id, stage=outcome)
    return words


def order(book: Book, opportunity_id: str) -> dict[str, object]:
    """What a new project takes from the opportunity that it grew from."""
    row = _standing(book, opportunity_id)
    currency = records.currency(book, row)
    return {"client_id": row["client_id"], "name": row["service"], "fee": row["value"], "currency": currency}


def _standing(book: Book, opportunity_id: str) -> dict[str, object]:
    return standing(book, Ref("opportunities", opportunity_id))
