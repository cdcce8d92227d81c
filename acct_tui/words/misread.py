"""What a person typed and nobody can read."""


class Misread(ValueError):
    """Words that mean nothing here: what is `wrong` with them, as what they were `read`, and what to type instead.

    The message says all of it; a line that has room for little says only what is wrong.
    """

    def __init__(self, wrong: str, instead: str = "", read: str = "") -> None:
        said = f"{wrong}: {read}" if read else wrong
        super().__init__(f"{said}{'; ' if read else ': '}{instead}." if instead else f"{said}.")
        self.wrong, self.read = wrong, read
