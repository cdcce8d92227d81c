"""The messages of dunning days −3 and +1: which are due, to whom, in which words."""

from datetime import date
from typing import Any

import pytest

from acct_tui.domain.facts.snapshots import Client, Contact
from acct_tui.domain.owed.letters import about_invoices
from acct_tui.domain.owed.reminders import addressee, coming, reminders
from tests.domain.facts import TODAY, anna, client, commitment, desk, invoice, project

IRINA = anna(id="irina", name="Irina", role="finance")
FRIDAY = commitment("client", "payment", "11-20 18:00", invoice_id="invoice")
WEDNESDAY = commitment("client", "payment", "11-25 18:00", invoice_id="invoice")


def billed(*invoices: Any, **facts: Any) -> Client:
    return client(projects=(project(invoices=invoices),), **facts)


@pytest.mark.parametrize(
    ("late", "facts", "commitments", "is_due"),
    [
        pytest.param(-4, {}, (), False, id="four-days-before"),
        pytest.param(-3, {}, (), True, id="three-days-before"),
        pytest.param(0, {}, (), True, id="today"),
        pytest.param(0, {"written_at": "11-20 09:00"}, (), False, id="reminded-before"),
        pytest.param(1, {"written_at": "11-19 09:00"}, (), True, id="a-day-late"),
        pytest.param(6, {}, (), True, id="six-days-late"),
        pytest.param(7, {}, (), False, id="a-call-now"),
        pytest.param(1, {"disputed": True}, (), False, id="disputed"),
        pytest.param(1, {}, (WEDNESDAY,), False, id="promised"),
        pytest.param(5, {"written_at": "11-19 09:00"}, (), False, id="reminded"),
        pytest.param(5, {"written_at": "11-19 09:00"}, (FRIDAY,), True, id="promised-and-broken"),
        pytest.param(5, {"written_at": "11-22 09:00"}, (FRIDAY,), False, id="reminded-since-it-was-broken"),
    ],
)
def test_which_invoices_call_for_a_message(
    late: int, facts: dict[str, Any], commitments: tuple[Any, ...], is_due: bool
) -> None:
    assert bool(reminders([billed(invoice(late, **facts), commitments=commitments)], desk())) is is_due


def test_one_message_to_a_person_by_the_names_of_the_clients() -> None:
    both = billed(invoice(-2, id="b"), invoice(1, id="a"), contacts=(anna(), IRINA))
    other = client(id="zeta", name="Zeta", projects=(project(id="z", invoices=(invoice(1, id="z"),)),))
    found = reminders([other, both], desk())
    assert [
        (each.client.name, each.contact and each.contact.id, [it.id for it in each.invoices]) for each in found
    ] == [
        ("Acme", "irina", ["a", "b"]),
        ("Zeta", "anna", ["z"]),
    ]


def test_one_of_the_client_is_in_the_same_message_as_those_of_projects() -> None:
    known = billed(invoice(-2, id="b"), contacts=(anna(), IRINA), invoices=(invoice(1, id="a", issued_on=None),))
    (found,) = reminders([known], desk())
    assert (found.contact, [each.id for each in found.invoices]) == (IRINA, ["a", "b"])
    ahead = coming([client(invoices=(invoice(-5, issued_on=None),))], desk())
    assert ahead
    assert (ahead.client.name, ahead.invoice.id) == ("Acme", "invoice")


@pytest.mark.parametrize(
    ("contacts", "expected"),
    [
        pytest.param((anna(),), "anna", id="the-main-contact"),
        pytest.param((anna(), IRINA), "irina", id="finance"),
        pytest.param(
            (anna(), anna(id="irina", role="finance", do_not_contact_until=date(2026, 12, 1))), "anna", id="not-her-now"
        ),
        pytest.param((anna(do_not_contact_until=date(2026, 12, 1)),), None, id="nobody-now"),
        pytest.param((anna(id="otto"),), "otto", id="anybody"),
        pytest.param((), None, id="nobody"),
    ],
)
def test_whom_a_message_goes_to(contacts: tuple[Contact, ...], expected: str | None) -> None:
    found = addressee(client(contacts=contacts), project(), desk())
    assert (found and found.id) == expected


BEFORE = "If anything speaks against paying it then, please let us know. Otherwise there is nothing to do: thank you."
AFTER = "If the payment is on its way, thank you. If not, when may we expect it?"


@pytest.mark.parametrize(
    ("late", "commitments", "said", "asked"),
    [
        pytest.param(-3, (), "falls due on Thu 26 Nov; €2 400.00 is open", BEFORE, id="before"),
        pytest.param(-1, (), "falls due tomorrow, Tue 24 Nov; €2 400.00 is open", BEFORE, id="tomorrow"),
        pytest.param(0, (), "falls due today, Mon 23 Nov; €2 400.00 is open", BEFORE, id="today"),
        pytest.param(1, (), "fell due yesterday, Sun 22 Nov; €2 400.00 is still open", AFTER, id="yesterday"),
        pytest.param(5, (), "fell due on Wed 18 Nov, 5 days ago; €2 400.00 is still open", AFTER, id="since-days"),
        pytest.param(
            5,
            (FRIDAY,),
            "fell due on Wed 18 Nov, 5 days ago; €2 400.00 is still open, promised for Fri 20 Nov",
            AFTER,
            id="promised-before",
        ),
    ],
)
def test_the_words_of_a_message(late: int, commitments: tuple[Any, ...], said: str, asked: str) -> None:
    (found,) = reminders([billed(invoice(late), commitments=commitments)], desk())
    text = about_invoices(found, desk()).text
    assert text == f"Hello Anna,\n\na short reminder: invoice 1042 {said}.\n\n{asked}\n\nKind regards"


def test_two_currencies_stand_side_by_side() -> None:
    euros, dollars = invoice(1, id="a"), invoice(-1, id="b", number="77", open=30_050, currency="USD")
    (found,) = reminders([billed(euros, dollars, contacts=())], desk())
    assert about_invoices(found, desk()).text.split("\n\n")[:2] == [
        "Hello,",
        "a short reminder of these invoices:\n"
        "- 1042 fell due yesterday, Sun 22 Nov; €2 400.00 is still open\n"
        "- 77 falls due tomorrow, Tue 24 Nov; $300.50 is open",
    ]


@pytest.mark.parametrize(
    ("invoices", "commitments", "days"),
    [
        pytest.param((), (), None, id="nothing-billed"),
        pytest.param((invoice(-10),), (), 7, id="three-days-before"),
        pytest.param((invoice(0),), (), 1, id="a-day-after"),
        pytest.param((invoice(5),), (), None, id="calls-from-here"),
        pytest.param((invoice(-10), invoice(-4, id="b")), (), 1, id="the-first"),
        pytest.param((invoice(-10, disputed=True),), (), None, id="disputed"),
        pytest.param((invoice(0),), (WEDNESDAY,), None, id="promised"),
    ],
)
def test_when_the_next_message_comes(invoices: tuple[Any, ...], commitments: tuple[Any, ...], days: int | None) -> None:
    found = coming([billed(*invoices, commitments=commitments)], desk())
    assert (found and (found.day - TODAY).days) == days
