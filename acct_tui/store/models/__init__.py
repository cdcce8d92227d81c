"""The tables of a book (BOOK-FORMAT, version 1) as Peewee models, and the few tables that a book keeps for itself."""

from typing import Final

from acct_tui.store.models.base import Record, Strict
from acct_tui.store.models.filters import SavedFilter
from acct_tui.store.models.internal import Action, Extra, History, Journal, Passage
from acct_tui.store.models.money import Invoice, Opportunity, Payment
from acct_tui.store.models.owed import Chase, Commitment, Evidence
from acct_tui.store.models.people import CallWindow, Client, Colleague, Contact, Fact
from acct_tui.store.models.projects import BriefAnswer, Change, Goal, Milestone, Project, RaidItem, Reading
from acct_tui.store.models.talks import Complaint, Interaction, Meeting, QuietBlock, Survey

# The order is the one of the exported book.
RECORDS: Final[tuple[type[Record], ...]] = (
    Client,
    Contact,
    CallWindow,
    Fact,
    Colleague,
    Project,
    Milestone,
    Change,
    Commitment,
    Chase,
    Interaction,
    Complaint,
    Invoice,
    Payment,
    Survey,
    Opportunity,
    Goal,
    Reading,
    BriefAnswer,
    RaidItem,
    Evidence,
    Meeting,
    QuietBlock,
    SavedFilter,
)
INTERNAL: Final[tuple[type[Strict], ...]] = (Extra, Action, History, Journal, Passage)
# What a user wrote or brought along: undo puts it back, an empty book has none of it.
KEPT: Final[tuple[type[Strict], ...]] = (*RECORDS, Extra)

__all__ = [
    "INTERNAL",
    "KEPT",
    "RECORDS",
    "Action",
    "BriefAnswer",
    "CallWindow",
    "Change",
    "Chase",
    "Client",
    "Colleague",
    "Commitment",
    "Complaint",
    "Contact",
    "Evidence",
    "Extra",
    "Fact",
    "Goal",
    "History",
    "Interaction",
    "Invoice",
    "Journal",
    "Meeting",
    "Milestone",
    "Opportunity",
    "Passage",
    "Payment",
    "Project",
    "QuietBlock",
    "RaidItem",
    "Reading",
    "Record",
    "SavedFilter",
    "Strict",
    "Survey",
]
