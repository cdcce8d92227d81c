"""Evidence packs from the demo book: what is known of a promise, a change, a milestone and a project argues for it."""

from datetime import timedelta

import pytest

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.proof.evidence import Fact, Pack
from acct_tui.services.book import Book
from acct_tui.services.evidence import pack_of, renewed
from acct_tui.services.refusals import Refused
from acct_tui.store import rows
from tests.services.conftest import Hands

RELAUNCH = "project-volga-relaunch"
CAKES = "owed-eule-01"


def told(pack: Pack, *, taken: bool = True) -> list[str]:
    return [fact.text for fact in pack.facts if fact.taken is taken]


def fact(pack: Pack, words: str) -> Fact:
    return next(each for each in pack.facts if words in each.text)


def test_a_debt_of_theirs_that_blocks_a_milestone(book: Book) -> None:
    pack = pack_of(book, Ref("commitments", CAKES))
    assert pack.about == 'Café "Eule" · Menu + bookings'
    assert pack.claim == "“Choice of cake photos” is 2 working days late, and Menu pages waits for it"
    assert pack.ask == "Choice of cake photos"
    assert "Due Thu 19 Nov 18:00: 2 working days late" in told(pack)
    assert "Blocks Menu pages, expected Thu 3 Dec: 8 working days of slack left" in told(pack)
    reminder = fact(pack, "Reminded by phone")
    assert (reminder.text, str(reminder.day)) == ("Reminded by phone: Voicemail: the twelve cake photos.", "2026-11-20")
    assert fact(pack, "“She picks twelve").source == "note of a talk with Klara Voss"
    assert pack.cost.startswith("Each working day moves Menu pages (Thu 3 Dec) and 1 milestone after it, the last Live")
    assert pack.cost.endswith("A day is €77 of the fee, €6 400 over 83 working days.")
    desk = book.desk()
    assert pack.by == desk.hours.day_end(desk.today + timedelta(days=1))


def test_work_of_a_colleague_names_the_promise_that_waits(book: Book) -> None:
    pack = pack_of(book, Ref("commitments", "owed-volga-05"))
    assert pack.claim.endswith("our promise “Fair banner to the printer” waits for it")
    assert pack.ask == "Oleg Marin: Fair banner as print file"
    assert "Oleg Marin took on: Fair banner as print file" in told(pack)
    assert "The pop-up costs requests: -31 %" in told(pack, taken=False)


def test_the_talk_in_which_it_was_promised_is_quoted(book: Book) -> None:
    pack = pack_of(book, Ref("commitments", "owed-volga-01"))
    assert "“I'll call you on Monday, 10:15 your time.”" in told(pack)


def test_a_day_that_was_moved_is_told_with_the_first_one(book: Book, clock: Hands) -> None:
    with book.write("Another day") as writer:
        due = rows.row(book.database, "commitments", CAKES)
        assert due is not None
        writer.change("commitments", CAKES, first_due_at=clock.now - timedelta(days=10))
    facts = told(pack_of(book, Ref("commitments", CAKES)))
    assert any(text.startswith("First due Fri 13 Nov 08:47, then Thu 19 Nov") for text in facts)


def test_evidence_about_it_stands_in_the_pack_and_evidence_about_another_does_not(book: Book) -> None:
    with book.write("Evidence") as writer:
        about = {"project_id": RELAUNCH, "kind": "quote"}
        writer.add("evidence", claim="Print closes at noon", commitment_id="owed-volga-05", **about)
        writer.add("evidence", claim="Something else", commitment_id="owed-volga-06", **about)
    pack = pack_of(book, Ref("commitments", "owed-volga-05"))
    assert fact(pack, "Print closes").taken
    assert not [each for each in pack.facts if each.text == "Something else"]


def test_a_change_tells_why_it_moved_and_who_knows(book: Book) -> None:
    pack = pack_of(book, Ref("changes", "change-volga-02"))
    assert pack.claim == "Photos moved 14 days"
    assert {"Reason: First snow; the warehouse has no hands free", "The client was told"} <= set(told(pack))
    assert "Moves Photos by 14 working days" in told(pack)


def test_a_milestone_tells_what_it_was_agreed_for(book: Book) -> None:
    pack = pack_of(book, Ref("milestones", "milestone-volga-relaunch-photos"))
    assert pack.claim == "Photos is 14 working days behind the day first agreed"
    assert "Photos was agreed for Fri 13 Nov" in told(pack)


def test_a_project_tells_all_that_slips_and_all_its_proof(book: Book) -> None:
    pack = pack_of(book, Ref("projects", RELAUNCH))
    assert pack.claim == "Spring relaunch is behind: Photos by 14 working days"
    assert {"The pop-up costs requests: -31 %", "Visitors close the pop-up"} <= set(told(pack))
    assert "and 2 milestones after it, the last Launch" in pack.cost


def test_while_the_screen_is_shared_no_problem_and_no_reminder_is_quoted(book: Book) -> None:
    with book.write("a problem") as writer:
        for talk in writer.matching("interactions", client_id="client-eule"):
            writer.change("interactions", str(talk["id"]), was_problem=True)
    book.is_shared = True
    facts = told(pack_of(book, Ref("commitments", CAKES)))
    assert "Reminded by phone" in facts
    assert not [fact for fact in facts if "She picks twelve" in fact or "Voicemail" in fact]
    project = told(pack_of(book, Ref("projects", "project-eule-menu")), taken=False)
    assert not [fact for fact in facts + project if "Hidden while" in fact]


def test_while_the_screen_is_shared_no_money_is_told(book: Book) -> None:
    book.is_shared = True
    assert "fee" not in pack_of(book, Ref("commitments", CAKES)).cost


@pytest.mark.parametrize(
    ("table", "row_id", "why"),
    [
        pytest.param("commitments", "nothing", "gone already", id="gone"),
        pytest.param("commitments", "owed-volga-14", "settled already", id="kept"),
    ],
)
def test_what_cannot_be_argued_about_is_refused(book: Book, table: str, row_id: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        pack_of(book, Ref(table, row_id))


def test_facts_read_anew_stay_left_out() -> None:
    before = Pack("X", "typed", (Fact("a", taken=False), Fact("b")))
    fresh = Pack("X", "computed", (Fact("a"), Fact("b"), Fact("new")))
    assert renewed(before, fresh) == Pack("X", "typed", (Fact("a", taken=False), Fact("b"), Fact("new")))
