"""Dialogs about calls: who called, when next, why, until when not."""
