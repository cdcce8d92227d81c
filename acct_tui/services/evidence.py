"""The evidence pack of a row of the book: everything read that argues for it."""

from dataclasses import replace

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.proof import packs
from acct_tui.domain.proof.evidence import Pack
from acct_tui.domain.proof.packs import Ground
from acct_tui.domain.queue.veil import is_money
from acct_tui.services.book import Book
from acct_tui.services.project import ProjectPage, project_page
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.standing import standing
from acct_tui.store import kin
from acct_tui.store.reading.evidence import origin, proofs, reminders

ARGUED = frozenset({"commitments", "changes", "milestones", "projects"})
"""The tables whose rows an argument can be about."""


def project_of(book: Book, ref: Ref) -> str:
    """The project that a row argues in: its own, else the first live one of its client; Refused when there is none."""
    with book.view():
        row = standing(book, ref)
        found = ref.id if ref.table == "projects" else row.get("project_id")
        if found is None:
            live = kin.matching(book.database, "projects", {"client_id": row["client_id"]})
            found = next((each["id"] for each in live if each["stage"] != "closed"), None)
    if found is None:
        raise Refused("An evidence pack needs a live project.")
    return str(found)


def pack_of(book: Book, ref: Ref) -> Pack:
    """The pack of a row, ready to be edited; Refused when it is settled, gone, or of no live project."""
    project_id = project_of(book, ref)
    with book.view():
        page = project_page(book, project_id)
        if page is None:
            raise Refused("An evidence pack needs a live project.")
        known = book.as_of(page.desk)
        on = _ground(page, book)
        if ref.table == "commitments":
            item = next((each for each in page.client.commitments if each.id == ref.id), None)
            if item is None:
                raise Refused("This is settled already: there is nothing to argue about.")
            began, sent = origin(known, ref.id), reminders(known, ref.id)
            if book.is_shared:
                began, sent = replace(began, note=None), [replace(each, note=None) for each in sent]
            return packs.of_commitment(item, began, tuple(sent), on)
    return _planned(page, ref, on)


def _ground(page: ProjectPage, book: Book) -> Ground:
    """What an argument stands on; on a shared screen without money, notes and reasons, which are not to be quoted."""
    found = tuple(proofs(book.as_of(page.desk), page.project.id))
    whole = Ground(page.desk, page.client, page.project, page.commitments, page.revisions, found, page.log)
    if not book.is_shared:
        return whole
    owed = tuple(item for item in page.commitments if not is_money(item.kind, item.invoice_id))
    return replace(whole, commitments=owed, revisions=tuple(replace(each, why=None) for each in page.revisions), log=())


def _planned(page: ProjectPage, ref: Ref, on: Ground) -> Pack:
    """The pack of a part of the plan, else of all of it."""
    change = next((each for each in on.revisions if Ref("changes", each.id) == ref), None)
    step = next((each for each in page.project.milestones if Ref("milestones", each.id) == ref), None)
    if change:
        return packs.of_change(change, on)
    return packs.of_milestone(step, on) if step else packs.of_project(on)


def renewed(pack: Pack, fresh: Pack) -> Pack:
    """A pack that is being edited, with the facts read anew: those left out before stay out, new ones come in."""
    before = {(fact.text, fact.source, fact.day): fact.taken for fact in pack.facts}
    facts = (replace(each, taken=before.get((each.text, each.source, each.day), each.taken)) for each in fresh.facts)
    return replace(pack, facts=tuple(facts))
