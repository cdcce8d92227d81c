"""How the time until a screen stands grows with the history: `python -m tests.bench.screens [INTERACTIONS …]`.

Each screen is opened by its keys in books of twenty clients, in turn, so that a busy machine slows all alike. What
counts is the ratio of each median to the first. The goal: every screen at 100 000 interactions within 1.5 × of 1 000.
"""

import asyncio
import gc
import sys
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from acct_tui.services.book import Book
from tests.bench.portfolio import make_book
from tests.ui.driver import at_the_dashboard

ROUNDS = 9
SIZE = (120, 36)
SCREENS: Mapping[str, tuple[str, ...]] = {
    "portfolio": ("1",),
    "calls": ("2",),
    "owed": ("3",),
    "golden rule": ("r",),
    "project": ("enter",),
    "plan": ("enter", *"]"),
    "log": ("enter", *"]]]]"),
    "money": ("enter", *"]]]]]"),
    "brief": ("enter", "["),
    "stage": ("enter", "n"),
    "call": ("c",),
    "triage": ("t",),
    "evening": ("T",),
    "quick line": ("a",),
    "messages": ("m",),
    "book": ("B",),
    "search": ("F",),
    "they call": ("i",),
}
"""The keys that open each screen from the portfolio."""
AWAY: Mapping[str, tuple[str, ...]] = {"portfolio": ("2",)}
"""Where to go first, when it is not the portfolio."""


async def opened(book: Book, name: str) -> float:
    """Seconds from the last key that opens a screen until it stands."""
    gc.disable()  # as the command does for its start
    async with at_the_dashboard(book, SIZE) as day:
        *before, last = (*AWAY.get(name, ()), *SCREENS[name])
        await day.press(*before)
        await day.settle()
        start = perf_counter()
        await day.press(last)
        return perf_counter() - start


def main() -> None:
    """Print for each screen its median milliseconds in each book, and the ratio to the first."""
    sizes = [int(size) for size in sys.argv[1:]] or [1000, 100_000]
    gc.set_threshold(20_000, 20, 100)  # as the command does
    with TemporaryDirectory() as folder:
        books = {size: make_book(Path(folder), size) for size in sizes}
        for name in SCREENS:
            times: dict[int, list[float]] = {size: [] for size in sizes}
            for _ in range(ROUNDS):
                for size, book in books.items():
                    times[size].append(asyncio.run(opened(book, name)))
            first = median(times[sizes[0]])
            for size, taken in times.items():
                print(f"{name:12} {size:>7} {median(taken) * 1000:7.1f} ms  ratio {median(taken) / first:.2f}")  # noqa: T201
        for book in books.values():
            book.close()


if __name__ == "__main__":
    main()
