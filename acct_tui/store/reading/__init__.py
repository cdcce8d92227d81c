"""Reading: a fixed number of indexed queries, whatever the length of the history, into the snapshots that rules read.

Every read takes the moment it is for: what happened later is unseen, what was settled later is still open.
"""

from acct_tui.store.reading.asof import AsOf
from acct_tui.store.reading.clients import client, clients, clients_at_rest, countries, everybody, talkers
from acct_tui.store.reading.talks import NEWEST, QUARTER

__all__ = ["NEWEST", "QUARTER", "AsOf", "client", "clients", "clients_at_rest", "countries", "everybody", "talkers"]
