"""Phone numbers as they are dialled, and the links that dial them."""

import shutil
import subprocess

import pytest

from acct_tui import phones


@pytest.mark.parametrize(
    ("written", "country", "dialled", "link"),
    [
        pytest.param("+49 30 23125 110", "DE", "+49 30 23125110", "tel:+49-30-23125110", id="with-its-country"),
        pytest.param("030 23125 110", "DE", "+49 30 23125110", "tel:+49-30-23125110", id="national"),
        pytest.param("(212) 555-0143", "US", "+1 212-555-0143", "tel:+1-212-555-0143", id="north-america"),
        pytest.param("+81 3 5550 0123", "DE", "+81 3-5550-0123", "tel:+81-3-5550-0123", id="of-another-country"),
        pytest.param("030 23125 110 ext 4", "DE", "+49 30 23125110 ext. 4", "tel:+49-30-23125110;ext=4", id="ext"),
        pytest.param("call the office", "DE", "call the office", None, id="no-number"),
        pytest.param("1", "DE", "1", None, id="too-short"),
        pytest.param("030 23125", "", "030 23125", None, id="no-country-to-go-by"),
        pytest.param("[/]", "DE", "[/]", None, id="markup"),
        pytest.param("(415) 555-0134", "DE", "(415) 555-0134", None, id="of-america-and-not-there"),
        pytest.param("8 916 123-45-67", "DE", "8 916 123-45-67", None, id="of-russia-and-not-there"),
        pytest.param("601 234 567", "DE", "601 234 567", None, id="not-in-the-plan-of-the-country"),
        pytest.param("(416) 967-1111", "US", "+1 416-967-1111", "tel:+1-416-967-1111", id="of-a-shared-plan"),
    ],
)
def test_a_number_is_told_as_it_is_dialled_from_anywhere(
    written: str, country: str, dialled: str, link: str | None
) -> None:
    assert phones.international(written, country) == dialled
    assert phones.link(written, country) == link


@pytest.mark.parametrize(
    ("written", "country", "zone"),
    [
        ("+7 495 123 45 67", "RU", "Europe/Moscow"),
        ("0041 44 668 18 00", "CH", "Europe/Zurich"),
        ("+7 916 123 45 67", "RU", None),
        ("+1 415 555 0134", "US", "America/Los_Angeles"),
        ("(+41) 44 668 18 00", "CH", "Europe/Zurich"),
        ("(0041) 44 668 18 00", "CH", "Europe/Zurich"),
        ("tel:+41 44 668 18 00", "CH", "Europe/Zurich"),
        ("'+41 44 668 18 00", "CH", "Europe/Zurich"),
        ("030 23125 110", None, None),
        ("+49", None, None),
        ("+800 1234 5678", None, None),
        ("00800 1234 5678", None, None),
        ("+870 773 111 632", None, None),
    ],
)
def test_a_number_from_abroad_names_its_country_and_perhaps_a_zone(
    written: str, country: str | None, zone: str | None
) -> None:
    assert (phones.region(written), phones.zone(written, "")) == (country, zone)


@pytest.mark.parametrize(
    ("written", "country", "is_of"),
    [
        ("030 23125 110", "DE", True),
        ("(+49) 30 23125 110", "DE", False),
        ("(+49) 30 23125 110", "CH", False),
        ("tel:+44 20 7946 0958", "US", False),
        ("011 44 20 7946 0958", "US", False),
        ("(416) 967-1111", "US", True),
    ],
)
def test_a_number_that_names_a_country_is_of_none_that_is_asked_about(written: str, country: str, is_of: bool) -> None:
    assert phones.is_of(written, country) == is_of


@pytest.mark.parametrize(
    ("written", "country"),
    [
        ("(415) 555-0134", "US"),
        ("1-416-967-1111", "CA"),
        ("415.555.0134", "US"),
        ("8 (495) 123-45-67", "RU"),
        ("89161234567", "RU"),
        ("8495 123-45-67", "RU"),
        ("84912345678", None),
        ("88637123456", None),
        ("030 23125 110", None),
        ("601-234-567", None),
        ("415 555 01 34", None),
    ],
)
def test_some_countries_write_their_numbers_as_no_other_does(written: str, country: str | None) -> None:
    assert phones.looks_of(written) == country


def test_a_link_goes_to_the_program_that_opens_links(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_: called.append(words))
    assert phones.dial("tel:+49-30-1")
    assert called[0][1] == "tel:+49-30-1"


def test_without_such_a_program_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert not phones.dial("tel:+49-30-1")
