"""The settings file: what it may say, and one clear line for what it may not."""

from datetime import time
from pathlib import Path

import pytest

from acct_tui.config import Settings, SettingsError, load, outdated, write_home


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load(file) == Settings()


def test_everything_can_be_set(file: Path) -> None:
    file.write_text(
        '[home]\nzone = "Asia/Kathmandu"\ncountry = "NP"\nstarts = 08:30:00\nends = "17:15"\n'
        '[look]\ntheme = "nord"\n[weights]\npromise = 30\ntier = 0\nmoment = 2.5\n',
        "utf-8",
    )
    found = load(file)
    assert (found.zone, found.country, found.starts, found.ends) == ("Asia/Kathmandu", "NP", time(8, 30), time(17, 15))
    assert found.theme == "nord"
    assert found.weights == {"promise": 300, "tier": 0, "moment": 25}


@pytest.mark.parametrize("mean", ["0.25", "7", '"x"'])
def test_a_setting_of_an_earlier_version_is_told_and_not_refused(file: Path, mean: str) -> None:
    file.write_text(f"[forecast]\nmean = {mean}\n[calls]\nadvance = false\n", "utf-8")
    found = load(file)
    assert (found.gone, found.advances) == (("forecast.mean",), False)
    assert outdated(found) == "forecast.mean in the settings no longer does anything: the book's own numbers count."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("[weights]\npromise = -0.1", "weights.promise = -0.1: must be from 0 to 100", id="negative"),
        pytest.param("[weights]\npromise = 1.25", "weights.promise = 1.25: must be from 0 to 100", id="too-fine"),
        pytest.param("[weights]\npromise = 100.1", "weights.promise = 100.1: must be", id="too-large"),
        pytest.param("[weights]\npromise = true", "weights.promise = True: must be", id="no-number"),
        pytest.param("[weights]\npromise = inf", "weights.promise = inf: must be", id="infinite"),
        pytest.param("[weights]\npromises = 1", "weights.promises: there is no such setting", id="typo"),
        pytest.param("[wheights]\npromise = 1", "wheights.promise: there is no such setting", id="section-typo"),
        pytest.param("zone = 'UTC'", "zone: belongs in a section", id="no-section"),
        pytest.param("[home]\nzone = 'Europe/Atlantis'", "home.zone = Europe/Atlantis: must be a time zone", id="zone"),
        pytest.param("[home]\nzone = '../../etc'", "home.zone = ../../etc: must be a time zone", id="path-zone"),
        pytest.param("[home]\nzone = 3", "home.zone = 3: must be a time zone", id="number-zone"),
        pytest.param("[home]\ncountry = 'Germany'", "home.country = Germany: must be a country code", id="country"),
        pytest.param("[home]\nstarts = 'nine'", "home.starts = nine: must be a time", id="time"),
        pytest.param("[home]\nstarts = '18:00'", "home.ends = 18:00: the working day must end", id="backwards"),
        pytest.param("[home", "Expected ']'", id="no-toml"),
    ],
)
def test_what_is_wrong_names_file_key_and_reason(file: Path, text: str, words: str) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as refused:
        load(file)
    assert str(refused.value).startswith(f"{file}: {words}")
    assert "\n" not in str(refused.value)


def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path)


def test_the_first_minute_writes_home_once(tmp_path: Path) -> None:
    file = tmp_path / "new" / "settings.toml"
    write_home(file, "Europe/Berlin", "DE")
    assert load(file) == Settings(zone="Europe/Berlin", country="DE")
    with pytest.raises(FileExistsError):
        write_home(file, "UTC", "")
    assert load(file).zone == "Europe/Berlin"


@pytest.mark.parametrize(("zone", "country"), [("Nowhere", "DE"), ("UTC", "germany")])
def test_a_wrong_home_is_not_written(file: Path, zone: str, country: str) -> None:
    with pytest.raises(SettingsError):
        write_home(file, zone, country)
    assert not file.exists()
