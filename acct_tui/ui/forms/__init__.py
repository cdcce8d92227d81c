"""Forms made from the schema: one field a column, with the words of a person in it."""
