"""What several commands ask for, and how an answer for scripts is printed."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import click

YEARS = (1900, 2200)
"""The years in which a book can be asked how it looked."""


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
    """The two options that every printing command has."""
    as_of = click.option(
        "--at", metavar="WHEN", callback=moment, help="As of that moment, such as 2026-11-23T08:45:00+01:00."
    )
    as_json = click.option("--json", "as_json", is_flag=True, help="For scripts.")
    return as_json(as_of(command))


def as_lines(answer: dict[str, Any]) -> list[str]:
    """An answer as JSON."""
    return [json.dumps(answer, ensure_ascii=False, indent=2)]
