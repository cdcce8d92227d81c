"""Dialogs about invoices."""
