"""The ledger: what needs what, the slack of a milestone, the date they know beside the one we plan; its messages."""

from acct_tui.domain.facts.snapshots import Client, Commitment
from acct_tui.domain.owed.ledger import Background, Debt, Reminders, bill, by_colleague, debts
from acct_tui.domain.owed.letters import ours, to_client, to_colleague
from tests.domain.facts import at, client, commitment, desk, invoice, milestone, promise

REPORT = promise("11-26 18:00", id="report", text="Report")
NUMBERS = commitment(
    "colleague", "task", "11-20 12:00", id="n", text="Numbers", colleague="Oleg", needed_for_id="report"
)
PLAN = commitment("us", "task", "11-30 18:00", id="plan", text="Report", needed_for_id="report")
LOGO = commitment("client", "decision", "11-24 18:00", id="logo", text="Logo", promised=True)
ACME = client(commitments=(REPORT, NUMBERS, PLAN, LOGO))


def ledger(*clients: Client, **backgrounds: Background) -> dict[str, Debt]:
    found = debts(clients, backgrounds, {"n": Reminders(2, at("11-20 15:00"))}, desk())
    return {debt.commitment.id: debt for debt in found}


def test_what_needs_what_goes_both_ways() -> None:
    found = ledger(ACME)
    assert found["report"].needs == (NUMBERS, PLAN)
    assert found["n"].needed_for == REPORT
    assert found["n"].reminders.count == 2
    assert found["logo"].needs == ()


def test_our_plan_for_a_promise_is_known_by_its_words() -> None:
    assert ledger(ACME)["report"].own_plan == PLAN
    draft = commitment("us", "task", "11-24 18:00", id="draft", text="A draft", needed_for_id="report")
    assert ledger(client(commitments=(REPORT, draft)))["report"].own_plan is None


def test_a_milestone_leaves_slack_and_a_moved_date_its_first() -> None:
    behind = Background(step=milestone(3), first_due_at=at("11-20 18:00"))
    found = ledger(ACME, logo=behind)
    assert (found["logo"].slack, found["logo"].was_moved) == (3, True)
    assert (found["report"].slack, found["report"].was_moved) == (None, False)


def test_the_earliest_comes_first_and_what_has_no_day_last() -> None:
    some_day = commitment("us", "task", None, id="some-day")
    assert list(ledger(client(commitments=(some_day, *ACME.commitments)))) == [
        "n",
        "logo",
        "report",
        "plan",
        "some-day",
    ]


def test_colleagues_stand_by_name() -> None:
    nobody = commitment("colleague", "task", None, id="x")
    ana = commitment("colleague", "task", None, id="y", colleague="ana")
    found = debts([client(commitments=(NUMBERS, nobody, ana))], {}, {}, desk())
    assert list(by_colleague(found)) == ["ana", "nobody named", "Oleg"]


def test_a_message_to_a_colleague_names_client_date_and_age() -> None:
    numbers = ledger(ACME)["n"]
    letter = to_colleague("Oleg Marin", [numbers], desk())
    assert letter.text == (
        "Hello Oleg,\n\n"
        "I have asked you for these twice since Fri 20 Nov, and do not know yet when I can count on them:\n"
        "- Numbers for Acme, was due Fri 20 Nov, 2 days ago; what we promised them waits for it: Report, Thu 26 Nov\n\n"
        "Please name me a day by return. If something is in the way, tell me what, and we look for a way."
    )
    assert (letter.commitment_ids, letter.count) == (("n",), 1)


def test_a_message_to_a_client_asks_for_what_is_due_and_says_nothing_twice() -> None:
    pay = commitment("client", "payment", "11-20 18:00", id="pay", text="Pay 1042", invoice_id="late")
    whose = client(commitments=(LOGO, pay))
    kinds = (invoice(5, id="late"), invoice(-10, id="early"), invoice(20, id="disputed", disputed=True))
    bills = [bill(whose, each, Background(), Reminders(), desk()) for each in kinds]
    owed = ledger(whose)
    letter = to_client(whose, None, [owed["logo"], owed["pay"]], bills, desk())
    assert letter.text.splitlines()[2:5] == [
        "we still need these from you:",
        "- Logo, by Tue 24 Nov (asked 7 days ago)",
        "- invoice 1042, €2 400, was due Wed 18 Nov, 5 days ago",
    ]
    assert letter.text.startswith("Hello,\n")
    assert (letter.commitment_ids, letter.invoice_ids) == (("logo",), ("late",))


def test_what_they_can_expect_of_us_is_no_reminder_and_names_no_private_plan() -> None:
    found = ledger(ACME)
    letter = ours("Anna Orlova", [found["report"], found["plan"]], desk())
    assert letter
    assert letter.text == "Hello Anna,\n\nyou can expect these from us:\n- Report, by Thu 26 Nov"
    assert letter.count == 0
    assert ours(None, [found["plan"]], desk()) is None


def test_a_commitment_without_a_day_tells_when_it_was_asked() -> None:
    undated: Commitment = commitment("colleague", "task", None, id="u", text="Photos", colleague="Oleg")
    letter = to_colleague("Oleg", [ledger(client(commitments=(undated,)))["u"]], desk())
    assert "- Photos for Acme, asked 7 days ago" in letter.text
