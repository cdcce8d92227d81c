"""The command line: the same services as the dashboard, without the screens."""

import sys
from typing import Final

import click

from acct_tui.cli.commands import acct_tui
from acct_tui.config import SettingsError
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookError, Stopped
from acct_tui.words.safe import one_line

_INTERRUPTED: Final = 130
"""What a shell expects of a command that ctrl+c ended."""


def main(args: list[str] | None = None) -> None:
    """Run a command and exit: 0 when it did its work, 1 when it could not, 2 when not understood, 130 when stopped."""
    try:
        sys.exit(acct_tui.main(args, prog_name="acct-tui", standalone_mode=False) or 0)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as misunderstood:
        _fail(misunderstood.format_message(), misunderstood.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(1)
    except Stopped as stopped:
        _fail(str(stopped), _INTERRUPTED)
    except (BookError, SettingsError, Refused, ImportRefused) as refused:
        _fail(str(refused), 1)


def _fail(words: str, status: int) -> None:
    click.echo(f"acct-tui: {one_line(words)}", err=True)
    sys.exit(status)
