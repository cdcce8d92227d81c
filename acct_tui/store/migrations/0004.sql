-- Format 4: filters of the portfolio are kept under names, and all talks can be listed with the newest first.

CREATE TABLE "saved_filters" (
    "id" TEXT NOT NULL PRIMARY KEY
        CHECK (id <> '' AND instr(id, char(0)) = 0 AND id NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "extras" TEXT
        CHECK (extras <> '' AND instr(extras, char(0)) = 0 AND extras NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "name" TEXT NOT NULL
        CHECK (name <> '' AND instr(name, char(0)) = 0 AND name NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "words" TEXT
        CHECK (words <> '' AND instr(words, char(0)) = 0 AND words NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*'),
    "sorting" TEXT NOT NULL CHECK (sorting IN ('queue', 'health', 'client', 'quiet', 'owed'))
) STRICT;
CREATE INDEX "interactions_at" ON "interactions" ("at");
