"""Headings as people write them in eleven languages, and as programs dress them up."""

import pytest

from acct_tui.exchange.sheets.headings import Target, meaning
from acct_tui.exchange.sheets.lexicon import LANGUAGES
from acct_tui.exchange.sheets.wording import language_of, wording

_FIELDS = """
clients.name contacts.name contacts.first_name contacts.last_name contacts.phone contacts.phone contacts.email
clients.country clients.website clients.industry contacts.notes contacts.birthday clients.notes projects.name
projects.fee projects.currency projects.status projects.started_on projects.due_on interactions.last_at invoices.number
invoices.issued_on invoices.due_on invoices.amount interactions.minutes interactions.disposition
"""
FIELDS = _FIELDS.split()
HEADINGS = {
    "en": "Company|Contact person|First name|Last name|Phone|Mobile phone|E-mail|Country|Website|Industry|Job title|"
    "Date of birth|Notes|Project name|Budget|Currency|Status|Start date|Deadline|Date of last contact|Invoice number|"
    "Invoice date|Due date|Invoice amount|Duration|Outcome",
    "de": "Firma|Ansprechpartner|Vorname|Nachname|Telefon|Mobiltelefon|E-Mail geschäftlich|Land|Webseite|Branche|"
    "Position|Geburtsdatum|Bemerkungen|Projektname|Auftragswert|Währung|Status|Projektbeginn|Frist|Letzter Kontakt|"
    "Rechnungsnummer|Rechnungsdatum|Fälligkeitsdatum|Rechnungsbetrag|Dauer|Ergebnis",
    "pl": "Nazwa firmy|Osoba kontaktowa|Imię|Nazwisko|Telefon|Telefon komórkowy|E-mail|Kraj|Strona www|Branża|"
    "Stanowisko|Data urodzenia|Uwagi|Nazwa projektu|Wartość|Waluta|Status|Data rozpoczęcia|Termin|Ostatni kontakt|"
    "Numer faktury|Data wystawienia faktury|Termin płatności|Kwota faktury|Czas trwania|Wynik",
    "cs": "Název firmy|Kontaktní osoba|Jméno|Příjmení|Telefon|Mobil|E-mail|Země|Webové stránky|Obor|Pozice|"
    "Datum narození|Poznámky|Název projektu|Hodnota|Měna|Stav|Datum zahájení|Termín|Poslední kontakt|Číslo faktury|"
    "Datum vystavení|Datum splatnosti|Částka faktury|Délka|Výsledek",
    "ru": "Компания|Контактное лицо|Имя|Фамилия|Телефон|Мобильный телефон|Эл. почта|Страна|Сайт|Отрасль|Должность|"
    "Дата рождения|Примечания|Название проекта|Сумма сделки|Валюта|Статус|Дата начала|Срок|Последний контакт|"
    "Номер счёта|Дата счёта|Срок оплаты|Сумма счёта|Длительность|Результат",
    "uk": "Компанія|Контактна особа|Ім'я|Прізвище|Телефон|Мобільний телефон|Ел. пошта|Країна|Сайт|Галузь|Посада|"
    "Дата народження|Примітки|Назва проєкту|Сума угоди|Валюта|Статус|Дата початку|Термін|Останній контакт|"
    "Номер рахунку|Дата рахунку|Термін оплати|Сума рахунку|Тривалість|Результат",
    "fr": "Société|Contact|Prénom|Nom de famille|Téléphone|Téléphone portable|E-mail|Pays|Site web|Secteur|Poste|"
    "Date de naissance|Remarques|Nom du projet|Montant|Devise|Statut|Date de début|Date limite|Dernier contact|"
    "Numéro de facture|Date de la facture|Date d'échéance|Montant de la facture|Durée|Résultat",
    "es": "Nombre de la empresa|Persona de contacto|Primer nombre|Apellidos|Teléfono|Teléfono móvil|"
    "Correo electrónico|País|Sitio web|Sector|Cargo|Fecha de nacimiento|Observaciones|Nombre del proyecto|Importe|"
    "Moneda|Estado|Fecha de inicio|Fecha límite|Último contacto|Número de factura|Fecha de la factura|"
    "Fecha de vencimiento|Importe de la factura|Duración|Resultado",
    "it": "Ragione sociale|Referente|Nome di battesimo|Cognome|Telefono|Cellulare|E-mail|Paese|Sito web|Settore|Ruolo|"
    "Data di nascita|Note|Nome del progetto|Importo|Valuta|Stato|Data di inizio|Termine|Ultimo contatto|"
    "Numero fattura|Data fattura|Data di scadenza|Importo fattura|Durata|Esito",
    "pt": "Empresa|Pessoa de contato|Primeiro nome|Sobrenome|Telefone|Celular|E-mail|País|Site|Setor|Cargo|"
    "Data de nascimento|Observações|Nome do projeto|Valor|Moeda|Situação|Data de início|Prazo|Último contato|"
    "Número da fatura|Data da fatura|Data de vencimento|Valor da fatura|Duração|Resultado",
    "nl": "Bedrijfsnaam|Contactpersoon|Voornaam|Achternaam|Telefoonnummer|Mobiel nummer|E-mailadres|Land|Website|"
    "Branche|Functie|Geboortedatum|Opmerkingen|Projectnaam|Bedrag|Valuta|Status|Startdatum|Deadline|Laatste contact|"
    "Factuurnummer|Factuurdatum|Vervaldatum|Factuurbedrag|Duur|Resultaat",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_a_language_are_understood(language: str) -> None:
    headings = HEADINGS[language].split("|")
    assert language_of(headings) == language
    missed = [
        (heading, field, meaning(heading, language))
        for heading, field in zip(headings, FIELDS, strict=True)
        if Target(*field.split(".")) not in meaning(heading, language).targets
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        *[
            ("Amount (EUR)", "invoices.amount"),
            ("Subject*", "interactions.note"),
            ("Phone 1 - Value", "contacts.phone"),
        ],
        *[("Deal - Organization", "clients.name"), ("Organization - Name*", "clients.name")],
        *[("Activity - Contact person", "contacts.name"), ("Note - Content*", "contacts.notes")],
        *[("BillingCountry", "clients.country"), ("StageName", "projects.stage"), ("CloseDate", "projects.close_on")],
        *[("AccountId", "clients.number"), ("Associated Company IDs (Primary)", "clients.number")],
        *[
            ("Mobile No", "contacts.phone"),
            ("Email Id", "contacts.email"),
            ("Last Activity Time", "interactions.last_at"),
        ],
        *[("Call duration (milliseconds)", "interactions.milliseconds"), ("InvoiceAmountDue", "invoices.left")],
        *[("InvoiceAmountPaid", "payments.amount"), ("Invoice #", "invoices.number"), ("№ счёта", "invoices.number")],
        *[("Date (UTC)", "interactions.at"), ("E-mail 2 - Value", "contacts.email"), ("Company ID", "clients.number")],
    ],
)
def test_what_is_dressed_onto_a_heading_is_taken_off(heading: str, field: str) -> None:
    language = language_of([heading])
    assert Target(*field.split(".")) in meaning(heading, language).targets


@pytest.mark.parametrize(
    ("language", "heading", "field"),
    [
        *[("en", "Associated Companies", "clients.name"), ("en", "Invitee Name", "contacts.name")],
        *[("en", "Address 1 - Country", "clients.country"), ("en", "Organization 1 - Title", "contacts.notes")],
        *[("de", "Accountname", "clients.name"), ("de", "Schlusstermin", "projects.close_on")],
        *[("de", "RgNr", "invoices.number"), ("de", "E-Mail (Büro)", "contacts.email")],
        *[("fr", "Nom du compte", "clients.name"), ("pl", "Szansa sprzedaży - Tytuł", "projects.name")],
        *[("ru", "Счёт на оплату", "invoices.number"), ("ru", "Сфера деятельности", "clients.industry")],
        *[("en", "Go-live", "projects.due_on"), ("en", "€", "invoices.amount"), ("en", "Lead title", "projects.name")],
        *[("en", "Work Address", "clients.notes"), ("en", "Client (link)", "clients.name")],
        *[("de", "Zugeordnetes Unternehmen", "clients.name"), ("de", "Primäre E-Mail-Adresse", "contacts.email")],
        *[("de", "Gültig bis", "invoices.due_on"), ("de", "Bezahlter Betrag", "payments.amount")],
        *[("de", "Voraussichtliches Abschlussdatum", "projects.due_on"), ("de", "Dealname", "projects.name")],
        *[("fr", "Secteur d'activité", "clients.industry"), ("fr", "Nom de domaine", "clients.website")],
        *[("ru", "Не оплачено", "invoices.left"), ("nl", "Nog te betalen", "invoices.left")],
        *[("en", "Mailing Street", "clients.notes"), ("en", "Billing State/Province", "clients.notes")],
        *[("en", "Phone / WhatsApp", "contacts.phone"), ("en", "Secondary Email", "contacts.email")],
        *[("en", "Expected Close", "projects.due_on"), ("en", "Timeline - Start", "projects.started_on")],
        *[("en", "Open Balance", "invoices.left"), ("en", "Total incl. VAT", "invoices.amount")],
        *[("de", "Rechnungs-Nr.", "invoices.number"), ("de", "Belegdatum", "invoices.issued_on")],
        *[("de", "Summe brutto", "invoices.amount"), ("de", "Kontobezeichnung", "clients.name")],
        *[("de", "Hauptansprechpartner", "contacts.name"), ("de", "Abgabe", "projects.due_on")],
        *[("pl", "Wartość brutto", "invoices.amount"), ("pl", "Data płatności", "payments.paid_on")],
        *[("pl", "Pozostało do zapłaty", "invoices.left"), ("pl", "Termin realizacji", "projects.due_on")],
        *[("cs", "Číslo dokladu", "invoices.number"), ("cs", "Celkem s DPH", "invoices.amount")],
        *[("cs", "Datum úhrady", "payments.paid_on"), ("cs", "Stav úhrady", "invoices.state")],
        *[("ru", "Компания сделки", "clients.name"), ("ru", "Адрес эл. почты", "contacts.email")],
        *[("ru", "Сумма документа", "invoices.amount"), ("ru", "Остаток долга", "invoices.left")],
        *[("ru", "Предполагаемая дата закрытия", "projects.due_on"), ("ru", "Дата оплаты", "payments.paid_on")],
        *[("ru", "Страна или регион (раб. адрес)", "clients.country"), ("ru", "Телефон переносной", "contacts.phone")],
        *[("fr", "Montant TTC", "invoices.amount"), ("fr", "Reste à payer", "invoices.left")],
        *[("fr", "Date de livraison", "projects.due_on"), ("fr", "Dernier échange", "interactions.last_at")],
        *[("es", "Fecha de cobro", "payments.paid_on"), ("es", "Fecha de entrega", "projects.due_on")],
        *[("it", "Da saldare", "invoices.left"), ("it", "Prossima scadenza", "invoices.due_on")],
        *[("nl", "Totaalprijs inclusief btw", "invoices.amount"), ("nl", "Betaald op", "payments.paid_on")],
    ],
)
def test_headings_of_other_programs_are_understood_in_their_language(language: str, heading: str, field: str) -> None:
    assert Target(*field.split(".")) in meaning(heading, language).targets


@pytest.mark.parametrize(
    ("heading", "currency"),
    [("Amount (EUR)", "EUR"), ("Betrag in CHF", "CHF"), ("Total [$]", "USD"), ("Value", ""), ("Amount (net)", "")],
)
def test_a_heading_may_name_a_currency(heading: str, currency: str) -> None:
    assert wording(heading).currency == currency


@pytest.mark.parametrize("heading", ["Deal owner", "Pipeline", "Lifecycle Stage", "Company owner", "", "7", "+46 8 1"])
def test_what_says_nothing_to_us_is_not_guessed(heading: str) -> None:
    assert meaning(heading).targets == ()


@pytest.mark.parametrize(
    ("surer", "heading"),
    [
        ("Account Name", "Company"),
        ("Company", "Name"),
        ("Name", "Related Company"),
        ("Customer Name", "Customer"),
        ("Contact", "Person"),
        ("Last Contacted", "Last Activity Date"),
        ("Amount", "Net amount"),
    ],
)
def test_some_headings_say_more_plainly_what_they_mean(surer: str, heading: str) -> None:
    assert meaning(surer).sureness > meaning(heading).sureness
