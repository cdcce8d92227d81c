"""The message that sums a call up for the client: what was agreed, by whom and by when."""

from collections.abc import Iterator

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.notes.notelines import Agreement, agreements
from acct_tui.services.calls import Call
from acct_tui.services.steps.next_contact import NextContact
from acct_tui.words.ages import exact
from acct_tui.words.places import city


def recap(call: Call, person: str, desk: Desk, zone: str = "") -> str | None:
    """A message to send after a call; None when nothing was agreed that they know of. Elsewhere home is named."""
    at_home = f" {city(desk.zone)} time" if zone not in ("", desk.zone) else ""
    lines = list(_agreed(call, desk, at_home)) if call.was_heard else []
    if not lines:
        return None
    hello = f"Hello {person.split(maxsplit=1)[0]},\n\n" if person else ""
    return f"{hello}as agreed:\n" + "\n".join(f"- {line}" for line in lines)


def _agreed(call: Call, desk: Desk, at_home: str) -> Iterator[str]:
    """What each side promised, ours first; plans and colleagues are nobody else's matter."""
    promised = [each for each in agreements(call.note, desk.now, desk.hours) if each.promised]
    for agreement in sorted(promised, key=lambda each: each.owner != "us"):
        yield f"{'we' if agreement.owner == 'us' else 'you'}: {agreement.text}{_by(agreement, desk, at_home)}"
    if call.next and call.next.promised and not _is_said(call.next, promised):
        yield f"we: call you on {exact(call.next.at, desk.now, desk.zone)}{at_home}"


def _by(agreement: Agreement, desk: Desk, at_home: str) -> str:
    word = "on" if agreement.kind == "call" else "by"
    return f" {word} {exact(agreement.due.at, desk.now, desk.zone)}{at_home}" if agreement.due else ""


def _is_said(plan: NextContact, promised: list[Agreement]) -> bool:
    """Whether a line of the note says the next contact already."""
    return any(each.kind == "call" and each.due and each.due.at == plan.at for each in promised)
