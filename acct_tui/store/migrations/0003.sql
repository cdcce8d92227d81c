-- Format 3: everything with words is found by them. A passage is what was said in one row, and its id grows with the
-- moment of the row, so that the newest come first. Accents and case are taken off before, hence the plain tokenizer.

CREATE TABLE "passages" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "table_name" TEXT NOT NULL,
    "row_id" TEXT NOT NULL,
    "words" TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX "passages_table_name_row_id" ON "passages" ("table_name", "row_id");

CREATE VIRTUAL TABLE "search" USING fts5(
    words, content = 'passages', content_rowid = 'id', columnsize = 0, prefix = '1 2', tokenize = 'ascii'
);
