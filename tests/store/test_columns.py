"""What a read selects follows from the fields of the snapshot that it fills."""

from dataclasses import dataclass

from acct_tui.store import models
from acct_tui.store.reading.asof import columns


@dataclass(frozen=True)
class Snapshot:
    id: str
    name: str
    zone: str
    talks: tuple[str, ...] = ()


def test_what_a_snapshot_holds_is_selected() -> None:
    model = models.Client
    sql, _ = model.select(*columns(model, Snapshot, of=model.id, zone=model.time_zone)).sql()
    chosen = sql.removeprefix("SELECT ").partition(" FROM ")[0]
    assert chosen == '"t1"."id" AS "of", "t1"."id", "t1"."name", "t1"."time_zone" AS "zone"'
