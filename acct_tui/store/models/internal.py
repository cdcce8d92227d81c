"""What a book keeps for itself: the actions done, the rows they changed, what to search, and unknown tables."""

from peewee import AutoField, ForeignKeyField, IntegerField, TextField

from acct_tui.store.fields import Count, Flag, Instant, Text
from acct_tui.store.models.base import Strict


class Extra(Strict):
    """A whole `x_` table of another program, kept as JSON text."""

    name = Text(required=True, primary_key=True)
    value = Text(required=True)


class Action(Strict):
    """One write in the user's words; the undone ones are the newest, until a new write drops them.

    It knows the draft that it saved, if there was one.
    """

    id = AutoField()
    at = Instant(required=True)
    words = Text(required=True)
    undone = Flag(required=True, default=False)
    draft = Text()


class History(Strict):
    """One row that an action changed, before and after, as SQL literals joined by char(31); no image: no row."""

    id = AutoField()
    action_id = ForeignKeyField(Action, on_delete="CASCADE", lazy_load=False, backref="+")
    table_name = TextField()
    row_id = TextField()
    before = TextField(null=True)
    after = TextField(null=True)


class Passage(Strict):
    """What was said in one row, as it is searched; a greater id is of a later moment."""

    id = AutoField()
    table_name = TextField()
    row_id = TextField()
    words = TextField()

    class Meta:
        """A row has one passage."""

        indexes = ((("table_name", "row_id"), True),)


class Journal(Strict):
    """The one row that tells the triggers which action is being written; none: nothing is noted."""

    id = Count(1, 1, required=True)
    action_id = IntegerField(null=True)
