"""How the portfolio's time grows with the history: `python -m tests.bench.portfolio [INTERACTIONS …]`.

Books of twenty clients are asked in turn, so that a busy machine slows all of them alike; what counts is the ratio of
each median to the first: of the command that a person waits for, and of the service inside it. The goal: the command at
20 000 interactions takes at most 1.3 × of 200.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from acct_tui.clock import stopped_at
from acct_tui.config import Settings
from acct_tui.services.book import Book
from acct_tui.services.portfolio import portfolio
from acct_tui.store.forget import forget_history

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
CLIENTS = 20
KINDS = ("conversation", "conversation", "attempt", "message", "internal_note")


def make_book(folder: Path, interactions: int) -> Book:
    """A book of twenty clients whose talks reach back over two years, however many there are."""
    book = Book(folder / f"{interactions}.db", Settings(zone="Europe/Berlin", country="DE"), clock=stopped_at(NOW))
    with book.write("Made a book to measure") as writer:
        for n in range(CLIENTS):
            writer.add(
                "clients", id=f"c{n}", name=f"Client {n}", time_zone="Europe/Berlin", country="DE", currency="EUR"
            )
            writer.add("projects", id=f"p{n}", client_id=f"c{n}", name="Shop", stage="delivery")
        writer.add_many("interactions", (_talk(n, interactions) for n in range(interactions)))
    forget_history(book.database)
    return book


def _talk(n: int, interactions: int) -> dict[str, object]:
    return {
        "id": f"i{n}",
        "client_id": f"c{n % CLIENTS}",
        "at": NOW - timedelta(minutes=60 + n * 730 * 24 * 60 // interactions),
        "started_by": "us" if n % 7 else "client",
        "kind": KINDS[n // CLIENTS % len(KINDS)],
        "disposition": "no_answer" if KINDS[n // CLIENTS % len(KINDS)] == "attempt" else None,
        "note": "Talked about the banner and the fair.",
    }


def ask_shell(book: Book) -> None:
    """Print the portfolio as a person does, in a process of its own."""
    command = [sys.executable, "-m", "acct_tui", "--database", str(book.path), "portfolio", "--at", NOW.isoformat()]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 our own program


def ratios(name: str, ask: Callable[[Book], object], books: dict[int, Book], rounds: int) -> None:
    """Print the median milliseconds of each size and its ratio to the first."""
    times: dict[int, list[float]] = {size: [] for size in books}
    for _ in range(rounds):
        for size, book in books.items():
            start = perf_counter()
            ask(book)
            times[size].append(perf_counter() - start)
    first = median(next(iter(times.values())))
    for size, taken in times.items():
        print(f"{name}  {size:>7} interactions  {median(taken) * 1000:6.1f} ms  ratio {median(taken) / first:.2f}")  # noqa: T201


def main() -> None:
    """Measure the command and the service for each size."""
    sizes = [int(size) for size in sys.argv[1:]] or [200, 2000, 20_000]
    with TemporaryDirectory() as folder:
        books = {size: make_book(Path(folder), size) for size in sizes}
        ratios("command", ask_shell, books, 15)
        ratios("service", portfolio, books, 40)
        for book in books.values():
            book.close()


if __name__ == "__main__":
    main()
