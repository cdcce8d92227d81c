"""Filling in the brief: an answer, and the questions that most briefs begin with."""

from uuid import uuid4

from acct_tui.domain.facts.ref import Ref
from acct_tui.domain.plan.brief import USUAL
from acct_tui.services.book import Book
from acct_tui.services.nouns import title
from acct_tui.services.refusals import Refused
from acct_tui.services.steps.standing import standing, unchanged
from acct_tui.store import kin
from acct_tui.words.ages import plural


def question(book: Book, row_id: str) -> dict[str, object]:
    """A question of a brief by field; Refused when it is gone."""
    return standing(book, Ref("brief_answers", row_id))


def answer(book: Book, opened: dict[str, object], text: str, *, is_agreed: bool) -> str:
    """Write down what was answered, agreed today or not yet; returns the words of the action."""
    words = f"Answered: {title('brief_answers', opened)}"
    with book.write(words) as writer:
        unchanged(writer, "brief_answers", opened, ["answer"])
        agreed_on = book.desk().today if is_agreed else None
        writer.change("brief_answers", str(opened["id"]), answer=text, agreed_on=agreed_on)
    return words


def ask_the_usual(book: Book, project_id: str) -> str:
    """Begin an empty brief with the usual questions; returns the words of the action."""
    words, batch = f"Added {plural(len(USUAL), 'usual question')} to the brief", uuid4()
    with book.write(words) as writer:
        if kin.matching(book.database, "brief_answers", {"project_id": project_id}):
            raise Refused("The brief has questions already.")
        for number, text in enumerate(USUAL, 1):
            writer.add("brief_answers", id=f"{batch}-{number}", project_id=project_id, question=text)  # in this order
    return words
