"""Words of other programs for the choices of a book: the stage of an order, the channel of a call."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from acct_tui.domain.dayforms import quoted
from acct_tui.store.schema import BY_NAME
from acct_tui.words.safe import key_of

_BRACKET: Final = re.compile(r"\s*\([^()]*\)$")
# Who wins an order hands it over to the account manager; one that is still being sold is a brief to be agreed.
_STAGES: Final = {
    "handover": "won|closed won|sold|signed|contract signed|deal won|ordered",
    "brief": "open|new|lead|lead in|prospect|prospecting|engaging|engaged|contact made|contacted|qualification|"
    "qualified|qualified to buy|discovery|needs analysis|needs defined|value proposition|id decision makers|"
    "identify decision makers|perception analysis|appointment scheduled|meeting scheduled|meeting arranged|"
    "demo scheduled|presentation scheduled|decision maker bought in|proposal|proposal made|proposal sent|"
    "proposal price quote|quote|quote sent|offer|offer sent|contract sent|negotiation|negotiation review|"
    "negotiations started|on hold|briefing",
    "plan": "planning|planned|scheduled|not started|to do",
    "delivery": "active|in progress|ongoing|running|live|production|in production|implementation|execution|"
    "development|design|started",
    "review": "testing|approval|in review|acceptance|waiting for approval",
    "aftercare": "delivered|support|maintenance|warranty|launched",
    "closed": "lost|closed lost|closed lost to competition|deal lost|done|completed|complete|finished|cancelled|"
    "canceled|archived|rejected|declined|dropped",
}
PAID: Final = "paid"
"""What the state of an invoice can say beside the states that are kept."""
PLANNED: Final = "planned"
"""What an outcome can say of a talk that did not take place."""
DONE: Final = "done"
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
        "phone": "call|telephone|phone call|tel",
        "video": "video call|zoom|teams|google meet|online meeting",
        "chat": "sms|text|whatsapp|telegram|slack|messenger|linkedin",
        "email": "mail|e mail",
        "in_person": "meeting|visit|lunch|onsite|face to face",
    },
    ("interactions", "kind"): {
        "conversation": "call|meeting|talk|phone call|video call|lunch|visit|incoming|outgoing|inbound|outbound|"
        "incoming call|outgoing call|phone|demo",
        "attempt": "missed call|missed|call attempt|no answer|rejected|declined",
        "message": "email|mail|sms|chat|letter",
        "internal_note": "note|internal|task|to do|deadline|follow up|reminder",
    },
    ("interactions", "started_by"): {
        "us": "outbound|outgoing|we|me|out|outgoing call",
        "client": "inbound|incoming|customer|they|in|missed|missed call|incoming call",
    },
    ("interactions", "disposition"): {
        "reached": "connected|answered|completed|held",
        "no_answer": "not reached|missed|unanswered|no show|failed|not answered",
        "voicemail": "left voicemail|left message|answering machine",
        "busy": "engaged",
        "call_back": "callback|call later",
        "wrong_number": "bad number",
        "other_person": "left live message|someone else|gatekeeper",
        PLANNED: "planned|scheduled|upcoming|canceled|cancelled|rescheduled|not started|to do|open",
    },
    ("interactions", "is_done"): {
        DONE: "done|completed|complete|closed|held|finished",
        PLANNED: "planned|to do|open|scheduled|not started|in progress|waiting|deferred|not done|overdue",
    },
    ("invoices", "state"): {
        "open": "sent|overdue|unpaid|not paid|awaiting payment|authorised|authorized|issued|due|past due|outstanding|"
        "approved|submitted|partially paid|partly paid|partial|viewed|late|pending|payment pending|finalized|"
        "offen|uberfallig|unbezahlt|teilweise bezahlt|versendet|nieoplacona|przeterminowana|wystawiona|"
        "czesciowo oplacona|neuhrazeno|nezaplaceno|po splatnosti|не оплачен|не оплачено|просрочен|просрочено|выставлен|"
        "частично оплачен|"
        "не сплачено|прострочено|impayee|en retard|emise|envoyee|partiellement payee|pendiente|vencida|emitida|"
        "parcialmente pagada|non pagata|scaduta|emessa|inviata|em aberto|pendente|enviada|openstaand|onbetaald|"
        "vervallen|verzonden",
        "draft": "awaiting approval|proforma|pro forma|entwurf|szkic|robocza|koncept|черновик|чернетка|brouillon|"
        "borrador|bozza|rascunho|concept",
        "void": "voided|cancelled|canceled|deleted|credited|uncollectible|written off|refunded|storno|storniert|"
        "anulowana|stornovano|zruseno|отменен|отменено|аннулирован|скасовано|анульовано|annulee|anulada|cancelada|annullata|"
        "geannuleerd",
        PAID: "paid|settled|closed|complete|paid in full|fully paid|bezahlt|beglichen|oplacona|zaplacona|"
        "oplacone|zaplaceno|uhrazeno|оплачен|оплачено|оплачена|сплачено|сплачений|payee|reglee|acquittee|pagada|pagado|pagata|saldata|paga|"
        "pago|betaald|voldaan",
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
    return words.get(key_of(text)) or words.get(key_of(_BRACKET.sub("", text)))


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
