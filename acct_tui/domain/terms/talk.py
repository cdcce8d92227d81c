"""How long they have heard nothing, and how likely they are to call before we do."""

from collections.abc import Iterator
from datetime import datetime, time
from fractions import Fraction
from zoneinfo import ZoneInfo

from acct_tui.domain.desk import Desk
from acct_tui.domain.findings import Band, Finding
from acct_tui.domain.likely import Forecast, forecast
from acct_tui.domain.ramp import ramp
from acct_tui.domain.silence import Silence, silence_days, silent_since, worst_silence
from acct_tui.domain.snapshots import Client
from acct_tui.words.ages import plural

HALF = Fraction(1, 2)


def silence(client: Client, desk: Desk) -> Iterator[Finding]:
    """Working days without a conversation, against the cadence."""
    quiet = worst_silence(client, desk)
    if quiet is None:
        yield from _resting(client, desk)
        return
    factor = ramp(quiet.ratio, (HALF, 0), (1, "0.6"), (2, 1))
    yield Finding(
        factor,
        f"No conversation for {plural(quiet.days, 'working day')}; you aim for {quiet.cadence}",
        f"call, quiet {plural(quiet.days, 'day')}",
        Band.DUE if quiet.ratio >= 1 else Band.SOON,
        quiet.project.id,
        quiet.project.contact_id,
        arose_at=_arose(client, quiet, desk) if factor else None,
    )


def _resting(client: Client, desk: Desk) -> Iterator[Finding]:
    if silence_days(client, desk) is not None:
        yield Finding(Fraction(0), "Every project of theirs rests")


def _arose(client: Client, quiet: Silence, desk: Desk) -> datetime | None:
    """The start of the client's day on which the silence passed half the cadence, or reached the whole."""
    since = silent_since(client)
    if since is None:
        return None
    days = quiet.cadence if quiet.ratio >= 1 else quiet.cadence // 2 + 1
    return datetime.combine(desk.calendar(client.country).add(since, days), time(), ZoneInfo(client.zone))


def likely(client: Client, desk: Desk) -> Iterator[Finding]:
    """The chance that they call first, above the mean; nothing under half the cadence."""
    quiet, found = worst_silence(client, desk), forecast(client, desk)
    above = max(found.chance - desk.likely_mean, Fraction(0)) / (1 - desk.likely_mean)
    factor = above if quiet and quiet.ratio >= HALF else Fraction(0)
    if factor or found.known:
        sentence = _foretold(found, quiet.days if quiet else 0)
        yield Finding(factor, sentence, "call before they do", project_id=quiet.project.id if quiet else None)


def _foretold(found: Forecast, days: int) -> str:
    length = "silences this long" if found.after == days else f"{plural(found.after, 'working day')} of silence"
    record = f"After {length} they called first in {found.k} of {found.n}" if found.known else "Too few calls to tell"
    return f"{record}; they may ask: {' · '.join(found.triggers)}" if found.triggers else record
