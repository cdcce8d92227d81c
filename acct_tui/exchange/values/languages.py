"""The languages that files are understood in, and what babel knows of their words."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from babel import Locale

LANGUAGES: Final = ("en", "de", "pl", "cs", "ru", "uk", "fr", "es", "it", "pt", "nl")


@cache
def locales() -> "tuple[Locale, ...]":
    """What babel knows of our languages; a tenth of a second, so only for what English does not explain."""
    from babel import Locale

    return tuple(Locale.parse(code) for code in (*LANGUAGES, "de_AT"))


def month_names() -> Iterator[tuple[int, str]]:
    """Every month with each of its names in our languages, full and short, as they stand alone and in a day."""
    for locale in locales():
        for context in locale.months.values():
            yield from (*context["wide"].items(), *context["abbreviated"].items())


def weekday_names() -> Iterator[str]:
    """The names of weekdays in our languages, full and short."""
    for locale in locales():
        for context in locale.days.values():
            for width in ("wide", "abbreviated", "short"):
                yield from context[width].values()


def country_names() -> Iterator[tuple[str, str]]:
    """The code of every territory with its name in each of our languages."""
    for locale in locales():
        yield from locale.territories.items()


def own_country_names() -> Iterator[tuple[str, str]]:
    """The code of every territory with its name in each language that is official there; it takes a second."""
    from babel import Locale, UnknownLocaleError
    from babel.core import get_global

    for code, spoken in get_global("territory_languages").items():
        for language, use in spoken.items():
            if str(use["official_status"]).endswith("official"):
                with suppress(UnknownLocaleError, ValueError):
                    yield code, Locale.parse(language).territories.get(code, "")


def country_of_three(letters: str) -> str | None:
    """The code of a territory by that in three letters, as "DE" by "DEU"."""
    from babel.core import get_global

    found: list[str] = get_global("territory_aliases").get(letters, [])
    return found[0] if len(found) == 1 and re.fullmatch("[A-Z]{3}", letters) else None


def currency_names() -> Iterator[tuple[str, str]]:
    """The code of every currency with its names in our languages, for one and for many."""
    for locale in locales():
        for code, name in locale.currencies.items():
            yield from ((str(code), called) for called in (str(name), *_counted(locale, str(code))))


def _counted(locale: "Locale", code: str) -> Iterator[str]:
    from babel.numbers import get_currency_name

    return (get_currency_name(code, count, locale) for count in (1, 2, 5))
