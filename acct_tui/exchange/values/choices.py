"""Words of other programs for the choices of a book: the stage of an order, the channel of a call."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from acct_tui.domain.dayforms import quoted
from acct_tui.exchange.sheets.headings import key_of
from acct_tui.store.schema import BY_NAME

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
        "conversation": "call|meeting|talk|phone call|video call|lunch|visit",
        "attempt": "missed call|call attempt|no answer",
        "message": "email|mail|sms|chat|letter",
        "internal_note": "note|internal",
    },
    ("interactions", "started_by"): {
        "us": "outbound|outgoing|we|me|out",
        "client": "inbound|incoming|customer|they|in",
    },
    ("interactions", "disposition"): {
        "reached": "connected|answered|completed|held",
        "no_answer": "not reached|missed|unanswered",
        "voicemail": "left voicemail|left message|answering machine",
        "busy": "engaged",
        "call_back": "callback|call later",
        "wrong_number": "bad number",
        "other_person": "left live message|someone else|gatekeeper",
    },
}


def choice(table: str, field: str, text: str) -> str:
    """Our word for a word of another program; ValueError with ours if there is none."""
    words = _known(table, field)
    found = words.get(key_of(text))
    if found is None:
        raise ValueError(f"{quoted(text)} is none of {', '.join(dict.fromkeys(words.values()))}")
    return found


@cache
def _known(table: str, field: str) -> dict[str, str]:
    own = BY_NAME[table].by_name["stage" if field == "status" else field].choices
    return {**{key_of(word): word for word in own}, **dict(_synonyms(table, field))}


def _synonyms(table: str, field: str) -> Iterator[tuple[str, str]]:
    for ours, theirs in _WORDS.get((table, field), {}).items():
        for word in theirs.split("|"):
            yield key_of(word), ours
