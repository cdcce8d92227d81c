"""What the screens say at a moment, held against the tables."""

import re
from collections.abc import Awaitable, Callable
from typing import Final

from tests.ui.driver import Day
from tests.ui.three_days.tables import Owed, Tables

Decision = Callable[[Day], Awaitable[None]]
LANES: Final = ("Now", "Later", "Waiting")
ANSWERS: Final = {
    "There it is": {"promises", "complaints", "untold", "bills", "moods", "holds", "silences"},
    "Hold until": {"promises", "colleagues", "complaints", "untold", "bills", "moods", "silences"},
    "You talked": {"promises", "colleagues", "complaints", "bills", "moods", "holds", "silences"},
    "It is their turn": {"moods", "silences"},
    "You planned to call": {"silences"},
}
"""The waits of the story, as they are told, and what of the tables each may rest: never a call that nobody returned."""
WAITS: Final = re.compile(rf"(?:Not now: |Resting until [^.]*\. )({'|'.join(ANSWERS)})")


async def queue_and_headline(day: Day, *now: str) -> dict[str, str]:
    """Who is in now, as the story has it and as the tables have it; returns what rests the others to whom it is owed.

    Whoever the tables know to be owed a word or a deed is in now, or rests by a wait that the screen tells; and
    nobody is in now of whom the tables know nothing.
    """
    tables = Tables(day.book)
    asking = tables.asking()
    await day.press("1")
    headline = day.lines[1].strip()
    await day.press("2")
    found = lane(day, "Now", tables)
    assert found == list(now), f"{found} are in now:\n{day.screen}"
    assert set(found) <= asking.keys(), f"nothing is owed to {set(found) - asking.keys()}:\n{day.screen}"
    assert "Nothing to raise; last talk" in day.row("Bramley"), "they have nothing to raise all three days"
    resting = {name: await wait(day, name, asking[name]) for name in asking if name not in found}
    assert headline.startswith("Nobody now") is not bool(found), headline
    if found:
        assert re.search(rf"^(Call now \d|Now {len(found)}): ", headline), headline
        assert found[0].split(maxsplit=1)[0] in headline
    return resting


async def wait(day: Day, name: str, owed: list[Owed]) -> str:
    """The words by which a client rests who is not in now; among all that are told, each thing owed has one."""
    await day.go_to(name)
    told = WAITS.findall(day.flat)
    for kind, words in owed:
        assert any(kind in ANSWERS[each] for each in told), f"{name} is not in now although {words}:\n{day.screen}"
    return str(told[0])


def lane(day: Day, word: str, tables: Tables) -> list[str]:
    """The clients of a lane of the queue, in their order."""
    found, here = [], False
    for row in day.rows:
        if row.split() and row.split()[0] in LANES:
            here = row.split()[0] == word
        found += [name for name in tables.names.values() if here and name in row]
    return found


async def triage(day: Day, *decisions: tuple[str, str | Decision, str]) -> None:
    """Go through triage: whom it asks of, the key that decides, and what is told; it passes over nobody who is owed.

    It asks of everybody to whom something is owed and whose wait ends today, and of all that is due today.
    """
    tables = Tables(day.book)
    await day.press("2")
    today = {*lane(day, "Now", tables), *lane(day, "Later", tables)} & tables.asking().keys()
    due = {tables.names[client_id] for client_id, _ in tables.due_today()}
    chosen = {row["name"] for row in tables.rows["clients"] if row["chosen_on"] == tables.today}
    asked = [name for name, _, _ in decisions]
    assert (today | due) - chosen <= set(asked)
    await day.press("t")
    for number, (name, decide, told) in enumerate(decisions, 1):
        day.sees(f"{number}/{len(asked)}")
        assert name in day.lines[3], day.screen
        await (day.press(decide) if isinstance(decide, str) else decide(day))
        day.sees(told)
    await day.press("escape")


async def evening(day: Day, resting: dict[str, str]) -> str:
    """What the evening close says is left; "Nothing is left" stands there only when no table has anything."""
    tables = Tables(day.book)
    left = tables.left()
    unrested = {name: owed for name, owed in tables.left_unless_it_rests().items() if not _rests(name, resting)}
    await day.press("T")
    said = day.lines[1].removeprefix(" Evening close").strip()
    listed = day.rows[: next(n for n, row in enumerate(day.rows) if row.startswith("First call"))]
    for name, owed in (*left.items(), *unrested.items()):
        assert any(name in row for row in listed), f"{name} is not listed although {owed}:\n{day.screen}"
    assert said.startswith("Nothing is") is not bool(left or unrested), f"{said}, but {left} {unrested}"
    if said == "Nothing is left for today.":
        assert not Tables(day.book).asking().keys() - resting.keys()
    return said


def _rests(name: str, resting: dict[str, str]) -> bool:
    """Whether something was done about it or said; that it is too late to call is no answer."""
    return name in resting and resting[name] != "There it is"
