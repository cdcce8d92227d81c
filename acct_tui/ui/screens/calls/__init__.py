"""The call queue: whom to call now, later, and whose turn it is."""
