"""The commands that bring files in and put them out."""

from pathlib import Path
from typing import Any

import click

from acct_tui.cli.open_book import reading, say, trying, writing
from acct_tui.cli.options import waits
from acct_tui.locations import Locations
from acct_tui.services.refusals import Refused

FILE = click.Path(path_type=Path)


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE…")
@click.option("--dry-run", is_flag=True, help="Show what it would do, row by row, and change nothing.")
@click.option("--update", is_flag=True, help="Change rows that are in the book with other content.")
@click.option(
    "--map", "maps", multiple=True, metavar="HEADER=FIELD", help="Take a column as table.field, or as - for none."
)
@click.option("--where", multiple=True, metavar="HEADER=VALUE", help="Take only such rows; commas part several values.")
@click.option("--dates", type=click.Choice(["dmy", "mdy", "ymd"]), help="The order of day, month and year.")
@click.option(
    "--client", metavar="NAME", help="Whose rows without a company are; =name makes people clients themselves."
)
@click.option("--country", metavar="CC", help="The country of numbers and places where the file names none.")
@click.option("--strict", is_flag=True, help="Refuse a file with anything that cannot be read, and take nothing.")
@click.option("--encoding", metavar="NAME", help="The encoding of the files, where the guess is wrong.")
@waits
@click.pass_obj
def import_files(places: Locations, /, files: tuple[Path, ...], dry_run: bool, **options: Any) -> None:
    """Take in CSV, xlsx, vCards or the book's own JSON: all or nothing, and `u` in the dashboard takes it back."""
    from acct_tui.cli.wait import Waiting
    from acct_tui.exchange.apply import apply
    from acct_tui.exchange.describe import describe
    from acct_tui.exchange.importers import Options, plan_files

    waiting = Waiting()
    with trying(places) if dry_run else writing(places) as book:
        with waiting.reading():
            plan = plan_files(book, files, Options(**options), waiting.progress)
        if dry_run:
            say(list(describe(plan)))
            return
        with waiting.writing():
            words = apply(book, plan, waiting.progress)
        say([words, *describe(plan, rows=False)])


@click.command()
@click.argument("target")
@click.option("--force", is_flag=True, help="Write over what is there.")
@waits
@click.pass_obj
def export(places: Locations, target: str, force: bool) -> None:
    """Write the book to TARGET: all of it (.json), its people (.vcf), a folder of tables (NAME/), or JSON here (-)."""
    from acct_tui.exchange.books.book_json import export_book
    from acct_tui.exchange.out.export import UnknownKind
    from acct_tui.exchange.out.export import export as write
    from acct_tui.exchange.out.whole import ThereAlready

    with reading(places, with_holidays=False) as book:
        if target == "-":
            click.echo(export_book(book).encode(), nl=False)
            return
        try:
            say([write(book, target, force=force)])
        except UnknownKind as unknown:
            raise click.UsageError(str(unknown)) from unknown
        except ThereAlready as there:
            raise Refused(f"{there}: --force writes over it.") from there
