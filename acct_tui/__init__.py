"""A dashboard that tells an account manager whom to call next, and why."""

__version__ = "0.1.0"
