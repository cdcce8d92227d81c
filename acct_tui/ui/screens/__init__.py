"""One module for each view, with its style sheet beside it."""
