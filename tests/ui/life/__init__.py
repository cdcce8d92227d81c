"""The chapters of a project's life, each by keys alone, from what the one before it left."""
