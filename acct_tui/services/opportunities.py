"""An opportunity that was offered: won or lost."""

from typing import Literal

from acct_tui.domain.facts.ref import Ref
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.standing import standing, unchanged

Outcome = Literal["won", "lost"]


def is_offered(book: Book, opportunity_id: str) -> bool:
    """Whether the next step is to say what became of the offer; Refused when that is said already."""
    found = _standing(book, opportunity_id)
    if found["stage"] in ("won", "lost"):
        raise Refused(f"{title('opportunities', found)}: {found['stage']} already; e edits it.")
    return found["stage"] == "offered"


def settle(book: Book, opportunity_id: str, outcome: Outcome) -> str:
    """Say what became of an offer and return the words of the action."""
    shown = {**_standing(book, opportunity_id), "stage": "offered"}
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
