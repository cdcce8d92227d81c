"""Words and numbers of other programs as values of the book."""
