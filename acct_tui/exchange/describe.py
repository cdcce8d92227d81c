"""A plan in lines for the shell: counts first, then what was assumed and not used, then row by row."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from acct_tui.exchange.drafts import Place
from acct_tui.exchange.plan import Outcome, Plan, PlannedRow
from acct_tui.services.records import shown
from acct_tui.store.schema import BY_NAME
from acct_tui.words.money import grouped
from acct_tui.words.safe import fit, one_line

_SAID = {
    Outcome.NEW: "new",
    Outcome.UPDATED: "updated",
    Outcome.SAME: "there already",
    Outcome.DIFFERENT: "there with other content, left out (--update takes the file's)",
}
_LINES_SHOWN = 8
_WIDTH = 60
_WILL: Final = ("will come in", "will bring changes", "there already", "left out")
_DID: Final = ("came in", "brought changes", "there already", "left out")
"""What is said of the rows of a tally."""


def describe(plan: Plan, *, rows: bool = True) -> Iterator[str]:
    """The lines that tell a plan; without `rows`, when it was carried out, only its counts and what stays out."""
    if counts := count(plan, is_done=not rows):
        yield counts
    for outcome, words in _SAID.items():
        if counted := plan.counted(outcome):
            yield f"{', '.join(counted)} {words}"
    yield from _left_out(plan)
    yield from (one_line(f"assumed: {sentence}") for sentence in plan.assumed)
    yield from (one_line(f"not used of {sentence}") for sentence in plan.unused)
    if rows:
        yield from (one_line(_row(row)) for row in plan.rows)
        yield from (
            one_line(f"left out  {place(left.place)}  {f'{left.what} {left.why}'.strip()}") for left in plan.left_out
        )


def count(plan: Plan, *, is_done: bool) -> str:
    """What becomes of the rows of the files: "297 rows came in, 3 left out: lines 12, 40, 77"; empty without rows."""
    come, change, there, out = plan.tally
    words = zip((come, change, there, len(out)), _DID if is_done else _WILL, strict=True)
    said = [(number, what) for number, what in words if number]
    nouns = ("row " if number == 1 else "rows " for number, _ in said[:1])
    parts = [f"{grouped(number)} {next(nouns, '')}{what}" for number, what in said]
    return one_line(", ".join(parts) + _whereabouts(out, plan.files))


def _whereabouts(out: Sequence[Place], files: Sequence[str]) -> str:
    """Where the rows stand that are left out; those of a book have no lines."""
    lines = [found for found in out if found.line is not None]
    if not lines:
        return ""
    is_plain = len(files) == 1 and all(found.file in files for found in lines)
    noun = "" if not is_plain else "line " if len(lines) == 1 else "lines "
    shown_lines = ", ".join(str(found.line) if is_plain else place(found) for found in lines[:_LINES_SHOWN])
    return f": {noun}{shown_lines}{' …' if len(lines) > _LINES_SHOWN else ''}"


def place(found: Place) -> str:
    """A line of a file as "deals.csv:12"."""
    return found.file if found.line is None else f"{found.file}:{found.line}"


def _left_out(plan: Plan) -> Iterator[str]:
    """The lines that give no row, together where the reason is one."""
    lines: dict[tuple[str, str], list[int | None]] = defaultdict(list)
    for left in plan.left_out:
        lines[left.place.file, left.why].append(left.place.line)
    for (file, why), found in lines.items():
        shown_lines = ", ".join(map(str, found[:_LINES_SHOWN])) + (" …" if len(found) > _LINES_SHOWN else "")
        yield one_line(f"left out {len(found)} of {file}: {why} (line {shown_lines})")


def _row(row: PlannedRow) -> str:
    head = f"{row.outcome.value:<8}  {row.table:<12}  {fit(row.title, _WIDTH)}"
    changes = ", ".join(_change(row, name) for name in row.values) if row.before and not row.is_foreign else ""
    return f"{head}: {changes}" if changes else f"{head}  {place(row.place)}"


def _change(row: PlannedRow, name: str) -> str:
    before, after = (fit(one_line(_shown(row.table, name, image.get(name))), 30) for image in (row.before, row.values))
    return f"{name} {before or '–'} → {after or '–'}"


def _shown(table: str, name: str, value: object) -> str:
    column = BY_NAME[table].by_name.get(name)
    return shown(column, value) if column else str(value)
