"""Tables with headings: what a column means, what a row is."""
