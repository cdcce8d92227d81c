"""Lines of a note that say something: who owes what, tags, objections, names."""
