"""The command line: the same services as the dashboard, without the screens."""

import os
import sys
from typing import Final

import click

from acct_tui.cli.commands import acct_tui
from acct_tui.config import SettingsError
from acct_tui.exchange.refusal import ImportRefused
from acct_tui.faults import CRASHED, Faults
from acct_tui.locations import locations
from acct_tui.services.refusals import Refused
from acct_tui.store.errors import BookError, Stopped
from acct_tui.words.safe import one_line

_INTERRUPTED: Final = 130
"""What a shell expects of a command that ctrl+c ended."""


def main(args: list[str] | None = None) -> None:
    """Run a command and exit: 0 done, 1 when it could not, 2 not understood, 70 an error of ours, 130 when stopped."""
    os.umask(0o077)  # whatever is made is for its owner alone
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
    except BrokenPipeError:  # whoever reads has read enough, such as head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:  # whatever it is, nobody is helped by a traceback
        _fail(Faults(locations().faults).note(error, "The command"), CRASHED)


def _fail(words: str, status: int) -> None:
    click.echo(f"acct-tui: {one_line(words)}", err=True)
    sys.exit(status)
