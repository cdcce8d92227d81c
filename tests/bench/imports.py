"""How an import grows with its file: `python -m tests.bench.imports [KIND …] [ROWS …]`.

Each file is made, planned and applied in processes of their own. What counts is that twice the rows take twice the
seconds, and the peak of memory, which is that of the whole program; seconds are those of the processor, so that a busy
machine changes them little. The goal: 100 000 people within 30 seconds and 250 MB.
"""

import json
import resource
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from acct_tui.clock import stopped_at
from acct_tui.config import Settings
from acct_tui.exchange.apply import apply
from acct_tui.exchange.importers import plan_files
from acct_tui.services.book import Book
from tests.exchange.sheets.xlsx import rows, workbook

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
COUNTRIES = ("Germany", "Poland", "FR", "Österreich")
STAGES = ("Proposal", "Won", "In progress", "Lost")
Row = tuple[str, ...]


class Cost(NamedTuple):
    """The seconds of the processor for plan and apply, and the most memory that was held, in MB."""

    plan: float
    apply: float
    memory: int


def people(count: int) -> Iterator[Row]:
    """A list of people, four to a company."""
    yield "Full name", "Company", "Email", "Phone", "Country", "Birthday", "Notes"
    for n in range(count):
        company, born = f"Company {n // 4} GmbH", date(1960, 1, 1) + timedelta(n % 14_000)
        yield (
            *(f"Anna Snelling {n}", company, f"anna.{n}@company-{n // 4}.example", f"+49 30 {1_000_000 + n}"),
            *(COUNTRIES[n // 4 % 4], born.isoformat(), f"Asked for offer {n}"),
        )


def deals(count: int) -> Iterator[Row]:
    """A list of orders, two to a company, each with the person to ask for."""
    yield "Deal name", "Company", "Contact", "Amount", "Stage", "Close date", "Deal description"
    for n in range(count):
        day = date(2024, 1, 1) + timedelta(n % 1000)
        yield (
            *(f"Website {n}", f"Company {n // 2} GmbH", f"Anna Snelling {n // 2}", f"€{n % 9000 + 100}.50"),
            *(STAGES[n % 4], f"{day:%d.%m.%Y}", f"The third relaunch, number {n}"),
        )


def calls(count: int) -> Iterator[Row]:
    """A log of calls, twenty to a company."""
    yield "Company", "Contact", "Call date", "Direction", "Outcome", "Duration", "Call notes"
    for n in range(count):
        at = NOW - timedelta(minutes=60 + 11 * n)
        yield (
            *(f"Company {n // 20} GmbH", f"Anna Snelling {n // 20}", f"{at:%Y-%m-%d %H:%M}"),
            *(("Outbound", "Inbound")[n % 2], ("Connected", "No answer")[n % 3 == 0], str(n % 60), f"About banner {n}"),
        )


def _csv(lines: Iterator[Row]) -> bytes:
    return "".join(f"{';'.join(cells)}\n" for cells in lines).encode()


def _cards(count: int) -> Iterator[str]:
    _, *listed = people(count)
    for name, company, email, phone, _, born, note in listed:
        yield (
            f"BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nORG:{company}\nEMAIL:{email}\nTEL:{phone}\n"
            f"BDAY:{born}\nNOTE:{note}\nEND:VCARD\n"
        )


def _book(count: int) -> bytes:
    """A book of talks, twenty to a client; whole rows with spaces would not fit into the largest file."""
    place = {"time_zone": "Europe/Berlin", "country": "DE", "currency": "EUR"}
    clients = [{"id": f"c{n}", "name": f"Client {n}", **place} for n in range(count // 20 + 1)]
    talks = [
        {
            "id": f"i{n}",
            "client_id": f"c{n // 20}",
            "at": f"{NOW - timedelta(minutes=n):%Y-%m-%dT%H:%M:%SZ}",
            "started_by": "us",
            "kind": "conversation",
            "channel": "phone",
            "note": f"About banner {n}",
        }
        for n in range(count)
    ]
    return json.dumps({"format": "acct-tui/1", "clients": clients, "interactions": talks}).encode()


KINDS: Mapping[str, Callable[[int], bytes]] = {
    "people.csv": lambda count: _csv(people(count)),
    "deals.csv": lambda count: _csv(deals(count)),
    "calls.csv": lambda count: _csv(calls(count)),
    "people.xlsx": lambda count: workbook({"People": rows(*people(count))}),
    "people.vcf": lambda count: "".join(_cards(count)).encode(),
    "book.json": _book,
}


def make(path: Path, count: int) -> None:
    """Write a file of so many rows."""
    path.write_bytes(KINDS[path.name](count))


def measure(path: Path) -> Cost:
    """Take a file into a new book."""
    book = Book(path.with_suffix(f"{path.suffix}.db"), Settings("Europe/Berlin", "DE"), clock=stopped_at(NOW))
    begun = process_time()
    plan = plan_files(book, [path])
    planned = process_time()
    apply(book, plan)
    done = process_time()
    book.close()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # in KB on Linux
    return Cost(planned - begun, done - planned, peak // 1024)


def main() -> None:
    """Print what each kind of file costs at each size."""
    kinds = [name for name in KINDS if name in sys.argv[1:]] or list(KINDS)
    sizes = [int(size) for size in sys.argv[1:] if size.isdigit()] or [10_000, 50_000, 100_000]
    alone = ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1)
    with alone, TemporaryDirectory() as folder:
        for name in kinds:
            for count in sizes:
                path = Path(folder) / str(count) / name
                path.parent.mkdir(exist_ok=True)
                alone.submit(make, path, count).result()
                cost = alone.submit(measure, path).result()
                told = f"plan {cost.plan:5.1f} s  apply {cost.apply:5.1f} s  {cost.memory:4} MB"
                print(f"{name:12} {count:>7} rows  {path.stat().st_size / 1e6:4.1f} MB  {told}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
