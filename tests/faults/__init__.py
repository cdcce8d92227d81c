"""What is done to the program on purpose, at every step that it takes on its disk: `python -m tests.faults`."""
