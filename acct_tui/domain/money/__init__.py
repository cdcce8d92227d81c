"""Invoices: how late they are, what reminds of them, what is disputed, what of a fee is used."""
