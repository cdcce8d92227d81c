"""Evidence that is added about the line under the cursor, whatever tab it stands on."""

from typing import Final

from acct_tui.domain.facts.ref import Ref
from acct_tui.services.project import ProjectPage
from acct_tui.ui.dialogs.book.quick_line import Addition
from acct_tui.ui.messages import OpenForm

_ABOUT: Final = {"commitments": "commitment_id", "changes": "change_id"}


def evidence_about(page: ProjectPage, ref: Ref | None) -> list[Addition]:
    """The form of a piece of evidence about what is owed or was changed; none about other lines."""
    if ref is None or ref.table not in _ABOUT:
        return []
    given: dict[str, object] = {"project_id": page.project.id, _ABOUT[ref.table]: ref.id}
    return [Addition("e", "evidence", "about this: a number, a page, their words", OpenForm("evidence", given=given))]
