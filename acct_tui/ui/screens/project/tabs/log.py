"""Log: every touch with the client and what became of the project's rows, newest first, and in full below."""

from datetime import date, datetime

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.pages.talks import Talk
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.calls import DISPOSITIONS
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.screens.project.tabs import log_events
from acct_tui.ui.screens.project.tabs.tab import Tab
from acct_tui.ui.widgets.table import Column, Row
from acct_tui.words.ages import exact, moment

_COLUMNS = (Column("  When", 18), Column("", 3), Column("Kind", 13), Column("Who", 14), Column("Note"))
_SAID: dict[str, str] = {name: words for _, name, words in DISPOSITIONS}
_CHANNELS = {"phone": "call", "in_person": "in person"}
_BEGAN = {"us": "we called first", "client": "they called first"}


def _columns(_: int) -> tuple[Column, ...]:
    return _COLUMNS


def _rows(page: ProjectPage, _: int) -> list[Row]:
    zone = page.desk.zone
    told = [(_when(talk.at, zone), _row(talk, page)) for talk in page.log]
    told += [(_when(event.at, zone), log_events.row(event, page)) for event in page.events]
    rows = [row for _, row in sorted(told, key=lambda each: (each[0], each[1].key), reverse=True)]
    nothing = (("   No talk yet", ""),), (), (), (), (("c logs a call", "muted"),)
    return rows or [Row("none", nothing, is_heading=True)]


def _when(at: datetime | date, zone: str) -> tuple[date, bool, str]:
    """What the log is sorted by; of a day whose hour nobody noted the end is meant."""
    if isinstance(at, datetime):
        return local_day(at, zone), False, at.isoformat()
    return at, True, ""


def _row(talk: Talk, page: ProjectPage) -> Row:
    note = (talk.note or "").split("\n", 1)[0]
    tone = "" if talk.kind == "conversation" else "muted"
    return Row.about(
        Ref("interactions", talk.id),
        (
            ((f"  {moment(talk.at, page.desk.now, page.desk.zone)}", tone),),
            _arrow(talk),
            ((_kind(talk), tone),),
            ((talk.contact or "", "muted"),),
            ((note, tone),),
        ),
        said=talk.note or "",
    )


def _arrow(talk: Talk) -> Ink:
    """Who began it: → we did, ← they did, nothing for a note of our own."""
    if talk.kind == "internal_note":
        return ()
    return (("→", "success"),) if talk.started_by == "us" else (("←", "warning"),)


def _kind(talk: Talk) -> str:
    if talk.kind == "internal_note":
        return "note to self"
    if talk.kind == "attempt":
        return "missed" if talk.started_by == "client" else _SAID.get(talk.disposition or "", "attempt")
    return _CHANNELS.get(talk.channel, talk.channel)


def _detail(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    talk = next((talk for talk in page.log if ref == Ref("interactions", talk.id)), None)
    if talk is None:
        return log_events.about(page, ref, width)
    parts = [
        exact(talk.at, page.desk.now, page.desk.zone),
        _kind(talk),
        "" if talk.kind == "internal_note" else _BEGAN[talk.started_by],
        f"{talk.minutes} min" if talk.minutes else "",
        f"mood {talk.mood} of 5" if talk.mood else "",
        talk.project or "",
    ]
    head: Ink = ((talk.contact or page.client.name, "bold"), ("  " + " · ".join(filter(None, parts)), "muted"))
    note = (line for text in (talk.note or "").split("\n") for line in hanging((), ((text, ""),), width))
    return [*hanging((), head, width), *(note if talk.note else [content((("No note.", "muted"),))])]


def _wishes(page: ProjectPage, _: Ref | None) -> list[Addition]:
    given = {"client_id": page.client.id, "project_id": page.project.id}
    return [Addition("t", "talk", "", OpenForm("interactions", given=given))]


def _copied(page: ProjectPage, ref: Ref) -> str | None:
    """The note of a talk, or what the row says."""
    found = [talk.note for talk in page.log if ref == Ref("interactions", talk.id)]
    found += [event.text for event in page.events if ref == Ref(event.table, event.id)]
    return next(filter(None, found), None)


LOG = Tab(
    "log",
    "Log",
    _columns,
    _rows,
    _detail,
    _wishes,
    count=lambda page: len(page.log) + len(page.events),
    copied=_copied,
)
