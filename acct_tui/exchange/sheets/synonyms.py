"""The English headings of CRM exports and spreadsheets, by the table and field they mean."""

from collections.abc import Mapping
from typing import Final

# The tables in the order in which a file is likeliest about them: rows of a later one are named in an earlier one.
FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "interactions": {
        "at": "date|when|time|date time|timestamp|contacted on|contacted at",
        "number": "id|record id",
        "last_at": "last contacted|last contact|last contact date|last contacted date|last call|last called",
        "kind": "type|activity",
        "channel": "medium|via",
        "started_by": "direction|initiated by",
        "disposition": "outcome|result",
        "minutes": "duration|duration minutes|duration min|length",
        "note": "notes|comment|comments|description|summary|subject|body",
        "mood": "",
        "was_problem": "problem",
        "needs_answer": "",
    },
    "invoices": {
        "number": "no|nr|id|record id",
        "amount": "total|value|gross|grand total",
        "currency": "",
        "issued_on": "date|issued|issue date|billed on|date issued",
        "due_on": "due|due date|payment due|payable by",
        "disputed": "",
    },
    "payments": {
        "amount": "amount paid|paid amount|payment amount",
        "paid_on": "payment date|date paid|paid date|paid at",
    },
    "projects": {
        "name": "title|subject",
        "number": "id|no|nr|record id|system id|pipedrive system id",
        "kind": "type|product|service|product name|service name",
        "stage": "phase|sales stage|pipeline stage|stage pipeline",
        "status": "status|state",
        "started_on": "started|start|start date|order date|engage date|engaged on|kick off|kickoff",
        "due_on": "due|due date|deadline|end date|expected close date|expected closing date|delivery date",
        "close_on": "close date|closing date|closed date|closed|closed on",
        "delivered_on": "delivered",
        "paused_until": "",
        "fee": "amount|value|budget|price|close value|total|contract value",
        "currency": "currency of value|currency code",
        "fee_used": "spent",
        "fee_used_on": "",
        "cadence_days": "cadence",
        "stated_rag": "rag|rag status",
        "status_note": "note|notes|comment|comments|description|next step",
        "stated_on": "",
    },
    "contacts": {
        "name": "full name|display name",
        "number": "id|record id",
        "first_name": "given name|forename",
        "last_name": "surname|family name",
        "role": "buying role",
        "phone": "phone number|telephone|telephone number|tel|mobile|mobile phone|mobile phone number|cell|cell phone|"
        "direct phone|office phone",
        "email": "e mail|email address|e mail address|mail",
        "handle": "skype|telegram|whatsapp|messenger|im",
        "preferred_channel": "preferred contact method",
        "language": "preferred language",
        "style": "",
        "may_know": "",
        "time_zone": "tz",
        "birthday": "birth date|date of birth|dob|birthdate",
        "do_not_contact_until": "",
        "notes": "note|comment|comments|description|title|job title|position|department|function",
    },
    "clients": {
        "name": "",
        "number": "id|record id",
        "industry": "sector|branch",
        "tier": "",
        "time_zone": "tz",
        "country": "country region|location|office location|billing country|country code|head office",
        "currency": "",
        "cadence_days": "cadence",
        "website": "web site|url|domain|domain name|homepage|web",
        "since": "",
        "notes": "note|comment|comments|description|about|year established|founded|revenue|annual revenue|employees|"
        "number of employees|subsidiary of|parent account|parent company|address|city|billing city",
    },
}  # fmt: skip
ENTITIES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("company", "organization", "organisation", "account", "client", "customer"), "clients"),
    **dict.fromkeys(("contact", "person"), "contacts"),
    **dict.fromkeys(("deal", "opportunity", "project", "order", "potential"), "projects"),
    "invoice": "invoices",
    **dict.fromkeys(("activity", "interaction", "call"), "interactions"),
}
NAMED_BY: Final = {"clients": "name", "contacts": "name", "projects": "name", "invoices": "number"}
"""The field that a heading means which is nothing but the name of a thing."""
KEYS: Final = {
    "interactions": {"at"},
    "invoices": {"number"},
    "projects": {"name", "number", "kind"},
    "contacts": {"name", "first_name", "last_name", "email"},
    "clients": {"name"},
}
"""The fields of which a file needs one to be about a table; the table likeliest to be meant comes first."""
RIDES_ALONG: Final = ("contacts", "clients", "payments")
"""Tables that a bare heading can mean in a file about something else."""
LINES: Final = {"interactions": "note", "projects": "status_note", "contacts": "notes", "clients": "notes"}
PLAIN_NOTES: Final = frozenset(
    ("note", "notes", "comment", "comments", "description", "summary", "body", "about", "statusnote")
)
LINKS: Final = ("associated", "primary", "linked", "related")
KINDS_OF_ADDRESS: Final = ("work", "home", "mobile", "other", "business", "private", "main", "1", "2", "3")
