"""A dashboard that tells an account manager whom to call next, and why."""
