"""The playbook files: the checklists that come with the program, and over them those of the user's own file."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from acct_tui.config import SettingsError
from acct_tui.domain.plan.playbook import WITH_CHECKS, Item, Playbook, Stages
from acct_tui.words.safe import clean, one_line

MOST: Final = 9
"""Lines of one checklist: each has a digit to tick it by."""
_KEY: Final = re.compile(r"[a-z0-9_-]+")


@cache
def builtin() -> Playbook:
    """The checklists that come with the program."""
    return playbook(tomllib.loads(files("acct_tui").joinpath("playbook.toml").read_text("utf-8")))


def load(path: Path) -> Playbook:
    """The checklists of a file over the built-in ones; SettingsError names the file and the key that is wrong."""
    try:
        return playbook(tomllib.loads(path.read_text("utf-8-sig"))).over(builtin())
    except FileNotFoundError:
        return builtin()
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise SettingsError(f"{path}: {error}") from error


def playbook(sections: Mapping[str, Any]) -> Playbook:
    """The playbook in a parsed file: a section for each stage, or for a kind of project with stages in it."""
    tables = {name: _table(name, section, "belongs in a section, such as [plan]") for name, section in sections.items()}
    kinds = {name: table for name, table in tables.items() if name not in WITH_CHECKS}
    return Playbook(
        {name: _items(name, table) for name, table in tables.items() if name in WITH_CHECKS},
        {one_line(name).casefold(): _kind(name, table) for name, table in kinds.items()},
    )


def _kind(name: str, table: Mapping[str, Any]) -> Stages:
    """The stages of a kind; a section of lines is none, but a stage that is misspelt."""
    for stage, lines in table.items():
        if stage not in WITH_CHECKS:
            wrong = f"{name}.{stage}" if isinstance(lines, Mapping) else name
            raise SettingsError(f"{wrong}: there is no such stage; there are {', '.join(WITH_CHECKS)}")
    return {
        stage: _items(f"{name}.{stage}", _table(f"{name}.{stage}", lines, "must be a section of lines"))
        for stage, lines in table.items()
    }


def _table(name: str, value: Any, wanted: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SettingsError(f"{name}: {wanted}")
    return value


def _items(stage: str, lines: Mapping[str, Any]) -> tuple[Item, ...]:
    if len(lines) > MOST:
        raise SettingsError(f"{stage}: has {len(lines)} lines; a checklist has {MOST} at most")
    return tuple(_item(f"{stage}.{key}", key, words) for key, words in lines.items())


def _item(name: str, key: str, words: Any) -> Item:
    if not _KEY.fullmatch(key):
        raise SettingsError(f"{name}: the key must be made of small letters, digits, - and _")
    if not isinstance(words, str) or not one_line(clean(words)).strip():
        raise SettingsError(f'{name}: must be words in quotes, such as {key} = "The brief is signed"')
    return Item(key, one_line(clean(words)).strip())
