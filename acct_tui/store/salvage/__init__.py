"""Reading what SQLite refuses: the rows of a damaged book, page by page, brought into a new one."""
