"""Messages about what is owed: a question first, then that it was asked before, then a day by return."""

from typing import Any

import pytest

from acct_tui.domain.owed.ledger import Background, Bill, Debt, Reminders
from acct_tui.domain.owed.letters import to_client, to_colleague
from acct_tui.domain.owed.tones import TONES
from tests.domain.facts import at, client, commitment, desk, invoice, milestone, promise

ACME = client()
NEVER = Reminders()
ONCE = Reminders(1, at("11-18 09:00"), at("11-18 09:00"))
TWICE = Reminders(2, at("11-20 09:00"), at("11-18 09:00"))
OFTEN = Reminders(5, at("11-20 09:00"), at("11-10 09:00"))
LAYOUT = Background(step=milestone(2))
REPORT = promise("11-26 18:00", text="the report")


def task(reminders: Reminders, background: Background | None = None, **facts: Any) -> Debt:
    asked = commitment("colleague", "task", "11-19 18:00", text="banner", colleague="Oleg Marin")
    return Debt(ACME, asked, background or Background(), reminders, **facts)


def decision(reminders: Reminders, background: Background | None = None, **facts: Any) -> Debt:
    asked = commitment("client", "decision", "11-19 18:00", text="logo approval")
    return Debt(ACME, asked, background or Background(), reminders, **facts)


def bill(reminders: Reminders, late: int = 16, **facts: Any) -> Bill:
    return Bill(ACME, invoice(late, **facts), late, Background(), reminders)


OPEN = "- banner for Acme, was due Thu 19 Nov, 3 days ago"
BY_RETURN = "Please name me a day by return. If something is in the way, tell me what, and we look for a way."


@pytest.mark.parametrize(
    ("debts", "begins", "line", "ends"),
    [
        pytest.param([task(NEVER)], "these are open with you:", OPEN, "When can I count on them?", id="the-first"),
        pytest.param(
            [task(ONCE, LAYOUT)],
            "I asked you for these before, last on Wed 18 Nov, and they are still open:",
            OPEN,
            "Where do they stand, and when can I count on them?",
            id="the-second-says-when-it-was-asked",
        ),
        pytest.param(
            [task(TWICE, LAYOUT)],
            "I have asked you for these twice since Wed 18 Nov, and do not know yet when I can count on them:",
            f"{OPEN}; Layout waits for it, planned for Wed 25 Nov",
            BY_RETURN,
            id="the-third-says-which-milestone-waits",
        ),
        pytest.param(
            [task(OFTEN, needed_for=REPORT)],
            "I have asked you for these 5 times since Tue 10 Nov, and do not know yet when I can count on them:",
            f"{OPEN}; what we promised them waits for it: the report, Thu 26 Nov",
            BY_RETURN,
            id="the-sixth-says-which-promise-waits",
        ),
        pytest.param(
            [task(TWICE, needed_for=promise("11-26 18:00", text="a check", promised=False))],
            "I have asked you for these twice since Wed 18 Nov, and do not know yet when I can count on them:",
            f"{OPEN}; our plan waits for it: a check, Thu 26 Nov",
            BY_RETURN,
            id="a-plan-of-ours-is-no-promise",
        ),
        pytest.param(
            [task(NEVER), task(TWICE)],
            "I have asked you for some of these twice since Wed 18 Nov, and do not know yet when I can count on them:",
            f"{OPEN}\n{OPEN}",
            BY_RETURN,
            id="of-several-the-most",
        ),
    ],
)
def test_what_a_colleague_reads(debts: list[Debt], begins: str, line: str, ends: str) -> None:
    assert to_colleague("Oleg Marin", debts, desk()).text == f"Hello Oleg,\n\n{begins}\n{line}\n\n{ends}"


WANTED = "- logo approval, was due Thu 19 Nov, 3 days ago"
BILLED = "- invoice 1042, €2 400, was due Sat 7 Nov, 16 days ago"
DAY = (
    "Please name us a day by return, so that we can plan. "
    "If something is in the way, tell us what, and we look for a way. Thank you."
)
BEFORE = "Do you lack anything from us for it? When may we expect them? Thank you."


@pytest.mark.parametrize(
    ("debts", "bills", "begins", "lines", "ends"),
    [
        pytest.param(
            [decision(NEVER)],
            [],
            "we still need these from you:",
            WANTED,
            "When may we expect them? Thank you.",
            id="the-first",
        ),
        pytest.param(
            [decision(ONCE)],
            [],
            "we asked you for these before, last on Wed 18 Nov, and still need them:",
            WANTED,
            BEFORE,
            id="the-second",
        ),
        pytest.param(
            [decision(TWICE, LAYOUT)],
            [],
            "we have asked you for these twice since Wed 18 Nov, and still need them:",
            f"{WANTED}; Layout waits for it, planned for Wed 25 Nov",
            DAY,
            id="the-third",
        ),
        pytest.param(
            [decision(OFTEN, needed_for=REPORT)],
            [],
            "we have asked you for these 5 times since Tue 10 Nov, and still need them:",
            f"{WANTED}; what we promised you waits for it: the report, Thu 26 Nov",
            DAY,
            id="what-they-were-promised",
        ),
        pytest.param(
            [decision(TWICE, needed_for=promise("11-26 18:00", text="a check", promised=False))],
            [],
            "we have asked you for these twice since Wed 18 Nov, and still need them:",
            WANTED,
            DAY,
            id="of-our-own-plans-they-read-nothing",
        ),
        pytest.param(
            [decision(NEVER)],
            [bill(ONCE)],
            "we asked you for some of these before, last on Wed 18 Nov, and still need them:",
            f"{WANTED}\n{BILLED}",
            BEFORE,
            id="an-invoice-was-reminded-of",
        ),
        pytest.param(
            [decision(NEVER)],
            [bill(OFTEN, disputed=True)],
            "we still need these from you:",
            WANTED,
            "When may we expect them? Thank you.",
            id="a-disputed-invoice-is-left-out-and-counts-for-nothing",
        ),
    ],
)
def test_what_a_client_reads(debts: list[Debt], bills: list[Bill], begins: str, lines: str, ends: str) -> None:
    found = to_client(ACME, "Anna Orlova", debts, bills, desk())
    assert found.text == f"Hello Anna,\n\n{begins}\n{lines}\n\n{ends}"


def test_the_next_step_of_a_dispute_is_asked_for_and_the_promise_to_pay_is_not() -> None:
    asked = {"invoice_id": "invoice", "text": "the list"}
    step = Debt(ACME, commitment("client", "task", "11-26 18:00", id="step", **asked))
    pays = Debt(ACME, commitment("client", "payment", "11-26 18:00", id="pays", **asked))
    assert to_client(ACME, None, [step, pays], [bill(NEVER, disputed=True)], desk()).commitment_ids == ("step",)


def test_no_two_messages_are_alike() -> None:
    for tones in TONES.values():
        assert len({(tone.begins, tone.ends) for tone in tones}) == len(tones)
