"""The words of headings in eleven languages, each by the English word that it stands for.

A heading is read word by word as English and only then compared with what fields are called, so that a language is a
list of words and the fields are listed once.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

ENGLISH: Final = "en"

_EN: Final = """
company: business firm organisation organization employer institution companies organizations organisations
client: customer buyer clients customers "invoice partner"
contact: contacts
person: individual people persons invitee attendee guest who invitees attendees participant participants
phone: telephone telephones phones tel ph landline
mobile: cell cellphone mobilephone gsm
email: mail emails "e mail"
number: no nr num numero ref reference
"last name": surname lastname familyname
"first name": forename firstname givenname
"full name": fullname
notes: note remark remarks memo info
comment: comments
deal: deals
project: projects
order: orders
invoice: invoices bill inv
payment: payments
activity: activities
owner: organizer organiser host
task: tasks
call: calls
website: "web site" homepage webpage "web page" www
country: nation
position: jobtitle
birthday: dob birthdate "date of birth" "birth date"
amount: amounts sum
value: worth
due: payable
paid: settled
balance: outstanding remaining unpaid "to pay"
status: state
stage: phase
outcome: result disposition
duration: length
zone: timezone tz
id: ids identifier
created: create creation
last: latest
milliseconds: ms millis
account: accounts
opportunity: opportunities
description: details
zip: "postal code" postcode postalcode "zip code" zipcode
region: "state province" "billing state" "mailing state" "shipping state" "business state" "home state"
region: "billing state province" "mailing state province" "shipping state province"
gross: "incl vat" "incl tax" "including vat" "including tax" "inclusive tax" "inc vat"
net: "excl vat" "excl tax" "excluding vat" "excluding tax" "exclusive tax" "ex vat"
expected: forecast estimated projected anticipated est
canceled: cancelled
seconds: sec secs billsec
whatsapp: "whats app"
timeline: timeline timelines
subject: topic
"deal name": "lead title"
"deal stage": "lead stage"
deadline: "go live" golive launch
"""

_DE: Final = """
name: name namen bezeichnung
"first name": vorname vornamen rufname
"last name": nachname nachnamen familienname zuname
company: firma firmen unternehmen unternehmens betrieb gesellschaft organisation
client: kunde kunden kundin auftraggeber klient mandant
contact: kontakt kontakte ansprechpartner ansprechpartnerin kontaktperson ansprechperson
person: person personen
phone: telefon tel fon rufnummer festnetz fernsprecher
mobile: mobil handy natel mobiltelefon mobilnummer mobilfunk
email: email mail "e mail" mailadresse emailadresse
business: geschaftlich dienstlich arbeit buro
private: privat
country: land staat
city: ort stadt wohnort
address: adresse anschrift
street: strasse
zip: plz postleitzahl
website: webseite website homepage internet internetseite internetadresse webadresse
industry: branche wirtschaftszweig
position: position funktion stellung berufsbezeichnung
title: titel
notes: notiz notizen bemerkung bemerkungen anmerkung anmerkungen hinweis hinweise info infos
comment: kommentar kommentare
description: beschreibung
birthday: geburtstag geburtsdatum
language: sprache
currency: wahrung
amount: betrag summe betrage
value: wert volumen
total: gesamt gesamtbetrag endbetrag gesamtsumme
price: preis
fee: honorar
paid: bezahlt gezahlt beglichen bezahlter bezahlte bezahlten
balance: saldo offen offener offene restbetrag ausstehend rest "noch offen" "zu zahlen"
due: fallig falligkeit zahlbar falligkeits "gultig bis"
date: datum tag
time: uhrzeit zeit
start: beginn beginnt anfang start startdatum projektstart projektbeginn
end: ende endet
deadline: frist termin abgabetermin liefertermin fertigstellung
close: abschluss
issued: ausgestellt ausstellungsdatum
stage: phase stufe
status: status stand zustand
type: typ art
subject: betreff thema
outcome: ergebnis resultat
direction: richtung
duration: dauer
owner: besitzer zustandig verantwortlich verantwortlicher bearbeiter betreuer
number: nummer nr
next: nachster nachste nachstes
last: letzter letzte letztes letzten zuletzt
created: erstellt angelegt
project: projekt projekte vorhaben
deal: geschaft verkaufschance deal deals
order: auftrag auftrage bestellung
invoice: rechnung rechnungen rechnungs rg "re nr"
payment: zahlung zahlungen zahlungseingang
call: anruf anrufe telefonat gesprach
activity: aktivitat aktivitaten
task: aufgabe aufgaben
since: seit
"time zone": zeitzone
contacted: kontaktiert
department: abteilung
gross: brutto bruttobetrag bruttosumme "inkl mwst" "inkl ust" "incl mwst"
net: netto nettobetrag nettosumme "ohne mwst" "exkl mwst" "zzgl mwst"
document: beleg belege belegs dokument dokumente
"company name": kontobezeichnung kontoname
delivery: abgabe lieferung auslieferung ubergabe
expected: voraussichtlich voraussichtliches voraussichtlicher erwartet erwartetes erwarteter geplant geplantes geplanter
"payment date": zahldatum zahltag zahlungsdatum
seconds: sekunden sek
main: haupt
associated: zugeordnet zugeordnete zugeordneter zugeordnetes verknupft verknupftes
primary: primare primar
secondary: sekundare zweite
domain: domain domane
"next step": "nachster schritt" "nachste schritte" "nachsten schritts" "nachsten schritt"
"follow up date": wiedervorlage
account: account accounts
"close date": schlusstermin
"billing country": rechnungsland
"billing city": rechnungsort
done: erledigt
"stated rag": ampel
"""

_PL: Final = """
name: nazwa nazwy
"first name": imie imiona
"last name": nazwisko nazwiska
"full name": "imie i nazwisko"
company: firma firmy przedsiebiorstwo spolka organizacja kontrahent kontrahenta
client: klient klienta nabywca odbiorca
contact: kontakt kontaktu kontaktowa kontaktowy
person: osoba osoby
phone: telefon telefonu tel
mobile: komorka komorkowy komorkowego
email: email mail "e mail" mailowy
business: sluzbowy sluzbowa firmowy
private: prywatny
country: kraj kraju panstwo
city: miasto miejscowosc
address: adres
street: ulica
zip: "kod pocztowy"
website: witryna www "strona www" "strona internetowa"
industry: branza
position: stanowisko funkcja
title: tytul
notes: uwagi notatka notatki uwaga
comment: komentarz komentarze
description: opis
birthday: urodziny "data urodzenia"
language: jezyk
currency: waluta waluty
amount: kwota suma
value: wartosc
total: razem lacznie ogolem
price: cena
fee: honorarium wynagrodzenie
budget: budzet
paid: zaplacono oplacono zaplacone wplacono
balance: saldo pozostalo "do zaplaty" "pozostalo do zaplaty" "do zaplacenia"
due: platnosci wymagalnosci
date: data dnia
time: godzina czas
start: rozpoczecia rozpoczecie poczatek
end: zakonczenia zakonczenie koniec
deadline: termin terminu
close: zamkniecia zamkniecie
issued: wystawienia wystawiona
stage: etap faza
status: status stan
type: typ rodzaj
subject: temat przedmiot
outcome: wynik rezultat
direction: kierunek
duration: trwania "czas trwania"
owner: wlasciciel opiekun odpowiedzialny
number: numer nr
next: nastepny nastepna nastepne nastepnego nastepnej
last: ostatni ostatnia ostatnie ostatniego
created: utworzenia utworzono
project: projekt projektu
deal: transakcja szansa "szansa sprzedazy"
order: zamowienie zamowienia zlecenie
invoice: faktura faktury
payment: platnosc wplata zaplaty zaplata
call: rozmowa rozmowy polaczenie polaczenia
activity: aktywnosc dzialanie
task: zadanie zadania
since: od
"time zone": "strefa czasowa"
gross: brutto "z vat" "z podatkiem"
net: netto "bez vat"
document: dokumentu dokument
delivery: realizacji oddania dostawy wykonania
expected: przewidywana przewidywany przewidywanego planowana planowany planowanego oczekiwana
"payment date": "data platnosci" "data zaplaty" "data wplaty"
main: glowny glowna glowne
associated: powiazany powiazana powiazane
"next step": "nastepny krok" "nastepnego kroku" "kolejny krok"
domain: domena
account: konta
done: wykonano wykonane
"""

_CS: Final = """
name: nazev nazvu
"first name": jmeno krestni
"last name": prijmeni
"full name": "jmeno a prijmeni" "cele jmeno"
company: firma firmy spolecnost spolecnosti organizace podnik
client: klient klienta zakaznik zakaznika odberatel
contact: kontakt kontaktu kontaktni
person: osoba osoby
phone: telefon telefonu tel
mobile: mobil mobilni
email: email mail "e mail"
business: pracovni firemni
private: soukromy
country: zeme stat
city: mesto obec
address: adresa
street: ulice
zip: psc
website: web "webova stranka" "webove stranky" stranky
industry: obor odvetvi
position: pozice funkce
title: titul
notes: poznamka poznamky
comment: komentar komentare
description: popis
birthday: narozeniny "datum narozeni"
language: jazyk
currency: mena meny
amount: castka suma
value: hodnota
total: celkem soucet
price: cena
fee: honorar odmena
budget: rozpocet
paid: zaplaceno uhrazeno
balance: zustatek zbyva nezaplaceno saldo "zbyva uhradit" "k uhrade" "zbyva zaplatit"
due: splatnosti splatnost
date: datum den dne
time: cas hodina
start: zahajeni zacatek
end: konec ukonceni
deadline: termin lhuta
close: uzavreni
issued: vystaveni vystaveno
stage: faze etapa
status: stav
type: typ druh
subject: predmet tema
outcome: vysledek
direction: smer
duration: trvani delka doba
owner: vlastnik odpovedny
number: cislo c
next: dalsi pristi dalsiho pristiho
last: posledni
created: vytvoreno
project: projekt projektu
deal: obchod prilezitost
order: objednavka objednavky zakazka zakazky
invoice: faktura faktury
payment: platba platby uhrada uhrady
call: hovor hovoru
activity: aktivita
task: ukol ukoly
since: od
"time zone": "casove pasmo"
gross: "s dph" "vc dph" "vcetne dph"
net: "bez dph"
document: dokladu doklad dokumentu dokument
delivery: dodani odevzdani predani
expected: ocekavane ocekavany predpokladane predpokladany planovane
main: hlavni
associated: prirazena prirazeny
"next step": "dalsi krok" "dalsiho kroku"
domain: domena
done: hotovo provedeno
"""

_RU: Final = """
name: название наименование
"first name": имя
"last name": фамилия
"full name": фио "полное имя" "имя и фамилия"
company: компания компании фирма организация организации предприятие контрагент
client: клиент клиента заказчик покупатель
contact: контакт контакта контактное
person: лицо
phone: телефон телефона тел
mobile: мобильный моб сотовый переносной
email: почта почты "эл почта" "эл почты" "электронная почта" "электронной почты" "адрес эл почты" мейл имейл email
business: рабочий рабочая служебный раб
private: личный домашний
country: страна "страна или регион"
city: город
address: адрес
street: улица
zip: индекс
website: сайт "веб сайт" вебсайт
industry: отрасль сфера "сфера деятельности" "вид деятельности"
position: должность
title: заголовок
notes: заметка заметки примечание примечания
comment: комментарий комментарии
description: описание
birthday: "день рождения" "дата рождения"
language: язык
currency: валюта валюты
amount: сумма сумму
value: стоимость ценность
total: итого всего
price: цена
fee: гонорар вознаграждение
budget: бюджет
paid: оплачено уплачено
balance: остаток задолженность долг "к оплате" долга задолженности "не оплачено"
due: оплаты платежа
date: дата день
time: время
start: начало начала
end: окончание окончания конец
deadline: срок дедлайн
close: закрытия закрытие
issued: выставления выставлен выписки
stage: этап стадия
status: статус состояние
type: тип вид
subject: тема предмет
outcome: результат итог исход
direction: направление
duration: длительность продолжительность
owner: ответственный владелец менеджер
number: номер "№"
next: следующий следующая следующего следующей
last: последний последняя последнего последнее
created: создан создания создано
project: проект проекта
deal: сделка сделки
order: заказ заказа
invoice: счет счета фактура "счет на оплату"
payment: платеж оплата
call: звонок звонка разговор
activity: активность действие дело
task: задача задачи
since: с
"time zone": "часовой пояс"
gross: "с ндс" "включая ндс"
net: "без ндс"
document: документа документ
delivery: сдачи поставки
expected: предполагаемая предполагаемой ожидаемая ожидаемой плановая плановой
"payment date": "дата оплаты" "дата платежа"
main: основной основная основное
"due date": "плановая дата оплаты"
associated: связанная связанный
"next step": "следующий шаг" "следующего шага"
domain: домен
done: выполнено выполнена
"""

_UK: Final = """
name: назва наименування
"first name": ім'я імя
"last name": прізвище
"full name": піб "повне імя" "імя та прізвище"
company: компанія компанії фірма організація організації підприємство контрагент
client: клієнт клієнта замовник покупець
contact: контакт контакту контактна
person: особа особи
phone: телефон телефону тел
mobile: мобільний моб
email: пошта "ел пошта" "електронна пошта" email "e mail" імейл
business: робочий службовий
private: особистий
country: країна
city: місто
address: адреса
street: вулиця
zip: індекс
website: сайт вебсайт "веб сайт"
industry: галузь сфера "вид діяльності"
position: посада
title: заголовок
notes: нотатка нотатки примітка примітки
comment: коментар коментарі
description: опис
birthday: "день народження" "дата народження"
language: мова
currency: валюта валюти
amount: сума
value: вартість цінність
total: всього усього разом
price: ціна
fee: гонорар винагорода
budget: бюджет
paid: сплачено оплачено
balance: залишок заборгованість борг "до сплати" боргу заборгованості "не сплачено"
due: оплати сплати платежу
date: дата день
time: час
start: початок початку
end: кінець завершення закінчення
deadline: термін строк дедлайн
close: закриття
issued: виставлення виписки
stage: етап стадія
status: статус стан
type: тип вид
subject: тема предмет
outcome: результат підсумок
direction: напрямок напрям
duration: тривалість
owner: відповідальний власник менеджер
number: номер "№"
next: наступний наступна наступного наступної
last: останній остання останнього
created: створено створення
project: проєкт проект проєкту
deal: угода угоди
order: замовлення
invoice: рахунок рахунку фактура "рахунок на оплату"
payment: платіж оплата
call: дзвінок дзвінка розмова
activity: активність дія справа
task: завдання
since: з
"time zone": "часовий пояс"
gross: "з пдв"
net: "без пдв"
document: документа документ
delivery: здачі поставки
expected: очікувана очікуваної планова запланована
"payment date": "дата оплати" "дата сплати" "дата платежу"
main: основний основна
associated: повязана повязаний
"next step": "наступний крок" "наступного кроку"
domain: домен
done: виконано
"""

_FR: Final = """
name: nom intitule libelle
"first name": prenom
"last name": "nom de famille"
"full name": "nom complet" "nom et prenom" "prenom et nom"
company: societe entreprise organisation "raison sociale"
client: client clients acheteur
contact: contact interlocuteur "personne a contacter"
person: personne
phone: telephone tel fixe
mobile: portable mobile
email: email mail courriel "e mail" "adresse mail"
business: professionnel pro travail
private: prive personnel
country: pays
city: ville
address: adresse
street: rue
zip: "code postal"
website: site "site web" "site internet"
industry: secteur "secteur d activite"
position: poste fonction
title: titre
notes: notes note remarque remarques observations
comment: commentaire commentaires
description: description
birthday: anniversaire "date de naissance"
language: langue
currency: devise monnaie
amount: montant somme
value: valeur
total: total
price: prix
fee: honoraires
budget: budget
paid: paye regle verse
balance: solde restant "reste a payer" "reste du" "restant du" "a payer"
due: echeance exigible
date: date jour
time: heure
start: debut demarrage
end: fin
deadline: delai limite
close: cloture conclusion
issued: emission emise
stage: etape phase
status: statut etat
type: type genre
subject: objet sujet
outcome: resultat
direction: sens
duration: duree
owner: responsable proprietaire
number: numero no n num
next: prochain prochaine
last: dernier derniere
created: cree creation
project: projet
deal: affaire opportunite
order: commande
invoice: facture
payment: paiement reglement
call: appel
activity: activite
task: tache taches
since: depuis
"time zone": "fuseau horaire"
gross: ttc "net a payer" "toutes taxes comprises" "tva comprise" "tva incluse"
net: ht "hors taxe" "hors taxes" "hors tva"
document: piece document
delivery: livraison remise
"last contact": "dernier echange" "derniere conversation"
expected: prevue prevu estimee estime
main: principal principale
associated: associe associee
"next step": "prochaine etape" "etape suivante"
domain: domaine "nom de domaine"
account: "du compte"
done: fait effectue
"""

_ES: Final = """
name: nombre denominacion
"first name": "nombre de pila" "primer nombre"
"last name": apellido apellidos
"full name": "nombre completo" "nombre y apellidos"
company: empresa compania sociedad organizacion "razon social"
client: cliente clientes comprador
contact: contacto
person: persona
phone: telefono tel fijo
mobile: movil celular
email: email mail correo "correo electronico" "e mail"
business: trabajo laboral
private: personal particular
country: pais
city: ciudad localidad
address: direccion domicilio
street: calle
zip: "codigo postal"
website: web "sitio web" "pagina web"
industry: sector industria
position: cargo puesto
title: titulo
notes: notas nota observaciones
comment: comentario comentarios
description: descripcion
birthday: cumpleanos "fecha de nacimiento"
language: idioma
currency: moneda divisa
amount: importe monto cantidad
value: valor
total: total
price: precio
fee: honorarios
budget: presupuesto
paid: pagado abonado cobrado
balance: saldo pendiente restante "por cobrar" "por pagar"
due: vencimiento vence
date: fecha dia
time: hora
start: inicio comienzo
end: fin final
deadline: plazo limite
close: cierre
issued: emision emitida
stage: etapa fase
status: estado situacion
type: tipo clase
subject: asunto tema
outcome: resultado
direction: sentido
duration: duracion
owner: responsable propietario
number: numero n num
next: proximo proxima siguiente
last: ultimo ultima
created: creado creacion
project: proyecto
deal: negocio trato oportunidad
order: pedido encargo
invoice: factura
payment: pago cobro
call: llamada
activity: actividad
task: tarea tareas
since: desde
"time zone": "zona horaria"
gross: "con iva" "iva incluido" "iva inc"
net: "sin iva" "base imponible"
document: documento
delivery: entrega
expected: prevista previsto estimada estimado esperada
main: principal
associated: asociado asociada
"next step": "proximo paso" "siguiente paso"
domain: dominio
account: "la cuenta"
done: hecho realizado
"""

_IT: Final = """
name: nome denominazione
"first name": "nome di battesimo"
"last name": cognome
"full name": "nome completo" "nome e cognome"
company: azienda societa impresa ditta organizzazione "ragione sociale"
client: cliente clienti acquirente
contact: contatto referente
person: persona
phone: telefono tel fisso
mobile: cellulare mobile
email: email mail posta "posta elettronica" "e mail"
business: lavoro ufficio
private: privato personale
country: paese nazione
city: citta
address: indirizzo
street: via
zip: cap
website: sito "sito web" "sito internet" web
industry: settore
position: posizione ruolo funzione
title: titolo
notes: note nota osservazioni
comment: commento commenti
description: descrizione
birthday: compleanno "data di nascita"
language: lingua
currency: valuta divisa
amount: importo ammontare somma
value: valore
total: totale
price: prezzo
fee: onorario compenso
budget: budget
paid: pagato versato saldato
balance: saldo residuo "da pagare" "da saldare" "da incassare"
due: scadenza
date: data giorno
time: ora orario
start: inizio
end: fine
deadline: termine
close: chiusura
issued: emissione emessa
stage: fase tappa
status: stato
type: tipo
subject: oggetto argomento
outcome: esito risultato
direction: direzione
duration: durata
owner: responsabile proprietario
number: numero n num
next: prossimo prossima
last: ultimo ultima
created: creato creazione
project: progetto
deal: affare trattativa opportunita
order: ordine commessa
invoice: fattura
payment: pagamento incasso
call: chiamata telefonata
activity: attivita
task: compito compiti
since: dal
"time zone": "fuso orario"
gross: lordo "iva inclusa" "con iva" "ivato"
net: netto imponibile "senza iva" "iva esclusa"
document: documento
delivery: consegna
expected: prevista previsto stimata presunta
main: principale
associated: associato associata
"next step": "prossimo passo"
domain: dominio
done: fatto
"""

_PT: Final = """
name: nome designacao
"first name": "primeiro nome" "nome proprio"
"last name": apelido sobrenome "ultimo nome"
"full name": "nome completo"
company: empresa companhia sociedade organizacao "razao social"
client: cliente clientes comprador
contact: contato contacto
person: pessoa
phone: telefone tel fixo
mobile: celular telemovel movel
email: email mail correio "correio eletronico" "e mail"
business: trabalho comercial
private: pessoal particular
country: pais
city: cidade
address: endereco morada
street: rua
zip: cep "codigo postal"
website: site "pagina web" sitio
industry: setor ramo
position: cargo funcao
title: titulo
notes: notas nota observacoes
comment: comentario comentarios
description: descricao
birthday: aniversario "data de nascimento"
language: idioma lingua
currency: moeda
amount: montante quantia importancia
value: valor
total: total
price: preco
fee: honorarios
budget: orcamento
paid: pago liquidado
balance: saldo pendente "em aberto" "a pagar"
due: vencimento
date: data dia
time: hora
start: inicio
end: fim termino
deadline: prazo limite
close: fechamento fecho encerramento
issued: emissao emitida
stage: etapa fase
status: estado situacao
type: tipo
subject: assunto tema
outcome: resultado
direction: sentido direcao
duration: duracao
owner: responsavel proprietario
number: numero n num
next: proximo proxima
last: ultimo ultima
created: criado criacao
project: projeto projecto
deal: negocio oportunidade
order: pedido encomenda
invoice: fatura factura "nota fiscal"
payment: pagamento recebimento
call: chamada ligacao
activity: atividade
task: tarefa tarefas
since: desde
"time zone": "fuso horario"
gross: bruto "com iva" "com imposto" "com impostos"
net: "sem iva" "sem imposto" "sem impostos"
document: documento
delivery: entrega
expected: prevista previsto estimada esperada
main: principal
associated: associado associada
"next step": "proximo passo"
domain: dominio
account: "da conta"
done: feito realizado
"""

_NL: Final = """
name: naam benaming
"first name": voornaam roepnaam
"last name": achternaam familienaam
"full name": "volledige naam"
company: bedrijf bedrijfs onderneming firma organisatie
client: klant klanten klantnaam opdrachtgever afnemer
contact: contact contactpersoon
person: persoon
phone: telefoon tel telefoonnummer
mobile: mobiel gsm mobiele
email: email mail "e mail" emailadres mailadres
business: zakelijk werk
private: prive
country: land
city: plaats stad woonplaats
address: adres
street: straat
zip: postcode
website: website webadres site
industry: branche sector
position: functie positie
title: titel
notes: notitie notities opmerking opmerkingen aantekening
comment: commentaar reactie
description: omschrijving beschrijving
birthday: verjaardag geboortedatum
language: taal
currency: valuta munteenheid
amount: bedrag som
value: waarde
total: totaal totaalbedrag totaalprijs
price: prijs
fee: honorarium
budget: budget
paid: betaald voldaan
balance: saldo openstaand openstaande "nog te betalen" "te betalen"
due: verval vervaldatum vervaldag
date: datum dag
time: tijd tijdstip
start: begin startdatum aanvang
end: einde
deadline: termijn opleverdatum
close: afsluit afsluiting sluiting
issued: uitgifte
stage: fase
status: status toestand
type: type soort
subject: onderwerp
outcome: resultaat uitkomst
direction: richting
duration: duur
owner: eigenaar verantwoordelijke
number: nummer nr
next: volgende
last: laatste
created: aangemaakt
project: project
deal: deal kans
order: opdracht bestelling
invoice: factuur facturen
payment: betaling
call: gesprek telefoontje oproep
activity: activiteit
task: taak taken
since: sinds
"time zone": tijdzone
gross: bruto "incl btw" "inclusief btw" "inc btw"
net: netto "excl btw" "exclusief btw" "ex btw"
delivery: levering oplevering leverdatum
expected: verwachte verwacht geplande
associated: gekoppeld gekoppelde
"next step": "volgende stap"
domain: domein
done: gedaan
"""

LANGUAGES: Final[Mapping[str, str]] = MappingProxyType(
    {
        ENGLISH: _EN,
        "de": _DE,
        "pl": _PL,
        "cs": _CS,
        "ru": _RU,
        "uk": _UK,
        "fr": _FR,
        "es": _ES,
        "it": _IT,
        "pt": _PT,
        "nl": _NL,
    }
)
"""The words of each language, a line for each English word: `english: theirs "two words" …`, without accents."""
JOINING: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {ENGLISH: ("",), "de": ("", "s", "es", "n", "en", "e"), "nl": ("", "s", "en")}
)
"""What stands between the parts of a joined word: "Rechnungsnummer", "factuurnummer", "dealname"."""
_SILENT: Final = """
of the a an and or in for to at on by with from is
der die das des dem den am im vom von fur und mit
do w z na i dla o
v ve k ke za pro
по на в за от до для и или о
та у із від про
de du des la le les l d et au aux en par pour
el los las del y con para al
di della delle dei degli da dal il lo gli e per
dos das os as ao com em
van het een voor met op te
utc gmt hh mm ss hhmmss yyyy dd
"""
SILENT: Final = frozenset(_SILENT.split())
"""Words that carry no meaning in a heading, and units of time that are dressed onto it."""
