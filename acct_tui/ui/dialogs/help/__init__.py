"""Keys and numbers, explained."""
