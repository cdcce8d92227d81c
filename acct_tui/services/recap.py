"""The message that sums a call up for the client: what was agreed, by whom and by when."""

from acct_tui.domain.desk import Desk
from acct_tui.services.calls import Call
from acct_tui.words.ages import exact


def recap(call: Call, person: str, desk: Desk) -> str | None:
    """A message to send after a call; None when nothing was agreed that the client knows of."""
    agreed: list[str] = []
    if call.next and call.next.promised:
        agreed.append(f"we call you on {exact(call.next.at, desk.now, desk.zone)}")
    if not agreed:
        return None
    hello = f"Hello {person.split(maxsplit=1)[0]},\n\n" if person else ""
    return f"{hello}as agreed:\n" + "\n".join(f"- {line}" for line in agreed)
