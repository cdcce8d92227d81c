"""The running program: the app and what it holds."""
