"""The people at the clients: how to reach them, when they like to talk, and what one knows about them."""

from datetime import timedelta

from acct_tui.services.demo.moments import Moments
from acct_tui.services.demo.pages import Pages

CONTACTS: tuple[tuple[str, str, str, str, str, str, str, str], ...] = (
    # client-key, name, role, phone, language, style, preferred channel, may know
    ("volga-anna", "Anna Orlova", "decision_maker", "+7 8442 550 110", "en", "short, numbers first", "phone", "all"),
    ("volga-irina", "Irina Belova", "finance", "+7 8442 550 114", "ru", "polite, exact", "email", "invoices only"),
    ("kranz-kim", "Kim Brunner", "decision_maker", "+41 44 555 01 40", "de", "brisk, friendly", "phone", "all"),
    ("kranz-urs", "Urs Keller", "technical", "+41 44 555 01 43", "de", "wants details", "email", "no prices"),
    ("kranz-lea", "Léa Favre", "finance", "+41 44 555 01 45", "fr", "formal", "email", "invoices only"),
    ("mira-ola", "Ola Nowak", "decision_maker", "+48 22 555 01 20", "en", "warm, direct", "phone", "all"),
    ("mira-zofia", "Zofia Wójcik", "finance", "+48 22 555 01 24", "pl", "brief", "email", "invoices only"),
    ("nordbau-jens", "Jens Petersen", "decision_maker", "+49 40 66969 210", "de", "plain, no slides", "phone", "all"),
    ("nordbau-heike", "Heike Brandt", "day_to_day", "+49 40 66969 214", "de", "thorough", "email", "no margins"),
    ("nordbau-ute", "Ute Möller", "finance", "+49 40 66969 218", "de", "by the book", "email", "invoices only"),
    ("osk-asa", "Åsa Öberg", "decision_maker", "+46 8 465 004 12", "en", "calm, visual", "video", "all"),
    ("osk-nils", "Nils Ek", "finance", "+46 8 465 004 16", "en", "brief", "email", "invoices only"),
    ("beagle-ruth", "Ruth Harding", "decision_maker", "+44 20 7946 0331", "en", "chatty, then fast", "phone", "all"),
    ("kumo-haruka", "Haruka Mori", "day_to_day", "+81 3 5550 0123", "en", "written first", "email", "no margins"),
    ("kumo-kenji", "Kenji Ōta", "decision_maker", "+81 3 5550 0120", "ja", "formal, patient", "video", "all"),
    ("ganges-priya", "Priya Sen", "decision_maker", "+91 33 5550 0142", "en", "quick, many ideas", "phone", "all"),
    ("ganges-arun", "Arun Das", "finance", "+91 33 5550 0148", "en", "polite", "email", "invoices only"),
    ("lume-rui", "Rui Falcão", "decision_maker", "+351 21 555 0130", "en", "talks while walking", "phone", "all"),
    ("gruenwerk-bjoern", "Björn Adler", "decision_maker", "+49 89 99998 310", "de", "facts, no hurry", "email", "all"),
    ("gruenwerk-mei", "Mei Lindner", "finance", "+49 89 99998 314", "de", "friendly", "email", "invoices only"),
    ("eule-klara", "Klara Voss", "decision_maker", "+49 341 555 0150", "de", "between two guests", "phone", "all"),
    ("alpenhof-sepp", "Sepp Hofer", "decision_maker", "+43 5412 555 16", "de", "hearty", "phone", "all"),
    ("roy-etienne", "Étienne Roy", "decision_maker", "+33 1 99 00 41 17", "fr", "courteous, long", "phone", "all"),
    ("roy-manon", "Manon Petit", "finance", "+33 1 99 00 41 19", "fr", "brief", "email", "invoices only"),
    ("bayside-grace", "Grace Kim", "champion", "+1 212 555 0143", "en", "upbeat, prepared", "video", "no margins"),
    ("bayside-walt", "Walt Greene", "decision_maker", "+1 415 555 0171", "en", "one page only", "email", "all"),
    ("bayside-dana", "Dana Ortiz", "finance", "+1 212 555 0149", "en", "exact", "email", "invoices only"),
    ("stroymir-viktor", "Viktor Lapin", "decision_maker", "+7 846 555 01 60", "en", "gruff, fair", "phone", "all"),
    ("stroymir-nina", "Nina Gromova", "day_to_day", "+7 846 555 01 63", "en", "careful", "chat", "no prices"),
)

ELSEWHERE = {"bayside-walt": "America/Los_Angeles"}
BIRTHDAYS = {
    "volga-anna": "1984-03-14",
    "kranz-kim": "1979-08-02",
    "mira-ola": "1990-05-27",
    "nordbau-jens": "1968-01-30",
    "beagle-ruth": "1961-06-11",
    "lume-rui": "1975-09-19",
    "roy-etienne": "1958-04-23",
    "bayside-grace": "1988-07-08",
}

MONDAY_TO_FRIDAY = range(5)
WINDOWS: tuple[tuple[str, int | None, str, str, str], ...] = (
    # client-key, weekday or every day, from, to (their own clock), kind
    *(("kranz-kim", day, "08:00", "12:00", "preferred") for day in MONDAY_TO_FRIDAY),
    *(("mira-ola", day, "08:30", "17:00", "preferred") for day in MONDAY_TO_FRIDAY),
    *(("nordbau-jens", day, "07:00", "10:00", "preferred") for day in MONDAY_TO_FRIDAY),
    ("nordbau-jens", 4, "09:00", "10:00", "avoid"),
    *(("osk-asa", day, "08:30", "16:30", "preferred") for day in MONDAY_TO_FRIDAY),
    *(("beagle-ruth", day, "07:30", "09:00", "preferred") for day in MONDAY_TO_FRIDAY),
    ("kumo-haruka", None, "12:00", "13:00", "avoid"),
    ("lume-rui", None, "18:00", "20:00", "preferred"),
    *(("gruenwerk-bjoern", day, "08:30", "11:30", "preferred") for day in MONDAY_TO_FRIDAY),
    *(("eule-klara", day, "08:00", "11:00", "preferred") for day in MONDAY_TO_FRIDAY),
    ("eule-klara", None, "11:30", "13:30", "avoid"),
    ("alpenhof-sepp", None, "07:30", "09:30", "preferred"),
    ("volga-anna", 0, "14:00", "15:30", "avoid"),
)

FACTS: tuple[tuple[str, str, str, int, str, int | None], ...] = (
    # client-key, kind, text, learned so many weeks ago, from what, last used so many weeks ago
    ("volga-anna", "pets", "Breeds beagles; puppy show on Saturday.", 2, "call", None),
    ("volga-anna", "work", "Started in the tyre workshop, hates being told what a rim is.", 80, "call", None),
    ("kranz-kim", "travel", "Takes the 17:02 train home; never call after 16:45.", 66, "call", 9),
    ("kranz-urs", "hobby", "Builds model railways, scale H0.", 51, "trade fair", 20),
    ("mira-ola", "family", "Son started school in September.", 11, "call", 5),
    ("nordbau-jens", "hobby", "Sails a 1962 wooden folkboat.", 88, "call", 14),
    ("osk-asa", "hobby", "Picks chanterelles, knows the places, tells nobody.", 9, "call", None),
    ("beagle-ruth", "pets", "Two beagles in the shop, Pip and Custard.", 58, "visit", 4),
    ("kumo-haruka", "food", "Sent us the spring sencha; thank her when the new one comes.", 30, "parcel", 28),
    ("ganges-priya", "travel", "In Varanasi with the weavers until mid November.", 3, "call", None),
    ("lume-rui", "pets", "Walks his dog Bolota from six to eight and likes to talk then.", 62, "call", 1),
    ("gruenwerk-bjoern", "health", "Runs before work, no sugar, no coffee meetings.", 2, "kick-off", 1),
    ("eule-klara", "name", 'The café is named after her grandmother\'s clock, "the owl".', 49, "call", 30),
    ("alpenhof-sepp", "hobby", "Judges the curling club on Thursdays.", 87, "call", 40),
    ("roy-etienne", "interest", "Studies medieval frescoes; writing about the chapel of Saint-Chef.", 75, "call", 2),
    ("bayside-grace", "hobby", "Trains for the spring half-marathon.", 18, "call", 5),
    ("stroymir-viktor", "hobby", "Keen on hunting; out of reach on the first weekend of December.", 60, "call", 3),
)


def enter(pages: Pages, when: Moments) -> None:
    """Write the contacts with their call windows and facts."""
    for key, name, role, phone, language, style, channel, may_know in CONTACTS:
        client, person = key.split("-")
        pages.write(
            "contacts",
            f"contact-{key}",
            client_id=f"client-{client}",
            name=name,
            role=role,
            phone=phone,
            email=f"{person}@{client}.example",
            preferred_channel=channel,
            language=language,
            style=style,
            may_know=may_know,
            time_zone=ELSEWHERE.get(key),
            birthday=BIRTHDAYS.get(key),
        )
    for key, weekday, starts, ends, kind in WINDOWS:
        span = {"weekday": weekday, "starts": starts, "ends": ends}
        pages.add("call_windows", key, contact_id=f"contact-{key}", **span, kind=kind)
    for key, kind, text, learned, source, used in FACTS:
        pages.add(
            "facts",
            key,
            contact_id=f"contact-{key}",
            kind=kind,
            text=text,
            learned_on=(when.weeks(-learned) + timedelta(days=1)).isoformat(),
            source=source,
            last_used_on=None if used is None else (when.weeks(-used) + timedelta(days=2)).isoformat(),
        )
