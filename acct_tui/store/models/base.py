"""What every table of a book shares."""

import re
from collections.abc import Sequence
from typing import ClassVar, Final

from peewee import Model

from acct_tui.store.fields import Id, Text

_UNCOMMON: Final = {"Opportunity": "opportunities", "Evidence": "evidence", "History": "history", "Journal": "journal"}


def table_name(model: type[Model]) -> str:
    """The name of a model's table: the plural, in lower case with underscores."""
    words = re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()
    return _UNCOMMON.get(model.__name__, f"{words}s")


class Strict(Model):
    """A table whose column types are enforced; it is bound to no database, so that several books can be open."""

    class Meta:
        """Settings of Peewee, inherited by every table."""

        table_function = table_name
        legacy_table_names = False
        strict_tables = True


class Record(Strict):
    """A row of the book, with the `x_` fields of other programs in `extras` as one JSON object.

    Of the references `one_of` a row has exactly one.
    """

    one_of: ClassVar[Sequence[str]] = ()

    id = Id()
    extras = Text()
