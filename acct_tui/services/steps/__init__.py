"""What actions are made of: each writes its part through the writer of an open action."""
