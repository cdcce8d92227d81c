"""What was promised in the two years of ordinary talk, by either side, and kept."""

from datetime import date, datetime, time, timedelta
from random import Random

from acct_tui.services.demo import phrases
from acct_tui.services.demo.habits import HABITS, THEY, WE
from acct_tui.services.demo.moments import HOME, Moments, written
from acct_tui.services.demo.pages import Pages, Row

SHARE = 0.11
"""Of how many talks a promise stayed in the ledger."""

BEFORE_DUE = (2, 4, 7, 8, -1)
"""Hours before its time at which a promise was kept; one in five was a little late."""


def tell(pages: Pages) -> None:
    """Write the promises of the background talks."""
    random = Random("promises")  # noqa: S311 made-up promises are no secret
    for talk in [row for row in pages.tables["interactions"] if row["kind"] == "conversation"]:
        if random.random() < SHARE and str(talk["id"]).removeprefix("int-").isdigit():
            _promise(pages, talk, random)


def _promise(pages: Pages, talk: Row, random: Random) -> None:
    owner = random.choice((WE, WE, THEY))
    client = str(talk["client_id"]).removeprefix("client-")
    due = datetime.combine(_day_after(talk, random.randint(1, 5)), time(18), HOME)
    pages.add(
        "commitments",
        client,
        client_id=talk["client_id"],
        project_id=talk["project_id"],
        contact_id=talk["contact_id"],
        owner=owner,
        kind="task" if owner == WE else "request",
        text=random.choice(phrases.PROMISES if owner == WE else phrases.REQUESTS).format(
            thing=random.choice(HABITS[client].things)
        ),
        promised=True,
        made_at=talk["at"],
        first_due_at=written(due),
        due_at=written(due),
        kept_at=written(due - timedelta(hours=random.choice(BEFORE_DUE))),
        interaction_id=talk["id"],
    )


def _day_after(talk: Row, workdays: int) -> date:
    return Moments.since(datetime.fromisoformat(str(talk["at"]))).workday(workdays)
