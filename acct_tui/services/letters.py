"""One message with everything that somebody owes, and counting it as a reminder of each."""

from acct_tui.domain.owed import letters
from acct_tui.domain.owed.ledger import Bill, Debt
from acct_tui.domain.owed.letters import Letter
from acct_tui.services.book import Book
from acct_tui.services.owed import Owed
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.payments import rest
from acct_tui.store.writing import Writer
from acct_tui.words.ages import plural


def letter_about(found: Owed, thing: Debt | Bill) -> Letter:
    """The message to whoever owes a thing, or to the client whom we owe it; Refused when there is nothing to say."""
    if isinstance(thing, Debt) and thing.commitment.owner == "colleague":
        name, tasks = next(pair for pair in found.colleagues.items() if thing in pair[1])
        return letters.to_colleague(name if thing.commitment.colleague else "", tasks, found.desk)
    person = thing.background.contact
    if isinstance(thing, Debt) and thing.commitment.owner == "us":
        promised = [debt for debt in found.we if debt.client.id == thing.client.id]
        return _some(letters.ours(person, promised, found.desk), f"Nothing is promised to {thing.client.name}.")
    theirs = [debt for debt in found.they if debt.client.id == thing.client.id]
    bills = [bill for bill in found.bills if bill.client.id == thing.client.id]
    owing = (debt.background.contact for debt in theirs if debt.background.contact)
    letter = letters.to_client(thing.client, person or next(owing, None), theirs, bills, found.desk)
    return _some(letter if letter.count else None, _nothing(thing))


def _nothing(thing: Debt | Bill) -> str:
    """Why there is nothing to remind of."""
    if isinstance(thing, Bill) and thing.invoice.disputed:
        return f"Invoice {thing.invoice.number} is disputed: nobody is reminded of it."
    if isinstance(thing, Bill) and thing.promised_at:
        return f"Invoice {thing.invoice.number} is promised: nobody is reminded of it before that day is over."
    return f"{thing.client.name} owes nothing that is due yet."


def _some(letter: Letter | None, nothing: str) -> Letter:
    if letter is None:
        raise Refused(nothing)
    return letter


def count_as_reminder(book: Book, letter: Letter) -> str:
    """Note a reminder of each thing that a message names, as one action; returns its words."""
    desk, whom = book.desk(), letter.to or "a colleague"
    with book.write(f"Reminded {whom} of {plural(letter.count, 'thing')}") as writer:
        named = [
            *({"commitment_id": row_id} for row_id in letter.commitment_ids if _is_owed(writer, row_id)),
            *({"invoice_id": row_id} for row_id in letter.invoice_ids if _is_unpaid(writer, book, row_id)),
        ]
        if not named:
            raise Refused("All of it was settled elsewhere meanwhile: look again.")
        writer.add_many("chases", ({**of, "at": desk.now} for of in named))
    words, gone = f"Reminded {whom} of {plural(len(named), 'thing')}", letter.count - len(named)
    return f"{words}; {plural(gone, 'thing')} settled elsewhere meanwhile left out" if gone else words


def _is_owed(writer: Writer, commitment_id: str) -> bool:
    row = writer.row("commitments", commitment_id)
    return row is not None and not (row["kept_at"] or row["dropped_at"])


def _is_unpaid(writer: Writer, book: Book, invoice_id: str) -> bool:
    row = writer.row("invoices", invoice_id)
    return row is not None and not row["disputed"] and rest(book, row) > 0
