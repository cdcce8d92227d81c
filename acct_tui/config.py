"""The settings file: home zone and hours, weights of the ranking, the look; a wrong one is named, never guessed."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import time
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from acct_tui.disk import make_folder, write_file
from acct_tui.domain.queue.terms import TERMS

DRAFT: Final = ".acct-tui-settings-"


class SettingsError(ValueError):
    """A setting that cannot be used: file, key and reason in one line."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the account manager chose; weights are whole tenths of a point by term, `gone` what no longer counts."""

    zone: str = "UTC"
    country: str = ""
    starts: time = time(9)
    ends: time = time(18)
    theme: str = ""
    advances: bool = True
    backups: str = ""
    weights: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    gone: tuple[str, ...] = ()


def load(path: Path) -> Settings:
    """The settings of a file, or the defaults where there is none; SettingsError for one that is wrong."""
    try:
        return settings(tomllib.loads(path.read_text("utf-8-sig"), parse_float=str))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error


def settings(sections: Mapping[str, Any]) -> Settings:
    """The settings in a parsed file; an unknown key is refused, since a typo would do nothing in silence."""
    given = {f"{section}.{key}": value for section, keys in sections.items() for key, value in _keys(section, keys)}
    gone = tuple(key for key in given if key in GONE)
    chosen = {key: _read(key, value) for key, value in given.items() if key not in GONE}
    weights = {key.removeprefix("weights."): value for key, value in chosen.items() if key.startswith("weights.")}
    named = {READERS[key][0]: value for key, value in chosen.items() if not key.startswith("weights.")}
    ready = replace(Settings(), weights=MappingProxyType(weights), gone=gone, **named)
    if ready.ends <= ready.starts:
        raise SettingsError(f"home.ends = {ready.ends:%H:%M}: the working day must end after it starts")
    return ready


def outdated(settings: Settings) -> str:
    """One line about settings of earlier versions that no longer do anything."""
    return f"{', '.join(settings.gone)} in the settings no longer does anything: the book's own numbers count."


def write_home(path: Path, zone: str, country: str) -> None:
    """Begin a settings file with the home zone and country; raises SettingsError, FileExistsError, OSError."""
    text = f'[home]\nzone = "{_read("home.zone", zone)}"\ncountry = "{_read("home.country", country)}"\n'
    make_folder(path.parent)
    write_file(path, text.encode(), DRAFT)


def _keys(section: str, keys: Any) -> list[tuple[str, Any]]:
    if not isinstance(keys, Mapping):
        raise SettingsError(f"{section}: belongs in a section, such as [home]")
    return list(keys.items())


def _read(key: str, value: Any) -> Any:
    if key not in READERS:
        raise SettingsError(f"{key}: there is no such setting; there are {', '.join(READERS)}")
    try:
        return READERS[key][1](value)
    except (ValueError, TypeError, LookupError, OSError) as error:
        raise SettingsError(f"{key} = {value}: {READERS[key][2]}") from error


def _zone(value: Any) -> str:
    return ZoneInfo(value).key


def _country(value: Any) -> str:
    if not re.fullmatch(r"[A-Z]{2}|", value):
        raise ValueError(value)
    return str(value)


def _time(value: Any) -> time:
    found = value if isinstance(value, time) else time.fromisoformat(value)
    if found.tzinfo:
        raise ValueError(value)
    return found


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _folder(value: Any) -> str:
    try:
        is_whole = Path(value).expanduser().is_absolute() and str(value).isprintable()
    except RuntimeError:  # the home of nobody
        is_whole = False
    if not is_whole:
        raise ValueError(value)
    return str(value)


def _weight(value: Any) -> int:
    tenths = Fraction(_number(value)) * 10
    if tenths < 0 or tenths.denominator != 1 or tenths > 1000:
        raise ValueError(value)
    return int(tenths)


def _number(value: Any) -> str:
    """The text of a TOML number: floats arrive as written, so that 0.1 is a tenth."""
    if isinstance(value, bool) or not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", str(value)):
        raise ValueError(value)
    return str(value)


GONE: Final = frozenset({"forecast.mean"})
"""Settings of earlier versions that no longer do anything: the book's own numbers took their place."""

Reader = tuple[str, Callable[[Any], Any], str]
"""The field it fills, how it is read, and what it must be."""

READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "home.zone": ("zone", _zone, "must be a time zone such as Europe/Berlin"),
        "home.country": ("country", _country, "must be a country code of two capitals such as DE"),
        "home.starts": ("starts", _time, "must be a time such as 09:00"),
        "home.ends": ("ends", _time, "must be a time such as 18:00"),
        "calls.advance": ("advances", _flag, "must be true or false"),
        "backups.folder": ("backups", _folder, "must be the whole path of a folder"),
        "look.theme": ("theme", str, "must be the name of a theme"),
        **{
            f"weights.{term.name}": ("weights", _weight, "must be from 0 to 100 in steps of 0.1; 0 leaves the line out")
            for term in TERMS
        },
    }
)
