"""The risks, issues, assumptions, decisions and tactics that a note names are kept with a project."""

from collections.abc import Sequence

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.notes.names import Named
from acct_tui.domain.notes.tags import Tagged
from acct_tui.domain.queue.queue import row
from acct_tui.store.reading import AsOf, clients
from acct_tui.store.reading.live import live_projects
from acct_tui.store.writer import Writer
from acct_tui.words.safe import fit

_LONGEST = 60


def keeper(known: AsOf, desk: Desk, client_id: str, project_id: str | None) -> Named | None:
    """The project that what a note names is kept with; None when none is live.

    It is the one the note is about, else the only live one, else the one of the client's most pressing reason.
    """
    live = {each.id: each for each in live_projects(known, client_id)}
    if project_id not in live and len(live) > 1:
        project_id = _pressing(known, desk, client_id)
    return live.get(project_id or "", next(iter(live.values()), None))


def _pressing(known: AsOf, desk: Desk, client_id: str) -> str | None:
    found = next((client for client in clients(known) if client.id == client_id), None)
    reasons = row(found, desk).findings if found else ()
    return next((each.finding.project_id for each in reasons if each.finding.project_id), None)


def write(writer: Writer, found: Sequence[Tagged], project: Named | None) -> list[str]:
    """Keep each thing that a note names with a project; returns what each says. Without one they stay just note."""
    if project is None:
        return []
    for each in found:
        writer.add("raid_items", project_id=project.id, kind=each.kind, text=each.text, why=each.why)
    return [sentence(each, project) for each in found]


def sentence(item: Tagged, project: Named | None) -> str:
    """Say what a line names, as "Risk, Spring relaunch: photos late · why: snow"."""
    why = f" · why: {fit(item.why, _LONGEST)}" if item.why else ""
    said = place(item, project)
    return f"{said[:1].upper()}{said[1:]}: {fit(item.text, _LONGEST)}{why}"


def place(item: Tagged, project: Named | None) -> str:
    """What a line names and with which project it is kept, as "risk, Spring relaunch"."""
    return f"{item.kind}, {project.name if project else 'no live project to keep it with'}"
