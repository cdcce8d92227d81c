"""The customers, the people there, and the people on our side."""

from acct_tui.store.fields import (
    Choice,
    Count,
    Country,
    Currency,
    Day,
    Instant,
    Lines,
    Reference,
    Text,
    TimeOfDay,
    Zone,
)
from acct_tui.store.models.base import Record


class Client(Record):
    """A customer company; `cadence_days` are working days.

    `fine_at` is when it was called fine until it gets worse, `fine_band` and `fine_tenths` are where it stood then.
    Nobody calls before `hold_until`, as was said on `hold_said_on`. `mood_known` is a mood that is just their way.
    """

    name = Text(required=True)
    industry = Text()
    tier = Choice("A", "B", "C", default="C")
    time_zone = Zone(required=True)
    country = Country(required=True)
    currency = Currency(required=True)
    cadence_days = Count(1, 366, required=True, default=5)
    website = Text()
    since = Day()
    pinned_at = Instant()
    notes = Lines()
    fine_at = Instant()
    fine_band = Count(0, 3)
    fine_tenths = Count(0)
    hold_until = Day()
    hold_why = Text()
    hold_said_on = Day()
    chosen_on = Day()
    mood_known = Count(1, 5)


class Contact(Record):
    """A person at a client; without a `time_zone` the client's counts."""

    client_id = Reference(Client, required=True)
    name = Text(required=True)
    role = Choice("decision_maker", "day_to_day", "finance", "technical", "champion", "blocker", required=False)
    phone = Text()
    email = Text()
    handle = Text()
    preferred_channel = Text()
    language = Text()
    style = Text()
    may_know = Lines()
    time_zone = Zone()
    birthday = Day()
    do_not_contact_until = Day()
    notes = Lines()


class CallWindow(Record):
    """Hours in which a contact likes calls or does not; without a `weekday` (0 Monday) every day."""

    contact_id = Reference(Contact, required=True)
    weekday = Count(0, 6)
    starts = TimeOfDay(required=True)
    ends = TimeOfDay(required=True)
    kind = Choice("preferred", "avoid", default="preferred")


class Fact(Record):
    """One personal fact about a contact, where it came from and when it was last used."""

    contact_id = Reference(Contact, required=True)
    kind = Text()
    text = Lines(required=True)
    learned_on = Day()
    source = Text()
    last_used_on = Day()


class Colleague(Record):
    """Someone on our side who owes or is owed work."""

    name = Text(required=True)
    department = Text()
    phone = Text()
    email = Text()
