"""One message with everything that somebody owes, and counting it as a reminder of each."""

from acct_tui.domain import letters
from acct_tui.domain.ledger import Bill, Debt
from acct_tui.domain.letters import Letter
from acct_tui.services.book import Book
from acct_tui.services.owed import Owed
from acct_tui.services.refusals import Refused
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
    letter = letters.to_client(thing.client, person, theirs, bills, found.desk)
    return _some(letter if letter.count else None, f"{thing.client.name} owes nothing that is due yet.")


def _some(letter: Letter | None, nothing: str) -> Letter:
    if letter is None:
        raise Refused(nothing)
    return letter


def count_as_reminder(book: Book, letter: Letter) -> str:
    """Note a reminder of each thing that a message names, as one action; returns its words."""
    desk = book.desk()
    words = f"Reminded {letter.to or 'a colleague'} of {plural(letter.count, 'thing')}"
    named = (("commitment_id", letter.commitment_ids), ("invoice_id", letter.invoice_ids))
    with book.write(words) as writer:
        writer.add_many("chases", ({of: row_id, "at": desk.now} for of, ids in named for row_id in ids))
    return words
