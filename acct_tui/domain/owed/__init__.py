"""What is owed by whom: the ledger, what presses, the letters that remind of it, how promises were kept."""
