"""A call while it lasts, and how it ended."""
