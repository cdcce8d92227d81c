"""What several commands ask for, and how an answer for scripts is printed."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final, TypeVar

import click

YEARS = (1900, 2200)
"""The years in which a book can be asked how it looked."""
PATIENCE: Final = 10
"""Seconds that a command waits for another program to let go of the book, unless it is told otherwise."""
_PATIENCE: Final = "acct_tui.patience"
Command = TypeVar("Command", bound=Callable[..., object])


def instant(text: str) -> datetime | None:
    """The moment that ISO 8601 with an offset or Z names, None for anything else."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at.astimezone(UTC) if at.utcoffset() is not None and YEARS[0] <= at.year <= YEARS[1] else None


def moment(context: click.Context, option: click.Parameter, text: str | None) -> datetime | None:
    """Read ISO 8601 with an offset or Z; a naive moment could be any of many."""
    at = instant(text) if text else None
    if text and at is None:
        words = f"“{text}” is not a moment with its offset, such as 2026-11-23T08:45:00+01:00."
        raise click.BadParameter(words, context, option)
    return at


def printed(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every printing command has."""
    as_of = click.option(
        "--at", metavar="WHEN", callback=moment, help="As of that moment, such as 2026-11-23T08:45:00+01:00."
    )
    as_json = click.option("--json", "as_json", is_flag=True, help="For scripts.")
    return as_json(as_of(waits(command)))


def waits(command: Command) -> Command:
    """The option of every command that opens the book."""

    def keep(context: click.Context, _: click.Parameter, seconds: int) -> None:
        context.meta[_PATIENCE] = seconds

    return click.option(
        "--wait",
        type=click.IntRange(0, 3600),
        default=PATIENCE,
        metavar="SECONDS",
        callback=keep,
        expose_value=False,
        help=f"How long to wait while another program holds the book; else {PATIENCE}.",
    )(command)


def patience() -> float:
    """How many seconds the command that runs waits for the book."""
    return float(click.get_current_context().meta.get(_PATIENCE, PATIENCE))


def as_lines(answer: dict[str, Any]) -> list[str]:
    """An answer as JSON."""
    return [json.dumps(answer, ensure_ascii=False, indent=2)]
