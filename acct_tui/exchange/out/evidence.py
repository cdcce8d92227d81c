"""Evidence packs as Markdown, in which nobody's words can pass for more than text."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.proof.evidence import Fact, Pack
from acct_tui.words.ages import exact, exact_day
from acct_tui.words.safe import folded, one_line

_INLINE: Final = re.compile(r"([\\`*_\[\]<>~|]|&(?=#?\w+;)|!(?=\[))")
_LEADING: Final = re.compile(r"^([#+=-]|\d{1,9}(?=[.)](?:\s|$)))")
_NAME: Final = 60


def markdown(pack: Pack, desk: Desk) -> str:
    """The pack as Markdown, with the facts that are taken."""
    return "\n".join(_lines(pack, desk))


def _lines(pack: Pack, desk: Desk) -> Iterator[str]:
    yield f"# {escaped(pack.claim) or 'Claim'}"
    yield ""
    yield f"{escaped(pack.about)}, as of {exact_day(desk.today, date.min)}"
    taken = [fact for fact in pack.facts if fact.taken]
    if taken:
        yield from ("", "## Facts", "")
        yield from (f"{number}. {_fact(fact)}" for number, fact in enumerate(taken, 1))
    deadline = f"{exact(pack.by, desk.now, desk.zone)} ({desk.zone})" if pack.by else ""
    for title, words in (("We ask", pack.ask), ("By", deadline), ("Cost of delay", pack.cost)):
        if words.strip():
            yield from ("", f"## {title}", "", escaped(words))
    yield ""


def _fact(fact: Fact) -> str:
    beside = [escaped(fact.source), exact_day(fact.day, date.min) if fact.day else ""]
    told = ", ".join(filter(None, beside))
    where = f" {code(fact.location)}" if fact.location else ""
    return f"{escaped(fact.text)}{f' ({told})' if told else ''}{where}"


def escaped(text: str) -> str:
    """Words on one line that mean nothing but themselves in Markdown."""
    return _LEADING.sub(_guarded, _INLINE.sub(r"\\\1", one_line(text)))


def _guarded(found: re.Match[str]) -> str:
    """A mark that would begin a list or a heading; after a number it is the dot that makes a list."""
    return f"{found[1]}\\" if found[1].isdigit() else f"\\{found[1]}"


def code(text: str) -> str:
    """A path or address, exactly as it is."""
    plain = one_line(text)
    fence = "`" * (max((len(run) for run in re.findall("`+", plain)), default=0) + 1)
    pad = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{pad}{plain}{pad}{fence}"


def file_name(pack: Pack, desk: Desk) -> str:
    """A telling name for a file."""
    words = "-".join(re.findall(r"[a-z0-9]+", folded(f"{pack.about} {pack.claim}")))[:_NAME].strip("-")
    return f"evidence-{words}-{desk.today.isoformat()}.md" if words else f"evidence-{desk.today.isoformat()}.md"
