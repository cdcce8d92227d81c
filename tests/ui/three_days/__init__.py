"""The chapters of three days, each by keys alone, from what the one before it left."""
