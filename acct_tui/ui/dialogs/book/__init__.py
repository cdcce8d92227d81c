"""Dialogs about the book as a whole: rows, files, finding, backups, what was left unsaved."""
