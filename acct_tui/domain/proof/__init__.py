"""Evidence: what is claimed, by which facts."""
