"""What became of each row of a damaged book, in words that name it."""

import pytest

from acct_tui.services.salvaged import notes_in_words
from acct_tui.store.salvage.mended import Note
from acct_tui.store.salvage.rescue import Salvaged

ROWS = {"clients": {"volga": {"id": "volga", "name": "Volga\nTyres"}}, "interactions": {}}


@pytest.mark.parametrize(
    ("note", "words"),
    [
        (Note("interactions", "i1", "lost", stood="agreed the\nbanner"), "Lost: talk “agreed the banner”"),
        (Note("interactions", "i1", "lost"), "Lost: talk “i1”"),
        (Note("clients", "volga", "lost", "extras", "["), "Lost: client “Volga”, extras, there stood “[”"),
        (
            Note("clients", "volga", "stands in", stood="(lost) volga"),
            "Stands for a lost client that others belong to, to be filled in: “(lost) volga”",
        ),
        (Note("clients", "volga", "filled", "time_zone", "Nowhere"), "To be filled in: client “Volga”, time zone,"
         " there stood “Nowhere”"),
        (Note("clients", "volga", "emptied", "contact_id", "\x1b[31m"), "Emptied: client “Volga”, contact,"
         " there stood “[31m”"),
        (Note("clients", "volga", "changed", "name", "Vol\ufffd"), "Doubtful: client “Volga”, name,"
         " there stood “Vol\ufffd”"),
        (Note("clients", "volga", "remembered"), "Back from what undo remembers: client “Volga”"),
    ],
)  # fmt: skip
def test_a_note_names_its_row_and_what_stood_there(note: Note, words: str) -> None:
    assert notes_in_words(Salvaged({}, {}, [note], ROWS, False, False)) == [words]


def test_what_is_lost_comes_first() -> None:
    notes = [Note("clients", "volga", "remembered"), Note("clients", "osk", "lost", stood="osk")]
    assert notes_in_words(Salvaged({}, {}, notes, ROWS, False, False))[0] == "Lost: client “osk”"
