"""What became of the rows of a damaged book, a line for each that is not as it was; what is lost comes first."""

from typing import Final

from acct_tui.services.nouns import noun, title
from acct_tui.store.salvage.mended import Note
from acct_tui.store.salvage.rescue import Salvaged
from acct_tui.words.safe import one_line

_ORDER: Final = ("lost", "stands in", "filled", "emptied", "changed", "remembered")


def notes_in_words(found: Salvaged) -> list[str]:
    """Every note of a salvage as a line."""
    return [_told(note, found) for note in sorted(found.notes, key=lambda note: _ORDER.index(note.fate))]


def _told(note: Note, found: Salvaged) -> str:
    what, field = noun(note.table), note.field.removesuffix("_id").replace("_", " ")
    stood = one_line(note.stood)
    row = found.rows.get(note.table, {}).get(note.row_id, {})
    called = f"{what} “{one_line(title(note.table, row) or note.row_id)}”"
    there = f", there stood “{stood}”" if stood else ""
    match note.fate:
        case "lost":
            return (
                f"Lost: {called}, {field}{there}"
                if row and field
                else f"Lost: {what} “{stood or one_line(note.row_id)}”"
            )
        case "stands in":
            return f"Stands for a lost {what} that others belong to, to be filled in: “{stood}”"
        case "filled":
            return f"To be filled in: {called}, {field}{there}"
        case "emptied":
            return f"Emptied: {called}, {field}{there}"
        case "changed":
            return f"Doubtful: {called}, {field}{there}"
        case "remembered":
            return f"Back from what undo remembers: {called}"
