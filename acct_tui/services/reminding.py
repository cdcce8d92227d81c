"""One message with everything that somebody owes, and counting it as a reminder of each."""

from collections.abc import Sequence

from acct_tui.domain import letters
from acct_tui.domain.ledger import Bill, Debt
from acct_tui.domain.letters import Letter
from acct_tui.services.book import Book
from acct_tui.services.owed import Owed
from acct_tui.services.refusals import Refused
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
    letter = letters.to_client(thing.client, person or _anybody(theirs, thing), theirs, bills, found.desk)
    return _some(letter if letter.count else None, _nothing(thing))


def _anybody(debts: Sequence[Debt], thing: Debt | Bill) -> str | None:
    """Whom of a client to greet about an invoice: who pays, else whoever owes something else, else the first known."""
    people = thing.client.contacts
    payers = [person.name for person in people if person.role == "finance"]
    owing = [debt.background.contact for debt in debts if debt.background.contact]
    return next(iter([*payers, *owing, *(person.name for person in people)]), None)


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
            *({"commitment_id": row_id} for row_id in letter.commitment_ids if _is_open(writer, "commitments", row_id)),
            *({"invoice_id": row_id} for row_id in letter.invoice_ids if _is_open(writer, "invoices", row_id)),
        ]
        if not named:
            raise Refused("All of it was settled elsewhere meanwhile: look again.")
        writer.add_many("chases", ({**of, "at": desk.now} for of in named))
    words, gone = f"Reminded {whom} of {plural(len(named), 'thing')}", letter.count - len(named)
    return f"{words}; {plural(gone, 'thing')} settled elsewhere meanwhile left out" if gone else words


def _is_open(writer: Writer, table: str, row_id: str) -> bool:
    """Whether something that a message names is there and not settled still."""
    row = writer.row(table, row_id)
    return row is not None and not any(row.get(name) for name in ("kept_at", "dropped_at", "disputed"))
