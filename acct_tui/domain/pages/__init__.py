"""What pages and cards show beside the rules' own facts, as written; each module is a side of a project."""
