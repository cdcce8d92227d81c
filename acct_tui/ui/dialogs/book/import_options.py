"""What an import is asked for in the screen: files, and options as the command line has them, in the same words."""

import shlex
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from acct_tui.exchange.importers import Options
from acct_tui.exchange.refusal import ImportRefused

_WORDS = ("--map", "--where", "--dates", "--client", "--encoding", "--country")
_FLAGS = ("--update", "--strict")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an import is planned from: files, and options as typed."""

    files: tuple[Path, ...] = ()
    options: str = ""


def options_of(text: str) -> Options:
    """Options as typed, such as `--where Owner=Ann --dates dmy`. Raises ImportRefused."""
    try:
        words = iter(shlex.split(text))
    except ValueError as wrong:
        raise ImportRefused("options", None, "a quotation mark is not closed") from wrong
    given: defaultdict[str, list[str]] = defaultdict(list)
    flags: set[str] = set()
    for word in words:
        name, equals, value = word.partition("=")
        if word in _FLAGS:
            flags.add(word)
        elif name in _WORDS:
            given[name].append(_value(name, value if equals else next(words, "")))
        else:
            raise ImportRefused("options", None, f"“{word}” is none of {', '.join((*_WORDS, *_FLAGS))}")
    last = {name: values[-1] for name, values in given.items()}
    return Options(
        given["--map"],
        given["--where"],
        last.get("--dates"),
        last.get("--client"),
        last.get("--encoding"),
        "--update" in flags,
        "--strict" in flags,
        last.get("--country"),
    )


def _value(name: str, text: str) -> str:
    """What an option is given; another option is none."""
    if not text.strip() or text.partition("=")[0] in (*_WORDS, *_FLAGS):
        raise ImportRefused(name, None, "needs a value")
    return text
