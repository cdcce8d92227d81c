"""Talks: when to call whom, silence, answers, the golden rule, and the forecast of who calls first."""
