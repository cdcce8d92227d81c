"""Taking a project to its next stage writes everything that the step brings, once and as one action."""

from datetime import date

import pytest

from acct_tui.domain.plan.playbook import check_key
from acct_tui.services.book import Book
from acct_tui.services.owed import owed
from acct_tui.services.project import ProjectPage, project_page
from acct_tui.services.records import change, delete, record
from acct_tui.services.refusals import Refused
from acct_tui.services.stages import Answers, go_on, step_of, tick
from acct_tui.store import rows

TODAY = date(2026, 11, 23)


def listed(book: Book, table: str, **fields: object) -> list[dict[str, object]]:
    return [row for row in rows.rows(book.database, table) if fields.items() <= row.items()]


@pytest.fixture
def shop(book: Book) -> str:
    return str(listed(book, "projects", name="First shop")[0]["id"])


def put(book: Book, project_id: str, **fields: object) -> ProjectPage:
    with book.write("Put") as writer:
        writer.change("projects", project_id, **fields)
    page = project_page(book, project_id)
    assert page is not None
    return page


def take(book: Book, page: ProjectPage, answers: Answers | None = None) -> str:
    return go_on(book, step_of(book, page), answers or Answers())


@pytest.mark.parametrize(
    ("stage", "onto"),
    [("brief", "plan"), ("plan", "delivery"), ("review", "aftercare"), ("aftercare", "closed")],
)
def test_each_stage_goes_to_the_next_and_comes_back(book: Book, shop: str, stage: str, onto: str) -> None:
    page = put(book, shop, stage=stage)
    assert take(book, page).startswith(f"First shop: {stage} → {onto}")
    assert (record(book, "projects", shop) or {})["stage"] == onto
    assert book.undo() == f"First shop: {stage} → {onto}"
    assert (record(book, "projects", shop) or {})["stage"] == stage


def test_the_path_ends(book: Book, shop: str) -> None:
    page = put(book, shop, stage="closed")
    with pytest.raises(Refused, match="The path ends here"):
        step_of(book, page)


def test_promises_are_ours_and_heard_and_of_the_project(book: Book, shop: str) -> None:
    page = put(book, shop, stage="handover")
    told = take(book, page, Answers(promises="draft fri\nthey: logo tue\n@zoe: banner\n\ntodo: breathe"))
    assert told.endswith("; 4 agreements tracked")
    texts = ("draft", "logo", "banner", "breathe")
    draft, logo, banner, breathe = (listed(book, "commitments", text=text)[0] for text in texts)
    assert (draft["owner"], draft["promised"], draft["project_id"]) == ("us", True, shop)
    assert draft["contact_id"] == page.project.contact_id
    assert (logo["owner"], banner["owner"], breathe["promised"]) == ("client", "colleague", False)
    assert listed(book, "colleagues", name="Zoe")


def test_a_step_carries_the_ticks_of_its_checklist(book: Book, shop: str) -> None:
    kept, dropped = check_key(shop, "brief", "goals"), check_key(shop, "brief", "limits")
    put(book, shop, stage="brief")
    tick(book, dropped)
    page = project_page(book, shop)
    assert page is not None
    take(book, page, Answers({kept: True, dropped: False}))
    assert (len(listed(book, "commitments", moment=kept)), listed(book, "commitments", moment=dropped)) == (1, [])


def test_a_ticked_line_is_no_debt_of_anybody(book: Book, shop: str) -> None:
    put(book, shop, stage="brief")
    before, key = owed(book), check_key(shop, "brief", "goals")
    tick(book, key)
    assert owed(book) == before
    (row,) = listed(book, "commitments", moment=key)
    assert (row["promised"], row["due_at"], row["kept_at"]) == (False, None, book.clock())
    tick(book, key)
    assert not listed(book, "commitments", moment=key)


def test_a_line_that_is_gone_is_refused(book: Book, shop: str) -> None:
    with pytest.raises(Refused, match="no part of the checklist"):
        tick(book, check_key(shop, "brief", "gone"))
    delete(book, "projects", shop)
    with pytest.raises(Refused, match="gone already"):
        tick(book, check_key(shop, "brief", "goals"))


def test_a_delivery_taken_back_and_taken_again_is_one_piece_of_news(book: Book, shop: str) -> None:
    page = put(book, shop, stage="delivery", delivered_on=None)
    take(book, page, Answers(delivered_on=date(2026, 11, 19)))
    again = put(book, shop, stage="delivery")
    assert not take(book, again, Answers(delivered_on=TODAY, is_known=True)).endswith("yet")
    (news,) = listed(book, "changes", project_id=shop, kind="delivery")
    assert (news["raised_on"], news["client_told_on"], news["state"]) == (TODAY, TODAY, "done")
    assert (record(book, "projects", shop) or {})["delivered_on"] == TODAY


def test_a_delivery_of_tomorrow_is_refused_whole(book: Book, shop: str) -> None:
    page = put(book, shop, stage="delivery", delivered_on=None)
    with pytest.raises(Refused, match="tomorrow lies ahead"):
        take(book, page, Answers({check_key(shop, "delivery", "watch"): True}, delivered_on=date(2026, 11, 24)))
    assert (record(book, "projects", shop) or {})["stage"] == "delivery"
    assert not listed(book, "commitments", moment=check_key(shop, "delivery", "watch"))


def test_a_day_agreed_elsewhere_meanwhile_stays(book: Book, shop: str) -> None:
    with book.write("A milestone") as writer:
        layout = writer.add("milestones", project_id=shop, name="Layout", forecast_on=date(2026, 12, 3))
    page = put(book, shop, stage="plan")
    change(book, "milestones", record(book, "milestones", layout) or {}, {"baseline_on": date(2026, 12, 1)})
    take(book, page)
    assert (record(book, "milestones", layout) or {})["baseline_on"] == date(2026, 12, 1)
