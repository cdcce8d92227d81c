-- The tables of a book, format 1. Text is never empty and holds no control characters, and no NUL at all;
-- instants are UTC to the second; what is required goes with the row it refers to.

CREATE TABLE "clients" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "industry" TEXT
        CHECK (industry <> '' AND instr(industry, char(0)) = 0 AND industry NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "tier" TEXT NOT NULL CHECK (tier IN ('A', 'B', 'C')),
    "time_zone" TEXT NOT NULL
        CHECK (time_zone GLOB '[A-Za-z]*' AND time_zone NOT GLOB '*[^-+/_A-Za-z0-9]*'),
    "country" TEXT NOT NULL CHECK (country GLOB '[A-Z][A-Z]'),
    "currency" TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    "cadence_days" INTEGER NOT NULL CHECK (cadence_days >= 1 AND cadence_days <= 366),
    "website" TEXT
        CHECK (website <> '' AND instr(website, char(0)) = 0 AND website NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "since" TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "pinned_at" TEXT
        CHECK (pinned_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "notes" TEXT
        CHECK (notes <> '' AND instr(notes, char(0)) = 0 AND notes NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*')
) STRICT;

CREATE TABLE "contacts" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_id" TEXT NOT NULL,
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "role" TEXT
        CHECK (role IN ('decision_maker', 'day_to_day', 'finance', 'technical', 'champion', 'blocker')),
    "phone" TEXT
        CHECK (phone <> '' AND instr(phone, char(0)) = 0 AND phone NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "email" TEXT
        CHECK (email <> '' AND instr(email, char(0)) = 0 AND email NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "handle" TEXT
        CHECK (handle <> '' AND instr(handle, char(0)) = 0 AND handle NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "preferred_channel" TEXT
        CHECK (preferred_channel <> '' AND instr(preferred_channel, char(0)) = 0 AND preferred_channel NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "language" TEXT
        CHECK (language <> '' AND instr(language, char(0)) = 0 AND language NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "style" TEXT
        CHECK (style <> '' AND instr(style, char(0)) = 0 AND style NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "may_know" TEXT
        CHECK (may_know <> '' AND instr(may_know, char(0)) = 0 AND may_know NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "time_zone" TEXT CHECK (time_zone GLOB '[A-Za-z]*' AND time_zone NOT GLOB '*[^-+/_A-Za-z0-9]*'),
    "birthday" TEXT CHECK (birthday GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "do_not_contact_until" TEXT
        CHECK (do_not_contact_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "notes" TEXT
        CHECK (notes <> '' AND instr(notes, char(0)) = 0 AND notes NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "contacts_client_id" ON "contacts" ("client_id");

CREATE TABLE "call_windows" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "contact_id" TEXT NOT NULL,
    "weekday" INTEGER CHECK (weekday >= 0 AND weekday <= 6),
    "starts" TEXT NOT NULL CHECK (starts GLOB '[0-2][0-9]:[0-5][0-9]'),
    "ends" TEXT NOT NULL CHECK (ends GLOB '[0-2][0-9]:[0-5][0-9]'),
    "kind" TEXT NOT NULL CHECK (kind IN ('preferred', 'avoid')),
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "call_windows_contact_id" ON "call_windows" ("contact_id");

CREATE TABLE "facts" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "contact_id" TEXT NOT NULL,
    "kind" TEXT
        CHECK (kind <> '' AND instr(kind, char(0)) = 0 AND kind NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "text" TEXT NOT NULL
        CHECK (text <> '' AND instr(text, char(0)) = 0 AND text NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "learned_on" TEXT CHECK (learned_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "source" TEXT
        CHECK (source <> '' AND instr(source, char(0)) = 0 AND source NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "last_used_on" TEXT CHECK (last_used_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "facts_contact_id" ON "facts" ("contact_id");

CREATE TABLE "colleagues" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "department" TEXT
        CHECK (department <> '' AND instr(department, char(0)) = 0 AND department NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "phone" TEXT
        CHECK (phone <> '' AND instr(phone, char(0)) = 0 AND phone NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "email" TEXT
        CHECK (email <> '' AND instr(email, char(0)) = 0 AND email NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*')
) STRICT;

CREATE TABLE "projects" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "kind" TEXT
        CHECK (kind <> '' AND instr(kind, char(0)) = 0 AND kind NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "stage" TEXT NOT NULL
        CHECK (stage IN ('handover', 'brief', 'plan', 'delivery', 'review', 'aftercare', 'closed')),
    "started_on" TEXT CHECK (started_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "due_on" TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "delivered_on" TEXT CHECK (delivered_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "closed_on" TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "paused_until" TEXT CHECK (paused_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "fee" INTEGER,
    "currency" TEXT CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    "fee_used" INTEGER,
    "fee_used_on" TEXT CHECK (fee_used_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "cadence_days" INTEGER CHECK (cadence_days >= 1 AND cadence_days <= 366),
    "stated_rag" TEXT CHECK (stated_rag IN ('red', 'amber', 'green')),
    "status_note" TEXT
        CHECK (status_note <> '' AND instr(status_note, char(0)) = 0 AND status_note NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "stated_on" TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "projects_client_id" ON "projects" ("client_id");
CREATE INDEX "projects_contact_id" ON "projects" ("contact_id");

CREATE TABLE "milestones" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "position" INTEGER NOT NULL CHECK (position >= 0),
    "baseline_on" TEXT CHECK (baseline_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "forecast_on" TEXT CHECK (forecast_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "done_on" TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "needs_approval" INTEGER NOT NULL CHECK (needs_approval IN (0, 1)),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "milestones_project_id" ON "milestones" ("project_id");

CREATE TABLE "changes" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "milestone_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('replan', 'incident', 'delivery')),
    "raised_on" TEXT NOT NULL CHECK (raised_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "what" TEXT NOT NULL
        CHECK (what <> '' AND instr(what, char(0)) = 0 AND what NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "why" TEXT
        CHECK (why <> '' AND instr(why, char(0)) = 0 AND why NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "effect_days" INTEGER,
    "effect_cost" INTEGER,
    "state" TEXT NOT NULL CHECK (state IN ('raised', 'approved', 'refused', 'done')),
    "approved_by" TEXT
        CHECK (approved_by <> '' AND instr(approved_by, char(0)) = 0 AND approved_by NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_told_on" TEXT CHECK (client_told_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("milestone_id") REFERENCES "milestones" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "changes_project_id" ON "changes" ("project_id");
CREATE INDEX "changes_milestone_id" ON "changes" ("milestone_id");

CREATE TABLE "commitments" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_id" TEXT NOT NULL,
    "project_id" TEXT,
    "owner" TEXT NOT NULL CHECK (owner IN ('us', 'colleague', 'client')),
    "colleague_id" TEXT,
    "contact_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('call', 'task', 'decision', 'request', 'payment')),
    "text" TEXT NOT NULL
        CHECK (text <> '' AND instr(text, char(0)) = 0 AND text NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "why" TEXT
        CHECK (why <> '' AND instr(why, char(0)) = 0 AND why NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "promised" INTEGER NOT NULL CHECK (promised IN (0, 1)),
    "made_at" TEXT NOT NULL
        CHECK (made_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "first_due_at" TEXT
        CHECK (first_due_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "due_at" TEXT
        CHECK (due_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "kept_at" TEXT
        CHECK (kept_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "dropped_at" TEXT
        CHECK (dropped_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "milestone_id" TEXT,
    "invoice_id" TEXT,
    "needed_for_id" TEXT,
    "interaction_id" TEXT,
    "moment" TEXT
        CHECK (moment <> '' AND instr(moment, char(0)) = 0 AND moment NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("colleague_id") REFERENCES "colleagues" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("milestone_id") REFERENCES "milestones" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("needed_for_id") REFERENCES "commitments" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("interaction_id") REFERENCES "interactions" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "commitments_client_id" ON "commitments" ("client_id");
CREATE INDEX "commitments_project_id" ON "commitments" ("project_id");
CREATE INDEX "commitments_colleague_id" ON "commitments" ("colleague_id");
CREATE INDEX "commitments_contact_id" ON "commitments" ("contact_id");
CREATE INDEX "commitments_milestone_id" ON "commitments" ("milestone_id");
CREATE INDEX "commitments_invoice_id" ON "commitments" ("invoice_id");
CREATE INDEX "commitments_needed_for_id" ON "commitments" ("needed_for_id");
CREATE INDEX "commitments_interaction_id" ON "commitments" ("interaction_id");
CREATE INDEX "commitments_open" ON "commitments" ("client_id", "due_at") WHERE (("kept_at" IS NULL) AND ("dropped_at" IS NULL));
CREATE INDEX "commitments_moments" ON "commitments" ("client_id") WHERE ("moment" IS NOT NULL);

CREATE TABLE "chases" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "commitment_id" TEXT,
    "invoice_id" TEXT,
    "at" TEXT NOT NULL
        CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "channel" TEXT
        CHECK (channel <> '' AND instr(channel, char(0)) = 0 AND channel NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "note" TEXT
        CHECK (note <> '' AND instr(note, char(0)) = 0 AND note NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    FOREIGN KEY ("commitment_id") REFERENCES "commitments" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "chases_commitment_id_at" ON "chases" ("commitment_id", "at");
CREATE INDEX "chases_invoice_id_at" ON "chases" ("invoice_id", "at");

CREATE TABLE "interactions" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_id" TEXT NOT NULL,
    "project_id" TEXT,
    "contact_id" TEXT,
    "meeting_id" TEXT,
    "invoice_id" TEXT,
    "at" TEXT NOT NULL
        CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "started_by" TEXT NOT NULL CHECK (started_by IN ('us', 'client')),
    "channel" TEXT NOT NULL CHECK (channel IN ('phone', 'video', 'chat', 'email', 'in_person')),
    "kind" TEXT NOT NULL CHECK (kind IN ('conversation', 'attempt', 'message', 'internal_note')),
    "disposition" TEXT
        CHECK (disposition IN ('reached', 'no_answer', 'voicemail', 'busy', 'call_back', 'wrong_number', 'other_person')),
    "minutes" INTEGER CHECK (minutes >= 0),
    "note" TEXT
        CHECK (note <> '' AND instr(note, char(0)) = 0 AND note NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "mood" INTEGER CHECK (mood >= 1 AND mood <= 5),
    "was_problem" INTEGER CHECK (was_problem IN (0, 1)),
    "needs_answer" INTEGER CHECK (needs_answer IN (0, 1)),
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("meeting_id") REFERENCES "meetings" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "interactions_contact_id" ON "interactions" ("contact_id");
CREATE INDEX "interactions_meeting_id" ON "interactions" ("meeting_id");
CREATE INDEX "interactions_invoice_id" ON "interactions" ("invoice_id");
CREATE INDEX "interactions_client_id_kind_at" ON "interactions" ("client_id", "kind", "at");
CREATE INDEX "interactions_project_id_at" ON "interactions" ("project_id", "at");
CREATE INDEX "interactions_kind_at" ON "interactions" ("kind", "at");

CREATE TABLE "complaints" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_id" TEXT NOT NULL,
    "project_id" TEXT,
    "contact_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('complaint', 'objection')),
    "topic" TEXT
        CHECK (topic <> '' AND instr(topic, char(0)) = 0 AND topic NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "severity" TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    "text" TEXT NOT NULL
        CHECK (text <> '' AND instr(text, char(0)) = 0 AND text NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "remedy_sought" TEXT
        CHECK (remedy_sought <> '' AND instr(remedy_sought, char(0)) = 0 AND remedy_sought NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "received_at" TEXT NOT NULL
        CHECK (received_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "acknowledged_at" TEXT
        CHECK (acknowledged_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "assessed_at" TEXT
        CHECK (assessed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "responded_at" TEXT
        CHECK (responded_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "closed_at" TEXT
        CHECK (closed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "resolution" TEXT
        CHECK (resolution <> '' AND instr(resolution, char(0)) = 0 AND resolution NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "root_cause" TEXT
        CHECK (root_cause <> '' AND instr(root_cause, char(0)) = 0 AND root_cause NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "client_interest_kept" INTEGER CHECK (client_interest_kept IN (0, 1)),
    "our_interest_kept" INTEGER CHECK (our_interest_kept IN (0, 1)),
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "complaints_client_id" ON "complaints" ("client_id");
CREATE INDEX "complaints_project_id" ON "complaints" ("project_id");
CREATE INDEX "complaints_contact_id" ON "complaints" ("contact_id");
CREATE INDEX "complaints_open" ON "complaints" ("client_id") WHERE ("closed_at" IS NULL);

CREATE TABLE "invoices" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "number" TEXT NOT NULL
        CHECK (number <> '' AND instr(number, char(0)) = 0 AND number NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    "issued_on" TEXT NOT NULL CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "due_on" TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "disputed" INTEGER NOT NULL CHECK (disputed IN (0, 1)),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "invoices_project_id" ON "invoices" ("project_id");

CREATE TABLE "payments" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "invoice_id" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paid_on" TEXT NOT NULL CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "payments_invoice_id" ON "payments" ("invoice_id");

CREATE TABLE "surveys" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "contact_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('nps', 'csat')),
    "score" INTEGER NOT NULL CHECK (score >= 0 AND score <= 10),
    "at" TEXT NOT NULL
        CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "comment" TEXT
        CHECK (comment <> '' AND instr(comment, char(0)) = 0 AND comment NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("contact_id") REFERENCES "contacts" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "surveys_project_id" ON "surveys" ("project_id");
CREATE INDEX "surveys_contact_id" ON "surveys" ("contact_id");

CREATE TABLE "opportunities" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "client_id" TEXT NOT NULL,
    "project_id" TEXT,
    "service" TEXT NOT NULL
        CHECK (service <> '' AND instr(service, char(0)) = 0 AND service NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "signal" TEXT
        CHECK (signal <> '' AND instr(signal, char(0)) = 0 AND signal NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "value" INTEGER,
    "stage" TEXT NOT NULL CHECK (stage IN ('seen', 'offered', 'won', 'lost')),
    "next_step" TEXT
        CHECK (next_step <> '' AND instr(next_step, char(0)) = 0 AND next_step NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "due_on" TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "opportunities_client_id" ON "opportunities" ("client_id");
CREATE INDEX "opportunities_project_id" ON "opportunities" ("project_id");

CREATE TABLE "goals" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "unit" TEXT
        CHECK (unit <> '' AND instr(unit, char(0)) = 0 AND unit NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "baseline" TEXT
        CHECK (baseline GLOB '*[0-9]' AND baseline NOT GLOB '*[^-.0-9]*' AND baseline NOT GLOB '?*-*' AND baseline NOT GLOB '*.*.*'),
    "target" TEXT
        CHECK (target GLOB '*[0-9]' AND target NOT GLOB '*[^-.0-9]*' AND target NOT GLOB '?*-*' AND target NOT GLOB '*.*.*'),
    "due_on" TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "explained_on" TEXT CHECK (explained_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "goals_project_id" ON "goals" ("project_id");

CREATE TABLE "readings" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "goal_id" TEXT NOT NULL,
    "day" TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "value" TEXT NOT NULL
        CHECK (value GLOB '*[0-9]' AND value NOT GLOB '*[^-.0-9]*' AND value NOT GLOB '?*-*' AND value NOT GLOB '*.*.*'),
    FOREIGN KEY ("goal_id") REFERENCES "goals" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "readings_goal_id_day" ON "readings" ("goal_id", "day");

CREATE TABLE "brief_answers" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "question" TEXT NOT NULL
        CHECK (question <> '' AND instr(question, char(0)) = 0 AND question NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "answer" TEXT
        CHECK (answer <> '' AND instr(answer, char(0)) = 0 AND answer NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "agreed_on" TEXT CHECK (agreed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "brief_answers_project_id" ON "brief_answers" ("project_id");

CREATE TABLE "raid_items" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK (kind IN ('risk', 'assumption', 'issue', 'decision', 'tactic')),
    "text" TEXT NOT NULL
        CHECK (text <> '' AND instr(text, char(0)) = 0 AND text NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "why" TEXT
        CHECK (why <> '' AND instr(why, char(0)) = 0 AND why NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "probability_percent" INTEGER CHECK (probability_percent >= 0 AND probability_percent <= 100),
    "impact" INTEGER CHECK (impact >= 1 AND impact <= 5),
    "response" TEXT
        CHECK (response <> '' AND instr(response, char(0)) = 0 AND response NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "owner" TEXT
        CHECK (owner <> '' AND instr(owner, char(0)) = 0 AND owner NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "due_on" TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "closed_on" TEXT CHECK (closed_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "outcome" TEXT
        CHECK (outcome <> '' AND instr(outcome, char(0)) = 0 AND outcome NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "raid_items_project_id" ON "raid_items" ("project_id");

CREATE TABLE "evidence" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT NOT NULL,
    "commitment_id" TEXT,
    "change_id" TEXT,
    "claim" TEXT NOT NULL
        CHECK (claim <> '' AND instr(claim, char(0)) = 0 AND claim NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    "kind" TEXT NOT NULL CHECK (kind IN ('number', 'screenshot', 'report', 'letter', 'quote')),
    "value" TEXT
        CHECK (value <> '' AND instr(value, char(0)) = 0 AND value NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "location" TEXT
        CHECK (location <> '' AND instr(location, char(0)) = 0 AND location NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "source" TEXT
        CHECK (source <> '' AND instr(source, char(0)) = 0 AND source NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "day" TEXT CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("commitment_id") REFERENCES "commitments" ("id") ON DELETE SET NULL,
    FOREIGN KEY ("change_id") REFERENCES "changes" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "evidence_project_id" ON "evidence" ("project_id");
CREATE INDEX "evidence_commitment_id" ON "evidence" ("commitment_id");
CREATE INDEX "evidence_change_id" ON "evidence" ("change_id");

CREATE TABLE "meetings" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT,
    "kind" TEXT NOT NULL CHECK (kind IN ('stand_up', 'weekly', 'monthly', 'client', 'review')),
    "title" TEXT NOT NULL
        CHECK (title <> '' AND instr(title, char(0)) = 0 AND title NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "starts_at" TEXT NOT NULL
        CHECK (starts_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    "time_zone" TEXT NOT NULL
        CHECK (time_zone GLOB '[A-Za-z]*' AND time_zone NOT GLOB '*[^-+/_A-Za-z0-9]*'),
    "length_minutes" INTEGER CHECK (length_minutes >= 0),
    "recurrence" TEXT
        CHECK (recurrence <> '' AND instr(recurrence, char(0)) = 0 AND recurrence NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "agenda" TEXT
        CHECK (agenda <> '' AND instr(agenda, char(0)) = 0 AND agenda NOT GLOB '*[' || char(1, 45, 8, 11, 45, 31, 127, 45, 159) || ']*'),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE SET NULL
) STRICT;
CREATE INDEX "meetings_project_id" ON "meetings" ("project_id");

CREATE TABLE "quiet_blocks" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "day" TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "planned_minutes" INTEGER CHECK (planned_minutes >= 0),
    "started_at" TEXT
        CHECK (started_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "ended_at" TEXT
        CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z')
) STRICT;

CREATE TABLE "extras" (
    "name" TEXT NOT NULL PRIMARY KEY
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "value" TEXT NOT NULL
        CHECK (value <> '' AND instr(value, char(0)) = 0 AND value NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*')
) STRICT;

CREATE TABLE "actions" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL
        CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z'),
    "words" TEXT NOT NULL
        CHECK (words <> '' AND instr(words, char(0)) = 0 AND words NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "undone" INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE "history" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "action_id" INTEGER NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    FOREIGN KEY ("action_id") REFERENCES "actions" ("id") ON DELETE CASCADE
) STRICT;
CREATE INDEX "history_action_id" ON "history" ("action_id");

CREATE TABLE "journal" (
    "id" INTEGER NOT NULL CHECK (id >= 1 AND id <= 1),
    "action_id" INTEGER
) STRICT;

INSERT INTO journal (id, action_id) VALUES (1, NULL);
