"""The first minute: an empty book greets with three ways to begin."""
