"""Backing the book up and bringing a backup back."""

from pathlib import Path

import click

from acct_tui.cli.open_book import say
from acct_tui.cli.options import patience, waits
from acct_tui.cli.texts import aligned
from acct_tui.clock import system_clock
from acct_tui.config import load
from acct_tui.locations import Locations
from acct_tui.services.backups import Backups, Why
from acct_tui.services.offered import lacking, meant, offered
from acct_tui.services.restores import go_back
from acct_tui.words.safe import one_line


@click.command()
@click.argument("target", required=False, type=click.Path(path_type=Path))
@waits
@click.pass_obj
def backup(places: Locations, target: Path | None) -> None:
    """Back the book up, or copy it to TARGET: a new file, or a folder."""
    backups = _backups(places)
    file = backups.copy_to(target) if target else backups.make(Why.ASKED)
    say([f"Backed up to {one_line(str(file))}, which was read through: {backups.holds(file)}."])


@click.command()
@click.argument("which", nargs=-1)
@waits
@click.pass_obj
def restore(places: Locations, which: tuple[str, ...]) -> None:
    """List the backups; make the book what WHICH holds: a date and time in the list, as 2026-11-27 18:04, or a file."""
    backups = _backups(places)
    say([go_back(backups, meant(backups, " ".join(which)))] if which else _listed(backups))


@click.command()
@click.option(
    "--salvage", "new", metavar="NEW.db", type=click.Path(path_type=Path), help="Save what can be read into a new book."
)
@click.option("--report", "is_report", is_flag=True, help="Print what to send with a fault, without anybody's name.")
@waits
@click.pass_obj
def doctor(places: Locations, new: Path | None, is_report: bool) -> int:
    """Say whether the book holds together and what to do if not; the exit status is 1 then."""
    from acct_tui.services.doctor import diagnosis, salvage_into
    from acct_tui.services.report import report

    if is_report:
        say(report(places))
        return 0
    if new:
        say(salvage_into(places.database, new, system_clock()))
        return 0
    found = diagnosis(_backups(places))
    say(found.lines)
    return 0 if found.is_sound else 1


def _backups(places: Locations) -> Backups:
    return Backups.of(places.database, load(places.settings), system_clock, patience())


def _listed(backups: Backups) -> list[str]:
    told = offered(backups)
    if lack := lacking(backups):
        click.echo(f"acct-tui: {lack}", err=True)
    if not told:
        return [f"There is no backup in {one_line(str(backups.folder))} yet: acct-tui backup makes one."]
    rows = [[each.name, each.what_for, each.holds, each.differs] for each in told]
    lines = aligned([["Made", "", "Holds", "Beside now"], *rows])
    return [*lines, "", f"acct-tui restore {told[0].name} brings the newest back; today's book is kept."]
