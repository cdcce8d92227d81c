"""What to ask where a sheet does not say what its rows need: which column is it? The likeliest one is offered."""

from collections.abc import Mapping, Sequence
from shlex import quote
from typing import Final, NamedTuple

from acct_tui.domain.time.dayforms import quoted
from acct_tui.exchange.sheets.about import given, lacking
from acct_tui.exchange.sheets.headings import Meaning, Target, meaning
from acct_tui.exchange.sheets.looks import Look, look_of
from acct_tui.exchange.sheets.spelling import respelled
from acct_tui.exchange.sheets.synonyms import KEYS
from acct_tui.exchange.sheets.wording import language_of, parts
from acct_tui.services.nouns import noun
from acct_tui.words.safe import key_of

Columns = Mapping[str, Sequence[str]]
"""The cells of columns by their headings."""

CLIENT: Final = Target("clients", "name")
_LOOKS: Final[Mapping[Target, Mapping[Look, int]]] = {
    CLIENT: {Look.COMPANY: 3, Look.NAME: 1},
    Target("contacts", "name"): {Look.NAME: 2},
    Target("contacts", "email"): {Look.EMAIL: 3},
    Target("contacts", "phone"): {Look.PHONE: 3},
    Target("projects", "name"): {Look.NAME: 1},
    Target("invoices", "number"): {Look.NUMBER: 2},
    Target("invoices", "amount"): {Look.AMOUNT: 2},
    Target("invoices", "due_on"): {Look.DAY: 1},
    Target("interactions", "at"): {Look.DAY: 1},
}
"""How well what cells look like fits a field."""
_SPELT_SO: Final = 4
_ASKED: Final = """
question questions frage fragen pytanie otazka вопрос питання pregunta domanda pergunta vraag answer answers response
responses antwort odpowiedz odpoved ответ відповідь reponse respuesta risposta resposta antwoord
"""
_QUESTIONS: Final = frozenset(_ASKED.split())
"""Headings under which people answer whatever they were asked: a mere name there can be anything."""
_BESIDE: Final = (Target("contacts", "email"), Target("contacts", "phone"))
"""What can be told by cells alone, and is worth taking with the client."""
_CALLED: Final[Mapping[Target, str]] = {
    CLIENT: "client",
    Target("contacts", "name"): "name of the contact",
    Target("projects", "name"): "name of the project",
    Target("invoices", "number"): "number of the invoice",
    Target("invoices", "amount"): "amount",
    Target("invoices", "due_on"): "due date",
    Target("interactions", "at"): "day of the talk",
    Target("interactions", "note"): "note of the talk",
}
_WORDS: Final = {
    "name": "a name",
    "number": "a number",
    **dict.fromkeys(("amount", "left", "fee", "fee_used"), "an amount"),
    "due_on": "a due date",
    "close_on": "a closing day",
    "started_on": "a start",
    "issued_on": "a day",
    "at": "a day",
    "clock": "a time",
    **dict.fromkeys(("status", "state", "is_done"), "a status"),
    "is_off": "a word on whether it was canceled",
    "is_answered": "a word on whether it was answered",
    **dict.fromkeys(("minutes", "seconds", "milliseconds"), "a duration"),
    "phone": "a phone number",
    "email": "an e-mail address",
    "is_company": "a type",
    "industry": "an industry",
    "disposition": "an outcome",
    "started_by": "a direction",
    **dict.fromkeys(("note", "notes", "status_note"), "notes"),
}
_OF_PEOPLE: Final = ("clients", "contacts")
_READINGS: Final = 2
_SHOWN: Final = 3


class Question(NamedTuple):
    """What to ask in words, and the option that gives the likeliest answer, if there is one."""

    words: str
    offer: str = ""


class _Reading(NamedTuple):
    """What a row could be: the fields of it that there are, and the one that it needs."""

    table: str
    fields: Sequence[str]
    needs: Target


def likeliest(columns: Columns, target: Target) -> str:
    """The heading of the column that gives a field, by how it is spelt, then by what its cells look like."""
    fits = _fits(columns, target)
    return max(fits, key=lambda heading: fits[heading], default="")


def which_column(columns: Columns, target: Target) -> Question | None:
    """The question for the column of a field that no row of a sheet has; None where no column looks like it."""
    heading = likeliest(columns, target)
    if not heading:
        return None
    asked = _asked(target, {target: heading})
    return asked._replace(words=f"{asked.words} (or one for all: --client NAME)") if target == CLIENT else asked


def whom(columns: Columns, target: Target = CLIENT) -> Question | None:
    """The question for the names in a sheet that has no known ones, with how its cells tell to reach them."""
    heading = likeliest(columns, target)
    language = language_of(columns)
    others = {name: cells for name, cells in columns.items() if name != heading and not meaning(name, language).targets}
    beside = {more: found for more in _BESIDE if (found := likeliest(others, more))}
    return _asked(target, {target: heading, **beside}) if heading else None


def which_kind(columns: Columns, found: Sequence[Meaning]) -> Question | None:
    """The question for what the rows of a sheet are, whose headings fit several things and none of them wholly.

    None where they fit nothing that a row can be, or one field by which no column makes a row.
    """
    readings = _readings(found)
    if not readings:
        return None
    best = max(readings, key=lambda reading: max(_fits(columns, reading.needs).values(), default=0))
    if all(reading.table in _OF_PEOPLE for reading in readings):
        return whom(columns, best.needs)
    words = f"each row could be {' or '.join(map(_told, readings))}"
    heading = likeliest(columns, best.needs)
    if not heading:
        is_likely = len(readings[0].fields) > 1
        return Question(f"{words}: --map says which column that is") if is_likely else None
    offer = _option(heading, best.needs)
    return Question(f"{words}; perhaps {quoted(heading)} is the {_CALLED[best.needs]}: {offer}", offer)


def _asked(target: Target, answers: Mapping[Target, str]) -> Question:
    offer = " ".join(_option(heading, found) for found, heading in answers.items())
    return Question(f"which column is the {_CALLED[target]}? Perhaps {quoted(answers[target])}: {offer}", offer)


def _option(heading: str, target: Target) -> str:
    """The --map that takes a column, as a shell reads it."""
    told = f"{heading}={'.'.join(target)}"
    return f"--map {quote(told)}" if set(told) & set('"\\$`!') else f'--map "{told}"'


def _fits(columns: Columns, target: Target) -> dict[str, int]:
    """How well columns fit a field, those that do."""
    language = language_of(columns)
    found = {name: _fit(name, cells, target, language) for name, cells in columns.items() if key_of(name)}
    return {name: fit for name, fit in found.items() if fit}


def _fit(heading: str, cells: Sequence[str], target: Target, language: str) -> int:
    """How well a column fits: as it is spelt or nearly so, else as its cells look under a heading that is not known."""
    meant = meaning(heading, language).targets or meaning(respelled(heading), language).targets
    if meant:
        return _SPELT_SO if target in meant and any(cells) else 0
    look = look_of(cells)
    if look is Look.NAME and not _QUESTIONS.isdisjoint(parts(heading)):
        return 0
    return _LOOKS.get(target, {}).get(look, 0) if look else 0


def _readings(found: Sequence[Meaning]) -> list[_Reading]:
    """The nearest things that rows with these headings could be, by how many of their fields there are."""
    fields = {table: sorted(given(table, found) - {lacking(table, found)}, key=_place) for table in KEYS}
    nearest = sorted((table for table in KEYS if fields[table]), key=lambda table: -len(fields[table]))
    return [_Reading(table, fields[table], Target(table, lacking(table, found))) for table in nearest[:_READINGS]]


def _place(field: str) -> tuple[int, str]:
    """The most telling fields first."""
    return (list(_WORDS).index(field) if field in _WORDS else len(_WORDS), field)


def _told(reading: _Reading) -> str:
    has = list(dict.fromkeys(map(_worded, reading.fields)))[:_SHOWN]
    listed = " and ".join(filter(None, (", ".join(has[:-1]), has[-1])))
    article = "an" if noun(reading.table)[0] in "aeiou" else "a"
    return f"{article} {noun(reading.table)} (it has {listed}, and needs {_worded(reading.needs.field)})"


def _worded(field: str) -> str:
    return _WORDS.get(field, f"a {field.replace('_', ' ')}")
