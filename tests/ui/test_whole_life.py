"""The whole life of a project, from the sales handover to the last call of aftercare, as one story."""

from acct_tui.services.book import Book
from tests.ui.driver import at_the_dashboard
from tests.ui.life import aftercare, beginning, delivery


async def test_a_project_lives_from_the_handover_to_the_ninetieth_day_of_aftercare(empty: Book) -> None:
    async with at_the_dashboard(empty, (120, 36)) as day:
        await beginning.sales_hand_over(day)
        await beginning.what_sales_promised_is_tracked(day)
        await beginning.the_brief_is_filled_in(day)
        await beginning.goals_are_numbers(day)
        await beginning.a_plan_is_agreed(day)
        await delivery.a_colleague_falls_silent(day)
        await delivery.a_decision_of_theirs_blocks_a_milestone(day)
        await delivery.a_milestone_moves(day)
        await delivery.they_call_first_with_a_problem(day)
        await delivery.an_objection_comes_again(day)
        await delivery.an_invoice_is_paid_in_the_end(day)
        await delivery.the_fee_is_used_before_the_plan_is_done(day)
        await delivery.an_argument_is_backed(day)
        await aftercare.it_is_delivered(day)
        await aftercare.they_are_asked_how_it_went(day)
        await aftercare.aftercare_calls_come_on_their_days(day)
        await aftercare.the_next_order_is_won(day)
        await aftercare.the_project_is_closed(day)
