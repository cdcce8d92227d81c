-- Format 6: invoices as accounting programs have them: of a client without a project, a draft or void, without the day of
-- issue; payments of an unknown day. SQLite takes no NOT NULL back, hence both tables are made anew.

CREATE TABLE "new_invoices" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "project_id" TEXT,
    "number" TEXT NOT NULL
        CHECK (number <> '' AND instr(number, char(0)) = 0 AND number NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "amount" INTEGER NOT NULL,
    "currency" TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
    "issued_on" TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "due_on" TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    "disputed" INTEGER NOT NULL CHECK (disputed IN (0, 1)),
    "client_id" TEXT,
    "state" TEXT NOT NULL CHECK (state IN ('open', 'draft', 'void')),
    FOREIGN KEY ("project_id") REFERENCES "projects" ("id") ON DELETE CASCADE,
    FOREIGN KEY ("client_id") REFERENCES "clients" ("id") ON DELETE CASCADE,
    CHECK ((project_id IS NULL) <> (client_id IS NULL))
) STRICT;
INSERT INTO "new_invoices"
    SELECT "id", "extras", "project_id", "number", "amount", "currency", "issued_on", "due_on", "disputed", NULL, 'open'
    FROM "invoices";
DROP TABLE "invoices";
ALTER TABLE "new_invoices" RENAME TO "invoices";
CREATE INDEX "invoices_project_id" ON "invoices" ("project_id");
CREATE INDEX "invoices_client_id" ON "invoices" ("client_id");

CREATE TABLE "new_payments" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "invoice_id" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "paid_on" TEXT CHECK (paid_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON DELETE CASCADE
) STRICT;
INSERT INTO "new_payments" SELECT "id", "extras", "invoice_id", "amount", "paid_on" FROM "payments";
DROP TABLE "payments";
ALTER TABLE "new_payments" RENAME TO "payments";
CREATE INDEX "payments_invoice_id" ON "payments" ("invoice_id");
