"""A call as it is kept on disk while it lasts, and how it goes on from there."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from acct_tui.domain.talk.talktime import TalkTime
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun, Party
from acct_tui.services.records import record
from acct_tui.ui.widgets.when import spoken

if TYPE_CHECKING:
    from acct_tui.ui.screens.call.call import CallScreen


def draft_of(call: "CallScreen") -> Draft | None:
    """What is typed and ticked in a call, with its time so far; None while nothing would be lost."""
    if not call.has_text:
        return None
    party, now = call.begun.party, call.book.clock()
    fields: dict[str, Any] = {
        "party": asdict(party),
        "started_by": call.begun.started_by,
        "project_id": call.begun.project_id,
        "began_at": call.time.began_at.isoformat(),
        "minutes": call.time.minutes(now),
        "note": call.note.area.text,
        "ticks": call.points.fields(),
        "ended": call.ending.fields() if call.has_ended else None,
    }
    who = "Call from" if call.begun.started_by == "client" else "Call to"
    return Draft("call", party.client_id, f"{who} {party.client}", now, fields, call.note.text)


def begun_of(book: Book, fields: Mapping[str, Any]) -> Begun | None:
    """The call that a draft is of; None when its client is gone, and without a contact or project that is."""
    party = Party(**fields["party"])
    started_by: Literal["us", "client"] = "client" if fields["started_by"] == "client" else "us"
    if record(book, "clients", party.client_id) is None:
        return None
    if party.contact_id and record(book, "contacts", party.contact_id) is None:
        party = Party(party.client_id, party.client)
    project_id = fields["project_id"]
    return Begun(party, started_by, project_id if project_id and record(book, "projects", project_id) else None)


def time_of(left: Draft) -> TalkTime:
    """The time of a call that was cut off: it stands still."""
    began_at = datetime.fromisoformat(left.fields["began_at"])
    return TalkTime(began_at, timedelta(minutes=int(left.fields["minutes"])), None)


def fill(call: "CallScreen", left: Draft) -> None:
    """Go on where the call was: it was made when it began, and if it had ended it has."""
    desk = call.book.desk()
    if call.time.began_at <= desk.now:
        call.ending.made.words = spoken(call.time.began_at, desk)
    if left.fields["ended"] is not None:
        call.action_end()
        call.ending.fill(left.fields["ended"])
