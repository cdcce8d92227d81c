-- Format 5: nobody calls a client before a day, because …; a client is chosen for a day; a low mood is just their way.

ALTER TABLE "clients" ADD COLUMN "hold_until" TEXT
    CHECK (hold_until GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE "clients" ADD COLUMN "hold_why" TEXT
    CHECK (hold_why <> '' AND instr(hold_why, char(0)) = 0 AND hold_why NOT GLOB '*[' || char(1, 45, 31, 127, 45, 159) || ']*');
ALTER TABLE "clients" ADD COLUMN "hold_said_on" TEXT
    CHECK (hold_said_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE "clients" ADD COLUMN "chosen_on" TEXT
    CHECK (chosen_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE "clients" ADD COLUMN "mood_known" INTEGER CHECK (mood_known >= 1 AND mood_known <= 5);
CREATE INDEX "chases_at" ON "chases" ("at");
