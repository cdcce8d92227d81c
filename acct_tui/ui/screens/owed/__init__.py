"""The ledger: who owes what."""
