"""Our Peewee fields: TEXT and INTEGER columns for STRICT tables, each with the CHECK that its kind of value needs."""

from typing import Any, ClassVar, Final

from peewee import SQL, Field, ForeignKeyField, IntegerField, Model, TextField

from acct_tui.store.kinds import KINDS, KindName

_DIGIT: Final = "[0-9]"
_DAY: Final = f"{_DIGIT * 4}-[01]{_DIGIT}-[0-3]{_DIGIT}"
_TIME: Final = f"[0-2]{_DIGIT}:[0-5]{_DIGIT}"
# The code points in char() are the controls, in ranges: 45 is the hyphen between two ends.
_CLEAN: Final = "{0} <> '' AND instr({0}, char(0)) = 0 AND {0} NOT GLOB '*[' || char(%s) || ']*'"
_ONE_LINE: Final = _CLEAN % "1, 45, 31, 127, 45, 159"


class Stored(Field):
    """A field of one kind; `rule` is its CHECK, with `{0}` for the column."""

    kind: ClassVar[KindName]
    rule: str = ""
    low: int | None = None
    high: int | None = None
    refers_to: str | None = None

    def __init__(self, *, required: bool = False, default: object = None, primary_key: bool = False) -> None:
        super().__init__(null=not required, default=default, primary_key=primary_key)

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        """Take the place in the model, and with it the name that the CHECK speaks of."""
        super().bind(model, name, set_attribute)
        if self.rule:
            self.constraints = [SQL(f"CHECK ({self.rule.format(self.column_name)})")]

    def db_value(self, value: Any) -> Any:
        """Give the stored form of a Python value."""
        return None if value is None else KINDS[self.kind].plain(value)

    def python_value(self, value: Any) -> Any:
        """Give the Python value of a stored form."""
        return None if value is None else KINDS[self.kind].read(value)


class Worded(Stored, TextField):
    """A field stored as TEXT."""


class Numbered(Stored, IntegerField):
    """A field stored as INTEGER."""


class Text(Worded):
    """One line of text without control characters."""

    kind: ClassVar[KindName] = "text"
    rule = _ONE_LINE


class Lines(Worded):
    """Text of several lines; of the control characters it may hold tabs and line feeds."""

    kind: ClassVar[KindName] = "lines"
    rule = _CLEAN % "1, 45, 8, 11, 45, 31, 127, 45, 159"


class Id(Worded):
    """The key of a row: a UUID, or whatever unique text the row came with."""

    kind: ClassVar[KindName] = "id"
    rule = _ONE_LINE

    def __init__(self) -> None:
        super().__init__(required=True, primary_key=True)


class Choice(Worded):
    """One of a few words."""

    kind: ClassVar[KindName] = "choice"

    def __init__(self, *choices: str, required: bool = True, default: str | None = None) -> None:
        super().__init__(required=required, default=default)
        self.choices = choices
        self.rule = "{0} IN (" + ", ".join(f"'{choice}'" for choice in choices) + ")"


class Instant(Worded):
    """A moment, kept to the second in UTC."""

    kind: ClassVar[KindName] = "instant"
    rule = f"{{0}} GLOB '{_DAY}T{_TIME}:[0-5]{_DIGIT}Z'"


class Day(Worded):
    """A calendar day."""

    kind: ClassVar[KindName] = "day"
    rule = f"{{0}} GLOB '{_DAY}'"


class TimeOfDay(Worded):
    """A time of day, to the minute."""

    kind: ClassVar[KindName] = "time"
    rule = f"{{0}} GLOB '{_TIME}'"


class LocalTime(Worded):
    """A day and time on the clock of a zone kept beside it: an appointment stays at nine when summer time ends."""

    kind: ClassVar[KindName] = "local_time"
    rule = f"{{0}} GLOB '{_DAY}T{_TIME}'"


class Count(Numbered):
    """A whole number, within bounds if it has any."""

    kind: ClassVar[KindName] = "count"

    def __init__(
        self, low: int | None = None, high: int | None = None, *, required: bool = False, default: int | None = None
    ) -> None:
        super().__init__(required=required, default=default)
        self.low, self.high = low, high
        bounds = [f"{{0}} {sign} {end}" for sign, end in ((">=", low), ("<=", high)) if end is not None]
        self.rule = " AND ".join(bounds)


class Money(Numbered):
    """An amount in minor units of the currency beside it."""

    kind: ClassVar[KindName] = "money"


class Decimal(Worded):
    """A measurement, exactly as written."""

    kind: ClassVar[KindName] = "decimal"
    rule = "{0} GLOB '*[0-9]' AND {0} NOT GLOB '*[^-.0-9]*' AND {0} NOT GLOB '?*-*' AND {0} NOT GLOB '*.*.*'"


class Flag(Numbered):
    """True or false."""

    kind: ClassVar[KindName] = "flag"
    rule = "{0} IN (0, 1)"


class Zone(Worded):
    """The IANA name of a time zone."""

    kind: ClassVar[KindName] = "zone"
    rule = "{0} GLOB '[A-Za-z]*' AND {0} NOT GLOB '*[^-+/_A-Za-z0-9]*'"


class Country(Worded):
    """An ISO 3166-1 country in two letters."""

    kind: ClassVar[KindName] = "country"
    rule = "{0} GLOB '[A-Z][A-Z]'"


class Currency(Worded):
    """An ISO 4217 currency in three letters."""

    kind: ClassVar[KindName] = "currency"
    rule = "{0} GLOB '[A-Z][A-Z][A-Z]'"


class Reference(Stored, ForeignKeyField):
    """The id of a row elsewhere: it goes when that row goes if it is required or its `part`, else it forgets it."""

    kind: ClassVar[KindName] = "reference"

    def __init__(
        self, to: type[Model] | str, *, required: bool = False, part: bool = False, index: bool = True
    ) -> None:
        on_delete = "CASCADE" if required or part else "SET NULL"
        ForeignKeyField.__init__(
            self, to, null=not required, on_delete=on_delete, lazy_load=False, backref="+", index=index
        )

    def bind(self, model: type[Model], name: str, set_attribute: bool = True) -> None:
        """Take the place in the model; only then is it known what "self" refers to."""
        super().bind(model, name, set_attribute)
        self.refers_to = self.rel_model._meta.table_name
