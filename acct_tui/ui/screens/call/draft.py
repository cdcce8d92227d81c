"""A call as it is kept on disk while it lasts, and how it goes on from there."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Literal

from acct_tui.domain.talk.talktime import TalkTime
from acct_tui.drafts import Draft
from acct_tui.services.book import Book
from acct_tui.services.callers import Begun, Party
from acct_tui.services.records import record
from acct_tui.ui.screens.call.record import Record


def draft_of(written: Record, time: TalkTime, now: datetime, *, has_ended: bool) -> Draft | None:
    """What is typed and ticked in a call, with its time so far; None while nothing would be lost."""
    if not written.has_text:
        return None
    fields = {
        **written.fields(),
        "began_at": time.began_at.isoformat(),
        "minutes": time.minutes(now),
        "ended": written.ending.fields() if has_ended else None,
    }
    party = written.begun.party
    who = "Call from" if written.begun.started_by == "client" else "Call to"
    return Draft("call", party.client_id, f"{who} {party.client}", now, fields, written.note.text)


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
