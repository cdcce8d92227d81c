import pytest

from acct_tui.exchange.values.regions import zone_at
from acct_tui.words.places import zones


@pytest.mark.parametrize(
    ("country", "places", "zone"),
    [
        ("AU", ("", "Brisbane"), "Australia/Brisbane"),
        ("AU", ("Queensland", "Cairns"), "Australia/Brisbane"),
        ("US", ("WA", "Perth"), "America/Los_Angeles"),
        ("US", ("Tex.", "Los Angeles"), "America/Los_Angeles"),
        ("US", ("N.Y.", ""), "America/New_York"),
        ("BR", ("", "São Paulo"), "America/Sao_Paulo"),
        ("RU", ("", "Екатеринбург"), "Asia/Yekaterinburg"),
        ("US", ("", "Springfield"), None),
        ("SE", ("Skåne", "Stockholm"), None),
        ("", ("CA", ""), None),
    ],
)
def test_a_state_or_city_tells_the_zone(country: str, places: tuple[str, str], zone: str | None) -> None:
    assert zone_at(country, *places) == zone


def test_every_zone_by_a_state_is_one_of_its_country() -> None:
    from acct_tui.exchange.values.regions import _STATES

    strange = {country: set(states) - set(zones()[country]) for country, states in _STATES.items()}
    assert not any(strange.values()), strange
