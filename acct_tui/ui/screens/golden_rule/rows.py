"""A line of the golden rule page: one client, how many of the calls were yours, and whether they may call next."""

from collections.abc import Sequence

from acct_tui.domain.talk.forecast import HIGH
from acct_tui.domain.talk.golden_rule import Score
from acct_tui.services.golden_rule import ClientRule
from acct_tui.ui.presentation.ink import Ink
from acct_tui.ui.widgets.table import Column, Row, widest
from acct_tui.words.share import percent

COUNT, SHARE, NEXT = Column("You first", 11, right=True), Column("", 7, right=True), Column("They may call first")
OURS, THEIRS = "▄", "▂"
NARROWEST, WIDEST = 10, 60
"""Cells of a bar."""


def columns(room: int, rows: Sequence[ClientRule]) -> tuple[Column, ...]:
    """The columns, in which the bar takes what the words leave."""
    client = Column("Client", widest(15, 26, (f" {row.client.name}" for row in rows)))
    rest = room - client.width - COUNT.width - SHARE.width - len(NEXT.title) - 3
    return client, COUNT, SHARE, Column(f"{OURS} you  {THEIRS} they", max(NARROWEST, min(WIDEST, rest))), NEXT


def row(line: ClientRule, columns: Sequence[Column]) -> Row:
    """One client as a line of the table."""
    score = line.score
    return Row(
        line.client.id,
        (
            ((f" {line.client.name}", ""),),
            ((f"{score.ours} of {score.n}" if score.n else "no call", "muted"),),
            ((percent(score.share) if score.share is not None else "", ""), (" ", "")),
            bar(score, columns[3].width - 2),
            chance(line),
        ),
    )


def bar(score: Score, width: int) -> Ink:
    """The share of ours and of theirs; a side that called at all is to be seen."""
    if score.share is None:
        return ()
    ours = round(score.share * width)
    ours = min(max(ours, min(score.ours, 1)), width - min(score.theirs, 1))
    return (OURS * ours, "accent"), (THEIRS * (width - ours), "warning")


def chance(line: ClientRule) -> Ink:
    """The chance that they call first within three working days, marked when it is high."""
    found = line.next
    if found is None:
        return (("  all rests" if line.client.conversations else "  not known", "muted"),)
    is_high = found.chance >= HIGH
    tone = "warning bold" if is_high else "muted"
    return ("! " if is_high else "  ", tone), (f"{percent(found.chance):>4}", tone)
