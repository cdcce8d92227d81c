"""Finished rows in words and ink: the card, why a client stands where it stands, the summary."""
