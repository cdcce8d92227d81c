"""Pairs of clients that are equal but for one fact, which is worse in the second."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from acct_tui.domain.facts.desk import Desk
from acct_tui.domain.facts.snapshots import Client

Pair = tuple[Client, Client]
Worsening = Callable[[Client, Desk, int], Pair | None]
Fit = Callable[[Any, Desk], Any]
Alter = Callable[[Any, Desk, int], Any]


def first(client: Client, rows: str, change: Callable[[Any], Any]) -> Client:
    """The client with the first of its rows changed."""
    one, *rest = getattr(client, rows)
    things: Any = (change(one), *rest)
    return replace(client, **{rows: things})


def of_client(rows: str, fit: Fit, alter: Alter) -> Worsening:
    """Worsen a row of a client."""

    def pair(client: Client, desk: Desk, by: int) -> Pair:
        before = first(client, rows, lambda row: fit(row, desk))
        return before, first(before, rows, lambda row: alter(row, desk, by))

    return pair


def of_project(rows: str, fit: Fit, alter: Alter) -> Worsening:
    """Worsen a row of a client's project."""

    def inside(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
        def changed(project: Any) -> Any:
            one, *rest = getattr(project, rows)
            return replace(project, **{rows: (change(one), *rest)})

        return changed

    def pair(client: Client, desk: Desk, by: int) -> Pair:
        before = first(client, "projects", inside(lambda row: fit(row, desk)))
        return before, first(before, "projects", inside(lambda row: alter(row, desk, by)))

    return pair


def of_itself(fit: Callable[[Client, Desk], Client], alter: Callable[[Client, Desk, int], Client]) -> Worsening:
    """Worsen a client's own fact."""

    def pair(client: Client, desk: Desk, by: int) -> Pair:
        before = fit(client, desk)
        return before, alter(before, desk, by)

    return pair


def as_it_is(thing: Any, desk: Desk) -> Any:
    return thing


def fact(**facts: Any) -> Fit:
    return lambda thing, desk: replace(thing, **facts)


def sooner(name: str, unit: timedelta) -> Alter:
    """A moment or day of a row so much earlier."""
    return lambda row, desk, by: replace(row, **{name: getattr(row, name) - by * unit})


def becomes(**facts: Any) -> Alter:
    return lambda row, desk, by: replace(row, **facts)
