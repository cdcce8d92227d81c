"""The call queue: terms, lanes, what rests what, triage, the evening, and what is said of each."""
