"""The commands: what each is asked, and which service answers."""

import gc
import sys
from contextlib import suppress
from datetime import datetime

import click

from acct_tui import __version__, playbooks
from acct_tui.cli import texts
from acct_tui.cli.agreed import log, owed
from acct_tui.cli.files import export, import_files
from acct_tui.cli.open_book import at_work, has_terminal, reading, say
from acct_tui.cli.options import as_lines, printed
from acct_tui.cli.recovery import backup, doctor, restore
from acct_tui.clock import system_clock
from acct_tui.config import load
from acct_tui.faults import Faults
from acct_tui.locations import Locations, locations
from acct_tui.services import holidays
from acct_tui.services import portfolio as portfolios
from acct_tui.services import queue as queues
from acct_tui.services.backups import Backups
from acct_tui.services.book import Book
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookBusy


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--database", metavar="PATH", help="The book to use; else ACCT_TUI_DATABASE, else your own.")
@click.version_option(__version__, prog_name="acct-tui")
@click.pass_context
def acct_tui(context: click.Context, database: str | None) -> None:
    """Tells an account manager whom to call next, and why. Without a command: the dashboard."""
    context.obj = locations(database)
    if context.invoked_subcommand is None:
        dashboard(context.obj)


def dashboard(places: Locations) -> None:
    """Open the dashboard; without a terminal print the queue."""
    if not has_terminal():
        with reading(places) as book:
            say(texts.queue(queues.call_queue(book)))
        return
    with at_work(places) as book:
        book.playbook = playbooks.load(places.playbook)
        show(book, places)


def show(book: Book, places: Locations) -> None:
    """Run the screens on a book; a crash inside them is a crash of the command."""
    # A tenth of the way to the first frame is garbage collection of what stays; the app turns it on again. After that
    # a form makes so many objects that looking for garbage at Python's own pace would take a third of its time.
    gc.disable()
    gc.set_threshold(20_000, 20, 100)
    from acct_tui.ui.app.app import AcctApp

    with suppress(BookBusy):  # they are learned as soon as it is free
        holidays.recall(book)
    app = AcctApp(book)
    app.faults = Faults(places.faults)
    app.run()
    if app.return_code:
        sys.exit(app.return_code)


@acct_tui.command()
@click.pass_obj
def demo(places: Locations) -> None:
    """A made-up book that is thrown away again; its clock starts on Monday 2026-11-23 at 08:47."""
    from acct_tui.services.demo.opening import throw_away

    with throw_away(places.cache) as book:
        if has_terminal():
            show(book, places)
        else:
            holidays.learn(book)
            say(texts.queue(queues.call_queue(book)))


@acct_tui.command()
@printed
@click.pass_obj
def queue(places: Locations, at: datetime | None, as_json: bool) -> None:
    """Whom to call next, and why."""
    with reading(places, at) as book:
        found = queues.call_queue(book, at)
    say(as_lines(queues.as_json(found)) if as_json else texts.queue(found))


@acct_tui.command()
@printed
@click.pass_obj
def portfolio(places: Locations, at: datetime | None, as_json: bool) -> None:
    """Every live project, with its health and its next step."""
    with reading(places, at) as book:
        found = portfolios.portfolio(book, at)
    say(as_lines(portfolios.as_json(found)) if as_json else texts.portfolio(found))


@acct_tui.command()
@click.argument("client")
@printed
@click.pass_obj
def why(places: Locations, client: str, at: datetime | None, as_json: bool) -> None:
    """Every point of one CLIENT in words, and why they are not in the lane now."""
    with reading(places, at) as book:
        found = queues.call_queue(book, at)
    rows = queues.find(found.rows, client)
    if len(rows) != 1:
        raise Refused(_which(client, [row.client.name for row in rows or found.rows], found=bool(rows)))
    only = queues.Queue(found.desk, tuple(rows))
    say(as_lines(queues.as_json(only)) if as_json else texts.why(rows[0], found.desk))


def _which(name: str, names: list[str], *, found: bool) -> str:
    listed = ", ".join(sorted(names)) or "none"
    if found:
        return f"“{name}” could be {listed}: give more of the name."
    return f"No client with a live project is called “{name}”; there are: {listed}."


@acct_tui.command()
@click.pass_obj
def locate(places: Locations) -> None:
    """Where the book, its backups, the settings, the playbook, the cache and what is not saved yet are."""
    lines = [f"database  {places.database}", f"settings  {places.settings}", f"playbook  {places.playbook}"]
    backups = Backups.of(places.database, load(places.settings), system_clock).folder
    say([*lines, f"backups   {backups}", f"cache     {places.cache}", f"state     {places.state}"])


for command in (owed, log, import_files, export, backup, restore, doctor):
    acct_tui.add_command(command)
