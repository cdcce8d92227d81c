"""How finding grows with the notes: `python -m tests.bench.search [NOTES …]`.

Books of twenty clients are asked in turn, so that a busy machine slows all of them alike; what counts is the ratio of
each median to the first. The goal: 100 000 notes are searched, newest first, within 5 × of 1 000, whether the word is
in one of them, in all, or only begun. The last line says what the index costs an import, in seconds of the processor.
"""

import random
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from unittest.mock import patch

from acct_tui.clock import stopped_at
from acct_tui.config import Settings
from acct_tui.services.book import Book
from acct_tui.services.search import find
from tests.bench.portfolio import CLIENTS, ratios

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
WORDS = ("banner", "fair", "logo", "approval", "print", "files", "photo", "puppy", "beagle", "invoice", "draft")
ASKED = {
    "rare word": "zeppelin",
    "common word": "talked",
    "begun, 1 letter": "t",
    "begun, 3 letters": "tal",
    "begun, 5 letters": "talke",
    "two words": "talked banner",
    "rare and common": "zeppelin talked",
    "nothing": "zeppelin unheard",
}
ROUNDS = 30


def notes(count: int, seed: int = 1) -> list[dict[str, object]]:
    """Notes of a dozen words, one word in all of them and one in a single one; most words are seldom used."""
    chance = random.Random(seed)  # noqa: S311 chance, not secrets
    seldom = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(3, 10))) for _ in range(20_000)]
    known = [*WORDS, *seldom]
    weights = [1 / (place + 5) for place in range(len(known))]
    return [
        {
            "id": f"i{n}",
            "client_id": f"c{n % CLIENTS}",
            "at": NOW - timedelta(minutes=60 + n * 5 * 365 * 24 * 60 // count),
            "note": " ".join(["Talked", *chance.choices(known, weights, k=12), *["Zeppelin"][n != count // 2 :]]),
        }
        for n in range(count)
    ]


def make_book(folder: Path, name: str, said: list[dict[str, object]]) -> Book:
    """A book of twenty clients with these notes."""
    book = Book(folder / f"{name}.db", Settings(zone="Europe/Berlin", country="DE"), clock=stopped_at(NOW))
    with book.write("Made a book to search") as writer:
        for n in range(CLIENTS):
            place = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}
            writer.add("clients", id=f"c{n}", name=f"Client {n}", **place)
        writer.add_many("interactions", said)
    return book


def cost(folder: Path, count: int = 20_000, rounds: int = 3) -> None:
    """Print the least seconds of importing so many notes with and without the index."""
    said, with_it, without = notes(count), [], []
    for number in range(rounds):
        start = process_time()
        make_book(folder, f"with {number}", said).close()
        with_it.append(process_time() - start)
        start = process_time()
        with patch("acct_tui.store.writer.follow"):
            make_book(folder, f"without {number}", said).close()
        without.append(process_time() - start)
    least = min(with_it), min(without)
    print(f"import of {count} notes  {least[0]:.2f} s, {least[1]:.2f} s unsearched, ratio {least[0] / least[1]:.2f}")  # noqa: T201


def main() -> None:
    """Measure each kind of query for each size, then an import."""
    sizes = [int(size) for size in sys.argv[1:]] or [1000, 100_000]
    with TemporaryDirectory() as folder:
        books = {size: make_book(Path(folder), str(size), notes(size)) for size in sizes}
        for name, text in ASKED.items():
            ratios(f"{name:16}", partial(_ask, text), books, ROUNDS)
        for book in books.values():
            book.close()
        cost(Path(folder))


def _ask(text: str, book: Book) -> None:
    find(book, text)


if __name__ == "__main__":
    main()
