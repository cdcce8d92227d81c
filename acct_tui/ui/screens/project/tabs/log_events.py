"""The lines of the log that are no talks: promised and kept, raised and told, billed and paid, asked and agreed."""

from datetime import date, datetime
from typing import Final

from textual.content import Content

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.pages.talks import Event
from acct_tui.domain.time.worktime import local_day
from acct_tui.services.project import ProjectPage
from acct_tui.ui.presentation.ink import Ink, content, hanging
from acct_tui.ui.widgets.table import Row
from acct_tui.words.ages import day, exact, exact_day, moment
from acct_tui.words.money import money
from acct_tui.words.safe import one_line

_ARROWS: Final = {"us": "→", "client": "←"}
_NAMED: Final = frozenset({"call", "decision", "request", "payment", "incident", "delivery"})
"""Kinds of rows that are worth a word; a task is only what it says."""


def row(event: Event, page: ProjectPage) -> Row:
    """One line; what was said beside it is found by the filter."""
    kind = _kind(event)
    return Row(
        f"{Ref(event.table, event.id)} {event.what}",
        (
            ((f"  {_when(event.at, page)}", "muted"),),
            _arrow(event),
            ((event.what if event.kind != "objection" else event.kind, "muted"),),
            ((event.who or "", "muted"),),
            ((f"{kind}{_text(event)}", "muted"),),
        ),
        said=event.more or "",
        of=Ref(event.table, event.id),
    )


def about(page: ProjectPage, ref: Ref | None, width: int) -> list[Content]:
    """A row in full: what it says, what was said beside it, and all that became of it in the order of its days."""
    found = [event for event in page.events if ref == Ref(event.table, event.id)]
    if not found:
        return []
    newest = found[-1]
    who = f"  {newest.who}" if newest.who else ""
    lines = hanging((), ((f"{_kind(newest)}{_text(newest)}", "bold"), (who, "muted")), width)
    for text in (newest.more or "").split("\n") if newest.more else ():
        lines += hanging((), ((text, ""),), width)
    for event in sorted(found, key=lambda each: _order(each.at, page)):
        lines.append(content(((f"{event.what:<12}", "muted"), (_exactly(event.at, page), ""))))
    return lines


def _kind(event: Event) -> str:
    if event.table == "raid_items" or (event.kind in _NAMED and not event.text.casefold().startswith(event.kind or "")):
        return f"{event.kind}: "
    return f"{event.kind.upper()} " if event.table == "surveys" and event.kind else ""


def _text(event: Event) -> str:
    text = one_line(event.text)
    if event.amount is None:
        return f"{text}: {one_line(event.more)}" if event.table == "surveys" and event.more else text
    return f"{text}, {money(event.amount, event.currency or '')}"


def _arrow(event: Event) -> Ink:
    return ((_ARROWS[event.began], "muted"),) if event.began else ()


def _when(at: datetime | date, page: ProjectPage) -> str:
    desk = page.desk
    return moment(at, desk.now, desk.zone) if isinstance(at, datetime) else day(at, desk.today)


def _exactly(at: datetime | date, page: ProjectPage) -> str:
    desk = page.desk
    return exact(at, desk.now, desk.zone) if isinstance(at, datetime) else exact_day(at, desk.today)


def _order(at: datetime | date, page: ProjectPage) -> tuple[date, bool]:
    return (local_day(at, page.desk.zone), False) if isinstance(at, datetime) else (at, True)
