"""The verbs in which the demo tells what happened with one client."""

from dataclasses import dataclass, field
from typing import Literal

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages, slug

Side = Literal["us", "client"]
When = tuple[int, str]
"""A signed working day from today and a clock time at home: (-1, "16:05") is the last working day at 16:05."""


@dataclass(frozen=True, slots=True)
class DemoMilestone:
    """A milestone in working days from today: when it was agreed for, and when it came or is expected."""

    name: str
    agreed: int
    came: int | None = None
    expected: int | None = None
    approval: bool = False


def done(name: str, came: int, agreed: int | None = None) -> DemoMilestone:
    """A milestone that is behind us."""
    return DemoMilestone(name, came if agreed is None else agreed, came=came)


def ahead(name: str, expected: int, agreed: int | None = None, *, approval: bool = False) -> DemoMilestone:
    """A milestone that lies ahead, perhaps later than agreed."""
    return DemoMilestone(name, expected if agreed is None else agreed, expected=expected, approval=approval)


@dataclass
class Story:
    """One client's part of the book; what is told goes to the project and the person last named."""

    pages: Pages
    when: Moments
    client: str
    contact: str
    currency: str = "EUR"
    project_id: str = field(default="", init=False)

    def person(self, name: str) -> str:
        """The id of a contact of this client."""
        return f"contact-{self.client}-{name}"

    def project(self, key: str, name: str, kind: str, stage: str, weeks: tuple[int, int], **more: object) -> str:
        """Open a project that runs between two weeks counted from today, and make it the one told about."""
        self.project_id = f"project-{self.client}-{key}"
        started, due = (self.when.weeks(count).isoformat() for count in weeks)
        whose = {"client_id": f"client-{self.client}", "contact_id": self.person(self.contact)}
        facts = {"name": name, "kind": kind, "stage": stage, "currency": self.currency}
        days = {"started_on": started, "due_on": due, "fee_used_on": self.when.day(-1)}
        return self.pages.write("projects", self.project_id, **whose, **facts, **days, **more)

    def plan(self, *steps: DemoMilestone) -> None:
        """Lay out the project's milestones in order."""
        for position, step in enumerate(steps, 1):
            expected = step.came if step.expected is None else step.expected
            self.pages.write(
                "milestones",
                self.step(step.name),
                project_id=self.project_id,
                name=step.name,
                position=position,
                baseline_on=self.when.day(step.agreed),
                forecast_on=None if expected is None else self.when.day(expected),
                done_on=None if step.came is None else self.when.day(step.came),
                needs_approval=step.approval,
            )

    def replan(self, name: str, raised: int, days: int, why: str, *, told: bool = True) -> None:
        """A milestone moved on a working day by so many days, and the client was told at once or not at all."""
        self.add(
            "changes",
            milestone_id=self.step(name),
            kind="replan",
            raised_on=self.when.day(raised),
            what=f"{name} moved {days} days",
            why=why,
            effect_days=days,
            state="done" if told else "approved",
            client_told_on=self.when.day(raised) if told else None,
        )

    def step(self, name: str) -> str:
        """The id of a milestone of the project told about."""
        return f"milestone-{self.project_id.removeprefix('project-')}-{slug(name)}"

    def talk(self, when: When, who: Side, note: str, minutes: int = 8, **more: object) -> str:
        """A conversation: who started it and what was said."""
        return self._touch("conversation", when, who, note, **{"disposition": "reached", "minutes": minutes, **more})

    def tried(self, when: When, who: Side, disposition: str, note: str | None = None, **more: object) -> str:
        """A call that reached nobody."""
        return self._touch("attempt", when, who, note, disposition=disposition, **more)

    def wrote(self, when: When, who: Side, note: str, channel: str = "email", **more: object) -> str:
        """A message in one direction."""
        return self._touch("message", when, who, note, **{"channel": channel, **more})

    def noted(self, when: When, note: str) -> str:
        """Something written down for ourselves."""
        return self._touch("internal_note", when, "us", note, contact_id=None)

    def owed(self, owner: str, text: str, made: When, due: When, kind: str = "task", **more: object) -> str:
        """A commitment of "us", of the "client" or of a colleague by name, due at a moment.

        The client knows of what the two sides owe each other, not of what our colleagues owe us.
        """
        is_side = owner in {"us", "client"}
        fields: dict[str, object] = {
            "client_id": f"client-{self.client}",
            "project_id": self.project_id,
            "owner": owner if is_side else "colleague",
            "colleague_id": None if is_side else f"colleague-{owner}",
            "contact_id": self.person(self.contact) if is_side else None,
            "kind": kind,
            "text": text,
            "promised": is_side,
            "made_at": self.when.at(*made),
            "first_due_at": self.when.at(*due),
            "due_at": self.when.at(*due),
        }
        return self.pages.add("commitments", self.client, **{**fields, **more})

    def next_call(self, text: str, made: When, due: When, *, promised: bool = False, **more: object) -> str:
        """The next contact: a private plan unless the client was told."""
        return self.owed("us", text, made, due, kind="call", promised=promised, **more)

    def bill(self, amount: int, issued: int, due: int, *paid: tuple[int, int], **more: object) -> str:
        """An invoice in calendar days from today, and its payments as (amount, day)."""
        days = {"issued_on": self.when.days(issued), "due_on": self.when.days(due)}
        facts = {"amount": amount, "currency": self.currency, "disputed": False}
        invoice = self.pages.add("invoices", self.client, project_id=self.project_id, **days, **{**facts, **more})
        for part, day in paid:
            self.pages.add("payments", self.client, invoice_id=invoice, amount=part, paid_on=self.when.days(day))
        return invoice

    def chase(self, when: When, channel: str, note: str, **what: object) -> str:
        """A reminder of a commitment_id or an invoice_id."""
        return self.pages.add("chases", self.client, at=self.when.at(*when), channel=channel, note=note, **what)

    def add(self, table: str, **fields: object) -> str:
        """Any other row that hangs on the project told about."""
        return self.pages.add(table, self.client, **{"project_id": self.project_id, **fields})

    def _touch(self, kind: str, when: When, who: Side, note: str | None, **more: object) -> str:
        fields: dict[str, object] = {
            "client_id": f"client-{self.client}",
            "project_id": self.project_id or None,
            "contact_id": self.person(self.contact),
            "at": self.when.at(*when),
            "started_by": who,
            "channel": "phone",
            "kind": kind,
            "note": note,
            "was_problem": False,
        }
        return self.pages.add("interactions", self.client, **{**fields, **more})
