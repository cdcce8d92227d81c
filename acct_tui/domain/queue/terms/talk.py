"""How long they have heard nothing, how the last talk went, and how likely they are to call before we do."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.findings import Finding, Times, What
from acct_tui.domain.facts.moods import is_their_way
from acct_tui.domain.facts.ramp import ramp
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Project, Touch
from acct_tui.domain.talk.contacts import person_for
from acct_tui.domain.talk.likely import Forecast, forecast
from acct_tui.domain.talk.silence import pace, silent_since, worst_silence
from acct_tui.domain.time.worktime import clock_instant
from acct_tui.words.ages import plural
from acct_tui.words.share import percent, times

HALF = Fraction(1, 2)
LOW_MOODS: Final[Mapping[int, Fraction]] = MappingProxyType({1: Fraction(1), 2: Fraction(8, 10)})
MOODS_TOLD: Final = 4


def silence(client: Client, desk: Desk) -> Iterator[Finding]:
    """Working days without a conversation, against the cadence."""
    quiet = worst_silence(client, desk)
    if quiet is None:
        yield from _resting(client, desk)
        return
    times = _times(client, quiet.since, desk)
    does = "write" if person_for(quiet.project.contact_id, client, desk).writes else "call"
    yield Finding(
        ramp(quiet.ratio, (HALF, 0), (1, "0.6"), (2, 1)),
        f"No conversation for {plural(quiet.days, 'working day')}; you aim for {quiet.cadence}",
        does,
        times.band(desk.now),
        quiet.project.id,
        quiet.project.contact_id,
        what=What.SILENCE,
        times=times,
        short=f"quiet {plural(quiet.days, 'day')}",
        clause=f"quiet {plural(quiet.days, 'day')}",
    )


def _resting(client: Client, desk: Desk) -> Iterator[Finding]:
    since = silent_since(client)
    if since:
        times = _times(client, since, desk)
        yield Finding(Fraction(0), "Every project of theirs rests", what=What.SILENCE, times=times)


def _times(client: Client, since: date, desk: Desk) -> Times:
    """It arises as the client's day begins on which the cadence is reached, for a paused project after its pause."""
    running = [project for project in client.projects if project.stage != "closed"]
    reached = [_reached(client, project, since, desk) for project in running]
    first = clock_instant(min(reached), time(), client.zone) if reached else None
    return Times((first,), first) if first else Times()


def _reached(client: Client, project: Project, since: date, desk: Desk) -> date:
    day = desk.calendar(client.country).add(since, pace(client, project, desk))
    return max(day, project.paused_until or day)


def mood(client: Client, desk: Desk) -> Iterator[Finding]:
    """A low mood in the last talk, unless that is known to be their way."""
    talk = next(iter(client.conversations), None)
    felt = talk.mood if talk else None
    if talk is None or felt not in LOW_MOODS or felt is None or is_their_way(client, felt):
        return
    times = Times((talk.at,), talk.at)
    yield Finding(
        LOW_MOODS[felt],
        _fall(client.conversations, felt),
        f"mood {felt} of 5: ask what is wrong",
        times.band(desk.now),
        talk.project_id,
        talk.contact_id,
        Ref("clients", client.id),
        What.MOOD,
        times,
        private=True,
    )


def _fall(talks: Sequence[Touch], mood: int) -> str:
    """The last mood, and the falls that came before it: "Mood fell 4, 3, 2: ask what is wrong"."""
    falls = [mood]
    for before in (talk.mood for talk in talks[1:] if talk.mood is not None):
        if before <= falls[-1]:
            break
        falls.append(before)
    if len(falls) > 1:
        return f"Mood fell {', '.join(map(str, reversed(falls[:MOODS_TOLD])))}: ask what is wrong"
    return f"The last talk ended in mood {mood} of 5: ask what is wrong"


def likely(client: Client, desk: Desk) -> Iterator[Finding]:
    """What a call today changes of the chance that they call first, from ten points of chance to fifty."""
    found, quiet = forecast(client, desk), worst_silence(client, desk)
    if found is None or quiet is None:
        if client.conversations:
            yield Finding(Fraction(0), "Every project of theirs rests")
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
