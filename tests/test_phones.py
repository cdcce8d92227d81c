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
    ],
)
def test_a_number_is_told_as_it_is_dialled_from_anywhere(
    written: str, country: str, dialled: str, link: str | None
) -> None:
    assert phones.international(written, country) == dialled
    assert phones.link(written, country) == link


def test_a_link_goes_to_the_program_that_opens_links(monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[list[str]] = []
    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "Popen", lambda words, **_: called.append(words))
    assert phones.dial("tel:+49-30-1")
    assert called[0][1] == "tel:+49-30-1"


def test_without_such_a_program_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert not phones.dial("tel:+49-30-1")
