"""Words of other programs for the choices of a book: the stage of an order, the channel of a call."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from acct_tui.domain.time.dayforms import quoted
from acct_tui.store.schema import BY_NAME
from acct_tui.words.safe import folded, key_of

_BRACKET: Final = re.compile(r"\s*\([^()]*\)$")
# Who wins an order hands it over to the account manager; one that is still being sold is a brief to be agreed.
_STAGES: Final = {
    "handover": "won|closed won|sold|signed|contract signed|deal won|ordered|"
    "gewonnen|abgeschlossen und gewonnen|beauftragt|auftrag erteilt|wygrana|wygrane|wygrany|vyhrano|"
    "vyhrana|успешно реализовано|сделка успешна|выиграна|выиграно|договор подписан|успішно реалізовано|"
    "угода успішна|виграно|виграна|gagnee|gagne|signe|signee|ganada|ganado|vinta|vinto|ganha|ganho",
    "brief": "open|new|lead|lead in|prospect|prospecting|engaging|engaged|contact made|contacted|qualification|"
    "qualified|qualified to buy|discovery|needs analysis|needs defined|value proposition|"
    "id decision makers|identify decision makers|perception analysis|appointment scheduled|"
    "meeting scheduled|meeting arranged|demo scheduled|presentation scheduled|decision maker bought in|"
    "proposal|proposal made|proposal sent|proposal price quote|quote|quote sent|offer|offer sent|"
    "contract sent|negotiation|negotiation review|negotiations started|on hold|briefing|"
    "follow up|demo|otwarta|otwarty|otwarte|otevrena|otevreno|открыта|открыт|відкрита|ouvert|ouverte|abierto|"
    "abierta|aperto|aperta|aberto|aberta|proposition envoyee|contrat envoye|contrato enviado|contratto inviato|"
    "contract verzonden|offen|neu|anfrage|interessent|angebot|angebot gesendet|angebot versendet|angebot erstellt|"
    "verhandlung|in verhandlung|vertrag gesendet|termin geplant|nowy|nowa|nowe|zapytanie|oferta|"
    "oferta wyslana|negocjacje|novy|nova|poptavka|nabidka|nabidka odeslana|jednani|новая|новый|"
    "новая заявка|неразобранное|первичный контакт|переговоры|предложение|кп отправлено|"
    "согласование договора|принимают решение|подготовка документов|счет на предоплату|нова|новий|"
    "переговори|пропозиція|погодження договору|nouveau|nouvelle|devis|devis envoye|proposition|"
    "negociation|en negociation|nuevo|nueva|presupuesto|presupuesto enviado|propuesta|negociacion|"
    "en negociacion|nuovo|preventivo|preventivo inviato|trattativa|in trattativa|novo|proposta|"
    "proposta enviada|orcamento|negociacao|em negociacao|nieuw|offerte|offerte verzonden|"
    "offerte verstuurd|onderhandeling|in onderhandeling",
    "plan": "planning|planned|scheduled|not started|to do|"
    "geplant|in planung|planung|zaplanowany|zaplanowana|zaplanowane|planovano|naplanovano|запланирован|"
    "запланировано|не начат|заплановано|planifie|planifiee|planificado|planificada|pianificato|"
    "pianificata|planejado|planeado|gepland",
    "delivery": "active|in progress|ongoing|running|live|production|in production|implementation|execution|"
    "development|design|started|"
    "doing|wip|work in progress|working on it|stuck|blocked|waiting|waiting for client|waiting for them|"
    "waiting for customer|in arbeit|in bearbeitung|in umsetzung|umsetzung|laufend|aktiv|w trakcie|w toku|"
    "w realizacji|realizacja|aktywny|probiha|v procesu|v realizaci|realizace|в работе|в процессе|"
    "выполняется|активный|финальный счет|в роботі|у роботі|в процесі|виконується|en cours|en realisation|"
    "en curso|en proceso|activo|in corso|in lavorazione|attivo|em andamento|em curso|em execucao|ativo|"
    "lopend|bezig|in uitvoering|actief",
    "review": "testing|approval|in review|acceptance|waiting for approval|"
    "in freigabe|freigabe|abnahme|in abnahme|akceptacja|do akceptacji|odbior|schvalovani|на согласовании|"
    "на утверждении|тестирование|приемка|на погодженні|тестування|en validation|validation|en revision|"
    "in revisione|in approvazione|em revisao|em aprovacao|ter goedkeuring",
    "aftercare": "delivered|support|maintenance|warranty|launched|"
    "ausgeliefert|geliefert|wartung|dostarczone|dodano|сдан|сопровождение|поддержка|підтримка|livre|"
    "livree|entregado|entregada|consegnato|consegnata|entregue|opgeleverd|onderhoud",
    "closed": "lost|closed lost|closed lost to competition|deal lost|done|completed|complete|finished|cancelled|"
    "canceled|archived|rejected|declined|dropped|"
    "verloren|abgeschlossen und verloren|abgeschlossen|fertig|erledigt|beendet|storniert|abgesagt|"
    "przegrana|przegrane|przegrany|zakonczony|zakonczona|zakonczone|anulowane|prohrano|prohrana|dokonceno|"
    "ukonceno|hotovo|zruseno|закрыто и не реализовано|сделка провалена|анализ причины провала|проиграна|"
    "проиграно|отказ|завершен|завершена|завершено|закрыт|закрыта|закрыто|выполнено|отменен|отменено|"
    "закрито і не реалізовано|угода провалена|програно|закрито|виконано|скасовано|perdue|perdu|terminee|"
    "termine|annulee|annule|perdida|perdido|terminado|finalizado|completado|cancelado|persa|perso|"
    "concluso|completato|annullato|concluido|afgerond|voltooid|geannuleerd",
}
_DECIDED: Final = frozenset({("projects", "stage"), ("projects", "status")})
_LOST: Final = re.compile(
    r"\b(?:lost|verloren|perdu\w*|perdid\w*|pers[oa]\b|przegran\w*|prohr\w*|проигр\w*|провал\w*|програн\w*|не реал\w*)"
)
_WON: Final = re.compile(
    r"\b(?:won\b(?! ?t\b|['’]t)|gewonnen|gagne\w*|ganad\w*|ganh[oa]\b|vint[oa]\b|wygran\w*|vyhr\w*|успешно\w*|выигр\w*|"
    r"успішно\w*|виграно\w*)"
)
PAID: Final = "paid"
"""What the state of an invoice can say beside the states that are kept."""
PLANNED: Final = "planned"
CALLED_OFF: Final = "called off"
DONE: Final = "done"
"""What a status can say of a talk or a task, and the first two also the outcome of a talk that did not take place."""
_PLANNED_WORDS: Final = (
    "planned|to do|todo|open|scheduled|upcoming|not started|in progress|waiting|waiting on someone else|deferred|"
    "not done|overdue|pending|incomplete|offen|geplant|ausstehend|zu erledigen|nicht begonnen|nicht gestartet|"
    "in bearbeitung|uberfallig|do zrobienia|zaplanowane|zaplanowana|otwarte|nierozpoczete|k vyrizeni|naplanovano|"
    "otevreno|nezahajeno|запланировано|запланирована|не начата|не начато|к выполнению|открыта|просрочена|"
    "заплановано|не розпочато|до виконання|a faire|planifie|planifiee|pas commence|en attente|pendiente|planificado|"
    "planificada|por hacer|sin empezar|da fare|pianificato|pianificata|non iniziata|a fazer|pendente|planejado|"
    "planejada|nao iniciada|te doen|gepland|niet gestart"
)
_CALLED_OFF_WORDS: Final = (
    "canceled|cancelled|called off|rescheduled|abgesagt|abgebrochen|storniert|verschoben|odwolane|anulowane|"
    "przelozone|zruseno|odlozeno|отменено|отменена|отменен|перенесено|перенесена|скасовано|перенесено|annule|annulee|"
    "reporte|reportee|cancelado|cancelada|anulado|anulada|reprogramado|annullato|annullata|rinviato|adiado|geannuleerd|"
    "verplaatst"
)
_DONE_WORDS: Final = (
    "done|completed|complete|closed|held|finished|erledigt|abgeschlossen|fertig|wykonane|zrobione|zakonczone|hotovo|"
    "dokonceno|выполнено|выполнена|завершено|завершена|сделано|виконано|fait|faite|termine|terminee|hecho|hecha|"
    "completado|completada|fatto|fatta|completato|completata|feito|feita|concluido|concluida|gedaan|voltooid"
)
_WORDS: Final[Mapping[tuple[str, str], Mapping[str, str]]] = {
    ("projects", "stage"): _STAGES,
    ("projects", "status"): _STAGES,
    ("contacts", "role"): {
        "decision_maker": "decider|owner|ceo|economic buyer|budget holder",
        "day_to_day": "main contact|primary contact|end user|user",
        "finance": "billing|accounting|accounts payable",
        "technical": "it|developer|technical buyer",
        "champion": "influencer|sponsor|executive sponsor",
        "blocker": "gatekeeper|detractor",
    },
    ("interactions", "channel"): {
        "phone": "call|voice|voice call|telephone|phone call|tel|"
        "anruf|telefonat|telefon|rozmowa|hovor|звонок|телефон|дзвінок|appel|llamada|chiamata|telefonata|"
        "ligacao|chamada|gesprek|telefoon",
        "video": "video call|zoom|teams|google meet|online meeting",
        "chat": "sms|text|whatsapp|telegram|slack|messenger|linkedin",
        "email": "mail|e mail",
        "in_person": "meeting|visit|lunch|onsite|face to face",
    },
    ("interactions", "kind"): {
        "conversation": "call|meeting|talk|phone call|video call|lunch|visit|incoming|outgoing|inbound|outbound|"
        "incoming call|outgoing call|voice|voice call|phone|demo|ring|call back|phone up|anrufen|zurueckrufen|"
        "zuruckrufen|telefonieren|zadzwonic|zavolat|позвонить|перезвонить|созвон|подзвонити|appeler|rappeler|llamar|"
        "chiamare|richiamare|ligar|bellen|terugbellen|"
        "anruf|telefonat|besprechung|treffen|eingehend|ausgehend|rozmowa|spotkanie|hovor|schuzka|звонок|"
        "разговор|встреча|входящий|исходящий|дзвінок|зустріч|вхідний|вихідний|appel|reunion|rendez vous|"
        "llamada|chiamata|telefonata|riunione|incontro|ligacao|chamada|reuniao|gesprek|afspraak",
        "attempt": "missed call|missed|call attempt|no answer|rejected|declined|"
        "unanswered|not answered|verpasst|verpasster anruf|entgangen|nicht erreicht|nieodebrane|zmeskany|"
        "пропущенный|пропущен|пропущений|manque|appel manque|llamada perdida|chiamata persa|gemist|"
        "gemiste oproep",
        "message": "email|mail|sms|chat|letter|"
        "e mail|nachricht|wiadomosc|zprava|письмо|сообщение|лист|повідомлення|message|courriel|mensaje|"
        "correo|messaggio|mensagem|bericht",
        "internal_note": "note|internal|task|to do|deadline|follow up|reminder|"
        "notiz|aufgabe|notatka|zadanie|poznamka|ukol|заметка|задача|нотатка|завдання|tache|tarea|nota|"
        "attivita|tarefa|notitie|taak",
    },
    ("interactions", "started_by"): {
        "us": "outbound|outgoing|we|me|out|outgoing call|"
        "ausgehend|wychodzace|odchozi|исходящий|исходящий звонок|вихідний|sortant|saliente|in uscita|"
        "efetuada|uitgaand",
        "client": "inbound|incoming|customer|they|in|missed|missed call|incoming call|"
        "eingehend|verpasst|przychodzace|nieodebrane|prichozi|zmeskany|входящий|входящий звонок|"
        "пропущенный|вхідний|пропущений|entrant|entrante|in entrata|recebida|inkomend|binnenkomend|gemist",
    },
    ("interactions", "disposition"): {
        "reached": "connected|answered|accepted|completed|held|"
        "erreicht|angenommen|odebrane|prijato|принят|отвечен|decroche|contestada|risposto|atendida|beantwoord",
        "no_answer": "not reached|missed|unanswered|no show|failed|not answered|"
        "nicht erreicht|verpasst|keine antwort|nieodebrane|nezvednuto|не ответил|недозвон|нет ответа|"
        "pas de reponse|sans reponse|sin respuesta|nessuna risposta|sem resposta|niet bereikt|geen gehoor",
        "voicemail": "left voicemail|left message|answering machine|"
        "mailbox|anrufbeantworter|автоответчик|messagerie|buzon de voz|segreteria|caixa postal|"
        "voicemail ingesproken",
        "busy": "engaged",
        "call_back": "callback|call later",
        "wrong_number": "bad number",
        "other_person": "left live message|someone else|gatekeeper",
        PLANNED: _PLANNED_WORDS,
        CALLED_OFF: _CALLED_OFF_WORDS,
    },
    ("interactions", "is_done"): {
        DONE: _DONE_WORDS,
        PLANNED: _PLANNED_WORDS,
        CALLED_OFF: _CALLED_OFF_WORDS,
    },
    ("invoices", "state"): {
        "open": "sent|overdue|unpaid|not paid|awaiting payment|authorised|authorized|issued|due|past due|outstanding|"
        "approved|submitted|partially paid|partly paid|partial|viewed|late|pending|payment pending|finalized|"
        "offen|uberfallig|unbezahlt|teilweise bezahlt|versendet|nieoplacona|przeterminowana|wystawiona|"
        "czesciowo oplacona|neuhrazeno|nezaplaceno|po splatnosti|не оплачен|не оплачено|просрочен|просрочено|выставлен|"
        "частично оплачен|"
        "не сплачено|прострочено|impayee|en retard|emise|envoyee|partiellement payee|pendiente|vencida|emitida|"
        "parcialmente pagada|non pagata|scaduta|emessa|inviata|em aberto|pendente|enviada|openstaand|onbetaald|"
        "vervallen|verzonden|"
        "ausstehend|te laat|herinnerd|verstuurd|teilbezahlt|teilweise beglichen|in verzug|gemahnt|"
        "czesciowo zaplacona|castecne uhrazeno|частично оплачено|частково сплачено|parcialmente cobrado|"
        "parcialmente pagado|vencido|emitido|partiellement reglee|a payer|parzialmente pagata|da pagare|"
        "parcialmente paga|vencido",
        "draft": "awaiting approval|proforma|pro forma|entwurf|szkic|robocza|koncept|черновик|чернетка|brouillon|"
        "borrador|bozza|rascunho|concept",
        "void": "voided|cancelled|canceled|deleted|credited|uncollectible|written off|refunded|storno|storniert|"
        "anulowana|stornovano|zruseno|отменен|отменено|аннулирован|скасовано|анульовано|annulee|anulada|cancelada|annullata|"
        "geannuleerd",
        PAID: "paid|settled|closed|complete|paid in full|fully paid|bezahlt|beglichen|oplacona|zaplacona|"
        "oplacone|zaplaceno|uhrazeno|оплачен|оплачено|оплачена|сплачено|сплачений|payee|reglee|acquittee|pagada|pagado|pagata|saldata|paga|"
        "pago|betaald|voldaan|"
        "cobrado|cobrada|encaissee|paye|regle|soldee|incassata|pagato|saldato|liquidada|liquidado|"
        "recebido|recebida",
    },
}


def choice(table: str, field: str, text: str) -> str:
    """Our word for a word of another program; ValueError with ours if there is none."""
    found = known_choice(table, field, text)
    if found is None:
        raise ValueError(f"{quoted(text)} is none of {', '.join(dict.fromkeys(_known(table, field).values()))}")
    return found


def known_choice(table: str, field: str, text: str) -> str | None:
    """Our word for a word of another program, None if there is none; what stands in brackets behind it is dropped."""
    words = _known(table, field)
    found = words.get(key_of(text)) or words.get(key_of(_BRACKET.sub("", text)))
    return found or (_decided(text) if (table, field) in _DECIDED else None)


def _decided(text: str) -> str | None:
    """What became of an order whose stage has a name of its own that says won or lost."""
    said = folded(text)
    return "closed" if _LOST.search(said) else "handover" if _WON.search(said) else None


def who_began(kind: str) -> str | None:
    """Who began a talk, where its kind says so: "Incoming", "Missed"."""
    return known_choice("interactions", "started_by", kind)


@cache
def _known(table: str, field: str) -> dict[str, str]:
    column = BY_NAME[table].by_name.get("stage" if field == "status" else field)
    own = column.choices if column else ()
    return {**{key_of(word): word for word in own}, **dict(_synonyms(table, field))}


def _synonyms(table: str, field: str) -> Iterator[tuple[str, str]]:
    for ours, theirs in _WORDS.get((table, field), {}).items():
        for word in theirs.split("|"):
            yield key_of(word), ours
