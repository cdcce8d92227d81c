"""Address books."""
