"""The portfolio: every live project on one screen."""
