"""How each client has talked with us for two years: how often, at what hours, who calls, about what."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habit:
    """A client's manner: hours at home, how often we call first, usual gap in working days, words of their trade.

    `silences` are long gaps, newest first, in working days with who ended them; one comes after every fourth talk.
    """

    things: tuple[str, ...]
    hours: tuple[int, int] = (9, 17)
    ours_percent: int = 82
    gap: tuple[int, int] = (3, 7)
    silences: tuple[tuple[int, str], ...] = ()
    channel: str = "phone"


THEY, WE = "client", "us"

HABITS = {
    "volga": Habit(
        ("the dealer map", "winter tyres", "the size search", "the workshop page", "the rim pictures"),
        hours=(9, 15),
        silences=((9, WE), (11, THEY), (10, THEY), (9, WE), (12, THEY), (9, THEY)),
    ),
    "kranz": Habit(("the price rules", "the spindle page", "the French texts", "the data sheets"), hours=(9, 12)),
    "mira": Habit(("the coats", "the cover", "the size chart", "the fitting room film"), ours_percent=78),
    "nordbau": Habit(("the crane pictures", "the job ads", "the project map", "the timber houses"), hours=(8, 10)),
    "osk": Habit(("the grill film", "the smoke idea", "the stone tops", "the spring offer"), channel="video"),
    "beagle": Habit(("dog coats", "the puppy guide", "the vet column", "the gift cards"), hours=(9, 10)),
    "kumo": Habit(("the sencha page", "the gift boxes", "the shipping table", "the tea map"), hours=(9, 10)),
    "ganges": Habit(
        ("the weavers' page", "the reds", "the festival range", "the size of the pictures"),
        hours=(9, 13),
        ours_percent=76,
        gap=(4, 8),
        silences=((17, THEY), (16, THEY), (18, WE), (16, THEY), (17, THEY), (19, WE), (16, THEY), (17, THEY), (18, WE)),
    ),
    "lume": Habit(("house three", "the breakfast page", "the calendar", "the terrace pictures"), (19, 20), 48),
    "eule": Habit(("the cake page", "the opening hours", "the owl", "the brunch menu"), hours=(8, 10), gap=(5, 10)),
    "alpenhof": Habit(("the room pictures", "the ski pass", "the sauna page", "the family offer"), gap=(5, 10)),
    "roy": Habit(("the chapel", "the plates", "the ochre", "the list of saints"), hours=(10, 12), ours_percent=88),
    "bayside": Habit(("the donor list", "the gift form", "the board report", "the thank-you page"), hours=(15, 18)),
    "stroymir": Habit(("house two", "the floor plans", "the river view", "the price list"), hours=(9, 14)),
}
