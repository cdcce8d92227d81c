"""The rules and services with every sentence for people replaced by "§": what programs decide must not notice."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from typing import Any, Final

import pytest

from acct_tui.domain.care.health import Part
from acct_tui.domain.care.health_caps import Cap
from acct_tui.domain.care.health_parts import Found
from acct_tui.domain.facts.findings import Finding, Reason
from acct_tui.domain.owed.obligations import Named
from acct_tui.domain.plan.moments import Moment
from acct_tui.domain.plan.slip import Untold
from acct_tui.domain.queue.lanes import Place
from acct_tui.domain.queue.next_step import NextStep
from acct_tui.domain.queue.points import Point
from acct_tui.domain.queue.rests import Rest
from acct_tui.domain.queue.triage import Preset
from acct_tui.domain.queue.veil import BRIEF, HIDDEN
from acct_tui.domain.talk.hours import Held

SENTENCES: Final[Mapping[type, tuple[str, ...]]] = {
    Cap: ("words",),
    Finding: ("sentence", "gist", "clause", "short", "public", "because"),
    Found: ("words",),
    Held: ("why",),
    Moment: ("brief",),
    Named: ("words",),
    NextStep: ("gist", "clause"),
    Part: ("words",),
    Place: ("why",),
    Point: ("words", "ask_for"),
    Preset: ("refusal",),
    Reason: (),
    Rest: ("why", "public"),
}
"""The fields that hold sentences of ours, or parts of them."""
DATA: Final[Mapping[type, tuple[str, ...]]] = {
    Cap: (),
    Finding: ("project_id", "contact_id", "verb"),  # a verb names its deed
    Found: (),
    Held: (),
    Moment: ("key", "words", "project_id", "contact_id"),  # what is ticked off is called by its words
    Named: ("about",),
    NextStep: (),
    Part: ("name",),
    Place: (),
    Point: ("verb",),
    Preset: ("name",),
    Reason: ("term", "verb"),
    Rest: ("contact_id",),
    Untold: ("what",),  # as is a change that is told
}
"""Their other texts: what programs go by, and what is written down as the name of a row."""
SAID: Final = "§"


@contextmanager
def without_sentences() -> Iterator[None]:
    """Replace each of them as it is made; what is empty stays empty, for nothing is said there."""
    with pytest.MonkeyPatch.context() as patch:
        for kind, names in SENTENCES.items():
            patch.setattr(kind, "__init__", _unsaid(vars(kind)["__init__"], names))
        yield


def _unsaid(make: Callable[..., None], names: tuple[str, ...]) -> Callable[..., None]:
    def made(self: Any, *args: Any, **facts: Any) -> None:
        make(self, *args, **facts)
        for name in names:
            object.__setattr__(self, name, _heard(getattr(self, name)))

    return made


def _heard(sentence: str | None) -> str | None:
    """All that may be known of a sentence: whether there is one, and whether it is hidden."""
    return SAID if sentence and sentence not in (HIDDEN, BRIEF) else sentence


def facts(thing: Any) -> Any:
    """A result with nothing of its sentences but whether they are there, to be compared with another."""
    if is_dataclass(thing) and not isinstance(thing, type):
        if type(thing).__module__.endswith(("snapshots", "desk")):
            return thing
        sentences = SENTENCES.get(type(thing), ())
        held = [(each.name, getattr(thing, each.name)) for each in fields(thing)]
        told = [(name, _heard(value) if name in sentences else facts(value)) for name, value in held]
        return type(thing).__name__, *told
    if isinstance(thing, Mapping):
        return [(key, facts(value)) for key, value in thing.items()]
    return [facts(each) for each in thing] if isinstance(thing, (tuple, list)) else thing
