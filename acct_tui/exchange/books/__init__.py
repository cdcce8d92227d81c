"""The book's own JSON."""
