"""The message that sums a call up for the client: what was agreed, by whom and by when."""

from collections.abc import Iterator

from acct_tui.domain.desk import Desk
from acct_tui.domain.notelines import Agreement, agreements
from acct_tui.services.calls import Call
from acct_tui.words.ages import exact


def recap(call: Call, person: str, desk: Desk) -> str | None:
    """A message to send after a call; None when nothing was agreed that the client knows of."""
    lines = list(_agreed(call, desk)) if call.was_heard else []
    if not lines:
        return None
    hello = f"Hello {person.split(maxsplit=1)[0]},\n\n" if person else ""
    return f"{hello}as agreed:\n" + "\n".join(f"- {line}" for line in lines)


def _agreed(call: Call, desk: Desk) -> Iterator[str]:
    """What each side promised, ours first; plans and colleagues are nobody else's matter."""
    promised = [each for each in agreements(call.note, desk.now, desk.hours) if each.promised]
    for agreement in sorted(promised, key=lambda each: each.owner != "us"):
        yield f"{'we' if agreement.owner == 'us' else 'you'}: {agreement.text}{_by(agreement, desk)}"
    if call.next and call.next.promised:
        yield f"we: call you on {exact(call.next.at, desk.now, desk.zone)}"


def _by(agreement: Agreement, desk: Desk) -> str:
    return f" by {exact(agreement.due.at, desk.now, desk.zone)}" if agreement.due else ""
