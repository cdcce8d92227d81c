"""What a service will not do, in one line that says what to do instead."""


class Refused(Exception):
    """An order that cannot be carried out; nothing was changed."""


class SettledMeanwhile(Refused):
    """Somebody else has dealt with it since it was shown."""
