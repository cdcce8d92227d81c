"""What a new row has before anything is typed, and what follows from a choice."""

from collections.abc import Mapping

from acct_tui.config import Settings
from acct_tui.domain.facts.desk import Desk
from acct_tui.services import records
from acct_tui.services.book import Book
from acct_tui.store.schema import BY_NAME, Column
from acct_tui.words.currencies import currency_of
from acct_tui.words.places import country_of

_TODAY = frozenset({"day", "issued_on", "learned_on", "paid_on", "raised_on", "started_on"})


def defaults(book: Book, table: str, given: Mapping[str, object]) -> dict[str, object]:
    """The fields of a new row: as given, else the usual of its owner, of home and of the moment."""
    desk = book.desk()
    fields = {column.name: _usual(column, book.settings, desk) for column in BY_NAME[table].columns}
    fields |= {name: owner for name, owner in records.owners(book, given).items() if name in fields and owner}
    fields |= given
    fields |= dict.fromkeys([name for name in BY_NAME[table].one_of if fields[name]][1:])
    if table == "projects" and "contact_id" not in given:
        contacts = records.choices(book, "contacts", fields)
        fields["contact_id"] = contacts[0].id if len(contacts) == 1 else None
    if "currency" in fields and not fields["currency"] and table != "projects":
        fields["currency"] = records.currency(book, fields)
    return fields


def following(name: str, value: object) -> dict[str, str]:
    """What other fields of a row become when one is chosen, unless they were chosen themselves."""
    if name == "time_zone" and isinstance(value, str):
        country = country_of(value)
        return {"country": country, **following("country", country)} if country else {}
    currency = currency_of(value) if name == "country" and isinstance(value, str) else None
    return {"currency": currency} if currency else {}


def _usual(column: Column, settings: Settings, desk: Desk) -> object:
    if column.required and column.kind in {"zone", "country", "currency"}:
        home = {"zone": settings.zone, "country": settings.country, "currency": currency_of(settings.country)}
        return home[column.kind] or None
    if column.required and column.kind == "instant":
        return desk.now
    return desk.today if column.name in _TODAY and column.kind == "day" else column.default
