"""The book: every table in it, each a key away from its rows."""
