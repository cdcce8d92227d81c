"""Waiting at the terminal for an import: one line says how far it is, and ctrl+c stops it."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import get_terminal_size

import click

from acct_tui.exchange.progress import Progress
from acct_tui.store.errors import Stopped
from acct_tui.words.safe import fit


class Waiting:
    """Somebody who waits for an import; they are told only at a terminal, on a line that goes again."""

    def __init__(self) -> None:
        self.progress = Progress(self.tell)
        self._is_told = False

    def tell(self, words: str) -> None:
        """Put words on the line."""
        if sys.stderr.isatty():
            self._is_told = True
            self._write(words)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Until the files are read ctrl+c ends all at once. Raises Stopped."""
        try:
            yield
        except KeyboardInterrupt:
            raise Stopped from None
        finally:
            self._clear()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """While the book is written ctrl+c is heard only where nothing is saved yet, so that what is said is true."""
        before = signal.signal(signal.SIGINT, lambda *_: self.progress.stop())
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)
            self._clear()

    def _clear(self) -> None:
        if self._is_told:
            self._write("")
            click.echo("\r", nl=False, err=True)

    def _write(self, words: str) -> None:
        width = get_terminal_size().columns - 1
        click.echo(f"\r{fit(words, width).ljust(width)}", nl=False, err=True)
