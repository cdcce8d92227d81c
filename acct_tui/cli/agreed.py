"""The commands about what was agreed: logging a call, and who owes what."""

from datetime import datetime

import click

from acct_tui.cli import texts
from acct_tui.cli.open_book import reading, say, writing
from acct_tui.cli.options import as_lines, instant, printed, waits
from acct_tui.locations import Locations
from acct_tui.services import holidays
from acct_tui.services.book import Book


@click.command()
@printed
@click.pass_obj
def owed(places: Locations, at: datetime | None, as_json: bool) -> None:
    """What we owe, what they owe, unpaid invoices too, and what each colleague owes."""
    from acct_tui.services import owed as owing

    with reading(places, at) as book:
        found = owing.owed(book, at)
    say(as_lines(owing.as_json(found)) if as_json else texts.owed(found))


@click.command()
@click.argument("client")
@click.argument("note", required=False, default="")
@click.option("--at", "when", metavar="WHEN", help="When it was, such as “40 min ago” or “yesterday 17:00”; else now.")
@click.option("--they", "is_theirs", is_flag=True, help="They called.")
@click.option("--missed", "is_missed", is_flag=True, help="They called and nobody answered.")
@click.option("--no-answer", "is_unanswered", is_flag=True, help="You called and nobody answered.")
@click.option("--next", "next_words", metavar="WHEN", help="When you call again, such as “fri 9:00” or “+3d”.")
@waits
@click.pass_obj
def log(places: Locations, /, client: str, note: str, when: str | None, next_words: str | None, **flags: bool) -> None:
    """Log a call with CLIENT; lines of NOTE such as “we: …”, “they: …” and “@name: …” become promises."""
    from acct_tui.services.calls import Call, log_and_tell
    from acct_tui.services.clients import client_called
    from acct_tui.services.steps.next_contact import NextContact

    is_theirs = flags["is_theirs"] or flags["is_missed"]
    is_unheard = flags["is_missed"] or flags["is_unanswered"]
    if is_theirs and flags["is_unanswered"]:
        raise click.UsageError("--no-answer is for a call of yours: a call of theirs that nobody took is --missed.")
    if not note.strip() and not is_unheard:
        raise click.UsageError("Say in a note what was said, or that nobody answered: --no-answer, --missed.")
    with reading(places, with_holidays=False) as book:  # a book that is not there is not made for this
        found = client_called(book, client)
    with writing(places) as book:
        holidays.learn(book)
        next_at = _moment(book, "--next", next_words)
        call = Call(
            found.id,
            found.name,
            "no_answer" if is_unheard else "reached",
            note.strip(),
            started_by="client" if is_theirs else "us",
            at=_moment(book, "--at", when, past=True),
            next=NextContact(next_at) if next_at else None,
        )
        words, agreed = log_and_tell(book, call)
    say([words, *(f"  {each}" for each in agreed)])


def _moment(book: Book, option: str, text: str | None, *, past: bool = False) -> datetime | None:
    """The moment that words or ISO 8601 with an offset name; what is none was not understood."""
    from acct_tui.domain.time.datewords import DateWordsError, resolve

    if text is None:
        return None
    desk = book.desk()
    try:
        return instant(text) or resolve(text, desk.now, desk.hours, past=past).at
    except DateWordsError as wrong:
        raise click.BadParameter(str(wrong), param_hint=option) from wrong
