"""Triage: client by client through what is owed, due, or due today."""
