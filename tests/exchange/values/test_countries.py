import pytest

from acct_tui.exchange.values.choices import choice
from acct_tui.exchange.values.countries import UNKNOWN_COUNTRY, country_code, first_zone
from acct_tui.exchange.values.currencies import currency_of
from acct_tui.words.places import country_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[("DE", "DE"), ("de", "DE"), ("Germany", "DE"), ("united states", "US"), ("U.S.A.", "US"), ("UK", "GB")],
        *[("Great Britain", "GB"), ("Korea", "KR"), ("South Korea", "KR"), ("Korea (North)", "KP"), ("Congo", "CG")],
        *[("Cote d'Ivoire", "CI"), ("Türkiye", "TR"), ("Bosnia and Herzegovina", "BA"), ("Samoa", "WS")],
    ],
)
def test_a_country_is_known_by_code_and_names(text: str, code: str) -> None:
    assert country_code(text) == (code, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[("Germany", "DE"), ("Niemcy", "DE"), ("Německo", "DE"), ("Германия", "DE"), ("Німеччина", "DE")],
        *[("Allemagne", "DE"), ("Alemania", "DE"), ("Germania", "DE"), ("Alemanha", "DE"), ("Duitsland", "DE")],
        *[("Deutschland", "DE"), ("Österreich", "AT"), ("POLSKA", "PL"), ("Česko", "CZ"), ("Россия", "RU")],
        *[("Україна", "UA"), ("Belgique", "BE"), ("México", "MX"), ("Italia", "IT"), ("Brasil", "BR")],
        *[("Nederland", "NL"), ("США", "US"), ("EUA", "US"), ("Wielka Brytania", "GB"), ("Česká republika", "CZ")],
    ],
)
def test_a_country_is_known_in_eleven_languages(text: str, code: str) -> None:
    assert country_code(text) == (code, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [("Sverige", "SE"), ("Magyarország", "HU"), ("Ελλάδα", "GR"), ("България", "BG"), ("Suomi", "FI"), ("日本", "JP")],
)
def test_a_country_is_known_in_its_own_language(text: str, code: str) -> None:
    assert country_code(text) == (code, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *[("DEU", "DE"), ("gbr", "GB"), ("Berlin, Germany", "DE"), ("Köln, NRW, Deutschland", "DE")],
        *[
            ("London, UK", "GB"),
            ("Atlanta, Georgia, USA", "US"),
            ("Germany (DE)", "DE"),
            ("Wien, Österreich (AT)", "AT"),
        ],
    ],
)
def test_a_country_is_known_by_three_letters_and_behind_a_place(text: str, code: str) -> None:
    assert country_code(text) == (code, None)


@pytest.mark.parametrize(
    ("text", "code", "spelling"),
    [
        ("Philipines", "PH", "Philippines"),
        ("Untied Kingdom", "GB", "United Kingdom"),
        ("Deutchland", "DE", "Deutschland"),
    ],
)
def test_a_misspelt_country_is_understood_and_told(text: str, code: str, spelling: str) -> None:
    assert country_code(text) == (code, spelling)


@pytest.mark.parametrize(
    "text", ["", "XX", "Atlantis", "Atlanta, Georgia", "Portland, ME", "Paris, Texas", "x" * 100_000]
)
def test_an_unknown_country_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no country that is known here"):
        country_code(text)


@pytest.mark.parametrize(
    ("country", "zone", "currency"),
    [
        *[("US", "America/New_York", "USD"), ("DE", "Europe/Berlin", "EUR"), ("RU", "Europe/Moscow", "RUB")],
        *[("AU", "Australia/Sydney", "AUD"), ("PL", "Europe/Warsaw", "PLN"), (UNKNOWN_COUNTRY, "UTC", "EUR")],
    ],
)
def test_a_country_has_a_zone_and_a_currency(country: str, zone: str, currency: str) -> None:
    assert (first_zone(country), currency_of(country)) == (zone, currency)


def test_a_zone_lies_in_a_country() -> None:
    assert country_of("Europe/Berlin") == "DE"
    assert country_of("UTC") is None


@pytest.mark.parametrize(
    ("field", "word", "ours"),
    [
        *[("projects.stage", "Closed Won", "handover"), ("projects.stage", "closedwon", "handover")],
        *[("projects.stage", "Engaging", "brief"), ("projects.stage", "qualifiedtobuy", "brief")],
        *[("projects.stage", "Lost", "closed"), ("projects.stage", "DELIVERY", "delivery")],
        *[("projects.status", "open", "brief"), ("contacts.role", "Decision maker", "decision_maker")],
        *[("interactions.channel", "Call", "phone"), ("interactions.started_by", "Inbound", "client")],
        *[("interactions.disposition", "Left voicemail", "voicemail"), ("clients.tier", "a", "A")],
    ],
)
def test_words_of_other_programs_have_ours(field: str, word: str, ours: str) -> None:
    table, _, name = field.partition(".")
    assert choice(table, name, word) == ours


def test_an_unknown_word_is_refused_with_ours() -> None:
    with pytest.raises(ValueError, match="“Sniffing” is none of handover, brief, plan, delivery"):
        choice("projects", "stage", "Sniffing")
