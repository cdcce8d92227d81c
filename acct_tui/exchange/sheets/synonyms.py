"""What fields are called, in English words whose order does not matter, by the table and field they mean.

A `+` stands before words that mean the field only beside their thing: "Activity - Due date".
"""

from collections.abc import Mapping
from typing import Final

# The tables in the order in which a file is likeliest about them: rows of a later one are named in an earlier one.
FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "interactions": {
        "at": "date|when|+time|date time|timestamp|start time|start date time|contacted|due date|start|start date|"
        "+created|+created date|date call|due|deadline",
        "clock": "time|due time",
        "number": "id|record id|unique id",
        "last_at": "last contacted|last contact|last contact date|last contacted date|last call|last called|"
        "last contacted time|last activity|last activity date|last activity time|last conversation|last talk",
        "kind": "type|kind|activity|activity type",
        "is_done": "done|status|completed",
        "is_off": "canceled",
        "is_answered": "answered|picked up",
        "channel": "channel|medium|via",
        "started_by": "direction|initiated",
        "disposition": "outcome|disposition|action outcome",
        "minutes": "duration|duration minutes|minutes|talk time",
        "milliseconds": "duration milliseconds",
        "seconds": "duration seconds|seconds|talk time seconds",
        "note": "notes|comment|description|summary|subject|body|text|content|call notes|+title|notes content|next step|"
        "next action|"
        "location|event|event name|event type|event type name|task",
        "mood": "mood|satisfaction",
        "was_problem": "problem",
        "needs_answer": "needs answer",
    },
    "invoices": {
        "number": "number|id|record id",
        "amount": "amount|total|value|gross|grand total|total gross|amount gross|gross value|gross price|total amount|"
        "total value|total price|line total|line amount",
        "left": "balance|amount due|balance due|amount balance|total due|open amount|due balance|open|"
        "open balance|balance gross|gross balance|total balance|remaining",
        "currency": "currency|currency code|amount currency|currency value",
        "issued_on": "date|issued|issued date|issue date|billed|created|created date|issue",
        "due_on": "due|due date|payment due|payable|payment due date|payment deadline|deadline|deadline due|next due",
        "state": "status|payment status|due status|balance status|paid status",
        "disputed": "disputed",
    },
    "payments": {
        "amount": "amount paid|payment amount|paid amount|total paid|gross paid",
        "paid_on": "payment date|date paid|paid date|paid|last payment date|paid time",
        "is_paid": "",
    },
    "projects": {
        "name": "name|title|subject",
        "number": "id|number|record id|system id|pipedrive system id",
        "kind": "type|kind|product|service|product name|service name",
        "stage": "stage|sales stage|pipeline stage|stage name|milestone",
        "status": "status",
        "started_on": "started|start|start date|order date|engage date|engaged|kick off|kickoff|date start",
        "due_on": "due|due date|deadline|end|end date|expected close date|expected closing date|delivery date|"
        "planned end|deadline date|delivery|delivery deadline|expected close|expected end|expected delivery|"
        "expected delivery date",
        "close_on": "close date|closing date|closed date|closed|close|won time|won date|won|lost",
        "is_closed": "",
        "delivered_on": "delivered|delivered date",
        "paused_until": "paused until",
        "fee": "amount|value|budget|price|close value|total|contract value|fee|sum|expected revenue|sale",
        "currency": "currency|currency value|currency code|amount currency",
        "fee_used": "spent|fee used",
        "fee_used_on": "fee used date",
        "cadence_days": "cadence|cadence days",
        "stated_rag": "rag|rag status|stated rag|health",
        "status_note": "notes|comment|description|next step|next action|status note",
        "stated_on": "stated",
    },
    "contacts": {
        "name": "full name|display name|name",
        "number": "id|record id",
        "is_company": "type|kind|record type",
        "first_name": "first name|given name|+first",
        "last_name": "last name|family name|+last",
        "role": "role|buying role",
        "phone": "phone|phone number|mobile|mobile phone|mobile number|mobile phone number|direct phone|office phone|"
        "phone value|number mobile phone|direct number|phone whatsapp",
        "email": "email|email address|email value|address email|email id",
        "handle": "handle|skype|skype id|telegram|whatsapp|messenger",
        "preferred_channel": "preferred channel|preferred contact method",
        "language": "language|preferred language",
        "style": "style",
        "may_know": "may know",
        "time_zone": "zone|time zone",
        "birthday": "birthday|birth day",
        "do_not_contact_until": "do not contact until",
        "notes": "notes|comment|description|notes content|title|job title|position|job position|department|function|"
        "job|next step|next action",
    },
    "clients": {
        "name": "name",
        "number": "id|record id",
        "is_company": "+type|+kind",
        "industry": "industry|sector|branch|industry type",
        "tier": "tier",
        "time_zone": "zone|time zone",
        "country": "country|country region|region country|location|office location|country code|country name|"
        "head office|po country",
        "currency": "currency",
        "cadence_days": "cadence|cadence days",
        "website": "website|url|domain|domain name|web|website value",
        "since": "since|client since",
        "notes": "notes|comment|description|notes content|about|year established|founded|revenue|annual revenue|"
        "employees|number employees|subsidiary|parent|parent company|address|city|street|zip|town|"
        "region|province|po city|next step|next action",
    },
    "commitments": {
        "due_at": "next step date|next step due|next step due date|next step deadline|next action date|next contact|"
        "next contact date|next call|next call date|next meeting|next meeting date|next follow up|next follow up date|"
        "follow up date|follow up due",
    },
}  # fmt: skip
ENTITIES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("company", "account", "client"), "clients"),
    **dict.fromkeys(("contact", "person"), "contacts"),
    **dict.fromkeys(("deal", "opportunity", "project", "order", "potential"), "projects"),
    **dict.fromkeys(("invoice", "document"), "invoices"),
    **dict.fromkeys(("activity", "interaction", "call", "touch", "meeting", "task"), "interactions"),
    "payment": "payments",
}
NAMED_BY: Final = {"clients": "name", "contacts": "name", "projects": "name", "invoices": "number"}
"""The field that a heading means which is nothing but the name of a thing."""
KEYS: Final = {
    "interactions": ("at",),
    "invoices": ("number",),
    "projects": ("name", "number", "kind"),
    "contacts": ("name", "first_name", "last_name", "email"),
    "clients": ("name",),
}
"""The fields of which a file needs one to be about a table; the table likeliest to be meant comes first."""
RIDES_ALONG: Final = ("contacts", "clients", "payments", "commitments")
"""Tables that a bare heading can mean in a file about something else."""
JOINED: Final[Mapping[str, str]] = {"phone": ", ", "email": ", ", "notes": "\n", "note": "\n", "status_note": "\n"}
"""Fields that hold what several columns say, and what stands between."""
LINES: Final = {"interactions": "note", "projects": "status_note", "contacts": "notes", "clients": "notes"}
PLAIN_NOTES: Final = frozenset(("notes", "comment", "description", "summary", "body", "about", "text", "content"))
_QUALIFIERS: Final = """
associated primary linked related work home mobile other business private main billing mailing shipping office full
direct custom current preferred headquarters net fixed secondary postal timeline line link display required
"""
QUALIFIERS: Final = frozenset(_QUALIFIERS.split())
"""Words that say which of several a column holds; what is left decides what it holds."""
PLACING: Final = "address"
"""A word that says where, beside what is there: "Address 1 - Country"."""
