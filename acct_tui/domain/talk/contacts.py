"""Whom to ask for at a client: the person a matter is about, else the main contact."""

from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client, Contact
from acct_tui.domain.talk.hours import WRITES, free_from, is_off_limits

ROLES: Final = ("day_to_day", "decision_maker", "champion", "technical", "finance", "blocker")
"""Whom to ask for when nothing says otherwise, first choice first."""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom a matter is for; None while nobody at the client is known.

    Who stands in for others who are away does so `until` the first of them is free.
    """

    contact: Contact | None
    until: datetime | None = None

    @property
    def writes(self) -> bool:
        """Whether they prefer to be written to."""
        return self.contact is not None and self.contact.preferred_channel in WRITES


def people(client: Client) -> list[Contact]:
    """Everybody at a client, the main contact first: that of a project, else by the role."""
    mains = [person for project in client.projects if (person := client.contact(project.contact_id))]
    return [*mains, *sorted(client.contacts, key=lambda person: (_rank_of(person), person.name, person.id))]


def main_contact(client: Client) -> Contact | None:
    """Whom to ask for when nothing says otherwise."""
    return next(iter(people(client)), None)


def person_for(contact_id: str | None, client: Client, desk: Desk, at: datetime | None = None) -> Person:
    """Whom a matter is for: its own contact, and in place of who asked not to be contacted the next who did not.

    Where all of them asked so, it is whoever is free first.
    """
    named = client.contact(contact_id)
    known = [*([named] if named else []), *people(client)]
    away = list(takewhile(lambda person: is_off_limits(person, client, desk, at), known))
    if len(away) < len(known):
        return Person(known[len(away)], min((free_from(person, client) for person in away), default=None))
    return Person(min(away, key=lambda person: free_from(person, client), default=None))


def is_for(wanted: str | None, spoken: str | None, client: Client, desk: Desk) -> bool:
    """Whether what is for somebody is for whom we spoke with or tried; nobody named is the main contact.

    It is also for whoever is asked in place of a contact who must not be contacted.
    """
    main, stand_in = main_contact(client), person_for(wanted, client, desk).contact
    meant = {person.id for person in (client.contact(wanted) or main, stand_in) if person}
    return main is None or (spoken or main.id) in meant


def _rank_of(person: Contact) -> int:
    return ROLES.index(person.role) if person.role in ROLES else len(ROLES)
