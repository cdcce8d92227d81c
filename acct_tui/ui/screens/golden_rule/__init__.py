"""The golden rule page: who called whom first."""
