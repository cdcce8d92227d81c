"""Days on which a client should hear from us: kick-off, aftercare, an unhappy answer, a birthday."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import takewhile

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.moods import LOW_MOOD, is_their_way
from acct_tui.domain.facts.snapshots import Client, Contact, Project, Survey, Touch
from acct_tui.domain.time.worktime import clock_instant, local_day

AFTERCARE_DAYS = (7, 30, 90)
QUARTER_DAYS = 91
NOTICE_DAYS = 2
EXPIRY_DAYS = 10
KICK_OFF = "kick-off"
UNKNOWN_YEAR = 1604
"""The year address books write for a birthday whose year nobody told."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A day to call on, why, and the key under which dealing with it is remembered.

    A personal one tells of a birthday or of what somebody thinks of us; what they answered was `said_at` a moment.
    """

    key: str
    day: date
    words: str
    brief: str
    project_id: str | None = None
    contact_id: str | None = None
    is_personal: bool = False
    said_at: datetime | None = None


def moments(client: Client, desk: Desk, ahead: int = NOTICE_DAYS - 1) -> Iterator[Moment]:
    """Every moment of a client that is not over, up to so many days ahead: unless said otherwise those announced."""
    today = desk.day_in(client.zone)
    found = [moment for project in client.projects for moment in _of_project(client, project, desk, today)]
    found += [moment for contact in client.contacts for moment in _birthdays(contact, today)]
    return (moment for moment in found if -ahead <= (today - moment.day).days <= EXPIRY_DAYS)


def is_kick_off(key: str) -> bool:
    """Whether a moment is the kick-off of a project, by its key."""
    return key.partition(":")[0] == KICK_OFF


def is_dealt_with(moment: Moment, client: Client) -> bool:
    """Whether it was ticked off, or there was a good conversation about it from two days before it on."""
    since = clock_instant(moment.day - timedelta(days=NOTICE_DAYS), time(), client.zone)
    near = takewhile(lambda talk: talk.at >= since, client.conversations)
    return moment.key in client.moments_done or any(_answers(talk, moment, client) for talk in near)


def _answers(talk: Touch, moment: Moment, client: Client) -> bool:
    """Whether a talk is the call of a moment: not one about another project, an unhappy one, or one before it was said.

    Who rings us with a problem did not get their aftercare call.
    """
    is_later = moment.said_at is None or talk.at > moment.said_at
    is_about_it = not (moment.project_id and talk.project_id) or talk.project_id == moment.project_id
    is_unhappy = talk.mood is not None and talk.mood <= LOW_MOOD and not is_their_way(client, talk.mood)
    is_problem = talk.started_by == "client" and bool(talk.was_problem)
    return is_later and is_about_it and not (is_unhappy or is_problem)


def _of_project(client: Client, project: Project, desk: Desk, today: date) -> Iterator[Moment]:
    if project.started_on:
        yield _moment(KICK_OFF, project.started_on, f"Kick-off of {project.name}", "kick-off call", project)
    if project.delivered_on:
        for days in _aftercare_days((today - project.delivered_on).days):
            day = project.delivered_on + timedelta(days=days)
            yield _moment(
                f"delivery+{days}", day, f"{days} days since delivery: aftercare call", f"day-{days} call", project
            )
    for survey in project.surveys:
        if is_detractor(survey):
            day = desk.calendar(client.country).add(local_day(survey.at, client.zone), 2)
            yield Moment(
                f"detractor:{survey.id}",
                day,
                f"They scored us {survey.score}: ask why",
                f"ask why they scored {survey.score}",
                project.id,
                survey.contact_id,
                is_personal=True,
                said_at=survey.at,
            )


def _moment(name: str, day: date, words: str, brief: str, project: Project) -> Moment:
    return Moment(f"{name}:{project.id}:{day.isoformat()}", day, words, brief, project.id, project.contact_id)


def _aftercare_days(elapsed: int) -> Iterator[int]:
    """The aftercare days, then one each quarter, as far as they may be near now."""
    yield from AFTERCARE_DAYS
    quarters = (elapsed - AFTERCARE_DAYS[-1]) // QUARTER_DAYS
    yield from (AFTERCARE_DAYS[-1] + QUARTER_DAYS * n for n in (quarters, quarters + 1) if n > 0)


def _birthdays(contact: Contact, today: date) -> Iterator[Moment]:
    if contact.birthday:
        for year in (today.year - 1, today.year, today.year + 1):
            day = _in_year(contact.birthday, year)
            yield Moment(
                f"birthday:{contact.id}:{year}", day, f"Birthday of {contact.name}", "birthday", None, contact.id, True
            )


def _in_year(birthday: date, year: int) -> date:
    """The birthday in a year; 29 February is 1 March in a common year."""
    try:
        return birthday.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def is_detractor(survey: Survey) -> bool:
    """NPS 0–6 or CSAT 1–2."""
    return survey.score <= (6 if survey.kind == "nps" else 2)
