"""A small file of every kind that an import can take: what tests claim of all kinds they test over these.

Each kind of row stands once in English, which is dressed as programs dress it, and once in Russian.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from acct_tui.exchange.books.book_json import FORMAT
from acct_tui.services.demo import demo_rows
from acct_tui.store.schema import BY_NAME, TABLES
from tests.exchange.sheets.xlsx import rows, workbook

Files = dict[str, str | bytes]


@dataclass(frozen=True)
class Sample:
    """Files of one import, which lines of each file or sheet are rows and of which table, and whose they are."""

    files: Files
    lines: Mapping[str, tuple[str, range]]
    client: str | None = None


ENGLISH: Final = {
    "clients": "Company,Country,Industry,Phone,Website,Currency,Notes\n"
    "Volga Tyres,Russia,tyres,+7 495 1,volga.example,RUB,likes numbers\nKranz,Germany,medical,,,,\n,Austria,,,,,\n",
    "contacts": "First name,Last name,Company,Email,Mobile,Job title,Birthday\n"
    "Anna,Orlova,Volga Tyres,anna@volga.example,+7 916 1,Head,1980-03-22\nBen,Osk,Kranz,,,,29 Feb\nCy,,,,,,\n",
    "projects": "Deal name,Company,Contact,Deal stage,Amount,Currency,Close date,Next step\n"
    "Shop,Volga Tyres,Anna Orlova,Proposal,1 234.50,EUR,2026-12-18,call\nSite,Kranz,,Won,900,,2026-10-01,\n"
    "Film,Kranz,,Lost,900,,2026-10-01,\nNobody's,,,Won,1,,,\n",
    "invoices": "Invoice no,Client,Invoice date,Due date,Total,Currency,Amount paid,Payment date,Status\n"
    "1042,Volga Tyres,2026-10-05,2026-11-04,4200.00,EUR,,,Sent\n1043,Kranz,2026-10-06,2026-11-05,100,EUR,40,"
    "2026-11-01,Partially paid\n1044,Kranz,2026-10-06,2026-11-05,100,EUR,,,Void\n1045,Kranz,,,100,,,,\n",
    "calls": "Date,Client,Contact,Channel,Direction,Outcome,Duration,Notes\n"
    "2026-11-20 10:00,Volga Tyres,Anna Orlova,call,inbound,connected,00:12:30,Banner before the fair\n"
    "2026-11-20 11:00,Kranz,,call,outgoing,left voicemail,,\n,Kranz,,call,,,,when?\n",
    "tasks": "Subject,Date,Status,Type,Account,Contact\n"
    "Send the offer,2026-11-19,Completed,Task,Volga Tyres,Anna Orlova\nLetter,2026-11-18,Completed,Email,Kranz,\n"
    "Call again,2026-11-30,Not started,Call,Kranz,\n",
    "one sheet": "Client,Contact,Phone,Project,Budget,Deadline,Status,Last contact,Notes\n"
    "Volga Tyres,Anna Orlova,+7 916 1,Shop,1200,2026-12-18,in progress,2026-11-10,calls early\n"
    "Kranz,Ben Osk,,Site,500,2027-01-29,not started,,\n",
}
RUSSIAN: Final = {
    "clients": "Компания;Страна;Отрасль;Телефон;Сайт;Примечания\nЗавод;Россия;шины;+7 495 1;z.example;любит числа\n",
    "contacts": "Имя;Фамилия;Компания;Эл. почта;Мобильный;Должность;Дата рождения\n"
    "Ирина;Котова;Завод;i@z.example;+7 916 1;Директор;22.03.1980\n",
    "projects": "Название сделки;Компания;Контакт;Стадия сделки;Сумма;Валюта;Дата закрытия\n"
    "Сайт;Завод;Ирина Котова;В работе;450 000,00;RUB;25.12.2026\nЛоготип;Завод;;Сделка провалена;15000;RUB;1.10.2026\n",
    "invoices": "Номер счёта;Клиент;Дата счёта;Срок оплаты;Сумма;Валюта;Оплачено;Состояние оплаты\n"
    "17;Завод;05.10.2026;20.10.2026;150 000,00;RUB;50 000,00;Частично оплачен\n",
    "calls": "Дата;Клиент;Контакт;Тип;Направление;Длительность;Комментарий\n"
    "20.11.2026 10:00;Завод;Ирина Котова;Звонок;входящий;00:12:30;Ждёт смету\n",
    "tasks": "Дата;Клиент;Тип;Тема\n19.11.2026;Завод;Задача;Отправить смету\n",
    "one sheet": "Клиент;Контакт;Телефон;Проект;Бюджет;Срок;Статус;Последний контакт\n"
    "Завод;Ирина Котова;+7 916 1;Сайт;150 000 руб.;15.12.2026;в работе;18.11.2026\n",
}
ABOUT: Final = {"calls": "interactions", "tasks": "interactions", "one sheet": "projects"}
"""What the lines of a kind are about, where it is not called so."""


def _spreadsheet(text: str) -> bytes:
    return workbook({"Sheet1": rows(*(line.split(",") for line in text.splitlines()))})


def _objects(text: str) -> bytes:
    headings, *lines = (line.split(",") for line in text.splitlines() or [""])
    listed = [json.dumps(dict(zip(headings, line, strict=False)), ensure_ascii=False) for line in lines]
    return ("[\n" + ",\n".join(listed) + "\n]\n").encode()


DRESSES: Final[Mapping[str, tuple[str, Callable[[str], bytes]]]] = {
    "commas": ("csv", str.encode),
    "semicolons": ("csv", lambda text: "\ufeff".encode() + text.replace(",", ";").replace("\n", "\r\n").encode()),
    "tabs in UTF-16": ("txt", lambda text: text.replace(",", "\t").encode("utf-16")),
    "strokes": ("csv", lambda text: text.replace(",", "|").encode()),
    "told": ("csv", lambda text: f"sep=;\n{text.replace(',', ';')}".encode()),
    "xlsx": ("xlsx", _spreadsheet),
    "objects": ("json", _objects),
}


def card(*lines: str, version: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


CARDS: Final = {
    "2.1": card("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg", "ORG:Kranz;Sales", "TEL;CELL:+49 1",
                "NOTE;QUOTED-PRINTABLE:first=0D=0A=", "second", version="2.1"),
    "3.0": card("N:Orlova;Anna;;;", "FN:Anna Orlova", "ORG:Volga Tyres", "EMAIL;type=WORK:anna@volga.example",
                "ADR;type=WORK:;;Street 4;Volgograd;;400000;Russia", "BDAY:1980-03-22", version="3.0"),
    "4.0": card("FN:Simon P", "ORG:Viagenie", "BDAY:--0203", "TEL;VALUE=uri:tel:+1-418-656-9254", "LANG:fr",
                "TZ:America/Toronto", version="4.0"),
    "of a company": card("FN:Kranz", "KIND:org", "TEL:+49 30 1", version="4.0"),
    "in an address book": f"BEGIN:VADDRESSBOOK\r\n{card('FN:Bo Ek', 'ORG:Lund', 'AGENT:', version='3.0')}"
    "END:VADDRESSBOOK\r\n",
}  # fmt: skip
VOLGA: Final = {"id": "volga", "name": "Volga", "time_zone": "Europe/Volgograd", "country": "RU", "currency": "RUB"}
ANNA: Final = {"id": "anna", "client_id": "volga", "name": "Anna Orlova"}
CALL: Final = {"client_id": "volga", "at": "2026-11-20T10:00:00Z", "channel": "phone", "kind": "attempt"}
TOGETHER: Final[Files] = {
    "Opportunity.csv": "Id,AccountId,Name,StageName,Amount,CloseDate\n6A,1A,Shop,Negotiation,5000,2026-12-31\n",
    "Contact.csv": "Id,AccountId,LastName,FirstName,Email\n3A,1A,Orlova,Anna,anna@volga.example\n",
    "Account.csv": "Id,Name,BillingCountry,BillingCity\n1A,Volga Tyres,United States,Portland\n",
}
PEOPLE: Final = "First name,Last name,Phone\nAna,Rey,+34 1\nBo,Ek,+46 1\n"


def _one_of_each() -> dict[str, list[dict[str, object]]]:
    """A row of every table, with those that it refers to."""
    demo = demo_rows()
    kept: dict[str, dict[str, dict[str, object]]] = {table.name: {} for table in TABLES}

    def keep(table: str, row: dict[str, object]) -> None:
        if kept[table].setdefault(str(row["id"]), row) is row:
            for column in BY_NAME[table].references:
                rest = (other for other in demo[str(column.refers_to)] if other["id"] == row[column.name])
                for other in rest:
                    keep(str(column.refers_to), other)

    for table in TABLES:
        keep(table.name, demo[table.name][0])
    return {table: list(rows_by_id.values()) for table, rows_by_id in kept.items()}


BOOKS: Final[Mapping[str, Mapping[str, Any]]] = {
    "small": {"clients": [VOLGA], "contacts": [ANNA], "interactions": [CALL], "x_audit": [1]},
    "whole": _one_of_each(),
}


def _rows_of(kind: str, text: str, first: int = 2) -> tuple[str, range]:
    return ABOUT.get(kind, kind), range(first, first + text.count("\n") - 1)


def _sheets() -> Iterator[tuple[str, Sample]]:
    for kind, text in ENGLISH.items():
        for dress, (ending, dressed) in DRESSES.items():
            name = f"a.{ending}"
            lines = _rows_of(kind, text, 3 if dress == "told" else 2)
            yield f"{kind}, {dress}", Sample({name: dressed(text)}, {name: lines})
    for kind, text in RUSSIAN.items():
        yield f"{kind}, Russian", Sample({"a.csv": text.encode("cp1251")}, {"a.csv": _rows_of(kind, text)})


def _others() -> Iterator[tuple[str, Sample]]:
    for version, text in CARDS.items():
        first = 2 if version == "in an address book" else 1
        about = "clients" if version == "of a company" else "contacts"
        yield f"card {version}", Sample({"a.vcf": text}, {"a.vcf": (about, range(first, first + 1))})
    for size, tables in BOOKS.items():
        yield f"{size} book", Sample({"b.json": json.dumps({"format": FORMAT, **tables}, indent=1)}, {})
    tables_of = {"Opportunity.csv": "projects", "Contact.csv": "contacts", "Account.csv": "clients"}
    yield "files of one program", Sample(TOGETHER, {name: (table, range(2, 3)) for name, table in tables_of.items()})
    kinds = {kind: text for kind, text in ENGLISH.items() if kind != "one sheet"}
    sheets = {kind: rows(*(line.split(",") for line in text.splitlines())) for kind, text in kinds.items()}
    lines = {f"w.xlsx/{kind}": _rows_of(kind, text) for kind, text in kinds.items()}
    yield "sheets of one workbook", Sample({"w.xlsx": workbook(sheets)}, lines)
    yield "people themselves", Sample({"p.csv": PEOPLE}, {"p.csv": ("contacts", range(2, 4))}, "=name")
    alone = "".join(card(f"FN:{name}", "TEL:+34 1", version="3.0") for name in ("Ana Rey", "Bo Ek"))
    yield "cards of people themselves", Sample({"p.vcf": alone}, {"p.vcf": ("contacts", range(1, 7, 5))}, "=name")
    touched = "Date,Note\n2026-11-20,x\n"
    yield "calls of one client", Sample({"c.csv": touched}, {"c.csv": ("interactions", range(2, 3))}, "Volga")


SAMPLES: Final[Mapping[str, Sample]] = {**dict(_sheets()), **dict(_others())}
