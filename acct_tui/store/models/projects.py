"""The orders of a client: their plan, its changes, and what they are for."""

from acct_tui.store.fields import Choice, Count, Currency, Day, Decimal, Flag, Lines, Money, Reference, Text
from acct_tui.store.models.base import Record
from acct_tui.store.models.people import Client, Contact


class Project(Record):
    """One order of a client; without a `currency` or `cadence_days` of its own the client's count."""

    client_id = Reference(Client, required=True)
    contact_id = Reference(Contact)
    name = Text(required=True)
    kind = Text()
    stage = Choice("handover", "brief", "plan", "delivery", "review", "aftercare", "closed", default="handover")
    started_on = Day()
    due_on = Day()
    delivered_on = Day()
    closed_on = Day()
    paused_until = Day()
    fee = Money()
    currency = Currency()
    fee_used = Money()
    fee_used_on = Day()
    cadence_days = Count(1, 366)
    stated_rag = Choice("red", "amber", "green", required=False)
    status_note = Lines()
    stated_on = Day()


class Milestone(Record):
    """A step of a plan: the day first agreed, the day now expected, the day it was done."""

    project_id = Reference(Project, required=True)
    name = Text(required=True)
    position = Count(0, required=True, default=0)
    baseline_on = Day()
    forecast_on = Day()
    done_on = Day()
    needs_approval = Flag(required=True, default=False)


class Change(Record):
    """A re-plan, an incident or a delivery, and the day the client was told of it."""

    project_id = Reference(Project, required=True)
    milestone_id = Reference(Milestone)
    kind = Choice("replan", "incident", "delivery")
    raised_on = Day(required=True)
    what = Lines(required=True)
    why = Lines()
    effect_days = Count()
    effect_cost = Money()
    state = Choice("raised", "approved", "refused", "done", default="raised")
    approved_by = Text()
    client_told_on = Day()


class Goal(Record):
    """What a project should achieve, as a number."""

    project_id = Reference(Project, required=True)
    name = Text(required=True)
    unit = Text()
    baseline = Decimal()
    target = Decimal()
    due_on = Day()
    explained_on = Day()


class Reading(Record):
    """The value of a goal on a day."""

    goal_id = Reference(Goal, required=True, index=False)
    day = Day(required=True)
    value = Decimal(required=True)

    class Meta:
        """The newest reading of a goal is found without its history."""

        indexes = ((("goal_id", "day"), False),)


class BriefAnswer(Record):
    """A question of the brief and what was agreed."""

    project_id = Reference(Project, required=True)
    question = Lines(required=True)
    answer = Lines()
    agreed_on = Day()


class RaidItem(Record):
    """A risk, assumption, issue, decision or chosen tactic of a project, with its why."""

    project_id = Reference(Project, required=True)
    kind = Choice("risk", "assumption", "issue", "decision", "tactic")
    text = Lines(required=True)
    why = Lines()
    probability_percent = Count(0, 100)
    impact = Count(1, 5)
    response = Lines()
    owner = Text()
    due_on = Day()
    closed_on = Day()
    outcome = Lines()
