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
from acct_tui.words.share import percent, times

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
    """What a call today changes of the chance that they call first, from ten points of chance to fifty."""
    found, quiet = forecast(client, desk), worst_silence(client, desk)
    if found is None or quiet is None:
        yield from _resting(client, desk) if client.conversations else ()
        return
    yield Finding(
        ramp(found.change, (Fraction(1, 10), 0), (HALF, 1)),
        f"They call first: {percent(found.chance)}; if you call today {percent(found.after)}",
        "call before they do",
        project_id=quiet.project.id,
        because=_because(found, desk),
    )


STEPS = ("In the first half of the rhythm", "From half the rhythm on", "From the whole rhythm on")


def _because(found: Forecast, desk: Desk) -> str:
    """What the chance goes by; the built-in numbers are called so."""
    news = ", with news untold," if found.has_news else ""
    guess = " by the built-in numbers" if desk.table.is_built_in else ""
    days = f"clients call first on {plural(round(100 * found.daily), 'day')} of 100{guess}"
    return f"{STEPS[found.step]}{news} {days}; this one {times(found.times)}."
