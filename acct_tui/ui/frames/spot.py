"""What is under the cursor."""

from dataclasses import dataclass

from acct_tui.domain.facts.findings import Reason
from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.facts.snapshots import Client, Project
from acct_tui.domain.queue.queue import QueueRow


@dataclass(frozen=True, slots=True)
class Spot:
    """A client's row of the queue, and the project if the line under the cursor is one's."""

    row: QueueRow
    project: Project | None = None

    @property
    def client(self) -> Client:
        """Whose row it is."""
        return self.row.client

    @property
    def project_id(self) -> str | None:
        """The project of the line, if it is one's."""
        return self.project.id if self.project else None

    @property
    def deals(self) -> list[Reason]:
        """The reasons that a verb deals with, the most pressing first."""
        return deals(self.row)


def deals(row: QueueRow) -> list[Reason]:
    """The reasons of a row that a verb deals with, the most pressing first and of each thing one."""
    found: dict[Ref, Reason] = {}
    for reason in row.findings:
        if reason.verb and reason.finding.subject:
            found.setdefault(reason.finding.subject, reason)
    return list(found.values())
