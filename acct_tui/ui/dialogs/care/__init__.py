"""Dialogs about complaints and proof."""
