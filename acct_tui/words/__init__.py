"""Values into words, for the screens and for the shell; pure."""
