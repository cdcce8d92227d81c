"""What rules read and find: snapshots of the book, the desk, findings, and what all of them share."""
