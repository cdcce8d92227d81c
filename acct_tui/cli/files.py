"""The commands that bring files in and put them out."""

from pathlib import Path
from typing import Any

import click

from acct_tui.cli.opening import reading, say, trying, writing
from acct_tui.locations import Locations

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
@click.option("--client", metavar="NAME", help="The client of contacts that come without a company.")
@click.option("--encoding", metavar="NAME", help="The encoding of the files, where the guess is wrong.")
@click.pass_obj
def import_files(places: Locations, /, files: tuple[Path, ...], dry_run: bool, **options: Any) -> None:
    """Take in CSV, xlsx, vCards or the book's own JSON: all or nothing, and `u` in the dashboard takes it back."""
    from acct_tui.exchange.apply import apply
    from acct_tui.exchange.describe import describe
    from acct_tui.exchange.importers import Options, plan_files

    with trying(places) if dry_run else writing(places) as book:
        plan = plan_files(book, files, Options(**options))
        say(list(describe(plan)) if dry_run else [apply(book, plan), *describe(plan, rows=False)])


@click.command()
@click.argument("file", type=FILE)
@click.pass_obj
def export(places: Locations, file: Path) -> None:
    """Write the whole book as JSON to FILE, or to the screen for -."""
    from acct_tui.exchange.books.book_json import export_book, save_book

    with reading(places, holidays=False) as book:
        if str(file) == "-":
            click.echo(export_book(book).encode(), nl=False)
        else:
            save_book(book, file)
