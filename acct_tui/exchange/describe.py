"""A plan in lines: counts first, then what is left out, assumed and not used, then row by row."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Final

from acct_tui.exchange.gathered import FileLine, LeftOut
from acct_tui.exchange.plan import Outcome, Plan, PlannedRow
from acct_tui.services.nouns import noun
from acct_tui.services.records import OWNERS, shown
from acct_tui.store.schema import BY_NAME
from acct_tui.words.money import grouped
from acct_tui.words.safe import fit, one_line

_COUNTED: Final = ((Outcome.NEW, "new"), (Outcome.UPDATED, "changed"), (Outcome.SAME, "there already"))
_BECOMES: Final = {Outcome.NEW: "new", Outcome.UPDATED: "changes", Outcome.SAME: "there", Outcome.DIFFERENT: "differs"}
_DIFFERS: Final = "is in the book with other content: --update takes the file's"
_LINES_SHOWN: Final = 8
_WIDTH: Final = 60
_VALUE: Final = 30
"""Cells of a value that is shown beside another."""
_LEAD: Final = 10
"""Letters before the place where two long values part."""
_WILL: Final = ("will come in", "will bring changes", "there already", "left out")
_DID: Final = ("came in", "brought changes", "there already", "left out")
"""What is said of the rows of a tally."""

Reasons = dict[str, list[FileLine]]
"""Places by what is said of them."""


def describe(plan: Plan, *, rows: bool = True) -> Iterator[str]:
    """The lines that tell a plan; without `rows`, when it was carried out, only its counts and what stays out."""
    if counts := count(plan, is_done=not rows):
        yield counts
    for outcome, words in _COUNTED:
        if counted := plan.counted(outcome):
            yield f"{', '.join(counted)} {words}"
    yield from _reasons(plan, _rows_out(plan), "row", "left out")
    yield from _reasons(plan, _details(plan), "detail", "not taken")
    yield from _reasons(plan, _beside(plan), "line", "passed over")
    yield from (one_line(f"assumed: {sentence}") for sentence in plan.assumed)
    yield from (one_line(f"not used of {sentence}") for sentence in plan.unused)
    if rows:
        owners = {row.row_id: row for row in plan.rows if row.table in ("clients", "projects")}
        yield from (one_line(_row(row, owners)) for row in plan.rows)
        out = frozenset(plan.tally.out)
        yield from (one_line(_left(left, out, plan.tally.beside)) for left in plan.left_out)


def count(plan: Plan, *, is_done: bool) -> str:
    """What becomes of the rows of the files: "297 rows came in, 3 left out: lines 12, 40, 77"; empty without rows."""
    where = _where(plan, plan.tally.out)
    rows = _of_rows(plan, is_done=is_done) + (f": {where}" if where else "")
    return one_line("; ".join(filter(None, (rows, *_of_the_rest(plan)))))


def news(plan: Plan, done: str) -> str:
    """What came of an import, the numbers first, for a line that may be cut; `done` are the words of the action."""
    where = _where(plan, plan.tally.out)
    parts = (_of_rows(plan, is_done=True), *_of_the_rest(plan), done, f"left out: {where}" if where else "")
    return one_line(" · ".join(filter(None, parts)))


def _of_rows(plan: Plan, *, is_done: bool) -> str:
    come, change, there, out, _ = plan.tally
    words = zip((come, change, there, len(out)), _DID if is_done else _WILL, strict=True)
    said = [(number, what) for number, what in words if number]
    nouns = ("row " if number == 1 else "rows " for number, _ in said[:1])
    return ", ".join(f"{grouped(number)} {next(nouns, '')}{what}" for number, what in said)


def _of_the_rest(plan: Plan) -> Iterator[str]:
    """How much is listed beside whole rows."""
    for found, noun_of_it, what in ((_details(plan), "detail", "not taken"), (_beside(plan), "line", "passed over")):
        if many := sum(map(len, found.values())):
            yield f"{_counted(many, noun_of_it)} {what}"


def _rows_out(plan: Plan) -> Reasons:
    """Why rows stay out, each by the last that was said of it."""
    whys = {left.place: left.why for left in plan.left_out}
    return _by_reason((found, whys.get(found, _DIFFERS)) for found in plan.tally.out)


def _details(plan: Plan) -> Reasons:
    """What is not taken of rows that come in or are there, by the reason."""
    elsewhere = {*plan.tally.out, *plan.tally.beside}
    said = [(left.place, left.why) for left in plan.left_out]
    said += [(row.place, _DIFFERS) for row in plan.of(Outcome.DIFFERENT)]
    return _by_reason((found, why) for found, why in said if found not in elsewhere)


def _beside(plan: Plan) -> Reasons:
    """Why lines are passed over that are no rows."""
    return _by_reason((left.place, left.why) for left in plan.left_out if left.place in plan.tally.beside)


def _by_reason(said: Iterable[tuple[FileLine, str]]) -> Reasons:
    found: Reasons = defaultdict(list)
    for where, why in said:
        found[why].append(where)
    return found


def _reasons(plan: Plan, reasons: Reasons, noun: str, what: str) -> Iterator[str]:
    for why, found in reasons.items():
        where = _where(plan, found)
        yield one_line(f"{_counted(len(found), noun)} {what}: {why.rstrip('.')}{f' ({where})' if where else ''}")


def _counted(number: int, noun: str) -> str:
    return f"{grouped(number)} {noun}{'' if number == 1 else 's'}"


def _where(plan: Plan, found: Iterable[FileLine]) -> str:
    """Where rows stand; those of a book have no lines."""
    lines = [each for each in found if each.line is not None]
    if not lines:
        return ""
    is_plain = len(plan.files) == 1 and all(each.file in plan.files for each in lines)
    noun = "" if not is_plain else "line " if len(lines) == 1 else "lines "
    first = lines[:_LINES_SHOWN]
    before = [plan.files[0] if is_plain else "", *(each.file for each in first)]
    told = (str(each.line) if each.file == file else place(each) for each, file in zip(first, before, strict=False))
    return f"{noun}{', '.join(told)}{' …' if len(lines) > len(first) else ''}"


def place(found: FileLine) -> str:
    """A line of a file as "deals.csv:12"."""
    return found.file if found.line is None else f"{found.file}:{found.line}"


def _left(left: LeftOut, out: Container[FileLine], beside: Container[FileLine]) -> str:
    word = "left out" if left.place in out else "passed over" if left.place in beside else "not taken"
    return f"{word}  {place(left.place)}  {f'{left.what} {left.why}'.strip()}"


def _row(row: PlannedRow, owners: Mapping[str, PlannedRow]) -> str:
    called = row.table if row.is_foreign else noun(row.table)
    head = f"{_BECOMES[row.outcome]:<8}  {called:<12}  {fit(row.title, _WIDTH)}{_whose(row, owners)}"
    changes = ", ".join(_change(row, name) for name in row.values) if row.before and not row.is_foreign else ""
    return f"{head}: {changes}" if changes else f"{head}  {place(row.place)}"


def _whose(row: PlannedRow, owners: Mapping[str, PlannedRow]) -> str:
    """The client or the project that a new row belongs to, if the files tell of it."""
    found = (owners.get(str(row.values.get(name))) for name in OWNERS)
    owner = next(filter(None, found), None)
    return f" · {fit(owner.title, _WIDTH)}" if owner else ""


def _change(row: PlannedRow, name: str) -> str:
    before, after = (one_line(_shown(row.table, name, image.get(name))) for image in (row.before, row.values))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
    if same > _VALUE:
        before, after = (f"…{text[same - _LEAD :]}" for text in (before, after))
    return f"{name.replace('_', ' ')} {fit(before, _VALUE) or '–'} → {fit(after, _VALUE) or '–'}"


def _shown(table: str, name: str, value: object) -> str:
    column = BY_NAME[table].by_name.get(name)
    return shown(column, value) if column else str(value)
